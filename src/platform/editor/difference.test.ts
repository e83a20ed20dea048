import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { applyEdits } from '../../core/text.ts';
import { difference } from './difference.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 30 });

test.prop([text, text])('D11: the difference turns one text into the other', (before, after) => {
  const edit = difference(before, after);
  expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
});

test.prop([text, text, text, text])('D11: what both begin and end with is not touched', (head, one, two, tail) => {
  const edit = difference(head + one + tail, head + two + tail);
  if (!edit) return;
  expect(edit.start).toBeGreaterThanOrEqual(head.length);
  expect(edit.newText.length).toBeLessThanOrEqual(two.length);
});
