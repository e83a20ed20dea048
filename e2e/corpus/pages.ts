/** One page of the corpus: loaded whole from a static server, then streamed several times; all must end alike. */
import type { BrowserContext, Frame, Page } from 'playwright/test';
import { sameWorld, snapshot, type Snapshot } from './snapshot.ts';
import { openHarness, shownFrame, streamInto } from './stream.ts';
import type { Files, WholeServer } from './whole-server.ts';

/** For timers that a page starts by itself to have fired on both sides. */
const CALM_MS = 150;

export interface PageCase {
  /** Fresh, and the caller's to close. */
  readonly context: BrowserContext;
  readonly whole: WholeServer;
  readonly harnessUrl: string;
  readonly files: Files;
  /** How often it is streamed, each time with the next seed. */
  readonly times: number;
  readonly seed: number;
}

export type PageOutcome =
  | { readonly type: 'same'; readonly streams: number }
  | { readonly type: 'miss'; readonly streams: number; readonly reason: string }
  /** It names files that the case does not hold, so there is nothing to compare with. */
  | { readonly type: 'incomplete'; readonly missing: readonly string[] };

export async function comparePage({ context, whole, harnessUrl, files, times, seed }: PageCase): Promise<PageOutcome> {
  await context.addInitScript(sameWorld);
  await context.route(
    (url) => !/^(127\.0\.0\.1|(p\d+\.)?localhost)$/.test(url.hostname) && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  whole.hold(files);
  const reference = await context.newPage();
  reference.on('dialog', (dialog) => void dialog.accept());
  await reference.setViewportSize({ width: 800, height: 600 });
  await reference.goto(`${whole.url}index.html`);
  await settle(reference);
  const expected = await reference.evaluate(snapshot, files);
  if (whole.missing().length > 0) return { type: 'incomplete', missing: whole.missing() };
  for (let time = 0; time < times; time += 1) {
    const page = await context.newPage();
    await openHarness(page, harnessUrl);
    const at = `seed ${seed + time}: `;
    try {
      await streamInto(page, files, { seed: seed + time });
    } catch (error) {
      return { type: 'miss', streams: time + 1, reason: at + String(error).split('\n')[0] };
    }
    const frame = await shownFrame(page);
    await settle(frame);
    const found = await frame.evaluate(snapshot, files);
    const difference = differenceOf(expected, found);
    if (difference !== undefined) return { type: 'miss', streams: time + 1, reason: at + difference };
    await page.close();
  }
  return { type: 'same', streams: times };
}

const settle = (frame: Page | Frame): Promise<void> =>
  frame.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), CALM_MS);

/** The first difference in words. */
function differenceOf(expected: Snapshot, found: Snapshot): string | undefined {
  for (const part of ['mode', 'title', 'tree', 'rules', 'boxes'] as const) {
    const a = [expected[part]].flat();
    const b = [found[part]].flat();
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
      if (a[at] !== b[at]) return `${part} ${at}: ${quoted(a[at])} became ${quoted(b[at])}`;
    }
  }
  return undefined;
}

const quoted = (text: string | undefined): string =>
  text === undefined ? 'nothing' : JSON.stringify(text).slice(0, 300);
