/**
 * Work that several ask for and is done once. Who gives up is let go at once; the work itself goes on for a while, since the
 * next build most likely asks for it again, and is ended when nobody came back.
 */

/** Calls `run` after so long; the answer takes that back. */
export type After = (ms: number, run: () => void) => () => void;

const LINGER_MS = 10_000;

interface Work<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  users: number;
  forget: () => void;
}

export class Shared<T> {
  readonly #works = new Map<string, Work<T>>();
  readonly #after: After;

  constructor(after: After) {
    this.#after = after;
  }

  /** Rejects with the signal's reason when that is aborted. What failed is tried again by the next who asks. */
  async join(key: string, make: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const work = this.#works.get(key) ?? this.#begin(key, make);
    work.forget();
    work.users += 1;
    try {
      return await unlessAborted(work.promise, signal);
    } finally {
      work.users -= 1;
      if (work.users === 0) work.forget = this.#after(LINGER_MS, () => work.controller.abort());
    }
  }

  #begin(key: string, make: (signal: AbortSignal) => Promise<T>): Work<T> {
    const controller = new AbortController();
    const promise = make(controller.signal).finally(() => this.#works.delete(key));
    // Everyone who waited may have left.
    promise.catch(() => undefined);
    const work: Work<T> = { promise, controller, users: 0, forget: () => undefined };
    this.#works.set(key, work);
    return work;
  }
}

export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason);
    signal.addEventListener('abort', give, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
