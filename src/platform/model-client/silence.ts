import type { Clock } from './clock.ts';

export interface SilenceWatch {
  /** Something arrived. Costs a reading of the clock: the timer runs on and is set again only when it fires. */
  heard(): void;
  /** Silence is measured anew, from now on and against another limit. */
  limit(ms: number): void;
  stop(): void;
}

/** Calls `onSilence` once, when nothing was heard for `limitMs`. */
export function watchSilence(clock: Clock, limitMs: number, onSilence: () => void): SilenceWatch {
  let limit = limitMs;
  let last = clock.now();
  let cancel = clock.after(limit, check);
  let over = false;

  function check(): void {
    if (over) return;
    const left = last + limit - clock.now();
    if (left > 0) cancel = clock.after(left, check);
    else {
      over = true;
      onSilence();
    }
  }

  return {
    heard() {
      last = clock.now();
    },
    limit(ms) {
      limit = ms;
      last = clock.now();
      cancel();
      if (!over) check();
    },
    stop() {
      over = true;
      cancel();
    },
  };
}
