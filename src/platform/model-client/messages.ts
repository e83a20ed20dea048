import type { Endpoint, ModelChunk, ModelEnd, ModelError, ModelInfo, ModelRequest } from '../../core/model/model.ts';
import type { Result } from '../../core/result.ts';

/**
 * The page asks, under an id of its own that it never uses twice; the worker answers `run` with any number of `chunk`
 * and then exactly one `end`, and `list` with one `models`. After `cancel` the worker may still send what was under way:
 * the page has stopped listening. `warm` and `key` are not answered. A key crosses once, when it is typed; `scope` is where
 * it may go (core/model/keys.ts), and without `key` the one there was is forgotten.
 */
export type ToWorker =
  | { readonly type: 'warm' }
  | { readonly type: 'key'; readonly profileId: string; readonly kept?: KeptKey }
  | { readonly type: 'run'; readonly id: number; readonly request: ModelRequest }
  | { readonly type: 'list'; readonly id: number; readonly endpoint: Endpoint }
  | { readonly type: 'cancel'; readonly id: number };

export interface KeptKey {
  readonly scope: string;
  readonly key: string;
}

export type FromWorker =
  | { readonly type: 'chunk'; readonly id: number; readonly chunk: ModelChunk }
  | { readonly type: 'end'; readonly id: number; readonly end: ModelEnd }
  | { readonly type: 'models'; readonly id: number; readonly result: Result<readonly ModelInfo[], ModelError> };
