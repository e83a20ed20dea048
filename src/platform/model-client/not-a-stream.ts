import type { ModelError } from '../../core/model/model.ts';
import { plainWords, readRefusal } from '../../core/model/refusal.ts';
import type { Exchange } from './exchange.ts';
import { failure, type Place } from './failure.ts';

/**
 * A 200 whose body is no event stream: the SDK reads it to the end, finds no event, and is content. Pages and JSON are
 * known by their type, before reading; anything else that is not named an event stream is judged by having had no event.
 */
export async function notAStream(
  exchange: Exchange,
  place: Place,
  when: 'before' | 'after',
): Promise<ModelError | undefined> {
  const type = (exchange.contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/event-stream' || exchange.stalled) return undefined;
  const telling = type === 'text/html' || type === 'application/json' || type === 'application/xhtml+xml';
  if (when === 'before' && !telling) return undefined;
  const words = when === 'before' ? await exchange.peek() : '';
  const detail = type === 'application/json' ? readRefusal(200, words).message : plainWords(words);
  return failure(place, 'not-a-stream', {
    detail,
    status: 200,
    contentType: exchange.contentType ?? 'no content type',
  });
}
