import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { applyEdits, positionAt, type TextEdit } from '../../text.ts';
import { Insertions, offsetAfter, offsetAt, offsetBefore } from './edits.ts';
import { offsetOf, offsetOfBytes } from './places.ts';

const edited = fc
  .tuple(
    fc.string({ maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.string({ maxLength: 5 })), { maxLength: 6 }),
  )
  .map(([text, raw]): { text: string; edits: TextEdit[] } => {
    const edits: TextEdit[] = [];
    let from = 0;
    for (const [gap, length, newText] of raw) {
      const start = from + (gap % 7);
      if (start + length > text.length) break;
      edits.push({ start, end: start + length, newText });
      from = start + length + 1;
    }
    return { text, edits };
  });

test.prop([edited], { numRuns: 60 })('B17: what no edit touched is found again, both ways', ({ text, edits }) => {
  const after = applyEdits(text, edits);
  for (let offset = 0; offset < text.length; offset += 1) {
    if (edits.some(({ start, end }) => offset >= start && offset < end)) continue;
    const moved = offsetAfter(edits, offset);
    expect(after[moved]).toBe(text[offset]);
    expect(offsetBefore(edits, moved)).toBe(offset);
  }
});

test('B15: insertions nest as the nodes do, from the inside out', () => {
  const code = 'memo(f)';
  const insertions = new Insertions();
  insertions.before(5, 's(');
  insertions.after(6, ', k)');
  insertions.before(5, 'c = ');
  insertions.before(0, 's(');
  insertions.after(7, ', k)');
  expect(applyEdits(code, insertions.edits())).toBe('s(memo(c = s(f, k)), k)');
});

test.prop([fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40)], { numRuns: 60 })(
  'B18: a byte column is the UTF-16 one, line by line',
  (text, raw) => {
    const whole = text.replace(/[\ud800-\udfff\r\u2028\u2029]/g, '') + '日é🌊';
    const offset = Math.min(raw, whole.length);
    if (/[\udc00-\udfff]/.test(whole.charAt(offset))) return;
    const { line, character } = positionAt(whole, offset);
    const lineText = whole.split('\n')[line] ?? '';
    const bytes = new TextEncoder().encode(lineText.slice(0, character)).length;
    expect(offsetOfBytes(whole, line, bytes)).toBe(offset);
    expect(offsetOf(whole, line, character)).toBe(offset);
    expect(offsetAt(whole, line, character)).toBe(offset);
  },
);

test('B18: lines are counted as esbuild counts them', () => {
  const text = 'a\r\nb\rc\u2028d\ne';
  expect(text.slice(offsetOf(text, 4, 0))).toBe('e');
  expect(text.slice(offsetOf(text, 3, 0))).toBe('d\ne');
  expect(offsetOf(text, 9, 0)).toBe(text.length);
});
