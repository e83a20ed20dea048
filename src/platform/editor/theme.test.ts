import { converter, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { themeOf } from './theme.ts';

const toOklch = converter('oklch');

test.each(['dark', 'light'] as const)(
  'D14: every code colour of %s stands out 4.5 to 1 and keeps away from ember',
  (scheme) => {
    const { colors, rules } = themeOf(scheme);
    const ground = colors['editor.background'] ?? '';
    for (const { token, foreground } of rules) {
      if (foreground === undefined) continue;
      expect(wcagContrast(`#${foreground}`, ground), token).toBeGreaterThanOrEqual(4.5);
      const colour = toOklch(`#${foreground}`);
      const nearEmber = (colour?.c ?? 0) > 0.12 && Math.abs((colour?.h ?? 250) - 50) < 20;
      expect(nearEmber, token).toBe(false);
    }
  },
);

test('D14: colours are given as Monaco reads them: with # in colours, without in rules', () => {
  const { colors, rules } = themeOf('dark');
  for (const value of Object.values(colors)) expect(value).toMatch(/^#([0-9a-f]{6}|[0-9a-f]{8})$/);
  for (const { foreground } of rules) expect(foreground ?? 'aaaaaa').toMatch(/^[0-9a-f]{6}$/);
});
