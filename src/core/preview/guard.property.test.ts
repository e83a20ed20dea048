/** What a frame may say, tried by the thousand: `npm run soak` tries 25 times as many. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parsePath } from '../path.ts';
import { readFrameMessage, readHello, weigh } from './guard.ts';
import { LIMITS } from './protocol.ts';
import { watchPrototypes } from '../prototypes.fixture.ts';

watchPrototypes();

const TYPES = [
  'beat',
  'painted',
  'console',
  'problem',
  'follow',
  'new-document',
  'wants',
  'blocked',
  'hot',
  'scrolled',
  'pairs',
];
const NAMES = [
  'type',
  'revision',
  'whole',
  'filled',
  'ink',
  'waiting',
  'head',
  'entries',
  'level',
  'text',
  'path',
  'line',
  'severity',
  'code',
  'message',
  'character',
  'built',
  'wants',
  'scroll',
  'fields',
  'packages',
  'host',
  'what',
  'standIn',
  'outcome',
  'x',
  'y',
  'key',
  'value',
  'checked',
  'id',
  'version',
  'height',
  'pairs',
  'fg',
  'bg',
  'kind',
  'size',
  'weight',
  'sample',
  'dark',
  'unknown',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'length',
  'then',
];
const WORDS = [
  ...TYPES,
  'log',
  'error',
  'warn',
  'info',
  'warning',
  'runtime',
  'missing',
  'module',
  'image',
  'kept',
  'remounted',
  'index.html',
  '../../etc/passwd',
  '__proto__',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202Eevil',
  '',
];

/** Values as they come out of a structured clone. */
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    ...WORDS,
    undefined,
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    0.5,
    NaN,
    Infinity,
    -Infinity,
    2 ** 53,
    1e308,
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer(),
  fc.double(),
  fc.bigInt(),
  fc.date(),
  fc
    .constantFrom<() => unknown>(
      () => new Error('x'.repeat(5_000)),
      () => /(a+)+b/,
      () => new Uint8Array(10_000),
      () => new Map([['__proto__', 1]]),
      () => new Set(['constructor']),
      () => Object.assign([], { length: 4_294_967_295 }),
      () => Object.assign(['a'], { length: 3_000_000_000 }),
      () => 'x'.repeat(300_000),
    )
    .map((make) => make()),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 8 }).map(owned),
  ),
}));

/** With `__proto__` as a name of its own, as JSON and a structured clone make it. */
function owned(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
}
const message = fc
  .tuple(fc.constantFrom(...TYPES), fc.array(fc.tuple(fc.constantFrom(...NAMES), anything), { maxLength: 10 }))
  .map(([type, entries]) => owned([...entries, ['type', type]]));

/** Everything in what passed is small, plain and as the protocol says. */
function expectTame(value: unknown, depth = 0): void {
  expect(depth).toBeLessThan(6);
  if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(LIMITS.text);
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  if (typeof value !== 'object' || value === null) {
    expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof value);
    return;
  }
  if (Array.isArray(value)) expect(value.length).toBeLessThanOrEqual(LIMITS.consoleLines);
  else expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  for (const [name, part] of Object.entries(value)) {
    expect(['__proto__', 'constructor', 'prototype']).not.toContain(name);
    if ((name === 'path' || name === 'wants') && part !== undefined) expect(parsePath(part).ok).toBe(true);
    expectTame(part, depth + 1);
  }
}

describe('whatever a frame says', () => {
  test.prop([message], { numRuns: 2_000 })(
    'V21: no throw, and what passes is small, plain and of the protocol',
    (data) => {
      const read = readFrameMessage(data);
      if (read === undefined) return;
      expect(TYPES).toContain(read.type);
      expectTame(read);
    },
  );

  test.prop([anything], { numRuns: 1_000 })('V21: nor for what is no message at all', (data) => {
    const read = readFrameMessage(data);
    if (read !== undefined) expectTame(read);
    expect(typeof readHello(data)?.nonce).toMatch(/string|undefined/);
  });

  test.prop([fc.oneof(anything, message), fc.integer({ min: 100, max: LIMITS.bytesPerSecond })], { numRuns: 1_000 })(
    'V22: anything can be weighed, without walking much more than the limit',
    (data, limit) => {
      const weight = weigh(data, limit);
      expect(weight).toBeGreaterThan(0);
      expect(Number.isFinite(weight)).toBe(true);
    },
  );

  test('V22: a list of milliards of holes costs nothing to send, and nothing to refuse', () => {
    const holes = Object.assign([], { length: 4_294_967_295 });
    for (const data of [
      { type: 'console', entries: holes },
      { type: 'wants', packages: holes },
      { type: 'pairs', revision: 1, pairs: holes, dark: false, unknown: 0 },
      { type: 'new-document', revision: 1, scroll: { x: 0, y: 0 }, fields: holes },
    ])
      expect(readFrameMessage(data)).toBeUndefined();
  });

  test('V22: what hides its size is above any limit; a list in itself ends', () => {
    for (const data of [new Error('x'.repeat(100_000)), /x/, 2n ** 9_999n, new URL('data:,x')])
      expect(weigh({ data }, 1_000)).toBeGreaterThan(1_000);
    expect(weigh(new Uint8Array(new ArrayBuffer(5_000), 0, 1), 1_000)).toBeGreaterThan(1_000);
    const round: unknown[] = [];
    round.push(round, round);
    expect(weigh(round, 10_000)).toBeGreaterThan(10_000);
  });
});
