import type { AppWish } from '../brief/app.ts';
import type { Copy } from '../copy/copy.ts';
import type { Random } from '../random.ts';

/** What a recipe is asked for. Texts come from the wish: they go through `jsx` or `quote` before they stand in code. */
export interface Ask {
  readonly wish: AppWish;
  readonly title: string;
  /** What it is about, without "for" or "about": "moving house". May be empty. */
  readonly topic: string;
  readonly copy: Copy;
  readonly roll: Random;
}

/** One interactive thing as React components. Styles come from the shared rules, plus a few of its own. */
export interface Made {
  /** One sentence under the title. */
  readonly lede: string;
  readonly components: readonly { readonly name: string; readonly text: string }[];
  /** What stands before the component in `App.tsx`: its imports apart, with a blank line between. */
  readonly imports: string;
  readonly before: string;
  /** The body of `App` up to its return, indented by two. */
  readonly state: string;
  /** JSX inside the work area, indented by eight. */
  readonly work: string;
  /** Names of shared rules it uses. */
  readonly rules: readonly string[];
  readonly css: string;
}

export type Recipe = (ask: Ask) => Made;

/** A text as it may stand between tags or in an attribute of JSX. */
export const jsx = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\{/g, '&#123;')
    .replace(/\}/g, '&#125;');

/** A text as a string literal, in single quotes. */
export const quote = (text: string): string =>
  `'${text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, '\\x27')
    .replace(/[\n\r\u2028\u2029]+/g, ' ')}'`;

/** The number of a thing the wish asked for, kept within what can be shown. */
export const count = (ask: Ask, name: string, usual: number, most: number): number =>
  Math.max(1, Math.min(most, ask.wish.counts[name] ?? usual));
