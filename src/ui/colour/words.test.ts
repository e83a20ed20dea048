import { expect, test } from 'vitest';
import { parseColour } from '../../core/colour/oklch.ts';
import { beyondScreen, stretches, trackOf } from './tracks.ts';
import { oklchWords, ratioWords } from './words.ts';

const sea = parseColour('#04425e')!;

test('a colour is written as CSS writes it', () => {
  expect(oklchWords(sea)).toBe('oklch(0.358 0.074 235.5)');
  expect(oklchWords({ ...sea, alpha: 0.5 })).toMatch(/ \/ 0\.5\)$/);
});

test('a ratio that falls short is never rounded up to what is needed', () => {
  expect(ratioWords(4.49)).toBe('4.4');
  expect(ratioWords(4.5)).toBe('4.5');
  expect(ratioWords(21)).toBe('21.0');
});

test('a track begins and ends at the ends of its part, and says where the screen ends', () => {
  expect(trackOf(sea, 'l')).toMatch(/^linear-gradient\(to right, #000000, .*, #ffffff\)$/);
  const [[from, to] = [0, 0]] = beyondScreen(sea, 'c');
  expect(from).toBeGreaterThan(0.1);
  expect(to).toBe(1);
  expect(beyondScreen(sea, 'h')).toEqual([]);
});

test('stretches are joined, and one place alone is one too', () => {
  expect(stretches([true, true, false, false, true])).toEqual([
    [0, 0.25],
    [1, 1],
  ]);
  expect(stretches([])).toEqual([]);
});
