/** Changes of many colours at once. Locked tokens keep what they have; every result is a colour sRGB can show. */
import { colourNow, type Scheme } from './change.ts';
import { inSrgb, turned, type Oklch } from './oklch.ts';
import type { ColourToken } from './tokens.ts';

export interface Shift {
  /** Degrees to turn by. */
  readonly hue: number;
  /** 1 leaves it, 0 takes all colour, 2 doubles. */
  readonly chroma: number;
  /** Added to every L, −1 to 1. */
  readonly lightness: number;
  /** 1 leaves it; more draws light and dark apart. */
  readonly contrast: number;
}

export const NO_SHIFT: Shift = { hue: 0, chroma: 1, lightness: 0, contrast: 1 };

/** Where light and dark part: colours at this L stay while contrast grows. */
const MIDDLE = 0.62;

const limited = (value: number): number => Math.min(1, Math.max(0, value));

function shifted(colour: Oklch, { hue, chroma, lightness, contrast }: Shift): Oklch {
  const l = limited(MIDDLE + (colour.l - MIDDLE) * contrast + lightness);
  return inSrgb({ ...colour, l, c: Math.max(0, colour.c * chroma), h: turned(colour.h + hue) });
}

/** All tokens from where `from` has them; a drag gives the same `from` throughout, so nothing adds up. */
export function shiftAll(
  tokens: readonly ColourToken[],
  from: Scheme,
  shift: Shift,
  locked: ReadonlySet<string>,
): Scheme {
  return mapUnlocked(tokens, from, locked, (colour) => shifted(colour, shift));
}

/** What was light becomes dark. Pairs (`light-dark()`, a dark theme) change places; single colours are turned over. */
export function swapLightDark(tokens: readonly ColourToken[], from: Scheme, locked: ReadonlySet<string>): Scheme {
  const partner = new Map<string, ColourToken>();
  for (const token of tokens) if (token.scheme !== 'both') partner.set(`${token.name} ${token.scheme}`, token);
  return mapUnlocked(tokens, from, locked, (colour, token) => {
    const other = partner.get(`${token.name} ${token.scheme === 'dark' ? 'light' : 'dark'}`);
    return other !== undefined && token.scheme !== 'both' ? colourNow(other, from) : turnedOver(colour);
  });
}

/** Darkest text becomes nearly white and white paper nearly black, neither quite: 0.12 ↔ 0.97. */
function turnedOver(colour: Oklch): Oklch {
  const l = limited(1.09 - Math.max(0.12, Math.min(0.97, colour.l)));
  return inSrgb({ ...colour, l });
}

export function mapUnlocked(
  tokens: readonly ColourToken[],
  from: Scheme,
  locked: ReadonlySet<string>,
  change: (colour: Oklch, token: ColourToken) => Oklch,
): Scheme {
  const next = new Map(from);
  for (const token of tokens) if (!locked.has(token.id)) next.set(token.id, change(colourNow(token, from), token));
  return next;
}
