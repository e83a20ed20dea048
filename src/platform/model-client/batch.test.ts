import { expect, test } from 'vitest';
import { createBatch } from './batch.ts';
import { createFakeClock } from './fake-clock.ts';

function setUp() {
  const clock = createFakeClock();
  const out: { readonly text: string; readonly reasoning: string }[] = [];
  return { clock, out, batch: createBatch(clock, (chunk) => out.push(chunk)) };
}

const text = (words: string) => ({ text: words, reasoning: '' });

test('M17: the first piece goes out at once, the rest at most once per 16 ms', () => {
  const { clock, out, batch } = setUp();
  batch.push(text('a'));
  expect(out).toEqual([text('a')]);
  batch.push(text('b'));
  clock.advance(10);
  batch.push(text('c'));
  expect(out).toHaveLength(1);
  clock.advance(6);
  expect(out).toEqual([text('a'), text('bc')]);
  clock.advance(100);
  batch.push(text('d'));
  expect(out).toHaveLength(3);
});

test('M17: while pieces keep coming, no timer is needed', () => {
  const { clock, out, batch } = setUp();
  let sent = 0;
  for (let at = 0; at < 1000; at += 1) {
    if (batch.push(text('x'))) sent += 1;
    clock.advance(1);
  }
  batch.flush();
  expect(out.map((chunk) => chunk.text).join('')).toBe('x'.repeat(1000));
  expect(out.length).toBeLessThanOrEqual(Math.ceil(1000 / 16) + 1);
  expect(sent).toBeGreaterThan(0);
});

test('M17: a flush sends what is left, and an empty one sends nothing', () => {
  const { clock, out, batch } = setUp();
  batch.push({ text: '', reasoning: 'why' });
  batch.push(text('b'));
  batch.flush();
  batch.flush();
  clock.advance(100);
  expect(out).toEqual([{ text: '', reasoning: 'why' }, text('b')]);
});

test('M17: a character of two halves is never torn', () => {
  const { clock, out, batch } = setUp();
  const [high, low] = ['🌊'.charAt(0), '🌊'.charAt(1)];
  batch.push(text(`a${high}`));
  batch.push(text(`${low}b`));
  clock.advance(16);
  expect(out).toEqual([text('a'), text('🌊b')]);
});
