import type { ModelError } from './model.ts';

/** What a server said when it refused, before anything of the reply came. */
export interface Refusal {
  readonly status: number;
  readonly code?: string;
  readonly type?: string;
  readonly message: string;
}

const TOO_LONG =
  /context[ _](length|window|size)|maximum context|prompt is too long|too many tokens|reduce the length|exceed_context_size/i;
const QUOTA = /insufficient[ _](quota|credits?|balance|funds)|exceeded your current quota|out of credits/i;
const POLICY = /content[ _](filter|policy)|moderation|safety system/i;

/** Which kind of refusal this is. Codes first, words next, the bare status last: gateways translate the first two badly. */
export function classifyRefusal(refusal: Refusal): ModelError['kind'] {
  const { status } = refusal;
  const special = classifyWords(refusal);
  if (special) return special;
  // Our own local server answers, but the one behind it does not.
  if (refusal.type === 'vonk_proxy' && refusal.code === 'upstream_unreachable') return 'unreachable';
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 404 || status === 405 || refusal.code === 'model_not_found') return 'not-found';
  if (status === 413) return 'too-long';
  if (status === 429) return 'rate-limit';
  if (status === 408 || status >= 500) return 'server';
  return 'bad-request';
}

/** The kinds that words or codes tell whatever the status, also inside a stream. */
export function classifyWords(
  refusal: Omit<Refusal, 'status'> & { readonly status?: number },
): 'too-long' | 'quota' | 'refused' | undefined {
  const words = `${refusal.code ?? ''} ${refusal.type ?? ''} ${refusal.message}`;
  const status = refusal.status ?? 400;
  if (QUOTA.test(words)) return 'quota';
  if (status >= 500 || status === 429) return undefined;
  if (TOO_LONG.test(words)) return 'too-long';
  return POLICY.test(words) && status !== 401 ? 'refused' : undefined;
}

/** Optional fields that some servers refuse; a request is repeated once without those a refusal names, or without all. */
export type OptionalField = 'stream_options' | 'reasoning_effort' | 'reasoning' | 'seed' | 'prompt_cache_key';

export function fieldsToDrop(refusal: Refusal, sent: readonly OptionalField[]): readonly OptionalField[] {
  if (refusal.status !== 400 && refusal.status !== 422) return [];
  const named = sent.filter((field) => new RegExp(`\\b${field}\\b`).test(refusal.message));
  return named.length > 0 ? named : sent;
}

const MAX_DETAIL = 500;
const SECRETS = /\b(Bearer\s+)\S+|\b(?:sk|gsk|csk|xai|key|tok)-[\w-]{8,}/g;

/** A server's own words, made fit to be shown: without the key (and whatever looks like one), and cut. */
export function redact(text: string, key: string | undefined): string {
  let hidden = text;
  // Also as it stands in an address that is echoed, or in JSON within a text.
  if (key && key.length >= 4)
    for (const form of [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)])
      hidden = hidden.split(form).join('[key]');
  return hidden
    .replace(SECRETS, (_, bearer: string | undefined) => `${bearer ?? ''}[key]`)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_DETAIL);
}
