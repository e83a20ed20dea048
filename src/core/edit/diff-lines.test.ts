import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text.ts';
import { lineDelta, diffLines, minimalEdits } from './diff-lines.ts';
import { splitLines } from './lines.ts';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', '', 'long line', '}', '🦤🦩', '🦤'), { maxLength: 14 })
  .chain((each) => fc.constantFrom('\n', '\r\n').map((end) => each.join(end)));

/** The plain dynamic programme: the reference for the number of lines that stay. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const line of a) {
    const next: number[] = [];
    b.forEach((other, j) => {
      next[j] = line === other ? (j > 0 ? (row[j - 1] ?? 0) : 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('changed lines', () => {
  test('E1: counts as a file row shows them', () => {
    expect(lineDelta('a\nb\nc\n', 'a\nx\ny\nc\n')).toEqual({ added: 2, removed: 1 });
    expect(lineDelta('', 'a\nb\n')).toEqual({ added: 2, removed: 0 });
    expect(lineDelta('a\n', 'a')).toEqual({ added: 1, removed: 1 });
    expect(lineDelta('a\n', 'a\n')).toEqual({ added: 0, removed: 0 });
  });

  prop.prop([lines, lines])('E1: as few lines as can be, against the plain reference', (before, after) => {
    const [a, b] = [splitLines(before), splitLines(after)];
    const kept = common(a, b);
    expect(lineDelta(before, after)).toEqual({
      added: b.length - kept,
      removed: a.length - kept,
    });
  });

  test('E1: past the cap the counts are an upper bound', () => {
    const before = Array.from({ length: 50 }, (_, index) => `a${index}\n`).join('');
    const after = Array.from({ length: 50 }, (_, index) => (index === 25 ? 'a25\n' : `b${index}\n`)).join('');
    expect(lineDelta(before, after, 10)).toEqual({ added: 50, removed: 50 });
    expect(applyEdits(before, minimalEdits(before, after, 10))).toBe(after);
  });

  test('E1: hunks stand apart where lines between them stay', () => {
    expect(diffLines(['a', 'b', 'c', 'd'], ['x', 'b', 'c', 'y']).hunks).toHaveLength(2);
  });
});

describe('edits between two texts', () => {
  prop.prop([lines, lines, fc.integer({ min: 0, max: 30 })])(
    'E2: applied, they give the new text',
    (before, after, cap) => {
      expect(applyEdits(before, minimalEdits(before, after, cap))).toBe(after);
    },
  );

  test('E2: only the characters that differ', () => {
    expect(minimalEdits('a {\n  color: red;\n}\n', 'a {\n  color: teal;\n}\n')).toEqual([
      { start: 13, end: 16, newText: 'teal' },
    ]);
  });

  test('E2: never half a surrogate pair, never half a line end', () => {
    expect(minimalEdits('🦤', '🦩')).toEqual([{ start: 0, end: 2, newText: '🦩' }]);
    expect(minimalEdits('a\r\n', 'a\n')).toEqual([{ start: 1, end: 3, newText: '\n' }]);
  });
});
