import { expect, it } from 'vitest';
import { tabAfter, tabName } from './tab-name.ts';

it('U14: splits a path into the folder it lies in and its name', () => {
  expect(tabName('img/icons/logo.svg')).toEqual({ folder: 'img/icons/', name: 'logo.svg' });
  expect(tabName('index.html')).toEqual({ folder: '', name: 'index.html' });
});

it('U14: arrow keys go round the tabs, Home and End to the ends', () => {
  expect(tabAfter('ArrowRight', 2, 3)).toBe(0);
  expect(tabAfter('ArrowLeft', 0, 3)).toBe(2);
  expect(tabAfter('End', 0, 3)).toBe(2);
  expect(tabAfter('Home', 2, 3)).toBe(0);
  expect(tabAfter('a', 0, 3)).toBeUndefined();
  expect(tabAfter('ArrowRight', 0, 0)).toBeUndefined();
});
