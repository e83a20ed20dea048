/** Whether a token costs the same in a short text and in a long one. Processor time, so that others do not count. */
import { cpuMeter, type CpuMeter } from '../cpu.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { newProject, openVonk, run } from '../stage.ts';
import { summary } from '../statistics.ts';

const TOKENS_PER_SECOND = 12_000;
const STEP = 100_000;

export const growth: Measure = {
  name: 'growth',
  async run(stage, { quick }) {
    const size = quick ? 500_000 : 1_000_000;
    const vonk = await openVonk(stage);
    const { text } = streamedPage({ size, every: 20_000 });
    const host = await cpuMeter(vonk.page);
    let frame: CpuMeter | undefined;
    const readings: Promise<{ readonly host: number; readonly frame: number | undefined }>[] = [];
    let next = 10_000;
    const read = async () => {
      const shown = vonk.page.frames().find((one) => one.url().includes('/preview-') && one.name() === '');
      frame ??= shown && (await cpuMeter(vonk.page, await previewFrame()));
      return { host: await host.read(), frame: await frame?.read() };
    };
    const previewFrame = async () => {
      const element = await vonk.frameElement.elementHandle();
      return (await element?.contentFrame()) ?? undefined;
    };
    await run(stage, vonk, {
      text: `<file path="index.html">\n${text}\n</file>`,
      tokensPerSecond: TOKENS_PER_SECOND,
      leaving(characters) {
        if (characters < next) return;
        readings.push(read());
        next += STEP;
      },
    });
    readings.push(read());
    const points = await Promise.all(readings);
    await newProject(vonk);
    await vonk.page.context().close();
    const per = (pick: (point: (typeof points)[number]) => number | undefined): number[] =>
      points.slice(1).flatMap((point, index) => {
        const now = pick(point);
        const before = pick(points[index]!);
        return now === undefined || before === undefined ? [] : [((now - before) * 4_000) / STEP];
      });
    return [
      row(
        'host, ms of processor time per 1,000 tokens, 10 kB →',
        size,
        per(({ host }) => host),
      ),
      row(
        'preview, ms of processor time per 1,000 tokens, 10 kB →',
        size,
        per(({ frame }) => frame),
      ),
    ];
  },
};

function row(what: string, size: number, costs: readonly number[]): Row {
  const first = costs[0] ?? Number.NaN;
  // The last step holds the end of the run as well.
  const last = costs.at(-2) ?? Number.NaN;
  return {
    what: `${what} ${size / 1_000_000} MB`,
    unit: 'ms',
    ...summary(costs),
    ratio: { value: last / first, to: 'the first 100 kB' },
    goal: { words: 'flat (≤ 1.3 ×)', reached: last / first <= 1.3 },
  };
}
