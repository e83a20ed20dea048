/**
 * Writes another colour the way the author wrote the old one: hex stays hex and as long, `hsl(210deg, 40%, 96%)` keeps its
 * commas and units, alpha stays as it is. Names become hex. What sRGB cannot show is brought into it by chroma where the notation is one of sRGB.
 */
import { converter, parse, type Color } from 'culori';
import { culoriOf, hexOf, inSrgb, type Oklch } from './oklch.ts';

interface Channel {
  readonly key: string;
  /** What a plain number and a percentage are of the channel's value. */
  readonly number: number;
  readonly percent: number;
  readonly digits: number;
}

const channel = (key: string, number: number, percent: number, digits: number): Channel => ({
  key,
  number,
  percent,
  digits,
});
const hue = channel('h', 1, 1, 1);

const CHANNELS: Readonly<Record<string, readonly Channel[]>> = {
  rgb: ['r', 'g', 'b'].map((key) => channel(key, 255, 100, 0)),
  hsl: [hue, channel('s', 100, 100, 1), channel('l', 100, 100, 1)],
  hwb: [hue, channel('w', 100, 100, 1), channel('b', 100, 100, 1)],
  lab: [channel('l', 1, 1, 2), channel('a', 1, 0.8, 2), channel('b', 1, 0.8, 2)],
  lch: [channel('l', 1, 1, 2), channel('c', 1, 1 / 1.5, 2), hue],
  oklab: [channel('l', 1, 100, 4), channel('a', 1, 250, 4), channel('b', 1, 250, 4)],
  oklch: [channel('l', 1, 100, 3), channel('c', 1, 250, 4), hue],
};
const UNITS: Readonly<Record<string, number>> = { deg: 1, rad: Math.PI / 180, turn: 1 / 360, grad: 10 / 9 };

export function writeAs(written: string, colour: Oklch): string {
  if (written.startsWith('#')) return writeHex(written, colour);
  const [, name = '', body = ''] = /^([a-z]+)\(([^]*)\)$/i.exec(written) ?? [];
  return name === ''
    ? hexOf(colour)
    : `${written.slice(0, name.length + 1)}${writeParts(name.toLowerCase(), body, written, colour)})`;
}

function writeHex(written: string, colour: Oklch): string {
  const digits = written.slice(1);
  const upper = /[A-F]/.test(digits) && !/[a-f]/.test(digits);
  const short = digits.length < 6;
  const alpha = short ? digits.slice(3) : digits.slice(6);
  const long = hexOf(colour).slice(1);
  const fitsShort = short && /^(.)\1(.)\2(.)\3$/.test(long);
  const body = fitsShort
    ? `${long.charAt(0)}${long.charAt(2)}${long.charAt(4)}${alpha}`
    : long + (short ? alpha + alpha : alpha);
  return `#${upper ? body.toUpperCase() : body.toLowerCase()}`;
}

const PART = /[^\s,/]+/g;

function writeParts(name: string, body: string, written: string, colour: Oklch): string {
  const space = name === 'color' ? body.trim().split(/\s/, 1)[0] : undefined;
  const mode = parse(written.toLowerCase())?.mode ?? 'rgb';
  const values = fitted(mode, colour) as unknown as Record<string, number | undefined>;
  const channels =
    space === undefined
      ? (CHANNELS[name.replace(/a$/, '')] ?? [])
      : (space.startsWith('xyz') ? ['x', 'y', 'z'] : ['r', 'g', 'b']).map((key) => channel(key, 1, 100, 4));
  let index = space === undefined ? 0 : -1;
  return body.replace(PART, (part) => {
    const place = channels[index];
    index += 1;
    return place === undefined ? part : writePart(part, place, values[place.key] ?? 0);
  });
}

function writePart(part: string, { key, number, percent, digits }: Channel, value: number): string {
  if (part.endsWith('%')) return `${rounded(value * percent, 1)}%`;
  const unit = /[a-z]+$/i.exec(part)?.[0].toLowerCase() ?? '';
  const perDegree = key === 'h' ? UNITS[unit] : undefined;
  if (perDegree === undefined) return String(rounded(value * number, digits));
  return `${rounded(value * perDegree, unit === 'deg' || unit === 'grad' ? 1 : 4)}${unit}`;
}

/** sRGB notations can hold sRGB only; in the others a screen does what it can. */
function fitted(mode: Color['mode'], colour: Oklch): Color {
  const to = converter(mode);
  if (mode === 'rgb' || mode === 'hsl' || mode === 'hwb') return to(culoriOf(inSrgb(colour))) ?? culoriOf(colour);
  return to(culoriOf(colour)) ?? culoriOf(colour);
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;
