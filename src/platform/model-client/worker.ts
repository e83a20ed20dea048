/**
 * The one worker in which the SDK runs: at the speeds this is made for it would keep the page busy. The build
 * names its chunk `model-worker`, by which the server knows to give it a policy of its own (any http(s) address). Everything it does is in `serve.ts`.
 */
import { createClock } from './clock.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createServer } from './serve.ts';

const handle = createServer({
  fetch: (input, init) => globalThis.fetch(input, init),
  clock: createClock(),
  origin: globalThis.location.origin,
  loadAnswer: async () => (await import('../../core/sketch/answer.ts')).answer,
  fail: (error) => globalThis.reportError(error),
  post: (message: FromWorker) => globalThis.postMessage(message, { transfer: [] }),
});

globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => handle(event.data));
