import type OpenAI from 'openai';
import { classifyRefusal, fieldsToDrop, type OptionalField } from '../../core/model/classify.ts';
import type { ModelRequest } from '../../core/model/model.ts';
import { sleep, type Clock } from './clock.ts';
import type { Exchange } from './exchange.ts';
import { chatBody, optionalFieldsOf, responsesBody } from './request-body.ts';

/** Optional fields that endpoints have refused, by base URL and model; kept as long as the worker lives. */
export type RefusedFields = Map<string, readonly OptionalField[]>;

const MAX_RETRIES = 2;
/** A server that wants a longer pause than this is not waited for: the person is told, and decides. */
const MAX_WAIT_MS = 8_000;
const FIRST_WAIT_MS = 500;

/**
 * Sends the request, again where that is worth it: after a 429 that is about rate (not about money) or a 503, at most
 * twice; and once without the optional fields a server refuses. Only ever before anything of the reply came. Throws
 * what the SDK throws; the exchange knows why.
 */
export async function openStream(
  sdk: OpenAI,
  request: ModelRequest,
  exchange: Exchange,
  clock: Clock,
  refused: RefusedFields,
): Promise<AsyncIterable<unknown>> {
  const endpoint = `${request.endpoint.baseUrl} ${request.model}`;
  const known = refused.get(endpoint) ?? [];
  let send = optionalFieldsOf(request).filter((field) => !known.includes(field));
  let dropped: readonly OptionalField[] = [];
  for (let retries = 0; ;) {
    try {
      const events = await create(sdk, request, send, exchange.signal);
      if (dropped.length > 0) refused.set(endpoint, [...known, ...dropped]);
      return events;
    } catch (error) {
      const { refusal } = exchange;
      if (!refusal || exchange.signal.aborted) throw error;
      const kind = classifyRefusal(refusal);
      if (kind === 'bad-request' && dropped.length === 0 && send.length > 0) {
        const drop = fieldsToDrop(refusal, send);
        if (drop.length === 0) throw error;
        dropped = drop;
        send = send.filter((field) => !drop.includes(field));
        continue;
      }
      const passing = kind === 'rate-limit' || refusal.status === 503;
      const wait = refusal.retryAfterMs ?? FIRST_WAIT_MS * 2 ** retries;
      if (!passing || retries === MAX_RETRIES || wait > MAX_WAIT_MS) throw error;
      retries += 1;
      exchange.patience(request.stallMs + wait);
      await sleep(clock, wait, exchange.signal);
      if (exchange.signal.aborted) throw error;
      exchange.patience(request.stallMs);
    }
  }
}

function create(
  sdk: OpenAI,
  request: ModelRequest,
  send: readonly OptionalField[],
  signal: AbortSignal,
): PromiseLike<AsyncIterable<unknown>> {
  return request.endpoint.api === 'chat'
    ? sdk.chat.completions.create(chatBody(request, send), { signal })
    : sdk.responses.create(responsesBody(request, send), { signal });
}
