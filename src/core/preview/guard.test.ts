import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readFrameMessage, readHello, weigh } from './guard.ts';
import { placeInStack } from './stack.ts';

describe('the guard on frame messages', () => {
  test.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true })])(
    'V21: anything may come; what passes has the shape of the protocol',
    (data) => {
      const message = readFrameMessage(data);
      if (message !== undefined) expect(typeof message.type).toBe('string');
      expect(() => readHello(data)).not.toThrow();
      expect(weigh(data)).toBeGreaterThanOrEqual(0);
    },
  );

  const type = fc.constantFrom('beat', 'painted', 'console', 'problem', 'follow', 'new-document', 'scrolled');
  const extras = fc.dictionary(
    fc.constantFrom('revision', 'whole', 'filled', 'entries', 'message', 'path', 'line', 'severity', 'code', 'x', 'y'),
    fc.anything(),
  );
  test.prop([type, extras], { numRuns: 1000 })('V21: fields of a wrong kind are refused', (name, fields) => {
    const message = readFrameMessage({ type: name, ...fields });
    if (message?.type === 'follow') expect(message.path).toMatch(/^[^/\\][^\\]*$/);
    if (message?.type === 'scrolled') expect(Number.isFinite(message.x)).toBe(true);
    if (message?.type === 'painted') expect(Number.isInteger(message.revision)).toBe(true);
  });

  test('V21: texts are cut and paths are checked', () => {
    const long = readFrameMessage({ type: 'console', entries: [{ level: 'log', text: 'x'.repeat(20_000) }] });
    expect(long?.type === 'console' && long.entries[0]?.text.length).toBe(10_000);
    expect(readFrameMessage({ type: 'follow', path: '../secret.html' })).toBeUndefined();
    expect(readFrameMessage({ type: 'follow', path: 'about.html' })).toEqual({ type: 'follow', path: 'about.html' });
    expect(readFrameMessage({ type: 'problem', severity: 'fatal', code: 'runtime', message: 'x' })).toBeUndefined();
  });

  test('V21: pairs of colours are few, and each is of the protocol', () => {
    const pair = { fg: 'rgb(1, 2, 3)', bg: 'rgb(4, 5, 6)', kind: 'text', size: 16, weight: 400, sample: 'words' };
    const told = (pairs: readonly unknown[]): unknown =>
      readFrameMessage({ type: 'pairs', revision: 1, pairs, dark: false, unknown: 0 });
    expect(told([pair])).toEqual({ type: 'pairs', revision: 1, pairs: [pair], dark: false, unknown: 0 });
    expect(told([{ ...pair, sample: 'x'.repeat(1_000) }])).toMatchObject({ pairs: [{ sample: 'x'.repeat(60) }] });
    for (const wrong of [{ fg: 'x'.repeat(101) }, { kind: 'image' }, { size: NaN }, { weight: -1 }, { sample: 1 }])
      expect(told([{ ...pair, ...wrong }])).toBeUndefined();
    expect(told(Array.from({ length: 121 }, () => pair))).toBeUndefined();
  });

  test.each([
    ['rgb(1, 2, 3)', true],
    ['rgba(1, 2, 3, 0.5)', true],
    ['color(display-p3 0.1 0.25 -0.000012 / 0.5)', true],
    ['oklch(0.5 6.1e-5 none)', true],
    ['lab(50% 20 -3)', true],
    ['oklch(0.5 1e999 0)', false],
    ['oklab(0.5 3.40282e+38 0)', false],
    ['lch(50 1000000000 0)', false],
    ['rgb(NaN, 2, 3)', false],
    ['oklch(from red l c h)', false],
    ['red', false],
    ['rgb(, , )', false],
  ])('V21: of the pairs, those of colours as a browser computes them are heard: %s', (colour, heard) => {
    const good = { fg: 'rgb(1, 2, 3)', bg: 'rgb(4, 5, 6)', kind: 'text', size: 16, weight: 400, sample: 'words' };
    const pairs = [good, { ...good, fg: colour }, { ...good, bg: colour }];
    const told = readFrameMessage({ type: 'pairs', revision: 1, pairs, dark: false, unknown: 0 });
    expect(told).toMatchObject({ pairs: heard ? pairs : [good] });
  });

  test('V22: weight counts text and buffers, and stops at the limit', () => {
    expect(weigh({ text: 'x'.repeat(1000) })).toBeGreaterThan(2000);
    expect(weigh(new Uint8Array(5000))).toBeGreaterThanOrEqual(5000);
    const deep: unknown[] = [];
    for (let n = 0; n < 100_000; n += 1) deep.push({ n });
    expect(weigh(deep, 1000)).toBeLessThan(10_000);
  });

  test('V22: sets and maps of any size are weighed', () => {
    const numbers = Array.from({ length: 300_000 }, (_, n) => n);
    const limit = 1_000_000;
    for (const many of [new Set(numbers), new Map(numbers.map((n) => [n, n])), numbers]) {
      const weight = weigh(many, limit);
      expect(weight).toBeGreaterThan(limit);
      expect(weight).toBeLessThan(limit * 2);
    }
    expect(weigh(new Set([1, 2, 3]))).toBe(4 * 8);
    expect(weigh(new Set(['abcd', 'ef']))).toBe(3 * 8 + 12);
  });
});

describe('places in stacks', () => {
  test('V23: the innermost call of a project file, counted from zero', () => {
    const stack =
      'Error: no\n    at f (http://p1.localhost/preview-1.html:1:2)\n    at g (vonk:///src/a%20b.js:12:7)\n    at vonk:///c.js:1:1';
    expect(placeInStack(stack)).toEqual({ path: 'src/a b.js', line: 11, character: 6 });
    expect(placeInStack('g@vonk:///a.js:3:4')).toEqual({ path: 'a.js', line: 2, character: 3 });
    expect(placeInStack('at http://x/y.js:1:1')).toBeUndefined();
    expect(placeInStack('at vonk:///../x.js:1:1')).toBeUndefined();
  });
});
