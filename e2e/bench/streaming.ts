/** One page streamed at one rate through Vonk or through a reference, and what the window around the preview noted. */
import type { Page } from 'playwright/test';
import { takeRecord, type HostRecord } from './host-record.ts';
import { streamedPage, type PageOptions, type StreamedPage } from './page/streamed-page.ts';
import { playground, type Strategy } from './reference/playground.ts';
import { newProject, run, type Stage } from './stage.ts';
import type { VonkPage } from '../fixtures/vonk-page.ts';

const BEFORE = '<file path="index.html">\n';
const AFTER = '\n</file>';
/** The stream waits after this marker until it is seen: the start of a run is measured elsewhere. */
const FIRST = 2;
const START_MS = 10_000;

export interface Streamed {
  /** Milliseconds from the marker's last character leaving for the socket to a frame that shows it. */
  readonly latencies: readonly number[];
  /** The same, to the frame being handed over for drawing. */
  readonly committed: readonly number[];
  /** Markers that were never seen. */
  readonly unseen: number;
  readonly record: HostRecord;
}

export interface StreamOptions extends PageOptions {
  readonly tokensPerSecond: number;
}

/** `show` is what sends the reply on its way and resolves when all of it is shown. */
async function stream(
  stage: Stage,
  page: Page,
  { tokensPerSecond, ...options }: StreamOptions,
  show: (script: Parameters<typeof run>[2]) => Promise<void>,
  mayLoseStart = false,
): Promise<Streamed> {
  const made = streamedPage(options);
  const leftAt: { readonly characters: number; readonly at: number }[] = [];
  const gate = BEFORE.length + (made.markers[FIRST] ?? 0) + 40;
  await takeRecord(page);
  const whole = show({
    text: BEFORE + made.text + AFTER,
    tokensPerSecond,
    holdAt: [gate],
    leaving: (characters) => leftAt.push({ characters, at: performance.timeOrigin + performance.now() }),
  });
  // Reported by the last line, or never, when something before it failed first.
  whole.catch(() => undefined);
  await stage.model.held();
  const seen = page.waitForFunction(
    () => window.benchRecord.shown.length > 0 && window.benchRecord.committed.length > 0,
    null,
    { polling: 20, timeout: START_MS },
  );
  // A `srcdoc` that is set while another still loads may get lost, and the page with it until the next one is set.
  if (mayLoseStart) await seen.catch(() => undefined);
  else await seen;
  stage.model.release();
  await whole;
  // A reference ends with the stream; what it has not shown yet counts with the time at which it is shown.
  await page
    .waitForFunction((all) => window.benchRecord.presented.length >= all, made.markers.length, { timeout: 10_000 })
    .catch(() => undefined);
  const record = await takeRecord(page);
  return { ...measured(made, leftAt, record), record };
}

function measured(
  { markers }: StreamedPage,
  leftAt: readonly { readonly characters: number; readonly at: number }[],
  record: HostRecord,
): Omit<Streamed, 'record'> {
  const sent = markers.map((offset) => leftAt.find(({ characters }) => characters >= BEFORE.length + offset)?.at ?? 0);
  const since = (seen: HostRecord['committed']): number[] =>
    seen.filter(({ id }) => id > FIRST).map(({ id, at }) => at - (sent[id] ?? 0));
  return {
    // Without Element Timing the frame that was handed over is the best there is.
    latencies: since(record.presented.length > 0 ? record.presented : record.committed),
    committed: since(record.committed),
    unseen: markers.length - record.committed.length,
  };
}

/** Into an empty project. */
export async function streamThroughVonk(stage: Stage, vonk: VonkPage, options: StreamOptions): Promise<Streamed> {
  const streamed = await stream(stage, vonk.page, options, (script) => run(stage, vonk, script));
  await newProject(vonk);
  return streamed;
}

export function streamThroughReference(
  stage: Stage,
  page: Page,
  strategy: Strategy,
  options: StreamOptions,
): Promise<Streamed> {
  const show = (script: Parameters<typeof run>[2]): Promise<void> => {
    stage.model.answer(script);
    return page.evaluate(playground, {
      strategy,
      modelUrl: stage.model.url,
      before: BEFORE.length,
      after: AFTER.length,
    });
  };
  return stream(stage, page, options, show, strategy !== 'write');
}
