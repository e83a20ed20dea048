import { err, type Result } from '../../core/result.ts';
import type { LinkPort } from '../../core/share/port.ts';
import {
  decodeError,
  type ShareDecodeError,
  type SharedProject,
  type ShareEncodeError,
} from '../../core/share/shared.ts';
import { workerCalls, type WorkerPort } from '../worker-calls.ts';

export type LinkRequest =
  { readonly type: 'encode'; readonly shared: SharedProject } | { readonly type: 'decode'; readonly pasted: string };

export type LinkAnswer =
  | { readonly type: 'encoded'; readonly result: Result<string, ShareEncodeError> }
  | { readonly type: 'decoded'; readonly result: Result<SharedProject, ShareDecodeError> };

/** Links to prototypes, made and opened in a worker. Rejects only with an AbortError. */
export interface LinkCodec extends LinkPort {
  close(): void;
}

/** No link that Vonk makes takes as long. */
const TIMEOUT_MS = 20_000;

export function createLinkCodec(start: () => WorkerPort = startWorker): LinkCodec {
  const calls = workerCalls<LinkRequest, LinkAnswer>(start, TIMEOUT_MS);
  return {
    async encode(shared, signal) {
      const answer = await calls
        .call({ type: 'encode', shared }, signal)
        .catch((thrown: unknown) => broken(thrown, signal));
      if (answer.type === 'encoded') return answer.result;
      const why = answer.type === 'broken' ? answer.why : answer.type;
      return err({
        type: 'share-encode-error',
        code: 'failed',
        message: `The link could not be made (${why}). Your files are as they were. Try again, or download a file.`,
      });
    },
    async decode(pasted, signal) {
      const answer = await calls
        .call({ type: 'decode', pasted }, signal)
        .catch((thrown: unknown) => broken(thrown, signal));
      if (answer.type === 'decoded') return answer.result;
      const why = answer.type === 'broken' ? answer.why : answer.type;
      return err(decodeError('failed', `This link could not be opened here (${why}).`));
    },
    close: () => calls.close(),
  };
}

function broken(thrown: unknown, signal: AbortSignal | undefined): { readonly type: 'broken'; readonly why: string } {
  if (signal?.aborted === true) throw thrown;
  return { type: 'broken', why: thrown instanceof Error ? thrown.message : String(thrown) };
}

const startWorker = (): WorkerPort =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'link-worker' });
