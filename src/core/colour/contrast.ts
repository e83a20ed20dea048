/**
 * WCAG 2.2 contrast of the pairs that occur on a page (SC 1.4.3 text, 1.4.11 graphics), and the smallest change of lightness
 * that mends one. Pairs are measured once, from the page as it is written; where they go while colours are dragged is
 * computed from the tokens they were made of.
 */
import { colourNow, type Scheme } from './change.ts';
import { computedOf, inSrgb, parseColour, type Oklch } from './oklch.ts';
import { contrastOf } from './screen.ts';
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

/**
 * The worst first. `shown` is the scheme the preview is in: of a pair of tokens with one name, the half that is seen. While
 * `pairs` and `tokens` stay, only what moved is computed anew: other rows are the same objects as before.
 */
export function contrastRows(
  pairs: readonly MeasuredPair[],
  tokens: readonly ColourToken[],
  scheme: Scheme,
  shown: 'light' | 'dark',
): ContrastRow[] {
  return meetingsOf(pairs, tokens, shown)
    .map((meeting) => rowOf(meeting, scheme))
    .sort(worstFirst);
}

const worstFirst = (a: ContrastRow, b: ContrastRow): number => a.ratio / a.need - b.ratio / b.need;

/** What two colours meet, whatever they are now. */
interface Meeting {
  readonly pair: MeasuredPair;
  readonly fg: ColourToken | Oklch;
  readonly bg: ColourToken | Oklch;
  row?: ContrastRow;
}

interface Met {
  readonly tokens: readonly ColourToken[];
  readonly shown: 'light' | 'dark';
  readonly meetings: readonly Meeting[];
}

const lastMet = new WeakMap<readonly MeasuredPair[], Met>();

function meetingsOf(
  pairs: readonly MeasuredPair[],
  tokens: readonly ColourToken[],
  shown: 'light' | 'dark',
): readonly Meeting[] {
  const last = lastMet.get(pairs);
  if (last?.tokens === tokens && last.shown === shown) return last.meetings;
  const byValue = new Map<string, ColourToken[]>();
  for (const token of tokens) {
    if (token.scheme !== 'both' && token.scheme !== shown) continue;
    const value = computedOf(token.colour);
    const same = byValue.get(value);
    if (same) same.push(token);
    else byValue.set(value, [token]);
  }
  const meetings = pairs.flatMap((pair): Meeting[] => {
    const fg = madeOf(pair.fg, byValue, 'text');
    const bg = madeOf(pair.bg, byValue, 'ground');
    return fg === undefined || bg === undefined ? [] : [{ pair, fg, bg }];
  });
  lastMet.set(pairs, { tokens, shown, meetings });
  return meetings;
}

function rowOf(meeting: Meeting, scheme: Scheme): ContrastRow {
  const { pair, row } = meeting;
  const fg = 'id' in meeting.fg ? colourNow(meeting.fg, scheme) : meeting.fg;
  const bg = 'id' in meeting.bg ? colourNow(meeting.bg, scheme) : meeting.bg;
  if (row?.fg === fg && row.bg === bg) return row;
  const ratio = contrastOf(fg, bg);
  const need = needOf(pair);
  const names = {
    ...('id' in meeting.fg && { fgToken: meeting.fg.id }),
    ...('id' in meeting.bg && { bgToken: meeting.bg.id }),
  };
  meeting.row = { pair, fg, bg, ...names, ratio, need, pass: ratio >= need };
  return meeting.row;
}

/** The text's lightness or the ground's, whichever has to move less; `undefined` where neither alone can. */
export function mendRow(row: ContrastRow, locked: ReadonlySet<string>): Mend | undefined {
  const sides = [
    { token: row.fgToken, colour: row.fg, with: (l: number) => contrastOf(row.fg, row.bg, l) },
    { token: row.bgToken, colour: row.bg, with: (l: number) => contrastOf(row.fg, row.bg, undefined, l) },
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
  const mine = rows.filter((row) => isOf(row, token));
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
  /** What no token mends now, none will later: fewer are free with every turn. A pair whose token moved is another row. */
  const beyond = new Set<ContrastRow>();
  for (;;) {
    const rows = contrastRows(pairs, tokens, mended, shown);
    const first = rows.find((row) => !row.pass && !beyond.has(row));
    if (first === undefined) return mended;
    const mend = mendRow(first, done);
    if (mend === undefined) {
      beyond.add(first);
      continue;
    }
    const whole = mendToken(mend.token, rows) ?? mend;
    mended = new Map([...mended, [whole.token, whole.colour]]);
    // Moved twice, two pairs could send it back and forth.
    done.add(whole.token);
  }
}

/** Lightness, in hundredths 0 to 100, at which a pair of this token fails: where its slider is hatched. */
export function failingLightness(token: string, rows: readonly ContrastRow[]): boolean[] {
  const mine = rows.filter((row) => isOf(row, token));
  return Array.from({ length: 101 }, (_, l) => !mine.every((row) => holds(row, token, l / 100)));
}

const isOf = ({ fgToken, bgToken }: ContrastRow, token: string): boolean => fgToken === token || bgToken === token;

function holds({ fg, bg, fgToken, bgToken, need }: ContrastRow, token: string, l: number): boolean {
  return contrastOf(fg, bg, fgToken === token ? l : fg.l, bgToken === token ? l : bg.l) >= need;
}

/** Steps away from `from`, half a hundredth at a time, both ways. */
function nearest(from: number, good: (l: number) => boolean): number | undefined {
  for (let step = 0; step <= 200; step += 1) {
    for (const l of [from - step * 0.005, from + step * 0.005]) if (l >= 0 && l <= 1 && good(l)) return l;
  }
  return undefined;
}

/** The token of its value as it was measured. Of two with one value: a custom property, then the one used in that role. */
function madeOf(
  computed: string,
  tokens: ReadonlyMap<string, readonly ColourToken[]>,
  role: 'text' | 'ground',
): ColourToken | Oklch | undefined {
  const parsed = parseColour(computed);
  if (parsed === undefined) return undefined;
  const same = tokens.get(computedOf(parsed)) ?? [];
  return (
    same.find(({ kind, roles }) => kind === 'property' && roles.includes(role)) ??
    same.find(({ roles }) => roles.includes(role)) ??
    same[0] ??
    parsed
  );
}
