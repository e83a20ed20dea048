import { describe, expect, test } from 'vitest';
import type { ConsoleEntry } from '../../../core/preview/state.ts';
import { countLevels, LEVELS, linesOf, type Level } from './lines.ts';

const ALL: ReadonlySet<Level> = new Set(LEVELS);
const said = (text: string, level: ConsoleEntry['level'] = 'log'): ConsoleEntry => ({ level, text });
const brief = (entries: readonly ConsoleEntry[], shown = ALL, text = '') =>
  linesOf(entries, shown, text).map(({ entry, times }) => `${entry.text} ×${times}`);

describe('the lines of the console', () => {
  test('V62: equal lines that follow each other are one, with their number', () => {
    expect(brief([said('a'), said('a'), said('b'), said('a')])).toEqual(['a ×2', 'b ×1', 'a ×1']);
    expect(brief([said('a'), said('a', 'error')])).toEqual(['a ×1', 'a ×1']);
  });

  test('V62: what can be opened is never counted as one', () => {
    const values = [{ kind: 'object' as const, text: 'Object', entries: [] }];
    expect(
      brief([
        { ...said('{}'), values },
        { ...said('{}'), values },
      ]),
    ).toEqual(['{} ×1', '{} ×1']);
  });

  test('V62: levels and a text hide lines; counts are of all', () => {
    const entries = [said('Tide', 'error'), said('tides', 'warn'), said('x'), said('y', 'debug')];
    expect(brief(entries, new Set<Level>(['error']))).toEqual(['Tide ×1']);
    expect(brief(entries, ALL, ' TIDE ')).toEqual(['Tide ×1', 'tides ×1']);
    expect(countLevels(entries)).toEqual({ error: 1, warn: 1, info: 0, log: 2 });
  });

  test('V62: a line between two equal ones keeps them apart, hidden or not', () => {
    expect(brief([said('a'), said('b', 'warn'), said('a')], new Set<Level>(['log']))).toEqual(['a ×1', 'a ×1']);
  });
});
