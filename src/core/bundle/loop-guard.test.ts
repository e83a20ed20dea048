import { runInNewContext } from 'node:vm';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { createToll, TOLL } from '../preview/toll.ts';
import { applyEdits, positionAt, type TextEdit } from '../text.ts';
import { Insertions, offsetAfter, offsetBefore } from './compile/edits.ts';
import { Tree } from './compile/tree.ts';
import { guardLoops } from './loop-guard.ts';

function guard(code: string): { readonly code: string; readonly edits: readonly TextEdit[] } {
  const insertions = new Insertions();
  guardLoops(new Tree(code), (offset) => positionAt(code, offset).line + 1, insertions);
  const edits = insertions.edits();
  return { code: applyEdits(code, edits), edits };
}

/** Runs `code` with a toll at every loop, and gives what it hands to `give`. */
function run(code: string, toll: (line: number) => void): unknown {
  let given: unknown;
  const give = (value: unknown): void => void (given = value);
  runInNewContext(code, { [TOLL]: toll, give });
  return given;
}

/** The clock goes on by one with each look at it. */
function ticking(mostMs: number): (line: number) => void {
  let now = 0;
  return createToll({ now: () => (now += 1), nextTask: () => undefined, mostMs });
}

const guarded = (code: string): unknown => run(guard(code).code, ticking(50));

const ENDLESS = {
  for: 'for (;;);',
  while: 'let n = 0; while (true) n += 1;',
  'do while': 'do {} while (true)',
  'for of': 'function* all() { for (let n = 0; ; n += 1) yield n; } for (const n of all()) ;',
  'for in, with a loop in it': 'for (const key in { a: 1 }) for (;;) { continue }',
  labelled: 'outer: for (;;) { for (;;) { continue outer } }',
  'behind an if': 'if (true) while (1); else for (;;);',
  'in an arrow': '[1].map(() => { for (;;) ; })',
  'in a method': 'new (class { go() { for (;;) {} } })().go()',
  'that catches what it is thrown': 'for (;;) { try { for (;;); } catch {} }',
};

for (const [name, code] of Object.entries(ENDLESS)) {
  test(`B26: a loop without an end is ended: ${name}`, () => {
    expect(() => guarded(code)).toThrow(/^A loop in line 1 ran for more than 0.05 s without a pause/);
  });
}

test('B26: the line is the loop’s own', () => {
  expect(() => guarded('const a = 1;\n\nif (a)\n  for (;;)\n    ;\n')).toThrow(/in line 4 /);
});

test('B26: loops that end do what they did', () => {
  const code = `let out = '';
outer: for (const a of [1, 2, 3]) {
  for (const b in { x: 0, y: 0 }) { if (a === 2) continue outer; out += a + b; }
}
let n = 0;
do n += 1; while (n < 5_000);
while (n > 0) { if (n === 7) break; n -= 1 }
for (var i = 0; i < 3; i += 1) out += i;
give(out + n + i);`;
  expect(guarded(code)).toBe(run(code, () => undefined));
  expect(guard(code).edits).not.toEqual([]);
});

test('B26: the time starts anew when the thread was given back', () => {
  let now = 0;
  let waiting: (() => void)[] = [];
  const toll = createToll({ now: () => now, nextTask: (then) => waiting.push(then), mostMs: 100 });
  const turn = (ms: number): void => {
    for (let n = 0; n < 1_000; n += 1) toll(1);
    now += ms;
  };
  for (let task = 0; task < 20; task += 1) {
    turn(60);
    turn(0);
    for (const then of waiting.splice(0)) then();
  }
  waiting = [];
  turn(60);
  turn(60);
  expect(() => turn(0)).toThrow(RangeError);
});

const statement = fc.letrec<{ code: string; body: string }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(';', 'x += 1;', '{}', '{ x += 2 }', '{ let y = x; x += y }'),
    tie('code'),
    tie('code').map((code) => `{\n${code}\nx += 3;\n}`),
  ),
  code: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('x += 1;', '/* for (;;) */;'),
    tie('body').map((body) => `for (let i = 0; i < 3; i += 1) ${body}`),
    tie('body').map((body) => `for (const k in { a: 1, b: 2 }) ${body}`),
    tie('body').map((body) => `for (const k of 'ab') ${body}`),
    tie('body').map((body) => `do ${body} while (x++ < 3)`),
    tie('body').map((body) => `if (x % 2) ${body} else ${body}`),
    fc.tuple(tie('body'), fc.nat()).map(([body, n]) => `l${n}: for (const k of 'ab') { ${body} continue l${n} }`),
  ),
})).code;

property.prop([statement])('B26: guarded code gives what it gave, and every place is found again', (body) => {
  const code = `let x = 0;\n${body}\ngive(x);`;
  const { code: after, edits } = guard(code);
  expect(run(after, () => undefined)).toBe(run(code, () => undefined));
  expect(after.split('\n').length).toBe(code.split('\n').length);
  for (let at = 0; at < code.length; at += 1) {
    const there = offsetAfter(edits, at);
    expect(after[there]).toBe(code[at]);
    expect(offsetBefore(edits, there)).toBe(at);
  }
});
