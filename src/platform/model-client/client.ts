import { keyScope } from '../../core/model/keys.ts';
import type { Endpoint, ModelChunk, ModelClient, ModelEnd, ModelError, ModelInfo } from '../../core/model/model.ts';
import { err, type Result } from '../../core/result.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A running worker as it is needed here; tests hand in something that is none. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  end(): void;
}

/** `heard` gets every message; `died` is called at most once, after an error nobody caught. */
export type StartWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerHandle;

export interface WarmModelClient extends ModelClient {
  /** Starts the worker and fetches the built-in generator before they are needed: call when the page is idle. */
  warm(): void;
}

interface Waiting {
  readonly chunk?: (chunk: ModelChunk) => void;
  readonly settle: (message: FromWorker) => void;
  readonly crash: () => void;
}

const startWorker: StartWorker = (heard, died) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'model-worker' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => heard(event.data));
  worker.addEventListener('error', died, { once: true });
  worker.addEventListener('messageerror', died, { once: true });
  return { send: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

/**
 * The page's side: no SDK here, only messages. The worker is made on first use; when it dies, what ran in it ends as
 * failed and the next request gets a new one. An abort is answered at once, without waiting for the worker to agree.
 * A key passes through on its way to the worker and is not kept: only for which address there is one.
 */
export function createModelClient(start: StartWorker = startWorker): WarmModelClient {
  const waiting = new Map<number, Waiting>();
  const scopes = new Map<string, string>();
  const losses: (() => void)[] = [];
  let worker: WorkerHandle | undefined;
  let lastId = 0;

  function heard(message: FromWorker): void {
    const target = waiting.get(message.id);
    if (message.type === 'chunk') target?.chunk?.(message.chunk);
    else target?.settle(message);
  }

  function current(): WorkerHandle {
    if (worker) return worker;
    const made = start(heard, () => {
      if (worker !== made) return;
      worker = undefined;
      made.end();
      for (const lost of waiting.values()) lost.crash();
      if (scopes.size === 0) return;
      scopes.clear();
      for (const tell of losses) tell();
    });
    worker = made;
    return made;
  }

  /** Registers, asks, and sees to the abort. `aborted` is what the caller gets then. */
  function ask<T>(
    signal: AbortSignal,
    message: (id: number) => ToWorker,
    answers: {
      readonly chunk?: (chunk: ModelChunk) => void;
      readonly read: (message: FromWorker) => T | undefined;
      readonly aborted: () => T;
      readonly crashed: () => T;
    },
  ): Promise<T> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(answers.aborted());
        return;
      }
      lastId += 1;
      const id = lastId;
      const finish = (value: T): void => {
        waiting.delete(id);
        signal.removeEventListener('abort', stop);
        resolve(value);
      };
      const stop = (): void => {
        worker?.send({ type: 'cancel', id });
        finish(answers.aborted());
      };
      signal.addEventListener('abort', stop, { once: true });
      const host = current();
      waiting.set(id, {
        ...(answers.chunk && { chunk: answers.chunk }),
        settle: (answer) => finish(answers.read(answer) ?? answers.crashed()),
        crash: () => finish(answers.crashed()),
      });
      host.send(message(id));
    });
  }

  function forget(profileId: string): void {
    if (scopes.delete(profileId)) worker?.send({ type: 'key', profileId });
  }

  return {
    keys: {
      set(profileId, baseUrl, key) {
        forget(profileId);
        const scope = keyScope(baseUrl);
        if (scope === undefined) return;
        scopes.set(profileId, scope);
        current().send({ type: 'key', profileId, kept: { scope, key } });
      },
      forget,
      has: (profileId, baseUrl) => scopes.has(profileId) && scopes.get(profileId) === keyScope(baseUrl),
      onLost: (tell) => void losses.push(tell),
    },
    warm() {
      current().send({ type: 'warm' });
    },
    stream(request, onChunk, signal) {
      let chunks = 0;
      return ask<ModelEnd>(signal, (id) => ({ type: 'run', id, request }), {
        chunk(chunk) {
          chunks += 1;
          onChunk(chunk);
        },
        read: (answer) => (answer.type === 'end' ? answer.end : undefined),
        aborted: () => ({ type: 'aborted', chunks }),
        crashed: () => ({ type: 'failed', error: crashed(request.endpoint), chunks }),
      });
    },
    listModels(endpoint, signal) {
      return ask<Result<readonly ModelInfo[], ModelError>>(signal, (id) => ({ type: 'list', id, endpoint }), {
        read: (answer) => (answer.type === 'models' ? answer.result : undefined),
        aborted: () => err(crashed(endpoint)),
        crashed: () => err(crashed(endpoint)),
      });
    },
  };
}

const crashed = (endpoint: Endpoint): ModelError => ({
  type: 'model-error',
  kind: 'crashed',
  url: endpoint.baseUrl.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//'),
});
