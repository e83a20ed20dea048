/** Whether the window stays free while a page is written: long tasks at two rates, beside Monaco alone. */
import { takeRecord } from '../host-record.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { setValuePerChunk } from '../reference/set-value.ts';
import { openPage, openVonk } from '../stage.ts';
import { streamThroughVonk, type StreamOptions } from '../streaming.ts';
import { traceTasks, type Tasks } from '../tasks.ts';

const RATES: readonly StreamOptions[] = [
  { tokensPerSecond: 3_000, size: 60_000 },
  { tokensPerSecond: 20_000, size: 60_000 },
];

export const longTasks: Measure = {
  name: 'long-tasks',
  async run(stage) {
    const rows: Row[] = [];
    const vonk = await openVonk(stage);
    const monaco = await openPage(stage, stage.monacoUrl);
    await monaco.locator('.view-line').first().waitFor();
    const reference = async (options: StreamOptions): Promise<void> => {
      const { text } = streamedPage(options);
      stage.model.answer({ text, tokensPerSecond: options.tokensPerSecond });
      await monaco.evaluate(setValuePerChunk, stage.model.url);
    };
    // Once each, so that neither pays for its first time.
    await streamThroughVonk(stage, vonk, { size: 20_000, tokensPerSecond: 20_000 });
    await reference({ size: 20_000, tokensPerSecond: 20_000 });
    for (const options of RATES) {
      const at = `${options.tokensPerSecond.toLocaleString('en')} tok/s`;
      let longest: readonly number[] = [];
      const own = await traceTasks(stage.browser, vonk.page, async () => {
        const { record } = await streamThroughVonk(stage, vonk, options);
        longest = record.longTasks.map(({ ms }) => ms);
      });
      await takeRecord(monaco);
      const other = await traceTasks(stage.browser, monaco, () => reference(options));
      const clock = (await takeRecord(monaco)).longTasks.map(({ ms }) => ms);
      rows.push(
        row(`tasks over 50 ms of processor time, ${at}: Vonk`, own.long.length, own, other),
        row(`tasks over 50 ms of processor time, ${at}: Monaco alone, setValue per chunk`, other.long.length),
        row(`tasks over 50 ms on the clock, ${at}: Vonk`, longest.length),
        row(`tasks over 50 ms on the clock, ${at}: Monaco alone, setValue per chunk`, clock.length),
        {
          ...row(`main thread for 60 kB, processor time, ${at}: Vonk`, own.totalMs),
          unit: 'ms',
          ratio: { value: own.totalMs / other.totalMs, to: 'Monaco alone' },
        },
        { ...row(`main thread for 60 kB, processor time, ${at}: Monaco alone`, other.totalMs), unit: 'ms' },
      );
    }
    await vonk.page.context().close();
    await monaco.context().close();
    return rows;
  },
};

function row(what: string, value: number, own?: Tasks, other?: Tasks): Row {
  return {
    what,
    unit: '',
    n: 1,
    median: value,
    p95: value,
    ...(own && other
      ? {
          ratio: { value: own.long.length / Math.max(1, other.long.length), to: 'Monaco alone' },
          goal: { words: '0', reached: own.long.length === 0 },
        }
      : {}),
  };
}
