import { clampChroma, formatHex, wcagContrast, type Oklch } from 'culori';

/** OKLCH with L 0–1, C ≥ 0, H in degrees; all results are inside sRGB. */
export const oklch = (l: number, c: number, hue: number): Oklch => ({
  mode: 'oklch',
  l,
  c,
  h: ((hue % 360) + 360) % 360,
});

/** Lower-case `#rrggbb`, chroma reduced until it fits sRGB, lightness and hue kept. */
export const hex = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch', 'rgb'));

const contrast = (a: Oklch, b: Oklch): number => wcagContrast(hex(a), hex(b));

/**
 * The colour nearest to `wanted` in lightness that reaches `least` (WCAG 2.2 ratio) on every ground. Chroma gives way
 * before legibility. Where no lightness does it on all grounds, the better of black and white.
 */
export function legible(wanted: Oklch, grounds: readonly Oklch[], least: number): Oklch {
  const worst = (colour: Oklch): number => Math.min(...grounds.map((ground) => contrast(colour, ground)));
  if (worst(wanted) >= least) return wanted;
  for (let step = 1; step <= 50; step += 1) {
    for (const sign of averageLightness(grounds) > 0.6 ? [-1, 1] : [1, -1]) {
      const l = wanted.l + sign * step * 0.02;
      if (l < 0 || l > 1) continue;
      const colour = { ...wanted, l, c: wanted.c * (l > 0.95 || l < 0.12 ? 0.4 : 1) };
      if (worst(colour) >= least) return colour;
    }
  }
  const black = oklch(0.08, 0, 0);
  const white = oklch(1, 0, 0);
  return worst(black) > worst(white) ? black : white;
}

const averageLightness = (grounds: readonly Oklch[]): number =>
  grounds.reduce((sum, ground) => sum + ground.l, 0) / grounds.length;
