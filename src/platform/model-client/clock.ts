/**
 * Time as the model client sees it, handed in so that tests run on a clock they turn themselves. Milliseconds.
 */
export interface Clock {
  /** Never goes back. Counted from the epoch, so that it can be compared with dates in headers. */
  now(): number;
  /** Calls back once, at the earliest after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Lets everything that waits for its turn (messages, timers, the network) run once. */
  turn(): Promise<void>;
}

export function createClock(): Clock {
  // A timer of 0 ms is stretched to 4 by browsers once nested; a message is not.
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => waiting.shift()?.());
  channel.port1.start();
  return {
    now: () => performance.timeOrigin + performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(undefined);
      }),
  };
}

/** Waits, or ends early when the signal aborts: look at the signal afterwards. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.after(ms, done);
    signal.addEventListener('abort', done, { once: true });
  });
}
