import type { Child } from '../markup.ts';
import type { Copy } from '../copy/copy.ts';
import type { Random } from '../random.ts';

/** What a layout sees. `count` is the number asked for; `roll` is its own source of choices. */
export interface Ask {
  readonly copy: Copy;
  readonly count: number | undefined;
  readonly pictures: boolean;
  readonly roll: Random;
}

/** Body below the section's heading, and the rules it needs; rules are lines of CSS, written once per page. */
export interface Laid {
  readonly body: readonly Child[];
  readonly css: string;
  /** A script's lines, where words and `details` are not enough. */
  readonly script?: string;
}

export type Layout = (ask: Ask) => Laid;

export interface SectionDesign {
  readonly title: (copy: Copy) => string;
  readonly intro?: (copy: Copy) => string;
  readonly layouts: readonly Layout[];
}

/** `count` things of a list, else `usual`; a longer wish gets all there is. */
export const take = <T>(list: readonly T[], count: number | undefined, usual: number): readonly T[] =>
  list.slice(0, Math.max(1, count ?? usual));

export const GRID = (least: string): string =>
  `display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,${least}),1fr))`;
