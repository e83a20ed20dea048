import type { FilePath } from '../path.ts';
import type { ConsoleValue } from './console-value.ts';
import type { StackPlace } from './stack.ts';

/** What `data-preview` on the document element says. */
export type PreviewState = 'empty' | 'live' | 'built' | 'hung' | 'failed';

/** Who says it where it is not the page itself: what became of a request, a dialog, a form, a link. */
export const CONSOLE_ABOUT = ['network', 'dialog', 'form', 'link', 'uncaught'] as const;

export interface ConsoleEntry {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  /** Already turned into text in the frame, cut to 10 kB. Shown as text, never as markup. */
  readonly text: string;
  /** What was logged, where something in it can be opened. */
  readonly values?: readonly ConsoleValue[];
  readonly about?: (typeof CONSOLE_ABOUT)[number];
  readonly path?: FilePath;
  /** Zero-based. */
  readonly line?: number;
  readonly character?: number;
  /** `line` and `character` are of compiled code, as in a `FrameProblem`. Never set on what the host keeps. */
  readonly built?: { readonly id: string; readonly version: number };
  /** Calls that led to an error, the innermost first, those in the project's files only. */
  readonly stack?: readonly StackPlace[];
}
