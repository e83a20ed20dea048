import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyEdits, lineCount, positionAt } from './text.ts';

describe('text', () => {
  test('P5: edits are applied by the offsets of the old text, in any order', () => {
    const edits = [
      { start: 6, end: 11, newText: 'moon' },
      { start: 0, end: 0, newText: 'Oh, ' },
    ];
    expect(applyEdits('hello world', edits)).toBe('Oh, hello moon');
    expect(applyEdits('ab', [])).toBe('ab');
    expect(
      applyEdits('ab', [
        { start: 1, end: 1, newText: 'x' },
        { start: 1, end: 1, newText: 'y' },
      ]),
    ).toBe('axyb');
  });

  test.each([
    [
      [
        { start: 0, end: 2, newText: '' },
        { start: 1, end: 3, newText: '' },
      ],
    ],
    [[{ start: 2, end: 1, newText: '' }]],
    [[{ start: 0, end: 9, newText: '' }]],
    [[{ start: -1, end: 0, newText: '' }]],
  ])('P5: a list that breaks its promise throws', (edits) => {
    expect(() => applyEdits('abc', edits)).toThrow('overlap');
  });

  test('P6: positions are zero-based, in UTF-16 units, and held inside the text', () => {
    expect(positionAt('ab\n🦤c', 6)).toEqual({ line: 1, character: 3 });
    expect(positionAt('ab\n', 3)).toEqual({ line: 1, character: 0 });
    expect(positionAt('ab', 99)).toEqual({ line: 0, character: 2 });
    expect(positionAt('ab', -1)).toEqual({ line: 0, character: 0 });
    expect(['', 'a', 'a\n', 'a\r\nb'].map(lineCount)).toEqual([1, 1, 2, 2]);
  });

  prop.prop([fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '🦤') }), fc.nat()])(
    'P6: a position leads back to its offset',
    (text, at) => {
      const offset = at % (text.length + 1);
      const { line, character } = positionAt(text, offset);
      const before = text.split('\n').slice(0, line);
      expect(before.reduce((sum, each) => sum + each.length + 1, 0) + character).toBe(offset);
    },
  );
});
