import { createChatReader } from '../../core/model/chat-reader.ts';
import type { ModelChunk, ModelEnd, ModelError, ModelRequest } from '../../core/model/model.ts';
import type { ReplyReader } from '../../core/model/reply-reader.ts';
import { createResponsesReader } from '../../core/model/responses-reader.ts';
import { assertNever } from '../../core/result.ts';
import { createBatch } from './batch.ts';
import { openExchange, type Exchange, type Surroundings } from './exchange.ts';
import { failure, failureOf, type Place } from './failure.ts';
import { notAStream } from './not-a-stream.ts';
import { openStream, type RefusedFields } from './open-stream.ts';
import { createSdk, requestUrl } from './sdk.ts';

/** Once a reply has said that it is over, nobody waits long for a server that forgets to hang up. */
const AFTER_END_MS = 1_000;

/**
 * One request, from the first byte sent to the end in words. Never throws and always ends: finished only if the server
 * said so, else with what went wrong, and with everything that came handed over before. `emit` gets batches, the first
 * at once; it is never called after `signal` aborts.
 */
export async function runStream(
  request: ModelRequest,
  emit: (chunk: ModelChunk) => void,
  signal: AbortSignal,
  around: Surroundings,
  refused: RefusedFields = new Map(),
): Promise<ModelEnd> {
  const { endpoint } = request;
  const { clock, origin, key } = around;
  const path = endpoint.api === 'chat' ? '/chat/completions' : '/responses';
  const place: Place = { url: requestUrl(endpoint, path, origin), key };
  const reader = endpoint.api === 'chat' ? createChatReader() : createResponsesReader();
  const exchange = openExchange(around, request.stallMs, signal);
  let chunks = 0;
  let written = false;
  const batch = createBatch(clock, (chunk) => {
    if (signal.aborted) return;
    written ||= chunk.text.trim() !== '';
    emit(chunk);
  });

  let error: ModelError | undefined;
  try {
    const sdk = createSdk(endpoint, around, exchange.fetch);
    const events = await openStream(sdk, request, exchange, clock, refused);
    error = await notAStream(exchange, place, 'before');
    if (!error) {
      for await (const event of events) {
        chunks += 1;
        exchange.heard();
        const sent = batch.push(reader.read(event));
        if (reader.verdict.type === 'error') break;
        if (reader.verdict.type !== 'none') exchange.patience(AFTER_END_MS);
        // While data is buffered this loop never yields by itself, and an abort would wait for its turn for ever.
        if (sent) await clock.turn();
        if (exchange.signal.aborted) break;
      }
      if (chunks === 0) error = await notAStream(exchange, place, 'after');
    }
  } catch (thrown) {
    error = failureOf(thrown, exchange, place);
  }
  batch.push(reader.flush());
  batch.flush();
  exchange.close();

  const facts = {
    chunks,
    ...(reader.usage && { usage: reader.usage }),
    ...(reader.timing && { timing: reader.timing }),
  };
  if (signal.aborted) return { type: 'aborted', ...facts };
  const wrong = judge(reader, exchange, error, place, written);
  return wrong ? { type: 'failed', error: wrong, ...facts } : { type: 'finished', ...facts };
}

/** The reply's own word about its end goes first: what breaks after it does no harm. */
function judge(
  reader: ReplyReader,
  exchange: Exchange,
  error: ModelError | undefined,
  place: Place,
  written: boolean,
): ModelError | undefined {
  const { verdict } = reader;
  switch (verdict.type) {
    case 'stop':
      return written ? undefined : failure(place, 'empty');
    case 'length':
    case 'refused':
    case 'incomplete':
      return failure(place, verdict.type, { detail: verdict.reason });
    case 'error':
      return failure(place, 'mid-stream', { detail: verdict.message });
    case 'none':
      if (exchange.stalled) return failure(place, 'stalled');
      return error ?? failure(place, 'truncated');
    default:
      return assertNever(verdict);
  }
}
