import { expect, it } from 'vitest';
import { bytes, count, dollars, millis, plural, seconds, short, when } from './format.ts';

it('U16: shortens figures without ever showing four digits and a letter', () => {
  expect([0, 612, 1998, 9949, 9950, 131_072, 999_499, 999_500, 1_048_576].map(short)).toEqual([
    '0',
    '612',
    '2.0k',
    '9.9k',
    '10k',
    '131k',
    '999k',
    '1.0M',
    '1.0M',
  ]);
});

it('U16: says times as they are read', () => {
  expect([640, 2431, 12_900, 95_000].map(seconds)).toEqual(['0.6 s', '2.4 s', '12 s', '1 min 35 s']);
  expect([184, 1412.6, 12_000].map(millis)).toEqual(['184 ms', '1,413 ms', '12 s']);
});

it('U16: says money, sizes and amounts', () => {
  expect([0.00094, 0.0021, 1.5].map(dollars)).toEqual(['$0.0009', '$0.0021', '$1.50']);
  expect([12, 6140, 2_400_000].map(bytes)).toEqual(['12 B', '6.1 kB', '2.4 MB']);
  expect([plural(1, 'line'), plural(1412, 'line'), plural(2, 'wish', 'wishes')]).toEqual([
    '1 line',
    '1,412 lines',
    '2 wishes',
  ]);
  expect(count(17_000.4)).toBe('17,000');
});

it('U16: dates today by the clock, this year by the day, older ones with their year', () => {
  const now = new Date(2026, 10, 22, 12, 0).getTime();
  expect(when(new Date(2026, 10, 22, 9, 50).getTime(), now)).toBe('09:50');
  expect(when(new Date(2026, 2, 3).getTime(), now)).toBe('3 Mar');
  expect(when(new Date(2024, 2, 3).getTime(), now)).toBe('3 Mar 2024');
});
