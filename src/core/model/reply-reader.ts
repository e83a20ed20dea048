import type { ServerTiming, Usage } from './model.ts';

/** What one event adds. Both may be empty; `text` is content, `reasoning` never is. */
export interface Piece {
  readonly text: string;
  readonly reasoning: string;
}

/**
 * How the reply says it ended. `none` means that it did not say: a stream that closes in this state was cut.
 * `reason` is the server's own word or sentence.
 */
export type Verdict =
  | { readonly type: 'none' }
  | { readonly type: 'stop' }
  | { readonly type: 'length' | 'refused' | 'incomplete'; readonly reason?: string }
  | { readonly type: 'error'; readonly message: string; readonly code?: string };

/** Reads the events of one reply, in order; tolerant of what it does not know. One per request. */
export interface ReplyReader {
  read(event: unknown): Piece;
  /** Call once after the last event: gives back what was held to be decided. */
  flush(): Piece;
  readonly verdict: Verdict;
  readonly usage: Usage | undefined;
  readonly timing: ServerTiming | undefined;
}

export const NOTHING: Piece = { text: '', reasoning: '' };
