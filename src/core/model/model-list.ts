import { asArray, asObject, asPositive, asText, type JsonObject } from './json.ts';
import type { ModelInfo } from './model.ts';

/**
 * Reads `GET /models`, which is `{ data: [...] }` nearly everywhere and a bare array with some. Entries without an id
 * are passed over; an answer that is no list at all gives `undefined`.
 */
export function readModelList(answer: unknown): readonly ModelInfo[] | undefined {
  const list = Array.isArray(answer) ? answer : asObject(answer)?.['data'];
  if (!Array.isArray(list)) return undefined;
  return asArray(list).flatMap((value): ModelInfo[] => {
    const entry = asObject(value);
    const id = asText(entry?.['id']);
    if (!entry || !id) return [];
    const contextWindow = contextOf(entry);
    return [{ id, ...(contextWindow === undefined ? {} : { contextWindow }) }];
  });
}

/** In the order: what is loaded, what the provider states, what the model was trained for. */
function contextOf(entry: JsonObject): number | undefined {
  return (
    asPositive(entry['loaded_context_length']) ??
    asPositive(entry['context_window']) ??
    asPositive(entry['context_length']) ??
    asPositive(entry['max_context_length']) ??
    asPositive(entry['max_model_len']) ??
    asPositive(asObject(entry['limits'])?.['max_context_length']) ??
    asPositive(asObject(entry['meta'])?.['n_ctx']) ??
    asPositive(asObject(entry['meta'])?.['n_ctx_train'])
  );
}
