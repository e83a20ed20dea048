import type { Endpoint, ModelError, ModelInfo } from '../../core/model/model.ts';
import { readModelList } from '../../core/model/model-list.ts';
import { plainWords } from '../../core/model/refusal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { openExchange, type Surroundings } from './exchange.ts';
import { failure, failureOf, type Place } from './failure.ts';
import { createSdk, requestUrl } from './sdk.ts';

/** A list is small: a server that has not begun to answer by then will not. */
const PATIENCE_MS = 15_000;

/** `GET /models`, with the same words for what goes wrong as a run. After an abort the result means nothing. */
export async function listModels(
  endpoint: Endpoint,
  signal: AbortSignal,
  around: Surroundings,
): Promise<Result<readonly ModelInfo[], ModelError>> {
  const place: Place = { url: requestUrl(endpoint, '/models', around.origin), key: around.key };
  const exchange = openExchange(around, PATIENCE_MS, signal);
  try {
    const sdk = createSdk(endpoint, around, exchange.fetch);
    const answer: unknown = await sdk.get('/models', { signal: exchange.signal });
    const models = readModelList(answer);
    if (models) return ok(models);
    const detail = typeof answer === 'string' ? plainWords(answer) : undefined;
    return err(failure(place, 'not-a-stream', { detail, status: 200, contentType: exchange.contentType }));
  } catch (thrown) {
    return err(failureOf(thrown, exchange, place));
  } finally {
    exchange.close();
  }
}
