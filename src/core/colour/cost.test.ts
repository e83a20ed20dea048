import { beforeEach, expect, test } from 'vitest';
import { contrastRows, mendAll, type MeasuredPair } from './contrast.ts';
import { computedOf, parseColour, type Oklch } from './oklch.ts';
import type { ColourToken } from './tokens.ts';

// Bringing a colour into sRGB is what all of this costs, and reads its chroma.
let reads = 0;
const counted = ({ l, c, h, alpha }: Oklch): Oklch => ({
  l,
  get c() {
    reads += 1;
    return c;
  },
  h,
  alpha,
});

const MANY = 150;
const PAIRS = 60;
const colours = Array.from({ length: MANY }, (_, n) => `rgb(${90 + (n % 7)}, ${100 + n}, ${110 + (n % 5)})`);
const tokens = colours.map((text, n): ColourToken => {
  const colour = counted(parseColour(text)!);
  return {
    id: `c${n}`,
    name: `--c${n}`,
    kind: 'property',
    scheme: 'both',
    colour,
    places: [],
    references: [],
    roles: [],
  };
});
const at = (index: number): string => computedOf(parseColour(colours[index % MANY]!)!);
const pairs = Array.from({ length: PAIRS }, (_, n): MeasuredPair => ({
  fg: at(n * 7),
  bg: at(n * 11 + 3),
  kind: 'text',
  size: 16,
  weight: 400,
  sample: 'words',
}));
/** Each token is looked up by its value once, in a few reads. */
const INDEX = MANY * 4;

beforeEach(() => {
  reads = 0;
});

test('C11: in a drag, only the colour that moves is computed anew, and other rows are the same', () => {
  const before = contrastRows(pairs, tokens, new Map(), 'light');
  expect(before).toHaveLength(PAIRS);
  expect(reads).toBeLessThanOrEqual(INDEX + PAIRS * 2);
  reads = 0;
  const moved = tokens[7]!;
  const now = counted({ l: 0.2, c: 0.02, h: 200, alpha: 1 });
  const after = contrastRows(pairs, tokens, new Map([[moved.id, now]]), 'light');
  expect(reads).toBe(1);
  const others = after.filter(({ fgToken, bgToken }) => fgToken !== moved.id && bgToken !== moved.id);
  expect(others.length).toBeLessThan(PAIRS);
  expect(others.every((row) => before.includes(row))).toBe(true);
});

test('C11: mending all looks at each lightness of a colour once, however many tokens and pairs there are', () => {
  const mended = mendAll([...pairs], tokens, new Map(), 'light', new Set());
  const met = new Set(pairs.flatMap(({ fg, bg }) => [fg, bg])).size;
  expect(reads).toBeLessThanOrEqual(INDEX + met * 202 * 2);
  expect(mended.size).toBeGreaterThan(0);
  expect(mended.size).toBeLessThanOrEqual(met);
  const failing = (scheme: typeof mended): number =>
    contrastRows(pairs, tokens, scheme, 'light').filter(({ pass }) => !pass).length;
  expect(failing(mended)).toBeLessThan(failing(new Map()) / 2);
});
