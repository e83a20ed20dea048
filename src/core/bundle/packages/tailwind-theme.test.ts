import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { tailwindSheet } from './tailwind-theme.ts';

const line = (config: unknown, start: string): string | undefined =>
  tailwindSheet(config)
    .split('\n')
    .find((each) => each.trim().startsWith(start))
    ?.trim();

describe('the config of Tailwind 3', () => {
  test.each([
    [{ colors: { brand: '#f60' } }, '--color-brand', '--color-brand: #f60;'],
    [{ colors: { brand: { DEFAULT: '#f60', 500: '#f61' } } }, '--color-brand:', '--color-brand: #f60;'],
    [{ colors: { brand: { DEFAULT: '#f60', 500: '#f61' } } }, '--color-brand-500', '--color-brand-500: #f61;'],
    [{ colors: { a: 'rgb(var(--a) / <alpha-value>)' } }, '--color-a', '--color-a: rgb(var(--a));'],
    [{ fontFamily: { sans: ['Open Sans', 'sans-serif'] } }, '--font-sans', '--font-sans: "Open Sans", sans-serif;'],
    [{ fontSize: { huge: ['4rem', { lineHeight: '1' }] } }, '--text-huge--line-height', '--text-huge--line-height: 1;'],
    [{ spacing: { 4.5: '1.125rem' } }, '--spacing-4', '--spacing-4\\.5: 1.125rem;'],
    [{ borderRadius: { xl2: 12 } }, '--radius-xl2', '--radius-xl2: 12;'],
    [{ animation: { rise: 'rise 1s ease' } }, '--animate-rise', '--animate-rise: rise 1s ease;'],
    [
      { keyframes: { rise: { from: { opacity: '0' }, to: { opacity: '1', marginTop: 0 } } } },
      '@keyframes rise',
      '@keyframes rise { from { opacity: 0; } to { opacity: 1; margin-top: 0; } }',
    ],
  ])('Q17: extend %j is a theme', (extend, start, said) => {
    expect(line({ theme: { extend } }, start)).toBe(said);
  });

  test('Q17: what replaces a scale takes the old one away first', () => {
    const sheet = tailwindSheet({ theme: { colors: { ink: '#111' } } });
    expect(sheet.indexOf('--color-*: initial;')).toBeGreaterThan(0);
    expect(sheet.indexOf('--color-ink: #111;')).toBeGreaterThan(sheet.indexOf('--color-*: initial;'));
  });

  test('Q17: dark mode by class, by a selector, or by the system', () => {
    expect(line({ darkMode: 'class' }, '@custom-variant')).toBe('@custom-variant dark (&:where(.dark, .dark *));');
    expect(line({ darkMode: ['selector', '.night'] }, '@custom-variant')).toContain('.night *');
    expect(line({ darkMode: 'media' }, '@custom-variant')).toBeUndefined();
  });

  test('Q17: functions and plugins are left out', () => {
    const config = {
      plugins: [() => 1],
      theme: { colors: () => ({}), extend: { spacing: () => ({}), colors: { a: () => 1 } } },
    };
    expect(tailwindSheet(config)).toBe(tailwindSheet({}));
  });

  property.prop([fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, maxDepth: 6 })])(
    'Q17: nothing throws, and no value leaves its declaration',
    (value) => {
      for (const config of [
        value,
        { theme: value },
        { theme: { extend: value } },
        { theme: { extend: { colors: value } } },
      ]) {
        const sheet = tailwindSheet(config);
        expect(sheet.replaceAll(/[^{]/g, '').length).toBe(sheet.replaceAll(/[^}]/g, '').length);
      }
    },
  );
});
