import type { Clock } from './clock.ts';

export interface FakeClock extends Clock {
  /** Moves time on and runs what is due, in order. */
  advance(ms: number): void;
  /** The same, but everything due runs late, at the end: as on a machine that was busy. */
  stall(ms: number): void;
  /** Resolves when a timer of exactly `ms` is set, also if it is set already: the moment to advance. */
  asked(ms: number): Promise<void>;
}

/** A clock for tests: stands still until it is moved, so that nothing ever waits for real time. */
export function createFakeClock(): FakeClock {
  let now = 1_000_000;
  let timers: { readonly at: number; readonly ms: number; readonly run: () => void }[] = [];
  const watchers: { readonly ms: number; readonly resolve: () => void }[] = [];
  function due(until: number): (typeof timers)[number] | undefined {
    const [next] = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at);
    timers = timers.filter((timer) => timer !== next);
    return next;
  }

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, ms, run };
      timers.push(timer);
      for (const watcher of watchers) if (watcher.ms === ms) watcher.resolve();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    advance(ms) {
      const until = now + ms;
      for (let next = due(until); next; next = due(until)) {
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
    stall(ms) {
      now += ms;
      const until = now;
      for (let next = due(until); next; next = due(until)) next.run();
    },
    asked(ms) {
      if (timers.some((timer) => timer.ms === ms)) return Promise.resolve();
      return new Promise((resolve) => watchers.push({ ms, resolve }));
    },
  };
}
