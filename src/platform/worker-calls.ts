/**
 * Questions to a worker, one at a time, each with one answer. The worker is made for the first question and kept for the
 * next. A question that is called off or takes too long ends the worker, whatever it is doing, and the next one gets another.
 */
export interface WorkerQuestion<Request> {
  readonly id: number;
  readonly request: Request;
}

export interface WorkerAnswer<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** What of a `Worker` is used. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'>;

export interface WorkerCalls<Request, Answer> {
  /** Rejects with an AbortError when called off, with a plain error when the worker broke or was too slow. */
  call(request: Request, signal?: AbortSignal): Promise<Answer>;
  /** Ends the worker; a later question makes another. */
  close(): void;
}

export function workerCalls<Request, Answer>(
  start: () => WorkerPort,
  timeoutMs: number,
  after: (ms: number, run: () => void) => () => void = afterMs,
): WorkerCalls<Request, Answer> {
  let worker: WorkerPort | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  function close(): void {
    worker?.terminate();
    worker = undefined;
  }

  function ask(request: Request, signal: AbortSignal | undefined): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      signal?.throwIfAborted();
      const port = (worker ??= start());
      const id = (count += 1);
      const settle = (finish: () => void): void => {
        callOff();
        signal?.removeEventListener('abort', abort);
        port.removeEventListener('error', broke);
        port.removeEventListener('message', answered);
        finish();
      };
      const fail = (reason: unknown): void => {
        if (worker === port) close();
        settle(() => reject(reason instanceof Error ? reason : new Error(String(reason))));
      };
      const abort = (): void => fail(signal?.reason);
      const broke = (event: ErrorEvent): void => fail(new Error(event.message || 'its code could not be fetched'));
      const answered = ({ data }: MessageEvent<WorkerAnswer<Answer>>): void => {
        if (data.id === id) settle(() => resolve(data.answer));
      };
      const callOff = after(timeoutMs, () => fail(new Error(`No answer within ${timeoutMs} ms`)));
      signal?.addEventListener('abort', abort);
      port.addEventListener('error', broke);
      port.addEventListener('message', answered);
      port.postMessage({ id, request } satisfies WorkerQuestion<Request>);
    });
  }

  return {
    call(request, signal) {
      const answer = last.then(() => ask(request, signal));
      last = answer.catch(() => undefined);
      return answer;
    },
    close,
  };
}

function afterMs(ms: number, run: () => void): () => void {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
}
