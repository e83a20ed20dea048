/** A first visit with an empty cache: first paint, a composer that can be typed in, and what had to come before that. */
import type { Measure, Row } from '../measure.ts';
import { openPage, type Stage } from '../stage.ts';
import { percentile, summary } from '../statistics.ts';

interface Load {
  readonly firstPaint: number;
  readonly usable: number;
  /** Bytes over the wire, headers included, of what had come before it was usable. */
  readonly bytes: number;
}

export const coldLoad: Measure = {
  name: 'cold-load',
  async run(stage, { quick }) {
    const times = quick ? 1 : 3;
    const own: Load[] = [];
    const monaco: Load[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      own.push(await load(stage, stage.appUrl));
      monaco.push(await load(stage, stage.monacoUrl));
    }
    const reference = percentile(
      monaco.map(({ usable }) => usable),
      0.5,
    );
    const usable = own.map((one) => one.usable);
    const bytes = own.map((one) => one.bytes / 1024);
    const ratio = percentile(usable, 0.5) / reference;
    const rows: Row[] = [
      { what: 'cold load, first paint: Vonk', unit: 'ms', ...summary(own.map(({ firstPaint }) => firstPaint)) },
      {
        what: 'cold load, wish can be typed: Vonk',
        unit: 'ms',
        ...summary(usable),
        ratio: { value: ratio, to: 'Monaco alone' },
        goal: { words: '≤ 0.5 × Monaco alone', reached: ratio <= 0.5 },
      },
      {
        what: 'cold load, bytes before that: Vonk',
        unit: 'kB',
        ...summary(bytes),
        goal: { words: '≤ 150 kB', reached: percentile(bytes, 0.95) <= 150 },
      },
      { what: 'cold load, first line drawn: Monaco alone', unit: 'ms', ...summary(monaco.map((one) => one.usable)) },
      {
        what: 'cold load, bytes before that: Monaco alone',
        unit: 'kB',
        ...summary(monaco.map((one) => one.bytes / 1024)),
      },
    ];
    return rows;
  },
};

async function load(stage: Stage, url: string): Promise<Load> {
  const page = await openPage(stage, 'about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // The browser's own clock, and where it stands on the wall's.
  let wallOffset = 0;
  const finished: { readonly at: number; readonly bytes: number }[] = [];
  session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => (wallOffset ||= wallTime - timestamp));
  session.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
    finished.push({ at: timestamp, bytes: encodedDataLength }),
  );
  await page.goto(url);
  await page.waitForFunction(() => window.benchRecord.usable.length > 0, null, { polling: 50, timeout: 60_000 });
  const { began, usable, firstPaint } = await page.evaluate(() => ({
    began: performance.timeOrigin,
    usable: window.benchRecord.usable[0] ?? Number.NaN,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await page.context().close();
  const before = finished.filter(({ at }) => (at + wallOffset) * 1000 <= usable);
  return { firstPaint, usable: usable - began, bytes: before.reduce((sum, { bytes }) => sum + bytes, 0) };
}
