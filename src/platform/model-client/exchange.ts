import type { Refusal } from '../../core/model/classify.ts';
import { readRefusal, readRetryAfter } from '../../core/model/refusal.ts';
import type { Clock } from './clock.ts';
import { watchSilence } from './silence.ts';
import { peek, watchBody, type BodyFacts } from './watched-body.ts';

/** What the model client needs from the world around it. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Origin of the page, for base URLs such as `/api/openai/v1`. */
  readonly origin?: string;
  /** For the endpoint that is asked; absent where none is needed or none was typed for it. */
  readonly key?: string;
}

/**
 * One conversation with a server, observed at the level of bytes, where the SDK shows too little: whether headers came,
 * whether the body was closed or broke, what a refusal said in full, and silence, which ends it. `signal` is what requests
 * are to be made with: it aborts with the caller's, and on silence.
 */
export interface Exchange {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly body: BodyFacts;
  readonly contentType: string | undefined;
  readonly answered: boolean;
  readonly redirected: boolean;
  readonly refusal: (Refusal & { readonly retryAfterMs?: number }) | undefined;
  readonly stalled: boolean;
  /** The beginning of the body, read away from the SDK: only before its events are. */
  peek(): Promise<string>;
  /** An event was read: a reader that is slower than the network is no silence. */
  heard(): void;
  /** Silence is measured against `ms` from now on. */
  patience(ms: number): void;
  close(): void;
}

const MAX_PEEK = 20_000;

export function openExchange(around: Surroundings, stallMs: number, signal: AbortSignal): Exchange {
  const inner = new AbortController();
  const body: BodyFacts = { closed: false, wholeLines: true };
  let stalled = false;
  let answered = false;
  let contentType: string | undefined;
  let refusal: Exchange['refusal'];
  let redirected = false;
  let open: Response | undefined;
  const watch = watchSilence(around.clock, stallMs, () => {
    stalled = true;
    inner.abort();
  });
  const forward = (): void => inner.abort(signal.reason);
  signal.addEventListener('abort', forward, { once: true });
  if (signal.aborted) forward();

  const fetch: typeof globalThis.fetch = async (input, init) => {
    answered = false;
    refusal = undefined;
    // Followed by nobody: what is sent here is sent to this address only.
    const response = await around.fetch(input, { ...init, redirect: 'manual' });
    watch.heard();
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      redirected = true;
      throw new TypeError('redirected');
    }
    answered = true;
    contentType = response.headers.get('content-type') ?? undefined;
    if (!response.ok) {
      const words = await peek(response.body, MAX_PEEK);
      const wait = readRetryAfter(response.headers, around.clock.now(), Date.parse);
      refusal = { ...readRefusal(response.status, words), ...(wait === undefined ? {} : { retryAfterMs: wait }) };
      return new Response(words, response);
    }
    open = response.body
      ? new Response(
          watchBody(response.body, body, () => watch.heard()),
          response,
        )
      : response;
    return open;
  };

  return {
    fetch,
    signal: inner.signal,
    body,
    get contentType() {
      return contentType;
    },
    get answered() {
      return answered;
    },
    get redirected() {
      return redirected;
    },
    get refusal() {
      return refusal;
    },
    get stalled() {
      return stalled;
    },
    peek: () => peek(open?.body ?? null, MAX_PEEK),
    heard: () => watch.heard(),
    patience: (ms) => watch.limit(ms),
    close() {
      watch.stop();
      signal.removeEventListener('abort', forward);
    },
  };
}
