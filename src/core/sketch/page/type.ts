import type { TypeWish } from '../brief/moods.ts';

/** Families that are on the machine already, in order of character. No file is fetched. */
export const STACKS = {
  poster:
    'Impact, Haettenschweiler, "Avenir Next Condensed", "Roboto Condensed", "Arial Narrow", "Liberation Sans Narrow", sans-serif',
  grotesk: '"Helvetica Neue", Helvetica, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif',
  geometric: 'Futura, "Avenir Next", "Century Gothic", "URW Gothic", "Trebuchet MS", sans-serif',
  humanist: 'Optima, Candara, "Gill Sans", "Gill Sans MT", "Noto Sans", "DejaVu Sans", sans-serif',
  system: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  rounded: 'ui-rounded, "Arial Rounded MT Bold", "Varela Round", Quicksand, "URW Gothic", system-ui, sans-serif',
  oldstyle: '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", serif',
  didone: 'Didot, "Bodoni 72", "Bodoni MT", "Playfair Display", "Times New Roman", "Liberation Serif", serif',
  charter: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, C059, serif',
  school: '"New Century Schoolbook", "Century Schoolbook", C059, "Bookman Old Style", Georgia, serif',
  slab: 'Rockwell, "Rockwell Nova", "Roboto Slab", "URW Bookman", "Bookman Old Style", serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
} as const;
export type StackName = keyof typeof STACKS;

export interface TypePair {
  readonly display: StackName;
  readonly text: StackName;
  /** CSS font-weight of display type. */
  readonly weight: number;
  /** em */
  readonly tracking: number;
  /** Unitless line height of the largest sizes. */
  readonly leading: number;
  /** Mean width of a letter in em at that weight: what decides how large the longest word may be. */
  readonly width: number;
}

export const PAIRS = {
  poster: { display: 'poster', text: 'system', weight: 800, tracking: -0.025, leading: 0.92, width: 0.5 },
  grotesk: { display: 'grotesk', text: 'grotesk', weight: 800, tracking: -0.045, leading: 0.94, width: 0.6 },
  swiss: { display: 'grotesk', text: 'grotesk', weight: 500, tracking: -0.04, leading: 1, width: 0.55 },
  geometric: { display: 'geometric', text: 'geometric', weight: 700, tracking: -0.035, leading: 1, width: 0.62 },
  rounded: { display: 'rounded', text: 'system', weight: 700, tracking: -0.03, leading: 1, width: 0.62 },
  humanist: { display: 'humanist', text: 'humanist', weight: 600, tracking: -0.03, leading: 1, width: 0.62 },
  oldstyle: { display: 'oldstyle', text: 'oldstyle', weight: 500, tracking: -0.025, leading: 1, width: 0.54 },
  didone: { display: 'didone', text: 'charter', weight: 400, tracking: -0.03, leading: 0.98, width: 0.5 },
  school: { display: 'school', text: 'school', weight: 700, tracking: -0.03, leading: 1, width: 0.6 },
  slab: { display: 'slab', text: 'charter', weight: 700, tracking: -0.03, leading: 0.98, width: 0.62 },
  contrast: { display: 'didone', text: 'grotesk', weight: 400, tracking: -0.035, leading: 0.98, width: 0.5 },
  mono: { display: 'mono', text: 'mono', weight: 600, tracking: -0.05, leading: 1.08, width: 0.58 },
  technical: { display: 'grotesk', text: 'mono', weight: 600, tracking: -0.045, leading: 1, width: 0.57 },
} as const satisfies Record<string, TypePair>;
export type PairName = keyof typeof PAIRS;

const WISHED: Readonly<Record<TypeWish, readonly PairName[]>> = {
  serif: ['oldstyle', 'didone', 'school'],
  sans: ['grotesk', 'swiss', 'geometric'],
  mono: ['mono'],
  slab: ['slab'],
  condensed: ['poster'],
  rounded: ['rounded'],
};

/** The composition's own pairs, unless the wish names a kind of type: then the first that fits both, or the wish's. */
export function choosePair(own: readonly PairName[], wish: TypeWish | undefined, turn: number): PairName {
  const wished = wish === undefined ? [] : WISHED[wish];
  const both = own.filter((name) => wished.includes(name));
  const list = both.length > 0 ? both : wished.length > 0 ? wished : own;
  return list[turn % list.length] ?? 'grotesk';
}

/** Largest `vw` at which the longest word still fits `share` of the viewport's width. */
export function fitWord(text: string, pair: TypePair, share: number): number {
  const longest = Math.max(1, ...text.split(/[\s-]+/).map((word) => word.length));
  return Math.round((100 * share * 10) / (longest * (pair.width + pair.tracking))) / 10;
}
