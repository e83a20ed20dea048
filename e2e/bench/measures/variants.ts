/** Four answers to one wish at once: how soon each cell shows a token, and whether the window stays free, beside one alone. */
import type { Page } from 'playwright/test';
import type { VonkPage } from '../../fixtures/vonk-page.ts';
import { takeRecord } from '../host-record.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { newProject, openVonk, type Stage } from '../stage.ts';
import { summary } from '../statistics.ts';
import { streamThroughVonk } from '../streaming.ts';
import { traceTasks } from '../tasks.ts';

const CELLS = 4;
const RATES = [1_000, 3_000] as const;
const BEFORE = '<file path="index.html">\n';
/** The first few say how fast a preview begins, which is measured elsewhere. */
const FIRST = 2;

interface Mark {
  /** Accessible name of the frame. */
  readonly frame: string;
  readonly id: number;
  readonly at: number;
}

declare global {
  interface Window {
    cellMarks: Mark[];
  }
}

export const variants: Measure = {
  name: 'variants',
  async run(stage, { quick }) {
    const vonk = await openVonk(stage);
    await recordMarks(vonk.page);
    // Once, so that nothing is paid for the first time.
    await four(stage, vonk, 3_000, 8_000);
    const rows: Row[] = [];
    for (const rate of RATES) rows.push(...(await atRate(stage, vonk, rate, quick ? 16_000 : 40_000)));
    await vonk.page.context().close();
    return rows;
  },
};

async function atRate(stage: Stage, vonk: VonkPage, rate: number, size: number): Promise<Row[]> {
  const alone = await streamThroughVonk(stage, vonk, { tokensPerSecond: rate, size });
  let cells: readonly (readonly number[])[] = [];
  await takeRecord(vonk.page);
  const tasks = await traceTasks(stage.browser, vonk.page, async () => {
    cells = await four(stage, vonk, rate, size);
  });
  const onTheClock = (await takeRecord(vonk.page)).longTasks.length;
  const at = `four variants at ${rate.toLocaleString('en')} tok/s each`;
  const one = summary(alone.latencies);
  return [
    { what: `token → painted, one alone at ${rate.toLocaleString('en')} tok/s`, unit: 'ms', ...one },
    ...cells.map((latencies, index): Row => {
      const found = summary(latencies);
      const ratio = { value: found.median / one.median, to: 'one alone' };
      return { what: `token → painted, ${at}: ${'ABCD'.charAt(index)}`, unit: 'ms', ...found, ratio };
    }),
    {
      ...figure(`tasks over 50 ms of processor time, ${at}`, tasks.long.length),
      goal: { words: '0', reached: tasks.long.length === 0 },
    },
    figure(`tasks over 50 ms on the clock, ${at}`, onTheClock),
    { ...figure(`main thread for ${(CELLS * size) / 1000} kB, processor time, ${at}`, tasks.totalMs), unit: 'ms' },
  ];
}

/** For each cell, from A on: milliseconds from a marker leaving for the socket to a frame that shows it. */
async function four(stage: Stage, vonk: VonkPage, rate: number, size: number): Promise<readonly (readonly number[])[]> {
  const { page } = vonk;
  const pages = Array.from({ length: CELLS }, (_, index) => {
    const { text, markers } = streamedPage({ size, seed: index + 1 });
    const leftAt: { readonly characters: number; readonly at: number }[] = [];
    return { title: `Almanac ${index}`, text, markers, leftAt };
  });
  stage.model.answer(
    ...pages.map(({ title, text, leftAt }) => ({
      // As long as the title that stands there, so that the markers stay where they are.
      text: `${BEFORE}${text.replace('<title>Harbour almanac<', `<title>${title.padEnd(15)}<`)}\n</file>`,
      tokensPerSecond: rate,
      leaving: (characters: number) => leftAt.push({ characters, at: performance.timeOrigin + performance.now() }),
    })),
  );
  await page.evaluate(() => void (window.cellMarks.length = 0));
  await page.getByRole('spinbutton', { name: 'Variants' }).fill(String(CELLS));
  await vonk.wish('an almanac of the harbour');
  await page.waitForFunction(
    (cells) => document.querySelectorAll('[data-state="finished"][data-preview="built"]').length === cells,
    CELLS,
    { timeout: 120_000, polling: 50 },
  );
  const marks = await page.evaluate(() => window.cellMarks);
  const found: number[][] = [];
  for (let index = 0; index < CELLS; index += 1) {
    const frame = `Preview ${'ABCD'.charAt(index)}`;
    const shown = await page.frameLocator(`iframe[title="${frame}"]`).locator('title').textContent();
    const source = pages.find(({ title }) => title === shown?.trim());
    if (!source) throw new Error(`${frame} shows none of the pages`);
    const sentAt = source.markers.map(
      (offset) => source.leftAt.find(({ characters }) => characters >= BEFORE.length + offset)?.at ?? 0,
    );
    const own = marks.filter((mark) => mark.frame === frame && mark.id > FIRST);
    found.push(own.map(({ id, at }) => at - (sentAt[id] ?? 0)));
  }
  await newProject(vonk);
  return found;
}

/** The first sighting of each marker in each frame. */
function recordMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.cellMarks = [];
    window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
      const told = Object(data) as { bench?: unknown; how?: unknown; ids?: unknown; at?: unknown };
      if (told.bench !== 'marks' || told.how !== 'presented' || !Array.isArray(told.ids)) return;
      const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source)?.title ?? '';
      for (const id of told.ids.map(Number)) {
        if (window.cellMarks.some((mark) => mark.frame === frame && mark.id === id)) continue;
        window.cellMarks.push({ frame, id, at: Number(told.at) });
      }
    });
  });
}

const figure = (what: string, value: number): Row => ({ what, unit: '', n: 1, median: value, p95: value });
