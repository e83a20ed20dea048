/**
 * Colours as an 8-bit screen shows them, and the contrast of two of those (WCAG 2.2). Bringing a colour into sRGB is what
 * costs, so what came of one is kept as long as the colour is: the same object asked again, at any lightness, is only looked up.
 */
import { converter } from 'culori';
import { hexOf, type Oklch } from './oklch.ts';

/** Red, green and blue, 0 to 255. */
type Channels = readonly [number, number, number];

const shown = new WeakMap<Oklch, Map<number, Channels>>();

function channelsAt(colour: Oklch, l: number): Channels {
  const shades = shown.get(colour) ?? new Map<number, Channels>();
  shown.set(colour, shades);
  const known = shades.get(l);
  if (known) return known;
  const hex = Number.parseInt(hexOf({ ...colour, l }).slice(1), 16);
  const channels: Channels = [hex >> 16, (hex >> 8) & 255, hex & 255];
  shades.set(l, channels);
  return channels;
}

const toLinear = converter('lrgb');
const LINEAR = Array.from({ length: 256 }, (_, part) => toLinear({ mode: 'rgb', r: part / 255, g: 0, b: 0 }).r);

const luminance = ([red, green, blue]: Channels): number =>
  0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0);

/** 1 to 21. See-through text is laid on its ground first. Either may be taken at another lightness than its own. */
export function contrastOf(fg: Oklch, bg: Oklch, fgL = fg.l, bgL = bg.l): number {
  const ground = channelsAt(bg, bgL);
  const text = channelsAt(fg, fgL);
  const mix = (at: 0 | 1 | 2): number => Math.round(text[at] * fg.alpha + ground[at] * (1 - fg.alpha));
  const one = luminance(fg.alpha < 1 ? [mix(0), mix(1), mix(2)] : text);
  const other = luminance(ground);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
