import { expect, test } from 'vitest';
import { stepOf } from './keys.ts';

const press = (key: string, held: Partial<Parameters<typeof stepOf>[0]> = {}) =>
  stepOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('U22: Ctrl or Cmd with Z takes back, with Shift or Y brings again; any other chord is not ours', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo');
  expect(press('z', { metaKey: true })).toBe('undo');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  expect(press('y', { ctrlKey: true })).toBe('redo');
  expect(press('z')).toBeUndefined();
  expect(press('z', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(press('z', { ctrlKey: true, metaKey: true })).toBeUndefined();
  expect(press('Y', { ctrlKey: true, shiftKey: true })).toBeUndefined();
});
