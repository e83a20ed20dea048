/**
 * The one model colours are thought in: OKLCH (CSS Color 4, §9.3). L 0–1, C ≥ 0, H in degrees 0–360, alpha 0–1. A grey has
 * a hue all the same: the one it last had, so that taking chroma away and giving it back changes nothing.
 */
import { clampChroma, converter, displayable, formatHex, parse } from 'culori';

export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
  readonly alpha: number;
}

const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** More than any colour that can be seen has; what is looked for below it is found in a few steps. */
const MOST_CHROMA = 1;

/**
 * Any CSS colour with fixed parts; `undefined` for what depends on its place (`currentcolor`, `var()`, system colours), and
 * for numbers too large to count with. All parts are finite: the search for a chroma that sRGB shows ends only then.
 */
export function parseColour(text: string): Oklch | undefined {
  const parsed = parse(text.trim().toLowerCase());
  const colour = parsed && toOklch(parsed);
  if (colour === undefined) return undefined;
  const { l, c, h, alpha } = colour;
  const made = {
    l: within(l ?? 0, 1),
    c: within(c ?? 0, MOST_CHROMA),
    h: turned(h ?? 0),
    alpha: within(alpha ?? 1, 1),
  };
  return Object.values(made).every(Number.isFinite) ? made : undefined;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

export const turned = (h: number): number => ((h % 360) + 360) % 360;

export const culoriOf = ({ l, c, h, alpha }: Oklch) =>
  ({ mode: 'oklch', l, c, h, ...(alpha < 1 && { alpha }) }) as const;

/** Lightness and hue kept, chroma taken back until sRGB can show it. */
export function inSrgb(colour: Oklch): Oklch {
  if (isInSrgb(colour)) return colour;
  const { l, c } = clampChroma(culoriOf(colour), 'oklch', 'rgb');
  return { ...colour, l: l ?? 0, c: Math.min(colour.c, c ?? 0) };
}

export const isInSrgb = (colour: Oklch): boolean => displayable(culoriOf(colour));

/** The most chroma that sRGB shows at this lightness and hue: where the hatching of a slider begins. */
export function edgeOfSrgb(l: number, h: number): number {
  let low = 0;
  let high = 0.4;
  for (let halved = 0; halved < 16; halved += 1) {
    const middle = (low + high) / 2;
    if (isInSrgb({ l, c: middle, h, alpha: 1 })) low = middle;
    else high = middle;
  }
  return low;
}

/** `#rrggbb`, lower case, alpha left out. */
export const hexOf = (colour: Oklch): string => formatHex(culoriOf(inSrgb({ ...colour, alpha: 1 })));

/** As browsers write a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`. */
export function computedOf(colour: Oklch): string {
  const { r, g, b } = toRgb(culoriOf(inSrgb(colour)));
  const parts = [r, g, b].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255)).join(', ');
  return colour.alpha < 1 ? `rgba(${parts}, ${Number(colour.alpha.toFixed(3))})` : `rgb(${parts})`;
}

/** No eye and no 8-bit screen tells them apart. */
export const sameColour = (a: Oklch, b: Oklch): boolean =>
  Math.abs(a.l - b.l) < 1e-4 &&
  Math.abs(a.c - b.c) < 1e-4 &&
  Math.abs(a.alpha - b.alpha) < 1e-3 &&
  (Math.min(a.c, b.c) < 1e-4 || Math.abs(turned(a.h - b.h + 180) - 180) < 0.02);
