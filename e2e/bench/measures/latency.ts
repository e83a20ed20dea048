/** From a token on the wire to a frame that shows it, at three rates, beside the strategies of other playgrounds. */
import type { BenchOptions, Measure, Row } from '../measure.ts';
import type { Strategy } from '../reference/playground.ts';
import { openPage, openVonk, type Stage } from '../stage.ts';
import { percentile, summary } from '../statistics.ts';
import { streamThroughReference, streamThroughVonk, type StreamOptions } from '../streaming.ts';

interface Rate extends StreamOptions {
  readonly repeat: number;
}

/** At the highest rate a longer page, so that a run is no shorter than a second or two. */
const RATES: readonly Rate[] = [
  { tokensPerSecond: 1_000, size: 40_000, repeat: 1 },
  { tokensPerSecond: 3_000, size: 40_000, repeat: 2 },
  { tokensPerSecond: 20_000, size: 120_000, every: 600, repeat: 2 },
];
const STRATEGIES: readonly Strategy[] = ['write', 'srcdoc-300', 'srcdoc-frame'];
const NAMES: Readonly<Record<Strategy, string>> = {
  write: 'bare document.write',
  'srcdoc-300': 'srcdoc every 300 ms',
  'srcdoc-frame': 'srcdoc every frame',
};

export const latency: Measure = {
  name: 'latency',
  async run(stage, options) {
    const frameMs = await frameInterval(stage);
    const rows: Row[] = [{ what: 'frame interval of an idle page', unit: 'ms', ...summary(frameMs) }];
    const frame = percentile(frameMs, 0.5);
    for (const rate of RATES) rows.push(...(await atRate(stage, options, rate, frame)));
    return rows;
  },
};

async function atRate(stage: Stage, { quick }: BenchOptions, rate: Rate, frame: number): Promise<Row[]> {
  const times = quick ? 1 : rate.repeat;
  const own = await throughVonk(stage, rate, times);
  const references = new Map<Strategy, number[]>();
  for (const strategy of STRATEGIES) references.set(strategy, await throughReference(stage, strategy, rate, times));
  const at = `${rate.tokensPerSecond.toLocaleString('en')} tok/s`;
  const vonk = summary(own.latencies);
  const median = (strategy: Strategy): number => percentile(references.get(strategy) ?? [], 0.5);
  const times10 = median('srcdoc-300') / vonk.median;
  const fast = vonk.median <= frame && vonk.p95 <= 2 * frame;
  return [
    {
      what: `token → painted, ${at}: Vonk`,
      unit: 'ms',
      ...vonk,
      ratio: { value: vonk.median / median('srcdoc-300'), to: NAMES['srcdoc-300'] },
      goal: {
        words: 'p50 ≤ 1 frame, p95 ≤ 2, ≤ 0.1 × srcdoc',
        reached: fast && times10 >= 10 && own.unseen === 0,
      },
    },
    ...STRATEGIES.map((strategy): Row => ({
      what: `token → painted, ${at}: ${NAMES[strategy]}`,
      unit: 'ms',
      ...summary(references.get(strategy) ?? []),
      ratio: { value: median(strategy) / median('srcdoc-300'), to: NAMES['srcdoc-300'] },
    })),
  ];
}

async function throughVonk(stage: Stage, rate: Rate, times: number) {
  const vonk = await openVonk(stage);
  const latencies: number[] = [];
  let unseen = 0;
  for (let run = 0; run < times; run += 1) {
    const streamed = await streamThroughVonk(stage, vonk, { ...rate, seed: run + 1 });
    latencies.push(...streamed.latencies);
    unseen += streamed.unseen;
  }
  await vonk.page.context().close();
  return { latencies, unseen };
}

async function throughReference(stage: Stage, strategy: Strategy, rate: Rate, times: number): Promise<number[]> {
  const page = await openPage(stage, stage.bareUrl);
  const latencies: number[] = [];
  for (let run = 0; run < times; run += 1) {
    latencies.push(...(await streamThroughReference(stage, page, strategy, { ...rate, seed: run + 1 })).latencies);
  }
  await page.context().close();
  return latencies;
}

async function frameInterval(stage: Stage): Promise<number[]> {
  const page = await openPage(stage, stage.bareUrl);
  const intervals = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const all: number[] = [];
        let last: number | undefined;
        const frame = (now: number): void => {
          if (last !== undefined) all.push(now - last);
          last = now;
          if (all.length < 60) requestAnimationFrame(frame);
          else resolve(all);
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.context().close();
  return intervals;
}
