import type { FilePath } from '../path.ts';

/** What `data-preview` on the document element says. */
export type PreviewState = 'empty' | 'live' | 'built' | 'hung' | 'failed';

export interface ConsoleEntry {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  /** Already turned into text in the frame, cut to 10 kB. Shown as text, never as markup. */
  readonly text: string;
  readonly path?: FilePath;
  /** Zero-based. */
  readonly line?: number;
  readonly character?: number;
  /** `line` and `character` are of compiled code, as in a `FrameProblem`. Never set on what the host keeps. */
  readonly built?: { readonly id: string; readonly version: number };
}
