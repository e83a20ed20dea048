import type { Result } from '../result.ts';
import type { Keys } from './keys.ts';

/** Which of the two OpenAI APIs the endpoint speaks. Nearly everybody else speaks `chat` (Chat Completions). */
export type ApiKind = 'chat' | 'responses';

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Where a model is reached. `sketch:` as base URL means the built-in generator, which answers through the same fetch. */
export interface Endpoint {
  /** Without a trailing slash, e.g. `https://api.openai.com/v1`, `/api/openai/v1` or `sketch:`. */
  readonly baseUrl: string;
  readonly api: ApiKind;
  /** The profile whose typed key goes along, if it was typed for this address. Never the key itself. */
  readonly keyOf?: string;
}

export interface ModelRequest {
  readonly endpoint: Endpoint;
  readonly model: string;
  readonly messages: readonly Message[];
  /** End with `stalled` after this long without a byte, in milliseconds. */
  readonly stallMs: number;
  /** Stable for a project, lets providers reuse the prompt's first part. */
  readonly cacheKey?: string;
  readonly seed?: number;
  /** Low by default for models that reason; left out where the profile says the endpoint refuses it. */
  readonly reasoningEffort?: 'low' | 'medium' | 'high';
  /** For `sketch:` only: how fast it is to write. */
  readonly tokensPerSecond?: number;
}

/** A batch, at most one per 16 ms, the first one at once. Text is content for the reply parser; reasoning never is. */
export interface ModelChunk {
  readonly text: string;
  readonly reasoning: string;
}

/** Tokens as the server counted them. `cachedInput` is a part of `input`, `reasoning` a part of `output`. */
export interface Usage {
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number;
  readonly reasoning?: number;
}

/** How fast the server says it was: output tokens per second of generation. Absent where it does not say. */
export interface ServerTiming {
  readonly tokensPerSecond: number;
  readonly source: string;
}

/**
 * Every way a run can fail, one per row of what was seen in the world. `status` is the HTTP status where there was one,
 * `detail` the server's own words (cut to 500 characters, never containing the key).
 */
export interface ModelError {
  readonly type: 'model-error';
  readonly kind:
    | 'unreachable' /* refused, DNS, or CORS: a page cannot tell them apart */
    | 'cut' /* the connection broke in mid-stream */
    | 'truncated' /* closed cleanly, but never said it had finished */
    | 'length' /* the model's own output limit */
    | 'incomplete' /* response.incomplete / response.failed / other finish reasons */
    | 'refused' /* content filter or a refusal */
    | 'not-a-stream' /* 200 with a body that is no event stream */
    | 'malformed' /* an event that is not JSON */
    | 'mid-stream' /* data: {"error": …} after the stream began */
    | 'stalled' /* silence for longer than stallMs */
    | 'redirected' /* the address leads elsewhere, and was not followed there */
    | 'auth'
    | 'not-found'
    | 'rate-limit'
    | 'quota'
    | 'too-long' /* the prompt does not fit the context */
    | 'bad-request'
    | 'server'
    | 'empty' /* finished, but without a single character */
    | 'crashed'; /* our own worker died; the next request gets a new one */
  readonly url: string;
  readonly status?: number;
  readonly detail?: string;
  readonly contentType?: string;
  readonly retryAfterMs?: number;
}

/** `chunks` counts what came over the wire; chunks are not tokens. */
interface EndFacts {
  readonly usage?: Usage;
  readonly timing?: ServerTiming;
  readonly chunks: number;
}

export type ModelEnd =
  | ({ readonly type: 'finished' } & EndFacts)
  | ({ readonly type: 'failed'; readonly error: ModelError } & EndFacts)
  | ({ readonly type: 'aborted' } & EndFacts);

export interface ModelInfo {
  readonly id: string;
  /** In tokens, where the list says it. */
  readonly contextWindow?: number;
}

/** Both APIs, every provider and the built-in generator behind one shape. Nothing here throws but broken invariants. */
export interface ModelClient {
  readonly keys: Keys;
  /** Resolves once, at the end; `onChunk` is never called after that, nor after `signal` aborts. */
  stream(request: ModelRequest, onChunk: (chunk: ModelChunk) => void, signal: AbortSignal): Promise<ModelEnd>;
  /** `GET /models`. */
  listModels(endpoint: Endpoint, signal: AbortSignal): Promise<Result<readonly ModelInfo[], ModelError>>;
}
