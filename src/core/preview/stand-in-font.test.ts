import { expect, test } from 'vitest';
import { kindOfFont, standInFonts } from './stand-in-font.ts';

test('V37: each family of an address becomes faces of its own name over local fonts of its kind', () => {
  const { rules, name } =
    standInFonts('https://fonts.googleapis.com/css2?family=Playfair+Display:wght@400;700&family=Inter&display=swap') ??
    {};
  expect(name).toBe('system fonts for Playfair Display, Inter');
  expect(rules).toHaveLength(4);
  expect(rules?.[0]).toMatch(/^@font-face\{font-family:"Playfair Display";font-weight:100 500;src:local\("Georgia"\)/);
  expect(rules?.[3]).toContain('local("Arial Bold")');
});

test('V37: the older form of the address, and icons', () => {
  expect(standInFonts('//fonts.googleapis.com/css?family=Lora|Roboto+Mono:400')?.rules).toHaveLength(4);
  expect(standInFonts('https://fonts.googleapis.com/icon?family=Material+Icons')?.rules.join()).toContain(
    '.material-icons'.slice(1),
  );
  expect(standInFonts('https://x.example/css2?family=Inter')).toBeUndefined();
});

test('V37: a family is known by its name', () => {
  expect(
    ['Inter', 'Source Serif 4', 'JetBrains Mono', 'Bebas Neue', 'Dancing Script', 'Open Sans', 'Source Sans 3'].map(
      kindOfFont,
    ),
  ).toEqual(['sans', 'serif', 'mono', 'display', 'handwriting', 'sans', 'sans']);
});

test('V37: a family that would end its rule is none', () => {
  expect(standInFonts('https://fonts.googleapis.com/css2?family=x"}body{color:red')?.rules).toEqual([]);
});
