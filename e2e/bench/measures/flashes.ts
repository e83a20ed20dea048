/** What a person sees while a page streams: frames that are blank or show less than one before, and documents loaded. */
import type { Page } from 'playwright/test';
import type { HostRecord } from '../host-record.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { readFrames, startScreencast } from '../screencast.ts';
import { openPage, openVonk } from '../stage.ts';
import { streamThroughReference, streamThroughVonk } from '../streaming.ts';

const OPTIONS = { size: 40_000, tokensPerSecond: 3_000 };

export const flashes: Measure = {
  name: 'flashes',
  async run(stage) {
    const reader = await openPage(stage, stage.bareUrl);
    const vonk = await openVonk(stage);
    const own = await watched(vonk.page, reader, () => streamThroughVonk(stage, vonk, OPTIONS));
    await vonk.page.context().close();
    const bare = await openPage(stage, stage.bareUrl);
    const srcdoc = await watched(bare, reader, () => streamThroughReference(stage, bare, 'srcdoc-300', OPTIONS));
    await bare.context().close();
    await reader.context().close();
    return [...rows('Vonk', own, true), ...rows('srcdoc every 300 ms', srcdoc, false)];
  },
};

interface Watched {
  readonly frames: number;
  /** Of them after the first content. */
  readonly blank: number;
  readonly older: number;
  readonly reloads: number;
}

async function watched(
  page: Page,
  reader: Page,
  stream: () => Promise<{ readonly record: HostRecord }>,
): Promise<Watched> {
  const box = { x: 0, y: 0, width: 0, height: 0 };
  const cast = await startScreencast(page);
  const measuring = page
    .locator('iframe[title="Preview"]')
    .boundingBox({ timeout: 60_000 })
    .then((found) => Object.assign(box, found));
  const { record } = await stream();
  await measuring;
  const pictures = await cast.stop();
  const seen = await readFrames(reader, pictures, box, streamedPage(OPTIONS).markers.length);
  // From the first content to the last new content: before there is nothing to lose, after it the page is closed.
  const from = seen.findIndex(({ chips }) => chips > 0);
  const most = Math.max(...seen.map(({ chips }) => chips));
  const to = seen.findIndex(({ chips }) => chips === most);
  if (seen.length < 5) throw new Error(`Only ${seen.length} frames were seen`);
  let before = 0;
  let blank = 0;
  let older = 0;
  for (const frame of seen.slice(from, to + 1)) {
    if (frame.blank) blank += 1;
    else if (frame.chips < before) older += 1;
    before = Math.max(before, frame.chips);
  }
  return { frames: to + 1 - from, blank, older, reloads: Math.max(0, record.documents.length - 1) };
}

function rows(who: string, { frames, blank, older, reloads }: Watched, own: boolean): Row[] {
  const row = (what: string, value: number, n: number): Row => ({
    what: `${what}: ${who}`,
    unit: '',
    n,
    median: value,
    p95: value,
    ...(own ? { goal: { words: '0', reached: value === 0 } } : {}),
  });
  return [
    row('frames shown that are blank, or older than one before', blank + older, frames),
    row('documents loaded again while streaming', reloads, 1),
  ];
}
