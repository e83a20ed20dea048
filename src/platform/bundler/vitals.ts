/** Says that the worker is alive while it waits for what is not its own work, so that waiting is not taken for being stuck. */
export interface Vitals {
  /** The promise, watched until it settles. */
  waitFor<T>(promise: Promise<T>): Promise<T>;
}

const EVERY_MS = 1_000;

/** `every` calls back again and again until what it returned is called. */
export function createVitals(say: () => void, every: (ms: number, run: () => void) => () => void): Vitals {
  let waiting = 0;
  let stop: (() => void) | undefined;
  return {
    async waitFor(promise) {
      waiting += 1;
      stop ??= every(EVERY_MS, say);
      try {
        return await promise;
      } finally {
        waiting -= 1;
        if (waiting === 0) {
          stop?.();
          stop = undefined;
        }
      }
    },
  };
}
