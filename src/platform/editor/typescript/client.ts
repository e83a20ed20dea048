import type { Answer, Asked, FromWorker, Method, ToWorker } from './messages.ts';
import type { ProjectChange } from './project-service.ts';

/** A running worker as it is needed here; tests hand in something that is none. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  end(): void;
}

/** `heard` gets every message; `died` is called at most once, after an error nobody caught. */
export type StartWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerHandle;

/** What the worker has to be told before the next question. `fresh`: it is a new one and knows nothing. */
export type TakeChanges = (fresh: boolean) => ProjectChange | undefined;

const startWorker: StartWorker = (heard, died) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'typescript' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => heard(event.data));
  worker.addEventListener('error', died, { once: true });
  worker.addEventListener('messageerror', died, { once: true });
  return { send: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

/** Deaths after which the editor goes on without a language service. */
const PATIENCE = 3;

/**
 * Questions about the project, each about its texts as they are when it is asked. The worker starts with the first one; when
 * it dies, or cannot be loaded, what was open is answered `undefined` (there is nothing to show), as are all questions once
 * it has died too often.
 */
export class ServiceClient {
  readonly #takeChanges: TakeChanges;
  readonly #start: StartWorker;
  readonly #waiting = new Map<number, { answered(value: unknown): void; failed(error: Error): void }>();
  #worker: WorkerHandle | undefined;
  #deaths = 0;
  #lastId = 0;

  constructor(takeChanges: TakeChanges, start: StartWorker = startWorker) {
    this.#takeChanges = takeChanges;
    this.#start = start;
  }

  ask<M extends Method>(method: M, ...args: Asked<M>): Promise<Answer<M> | undefined> {
    if (this.#deaths >= PATIENCE) return Promise.resolve(undefined);
    const fresh = this.#worker === undefined;
    const worker = (this.#worker ??= this.#begin());
    const change = this.#takeChanges(fresh);
    if (change) worker.send({ type: 'update', change });
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      // The worker answers with what the method gives.
      const answered = (value: unknown): void => resolve(value as Answer<M>);
      this.#waiting.set(id, { answered, failed: reject });
      worker.send({ type: 'ask', id, method, args });
    });
  }

  #begin(): WorkerHandle {
    const made = this.#start(
      (message) => this.#heard(message),
      () => {
        if (this.#worker !== made) return;
        this.#worker = undefined;
        this.#deaths += 1;
        made.end();
        const open = [...this.#waiting.values()];
        this.#waiting.clear();
        for (const { answered } of open) answered(undefined);
      },
    );
    return made;
  }

  #heard(message: FromWorker): void {
    const open = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'answer') open?.answered(message.value);
    else open?.failed(new Error(`TypeScript could not answer: ${message.message}`));
  }
}
