/**
 * What the window around the preview notes while a measure runs: what the streamed page reports, when the preview was
 * uncovered, long tasks, and gaps between frames. Installed before any script of the page; the same for Vonk and for the
 * references. `installRecord` travels as text, so it uses nothing from outside of itself.
 */
import type { Page } from 'playwright/test';
import type { ProbeMessage } from './page/probe.ts';

export interface Sighting {
  readonly id: number;
  readonly at: number;
}

/** Times are milliseconds since the epoch. */
export interface HostRecord {
  /** First sightings only. */
  readonly committed: Sighting[];
  readonly presented: Sighting[];
  readonly edited: { readonly what: string; readonly at: number }[];
  readonly documents: number[];
  /** When a frame named Preview came to the front, after its paint. */
  readonly shown: number[];
  readonly longTasks: { readonly at: number; readonly ms: number }[];
  /** Keys pressed in this window, when the browser got them and when the frame after them was painted. */
  readonly keys: { readonly at: number; readonly paintedAt: number }[];
  /** First pixels of documents in frames. */
  readonly pixels: number[];
  /** When the wish can be typed for the first time, or an editor has drawn its first line. */
  readonly usable: number[];
  /** Longest time between two animation frames since the last reset. */
  longestGap: number;
}

declare global {
  interface Window {
    benchRecord: HostRecord;
  }
}

export function installRecord(): void {
  const epoch = (): number => performance.timeOrigin + performance.now();
  if (window.top !== window) {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint')
          parent.postMessage({ bench: 'pixel', at: performance.timeOrigin + startTime }, '*');
    }).observe({ type: 'paint', buffered: true });
    return;
  }
  const record: HostRecord = {
    committed: [],
    presented: [],
    edited: [],
    documents: [],
    shown: [],
    longTasks: [],
    keys: [],
    pixels: [],
    usable: [],
    longestGap: 0,
  };
  window.benchRecord = record;

  window.addEventListener('message', ({ data }: MessageEvent<ProbeMessage | undefined>) => {
    switch (data?.bench) {
      case 'marks': {
        const seen = record[data.how];
        for (const id of data.ids) if (!seen.some((one) => one.id === id)) seen.push({ id, at: data.at });
        break;
      }
      case 'document':
        record.documents.push(data.at);
        break;
      case 'pixel':
        record.pixels.push(data.at);
        break;
      case 'edited':
        record.edited.push({ what: data.what, at: data.at });
        break;
      case undefined:
    }
  });

  // A message posted in an animation frame is handled after that frame's paint.
  const painted: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => painted.shift()?.());
  port1.start();
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      painted.push(then);
      port2.postMessage(0);
    });
  };
  const watch = new MutationObserver((changes) => {
    const shown = changes.some(
      ({ target }) => target instanceof HTMLIFrameElement && target.title.startsWith('Preview'),
    );
    if (shown) afterPaint(() => record.shown.push(epoch()));
  });
  watch.observe(document, { subtree: true, attributeFilter: ['title'] });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      record.longTasks.push({ at: performance.timeOrigin + startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  window.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      afterPaint(() => record.keys.push({ at: performance.timeOrigin + timeStamp, paintedAt: epoch() })),
    true,
  );

  let last = performance.now();
  const frame = (now: number): void => {
    record.longestGap = Math.max(record.longestGap, now - last);
    last = now;
    const usable = document.querySelector('textarea:enabled, .view-line');
    if (usable && record.usable.length === 0) afterPaint(() => record.usable.push(epoch()));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Gives what was noted since the last call and begins anew. */
export function takeRecord(page: Page): Promise<HostRecord> {
  return page.evaluate(() => {
    const record = window.benchRecord;
    const taken = structuredClone(record);
    for (const list of [
      record.committed,
      record.presented,
      record.edited,
      record.documents,
      record.shown,
      record.longTasks,
      record.keys,
      record.pixels,
    ])
      list.length = 0;
    record.longestGap = 0;
    return taken;
  });
}
