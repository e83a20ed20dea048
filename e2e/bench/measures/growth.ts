/**
 * Whether a token costs the same in a short text and in a long one. Processor time, so that others do not count; beside a
 * bare `document.write`, because a browser's own layout of a long page is not flat either.
 */
import type { Page } from 'playwright/test';
import type { Script } from '../../fixtures/model-events.ts';
import { cpuMeter } from '../cpu.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { playground } from '../reference/playground.ts';
import { openPage, openVonk, run, type Stage } from '../stage.ts';
import { summary } from '../statistics.ts';

const TOKENS_PER_SECOND = 12_000;
const BEFORE = '<file path="index.html">\n';
const AFTER = '\n</file>';
/** The stream waits here until both meters are read. */
const FIRST = 10_000;
const STEPS = 10;

interface Costs {
  /** Milliseconds of processor time per 1,000 tokens, step by step. */
  readonly host: readonly number[];
  readonly frame: readonly number[];
}

export const growth: Measure = {
  name: 'growth',
  async run(stage, { quick }) {
    const size = quick ? 400_000 : 1_000_000;
    const text = BEFORE + streamedPage({ size, every: 20_000 }).text + AFTER;
    const vonk = await openVonk(stage);
    const own = await costs(stage, vonk.page, text, (script) => run(stage, vonk, script));
    await vonk.page.context().close();
    const page = await openPage(stage, stage.bareUrl);
    const bare = await costs(stage, page, text, (script) => {
      stage.model.answer(script);
      return page.evaluate(playground, {
        strategy: 'write' as const,
        modelUrl: stage.model.url,
        before: BEFORE.length,
        after: AFTER.length,
      });
    });
    await page.context().close();
    const to = `${size / 1_000_000} MB`;
    const natural = growthOf(bare.frame);
    return [
      row(`processor time per 1,000 tokens, 10 kB → ${to}: window of Vonk`, own.host, 1.3),
      row(`processor time per 1,000 tokens, 10 kB → ${to}: preview of Vonk`, own.frame, 1.3 * Math.max(1, natural)),
      row(`processor time per 1,000 tokens, 10 kB → ${to}: bare document.write`, bare.frame),
    ];
  },
};

async function costs(stage: Stage, page: Page, text: string, show: (script: Script) => Promise<void>): Promise<Costs> {
  const host = await cpuMeter(page);
  const step = (text.length - FIRST) / STEPS;
  const readings: Promise<readonly [number, number]>[] = [];
  let read: () => Promise<readonly [number, number]> = () => Promise.resolve([0, 0]);
  const whole = show({
    text,
    tokensPerSecond: TOKENS_PER_SECOND,
    holdAt: [FIRST],
    leaving(characters) {
      if (characters >= FIRST + step * readings.length && readings.length > 0) readings.push(read());
    },
  });
  whole.catch(() => undefined);
  await stage.model.held();
  const element = await page.locator('iframe[title="Preview"]').elementHandle();
  const content = await element?.contentFrame();
  if (!content) throw new Error('The preview is no frame');
  const frame = await cpuMeter(page, content);
  read = async () => [await host.read(), await frame.read()];
  readings.push(read());
  await Promise.all(readings);
  stage.model.release();
  await whole;
  const points = await Promise.all(readings);
  const per = (which: 0 | 1): number[] =>
    points.slice(1).map((point, index) => ((point[which] - (points[index]?.[which] ?? 0)) * 4_000) / step);
  return { host: per(0), frame: per(1) };
}

/** Thirds, because a single step depends on when the browser collects garbage. */
function growthOf(steps: readonly number[]): number {
  const third = Math.ceil(steps.length / 3);
  const mean = (part: readonly number[]): number => part.reduce((sum, cost) => sum + cost, 0) / part.length;
  return mean(steps.slice(-third)) / mean(steps.slice(0, third));
}

function row(what: string, steps: readonly number[], limit?: number): Row {
  const grown = growthOf(steps);
  return {
    what,
    unit: 'ms',
    ...summary(steps),
    ratio: { value: grown, to: 'its first third' },
    ...(limit === undefined ? {} : { goal: { words: `flat (≤ ${limit.toFixed(1)} ×)`, reached: grown <= limit } }),
  };
}
