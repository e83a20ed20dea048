import type { FrameClock } from '../core/frame-clock.ts';

/**
 * The app's one clock. Ticks before each paint while the page is seen; where frames stop (a hidden tab) a slow timer takes
 * over, so a run goes on and is saved. Sleeps while nobody listens. A tick that throws is reported and costs the others
 * nothing. What is done in a tick is the listeners' affair.
 */
export interface FrameSource {
  requestFrame(callback: () => void): number;
  cancelFrame(id: number): void;
  setTimer(callback: () => void, ms: number): number;
  clearTimer(id: number): void;
  isHidden(): boolean;
  /** Calls `changed` whenever `isHidden` may have changed. The clock lives as long as the page: it never unsubscribes. */
  onVisibility(changed: () => void): void;
  report(error: unknown): void;
}

/** Often enough for a save and a title to be true, rarely enough for a browser not to throttle the tab harder. */
const HIDDEN_TICK_MS = 250;

export function createFrameClock(source: FrameSource): FrameClock {
  const ticks = new Set<() => void>();
  let cancel: (() => void) | undefined;

  function schedule(): void {
    if (cancel || ticks.size === 0) return;
    if (source.isHidden()) {
      const id = source.setTimer(run, HIDDEN_TICK_MS);
      cancel = () => source.clearTimer(id);
    } else {
      const id = source.requestFrame(run);
      cancel = () => source.cancelFrame(id);
    }
  }

  function run(): void {
    cancel = undefined;
    // A copy: a listener that joins during a tick waits for the next one.
    for (const tick of Array.from(ticks)) {
      if (!ticks.has(tick)) continue;
      try {
        tick();
      } catch (error) {
        source.report(error);
      }
    }
    schedule();
  }

  source.onVisibility(() => {
    cancel?.();
    cancel = undefined;
    schedule();
  });

  return {
    onTick(tick) {
      // A listener of its own, so that the same function given twice is called twice and stopped once.
      const own = (): void => tick();
      ticks.add(own);
      schedule();
      return () => {
        ticks.delete(own);
        if (ticks.size > 0) return;
        cancel?.();
        cancel = undefined;
      };
    },
  };
}

export const pageFrames = (page: Window): FrameSource => ({
  requestFrame: (callback) => page.requestAnimationFrame(callback),
  cancelFrame: (id) => page.cancelAnimationFrame(id),
  setTimer: (callback, ms) => page.setTimeout(callback, ms),
  clearTimer: (id) => page.clearTimeout(id),
  isHidden: () => page.document.hidden,
  onVisibility: (changed) => page.document.addEventListener('visibilitychange', changed),
  report: (error) => page.reportError(error),
});
