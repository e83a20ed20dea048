import { err, type Result } from '../../core/result.ts';
import type { Tidied, TidyError, TidyRuleId } from '../../core/svg/tidy-rules.ts';
import { workerCalls, type WorkerPort } from '../worker-calls.ts';

export interface TidyRequest {
  readonly svg: string;
  readonly rules: readonly TidyRuleId[];
}

/** svgo in a worker, made on first use. Rejects only with an AbortError. */
export interface SvgTools {
  tidy(svg: string, rules: readonly TidyRuleId[], signal?: AbortSignal): Promise<Result<Tidied, TidyError>>;
  close(): void;
}

/** A drawing that takes longer is made to. */
const TIMEOUT_MS = 15_000;

export function createSvgTools(start: () => WorkerPort = startWorker): SvgTools {
  const calls = workerCalls<TidyRequest, Result<Tidied, TidyError>>(start, TIMEOUT_MS);
  return {
    tidy: (svg, rules, signal) =>
      calls.call({ svg, rules }, signal).catch((thrown: unknown) => {
        if (signal?.aborted === true) throw thrown;
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        return err({
          type: 'tidy-error',
          code: 'failed',
          message: `This drawing could not be tidied and is as it was: ${why}.`,
        });
      }),
    close: () => calls.close(),
  };
}

const startWorker = (): WorkerPort =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'svg-worker' });
