/** The worker and the clock that the bundler's page side is given, unless a test brings its own. */
import type { FromWorker, ToWorker } from './messages.ts';

/** A running worker as it is needed here; tests hand in something that is none. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  end(): void;
}

/** `heard` gets every message; `died` is called at most once, after an error nobody caught. */
export type StartWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerHandle;

/** Calls back once after `ms`, unless what it returned is called before. */
export type After = (ms: number, run: () => void) => () => void;

export const startWorker: StartWorker = (heard, died) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bundler-worker' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => heard(event.data));
  worker.addEventListener('error', died, { once: true });
  worker.addEventListener('messageerror', died, { once: true });
  return { send: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

export const afterMs: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
