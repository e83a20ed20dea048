import type { FilePath } from '../path.ts';
import type { SourceFile } from '../project.ts';
import { SHARE_LIMITS } from './limits.ts';

/** What a link holds, and all that it holds: it sets no network level, no provider, no address and no key. */
export interface SharedProject {
  /** One line, at most 120 characters. */
  readonly name: string;
  /** In tab order. */
  readonly files: readonly SourceFile[];
  /** The page that is shown. */
  readonly entry?: FilePath;
}

export interface ShareEncodeError {
  readonly type: 'share-encode-error';
  readonly code: 'too-long' | 'too-many-files' | 'file-too-big' | 'too-big' | 'empty' | 'failed';
  /** Whole sentences for the person: what is wrong, what can be done. */
  readonly message: string;
}

export interface ShareDecodeError {
  readonly type: 'share-decode-error';
  /**
   * `not-a-link`: nothing in it was made by Vonk. `newer`: made by a version that packs in another way. `damaged`: a
   * character was changed, lost or added.
   */
  readonly code:
    | 'failed'
    | 'not-a-link'
    | 'newer'
    | 'damaged'
    | 'too-long'
    | 'too-big'
    | 'too-many-files'
    | 'file-too-big'
    | 'bad-path';
  /** Whole sentences for the person: what is wrong, what was kept, what can be done. */
  readonly message: string;
}

export const decodeError = (code: ShareDecodeError['code'], what: string): ShareDecodeError => ({
  type: 'share-decode-error',
  code,
  message: `${what} Nothing was opened or changed.`,
});

/** A name as a link can hold it. */
export const shareName = (name: string): string =>
  name
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ')
    .slice(0, SHARE_LIMITS.name)
    .toWellFormed()
    .trim();
