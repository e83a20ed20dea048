import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parsePath } from '../path.ts';
import { textFile, type Project } from '../project.ts';
import type { Scheme } from './change.ts';
import { contrastRows, failingLightness, mendRow, mendToken, type MeasuredPair } from './contrast.ts';
import { harmonise, HARMONIES, HARMONY_NAMES, shuffle } from './harmony.ts';
import { computedOf, isInSrgb, parseColour, sameColour, turned, type Oklch } from './oklch.ts';
import { contrastOf } from './screen.ts';
import { liftColours } from './tokens.ts';
import { NO_SHIFT, shiftAll } from './transform.ts';

const sheet = (css: string): Project => {
  const path = parsePath('a.css');
  if (!path.ok) throw new Error(path.error.reason);
  return { files: new Map([[path.value, textFile(path.value, css)]]) };
};
const colour = (text: string): Oklch => {
  const parsed = parseColour(text);
  if (!parsed) throw new Error(`no colour: ${text}`);
  return parsed;
};
const none = new Set<string>();

const palette = sheet(
  ':root{--air:#e0f3ea;--sea:#04425e;--deep:#022b3a;--oil:#fada2b;--ink:#111111;--rose:#d8456b}body{background:var(--air);color:var(--ink)}b{background:var(--sea)}',
);
const tokens = liftColours(palette);
const id = (name: string): string => tokens.find((token) => token.name === name)?.id ?? '';
const at = (scheme: Scheme, name: string): Oklch => scheme.get(id(name)) ?? colour('#000');

test.each(HARMONY_NAMES)(
  'C8: the harmony %s puts families on its hues, and keeps lightness, greys, locks and the leader',
  (name) => {
    const scheme = harmonise(tokens, new Map(), name, new Set([id('--rose')]), id('--sea'));
    const base = colour('#04425e').h;
    expect(at(scheme, '--sea').h).toBeCloseTo(base, 1);
    expect(scheme.has(id('--rose'))).toBe(false);
    for (const token of tokens) {
      const now = scheme.get(token.id);
      if (!now) continue;
      expect(now.l).toBeCloseTo(token.colour.l, 2);
      if (token.colour.c < 0.02) expect(sameColour(now, token.colour)).toBe(true);
      else {
        const off = HARMONIES[name].map((step) => Math.abs(turned(now.h - base - step + 180) - 180));
        expect(Math.min(...off)).toBeLessThanOrEqual(29);
      }
    }
  },
);

prop.prop([fc.nat()])('C8: a shuffle is the same for the same seed, leaves locks alone and stays in sRGB', (seed) => {
  const locked = new Set([id('--oil')]);
  const scheme = shuffle(tokens, new Map(), locked, seed);
  expect(shuffle(tokens, new Map(), locked, seed)).toEqual(scheme);
  expect(scheme.has(id('--oil'))).toBe(false);
  for (const now of scheme.values()) expect(isInSrgb(now)).toBe(true);
});

test('C9: all colours shift together, from where they were when the drag began', () => {
  const turnedScheme = shiftAll(tokens, new Map(), { ...NO_SHIFT, hue: 40 }, none);
  expect(at(turnedScheme, '--sea').h).toBeCloseTo(turned(colour('#04425e').h + 40), 1);
  expect(at(shiftAll(tokens, new Map(), { ...NO_SHIFT, chroma: 0 }, none), '--rose').c).toBe(0);
  const strong = shiftAll(tokens, new Map(), { ...NO_SHIFT, contrast: 1.3 }, none);
  expect(at(strong, '--air').l).toBeGreaterThan(colour('#e0f3ea').l);
  expect(at(strong, '--deep').l).toBeLessThan(colour('#022b3a').l);
});

const pair = (fg: string, bg: string, more: Partial<MeasuredPair> = {}): MeasuredPair => ({
  fg: computedOf(colour(fg)),
  bg: computedOf(colour(bg)),
  kind: 'text',
  size: 16,
  weight: 400,
  sample: 'words',
  ...more,
});

test('C10: contrast is that of WCAG 2.2, large text and graphics need 3', () => {
  expect(contrastOf(colour('#fff'), colour('#000'))).toBe(21);
  expect(contrastOf(colour('#777'), colour('#fff'))).toBeCloseTo(4.48, 2);
  expect(contrastOf(colour('rgb(0 0 0 / 50%)'), colour('#fff'))).toBeCloseTo(3.98, 1);
  const rows = contrastRows(
    [
      pair('#777', '#fff'),
      pair('#777', '#fff', { size: 24 }),
      pair('#777', '#fff', { size: 18.7, weight: 700 }),
      pair('#777', '#fff', { kind: 'graphic' }),
    ],
    [],
    new Map(),
    'light',
  );
  expect(rows.map(({ need, pass }) => [need, pass])).toEqual([
    [4.5, false],
    [3, true],
    [3, true],
    [3, true],
  ]);
});

test('C11: rows follow the scheme, and the smallest change of lightness mends', () => {
  const scheme = new Map([[id('--sea'), { ...colour('#04425e'), l: 0.62 }]]);
  const rows = contrastRows([pair('#fada2b', '#04425e'), pair('#e0f3ea', '#04425e')], tokens, scheme, 'light');
  expect(rows.map(({ bgToken, pass }) => [bgToken, pass])).toEqual([
    [id('--sea'), false],
    [id('--sea'), false],
  ]);
  const [worst] = rows;
  if (!worst) throw new Error('no row');
  const mend = mendRow(worst, new Set([worst.fgToken ?? '']));
  expect(mend?.token).toBe(id('--sea'));
  expect(contrastOf(worst.fg, mend?.colour ?? worst.bg)).toBeGreaterThanOrEqual(4.5);
  expect(mendRow(worst, new Set([worst.fgToken ?? '', worst.bgToken ?? '']))).toBeUndefined();
  const all = mendToken(id('--sea'), rows);
  for (const { fg } of rows) expect(contrastOf(fg, all?.colour ?? fg)).toBeGreaterThanOrEqual(4.5);
  expect(Math.abs((all?.colour.l ?? 0) - 0.62)).toBeGreaterThanOrEqual(Math.abs((mend?.colour.l ?? 0) - 0.62) - 0.001);
  const failing = failingLightness(id('--sea'), rows);
  expect(failing[10]).toBe(false);
  expect(failing[62]).toBe(true);
});
