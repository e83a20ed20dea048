/**
 * Which colours meet on the page that is seen: asked of its frame. Guarantees an answer, or `undefined` where there is no
 * page, another question was asked meanwhile, or the page does not answer. What comes is a claim of the page.
 */
import type { Pairs } from '../../core/preview/protocol.ts';
import type { DocumentSession } from './document-session.ts';

interface Options {
  readonly after: (ms: number, run: () => void) => () => void;
}

const PATIENCE_MS = 5_000;

export class Measuring {
  readonly #options: Options;
  #asking: { of: DocumentSession; revision: number; done: (pairs: Pairs | undefined) => void } | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param ask sends the question, and gives the revision it has */
  ask(of: DocumentSession | undefined, ask: () => number): Promise<Pairs | undefined> {
    this.#asking?.done(undefined);
    this.#asking = undefined;
    if (of === undefined) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const late = this.#options.after(PATIENCE_MS, () => asking.done(undefined));
      const asking = {
        of,
        revision: ask(),
        done: (pairs: Pairs | undefined): void => {
          late();
          if (this.#asking === asking) this.#asking = undefined;
          resolve(pairs);
        },
      };
      this.#asking = asking;
    });
  }

  hear(session: DocumentSession, pairs: Pairs): void {
    const asking = this.#asking;
    if (asking?.of === session && asking.revision === pairs.revision) asking.done(pairs);
  }
}
