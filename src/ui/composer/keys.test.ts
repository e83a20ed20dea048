import { expect, it } from 'vitest';
import { intentOf } from './keys.ts';

const press = (key: string, change: object = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...change,
});

it('U1: Enter sends, with Shift it breaks the line', () => {
  expect(intentOf(press('Enter'), false)).toBe('send');
  expect(intentOf(press('Enter'), true)).toBe('send');
  expect(intentOf(press('Enter', { shiftKey: true }), true)).toBe('newline');
});

it('U1: Alt+Enter queues while something streams, and sends when there is nothing to wait for', () => {
  expect(intentOf(press('Enter', { altKey: true }), true)).toBe('queue');
  expect(intentOf(press('Enter', { altKey: true }), false)).toBe('send');
});

it('U2: keys that belong to an input method are left to it', () => {
  expect(intentOf(press('Enter', { isComposing: true }), true)).toBe('none');
  expect(intentOf(press('a'), true)).toBe('none');
});
