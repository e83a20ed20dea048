/** TypeScript in a worker of its own: reading a project's types keeps a thread busy for a second. */
import type { FromWorker, Question, ToWorker } from './messages.ts';
import { ProjectService } from './project-service.ts';

const service = new ProjectService();
const post = (message: FromWorker): void => globalThis.postMessage(message, { transfer: [] });

function answer({ id, method, args }: Question): FromWorker {
  // Method and arguments belong together by the type of `Question`, which a call by name cannot show.
  const ask = service[method] as (...given: typeof args) => unknown;
  try {
    return { type: 'answer', id, value: ask.apply(service, args) };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'update') service.update(data.change);
  else post(answer(data));
});
