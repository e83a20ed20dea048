/**
 * WCAG 2.2 contrast of the pairs that occur on a page (SC 1.4.3 text, 1.4.11 graphics), and the smallest change of lightness
 * that mends one. Pairs are measured once, from the page as it is written; where they go while colours are dragged is
 * computed from the tokens they were made of.
 */
import { wcagContrast } from 'culori';
import { colourNow, type Scheme } from './change.ts';
import { computedOf, hexOf, inSrgb, parseColour, type Oklch } from './oklch.ts';
import type { ColourToken } from './tokens.ts';

/** Computed by the browser: `rgb(1, 2, 3)`. `bg` is what the eye sees behind, all layers taken together. */
export interface MeasuredPair {
  readonly fg: string;
  readonly bg: string;
  readonly kind: 'text' | 'graphic';
  /** CSS pixels, and the weight as a number. */
  readonly size: number;
  readonly weight: number;
  /** A few words of it. */
  readonly sample: string;
}

export interface ContrastRow {
  readonly pair: MeasuredPair;
  readonly fg: Oklch;
  readonly bg: Oklch;
  /** Tokens the pair is made of, where that can be told. */
  readonly fgToken?: string;
  readonly bgToken?: string;
  /** 1 to 21. */
  readonly ratio: number;
  readonly need: number;
  readonly pass: boolean;
}

export interface Mend {
  readonly token: string;
  readonly colour: Oklch;
}

/** 24 px, or 18.66 px and bold, is large text. */
const needOf = ({ kind, size, weight }: MeasuredPair): number =>
  kind === 'graphic' || size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5;

export function contrastOf(fg: Oklch, bg: Oklch): number {
  return wcagContrast(hexOf(fg.alpha < 1 ? over(fg, bg) : fg), hexOf(bg));
}

/** `shown` is the scheme the preview is in: of a pair of tokens with one name, the half that is seen. */
export function contrastRows(
  pairs: readonly MeasuredPair[],
  tokens: readonly ColourToken[],
  scheme: Scheme,
  shown: 'light' | 'dark',
): ContrastRow[] {
  const seen = tokens.filter((token) => token.scheme === 'both' || token.scheme === shown);
  const rows = pairs.flatMap((pair): ContrastRow[] => {
    const fgToken = tokenOf(pair.fg, seen, 'text');
    const bgToken = tokenOf(pair.bg, seen, 'ground');
    const fg = fgToken ? colourNow(fgToken, scheme) : parseColour(pair.fg);
    const bg = bgToken ? colourNow(bgToken, scheme) : parseColour(pair.bg);
    if (fg === undefined || bg === undefined) return [];
    const ratio = contrastOf(fg, bg);
    const need = needOf(pair);
    const names = { ...(fgToken && { fgToken: fgToken.id }), ...(bgToken && { bgToken: bgToken.id }) };
    return [{ pair, fg, bg, ...names, ratio, need, pass: ratio >= need }];
  });
  return rows.sort((a, b) => a.ratio / a.need - b.ratio / b.need);
}

/** The text's lightness or the ground's, whichever has to move less; `undefined` where neither alone can. */
export function mendRow(row: ContrastRow, locked: ReadonlySet<string>): Mend | undefined {
  const sides = [
    { token: row.fgToken, colour: row.fg, with: (l: number) => contrastOf({ ...row.fg, l }, row.bg) },
    { token: row.bgToken, colour: row.bg, with: (l: number) => contrastOf(row.fg, { ...row.bg, l }) },
  ];
  const mends = sides.flatMap((side) => {
    const { token } = side;
    if (token === undefined || locked.has(token)) return [];
    const l = nearest(side.colour.l, (candidate) => side.with(candidate) >= row.need);
    return l === undefined ? [] : [{ token, colour: inSrgb({ ...side.colour, l }), by: Math.abs(l - side.colour.l) }];
  });
  const [best] = mends.sort((a, b) => a.by - b.by);
  return best && { token: best.token, colour: best.colour };
}

/** The nearest lightness of one token at which every pair it is in holds. */
export function mendToken(token: string, rows: readonly ContrastRow[]): Mend | undefined {
  const mine = rows.filter(({ fgToken, bgToken }) => fgToken === token || bgToken === token);
  const [first] = mine;
  if (first === undefined) return undefined;
  const colour = first.fgToken === token ? first.fg : first.bg;
  const l = nearest(colour.l, (candidate) => mine.every((row) => holds(row, token, candidate)));
  return l === undefined ? undefined : { token, colour: inSrgb({ ...colour, l }) };
}

/** Lightness of one token after the other, until every pair holds or none can be mended any further. */
export function mendAll(
  pairs: readonly MeasuredPair[],
  tokens: readonly ColourToken[],
  scheme: Scheme,
  shown: 'light' | 'dark',
  locked: ReadonlySet<string>,
): Scheme {
  let mended = scheme;
  const done = new Set(locked);
  for (let turn = 0; turn < tokens.length; turn += 1) {
    const rows = contrastRows(pairs, tokens, mended, shown);
    const first = rows.find((row) => !row.pass && mendRow(row, done) !== undefined);
    const mend = first && mendRow(first, done);
    if (mend === undefined) break;
    const whole = mendToken(mend.token, rows) ?? mend;
    mended = new Map([...mended, [whole.token, whole.colour]]);
    // Moved twice, two pairs could send it back and forth.
    done.add(whole.token);
  }
  return mended;
}

/** Lightness, in hundredths 0 to 100, at which a pair of this token fails: where its slider is hatched. */
export function failingLightness(token: string, rows: readonly ContrastRow[]): boolean[] {
  const mine = rows.filter(({ fgToken, bgToken }) => fgToken === token || bgToken === token);
  return Array.from({ length: 101 }, (_, l) => !mine.every((row) => holds(row, token, l / 100)));
}

function holds({ fg, bg, fgToken, bgToken, need }: ContrastRow, token: string, l: number): boolean {
  return contrastOf(fgToken === token ? { ...fg, l } : fg, bgToken === token ? { ...bg, l } : bg) >= need;
}

/** Steps away from `from`, half a hundredth at a time, both ways. */
function nearest(from: number, good: (l: number) => boolean): number | undefined {
  for (let step = 0; step <= 200; step += 1) {
    for (const l of [from - step * 0.005, from + step * 0.005]) if (l >= 0 && l <= 1 && good(l)) return l;
  }
  return undefined;
}

/** By its value as it was measured. Of two with one value: a custom property, then the one used in that role. */
function tokenOf(computed: string, tokens: readonly ColourToken[], role: 'text' | 'ground'): ColourToken | undefined {
  const parsed = parseColour(computed);
  if (parsed === undefined) return undefined;
  const key = computedOf(parsed);
  const same = tokens.filter((token) => computedOf(token.colour) === key);
  return (
    same.find(({ kind, roles }) => kind === 'property' && roles.includes(role)) ??
    same.find(({ roles }) => roles.includes(role)) ??
    same[0]
  );
}

function over(fg: Oklch, bg: Oklch): Oklch {
  const parts = (colour: Oklch): number[] => (computedOf({ ...colour, alpha: 1 }).match(/\d+/g) ?? []).map(Number);
  const ground = parts(bg);
  const mixed = parts(fg).map((part, at) => Math.round(part * fg.alpha + (ground[at] ?? 0) * (1 - fg.alpha)));
  return parseColour(`rgb(${mixed.join(' ')})`) ?? fg;
}
