import { APIError } from 'openai';
import { classifyRefusal, classifyWords, redact } from '../../core/model/classify.ts';
import type { ModelError } from '../../core/model/model.ts';
import { readErrorValue } from '../../core/model/refusal.ts';
import type { Exchange } from './exchange.ts';

/** Where a failure happened, for its words. `key` is only here to be taken out of them. */
export interface Place {
  readonly url: string;
  readonly key: string | undefined;
}

type Kind = ModelError['kind'];

export function failure(
  place: Place,
  kind: Kind,
  facts: {
    readonly detail?: string | undefined;
    readonly status?: number;
    readonly contentType?: string | undefined;
  } = {},
): ModelError {
  const detail = redact(facts.detail ?? '', place.key);
  return {
    type: 'model-error',
    kind,
    url: place.url,
    ...(facts.status === undefined ? {} : { status: facts.status }),
    ...(detail === '' ? {} : { detail }),
    ...(facts.contentType === undefined ? {} : { contentType: facts.contentType }),
  };
}

/**
 * Turns what the SDK threw into one of our kinds. Class names do not survive minification, so only `instanceof`, statuses
 * and what the exchange saw are trusted.
 */
export function failureOf(thrown: unknown, exchange: Exchange, place: Place): ModelError {
  if (exchange.stalled) return failure(place, 'stalled');
  if (exchange.redirected) return failure(place, 'redirected');
  const { refusal } = exchange;
  if (refusal) {
    const error = failure(place, classifyRefusal(refusal), { detail: refusal.message, status: refusal.status });
    return refusal.retryAfterMs === undefined ? error : { ...error, retryAfterMs: refusal.retryAfterMs };
  }
  if (!exchange.answered) return failure(place, 'unreachable', { detail: innerWords(thrown) });
  if (thrown instanceof APIError) {
    const said = readErrorValue(thrown.error);
    const kind = classifyWords(said) ?? 'mid-stream';
    return failure(place, kind, { detail: said.message === '' ? thrown.message : said.message });
  }
  if (thrown instanceof SyntaxError) {
    return failure(place, exchange.body.closed && !exchange.body.wholeLines ? 'truncated' : 'malformed');
  }
  return failure(place, 'cut', { detail: innerWords(thrown) });
}

/** The most telling of nested messages: Node says "fetch failed" outside and ECONNREFUSED inside. */
function innerWords(thrown: unknown): string | undefined {
  let words: string | undefined;
  for (let error = thrown; error instanceof Error; error = error.cause) if (error.message !== '') words = error.message;
  return words;
}
