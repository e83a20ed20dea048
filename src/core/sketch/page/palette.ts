import type { Oklch } from 'culori';
import type { ColourWish } from '../brief/colours.ts';
import type { Mood } from '../brief/moods.ts';
import { hex, legible, oklch } from './contrast.ts';

/** Each scheme is a stand taken: a ground, one strong field, its deep, and one spot that is used little. */
type Recipe = { readonly paper: Oklch; readonly field: Oklch; readonly deep: Oklch; readonly spot: Oklch };

export const RECIPES = {
  harbour: {
    paper: oklch(0.955, 0.03, 165),
    field: oklch(0.42, 0.09, 232),
    deep: oklch(0.25, 0.05, 235),
    spot: oklch(0.88, 0.17, 98),
  },
  clay: {
    paper: oklch(0.955, 0.018, 75),
    field: oklch(0.56, 0.15, 40),
    deep: oklch(0.29, 0.05, 32),
    spot: oklch(0.83, 0.09, 225),
  },
  oxblood: {
    paper: oklch(0.94, 0.01, 60),
    field: oklch(0.34, 0.12, 20),
    deep: oklch(0.22, 0.06, 20),
    spot: oklch(0.82, 0.1, 12),
  },
  cobalt: {
    paper: oklch(0.968, 0.006, 255),
    field: oklch(0.45, 0.23, 264),
    deep: oklch(0.22, 0.07, 266),
    spot: oklch(0.72, 0.19, 47),
  },
  butter: {
    paper: oklch(0.935, 0.085, 95),
    field: oklch(0.36, 0.075, 160),
    deep: oklch(0.24, 0.045, 165),
    spot: oklch(0.67, 0.19, 33),
  },
  salmon: {
    paper: oklch(0.91, 0.05, 50),
    field: oklch(0.37, 0.06, 200),
    deep: oklch(0.25, 0.035, 210),
    spot: oklch(0.56, 0.2, 25),
  },
  acid: {
    paper: oklch(0.955, 0.004, 110),
    field: oklch(0.22, 0.01, 110),
    deep: oklch(0.16, 0.008, 110),
    spot: oklch(0.9, 0.21, 122),
  },
  sky: {
    paper: oklch(0.905, 0.045, 228),
    field: oklch(0.55, 0.2, 29),
    deep: oklch(0.27, 0.06, 258),
    spot: oklch(0.93, 0.11, 100),
  },
  forest: {
    paper: oklch(0.95, 0.025, 108),
    field: oklch(0.4, 0.09, 150),
    deep: oklch(0.25, 0.05, 155),
    spot: oklch(0.8, 0.15, 68),
  },
  plum: {
    paper: oklch(0.95, 0.016, 340),
    field: oklch(0.38, 0.14, 346),
    deep: oklch(0.24, 0.08, 330),
    spot: oklch(0.86, 0.14, 90),
  },
  stone: {
    paper: oklch(0.93, 0.007, 90),
    field: oklch(0.58, 0.215, 30),
    deep: oklch(0.24, 0.008, 60),
    spot: oklch(0.85, 0.03, 85),
  },
  aubergine: {
    paper: oklch(0.935, 0.06, 165),
    field: oklch(0.33, 0.09, 305),
    deep: oklch(0.22, 0.06, 300),
    spot: oklch(0.74, 0.16, 25),
  },
  lilac: {
    paper: oklch(0.905, 0.05, 305),
    field: oklch(0.36, 0.1, 268),
    deep: oklch(0.23, 0.06, 275),
    spot: oklch(0.88, 0.19, 115),
  },
  marigold: {
    paper: oklch(0.965, 0.02, 90),
    field: oklch(0.81, 0.165, 78),
    deep: oklch(0.29, 0.07, 30),
    spot: oklch(0.56, 0.2, 28),
  },
} as const satisfies Record<string, Recipe>;
export type RecipeName = keyof typeof RECIPES;
export const RECIPE_NAMES = Object.keys(RECIPES) as RecipeName[];

export const TOKEN_NAMES = [
  'paper',
  'ink',
  'soft',
  'tint',
  'link',
  'field',
  'on-field',
  'deep',
  'on-deep',
  'spot',
  'on-spot',
] as const;
export type TokenName = (typeof TOKEN_NAMES)[number];
/** Light and dark hex of each token. Every text token holds 4.5 on its ground, `ink` 7. */
export type Palette = Readonly<Record<TokenName, readonly [light: string, dark: string]>>;

/** Text token and the grounds it stands on: what is promised, and what the tests measure. */
export const PAIRS: readonly (readonly [text: TokenName, ground: TokenName, least: number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'tint', 7],
  ['soft', 'paper', 4.5],
  ['soft', 'tint', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'tint', 4.5],
  ['on-field', 'field', 4.5],
  ['on-deep', 'deep', 7],
  ['on-spot', 'spot', 4.5],
];

export function makePalette(name: RecipeName, colours: readonly ColourWish[], mood: Mood): Palette {
  const recipe = withColours(leaned(RECIPES[name], mood), colours);
  const light = scheme(recipe, false);
  const dark = scheme(recipe, true);
  return Object.fromEntries(
    TOKEN_NAMES.map((token) => [token, [hex(light[token]), hex(dark[token])]]),
  ) as unknown as Palette;
}

const mix = (hue: number, target: number, part: number): number =>
  hue + (((((target - hue) % 360) + 540) % 360) - 180) * part;

function leaned(recipe: Recipe, mood: Mood): Recipe {
  const chroma = mood.loudness < 0 ? 1 + mood.loudness * 0.45 : 1 + mood.loudness * 0.15;
  const lean = (colour: Oklch, part: number): Oklch => {
    const target = mood.warmth > 0 ? 55 : 235;
    const amount = Math.abs(mood.warmth) * part;
    return { ...colour, c: colour.c * chroma, h: amount > 0 ? mix(colour.h ?? 0, target, amount) : (colour.h ?? 0) };
  };
  return {
    paper: lean(recipe.paper, 0.6),
    field: lean(recipe.field, 0.45),
    deep: lean(recipe.deep, 0.45),
    spot: lean(recipe.spot, 0.2),
  };
}

/** Named colours keep their exact value: pale ones become the ground, the first strong one the field, the next the spot. */
function withColours(recipe: Recipe, colours: readonly ColourWish[]): Recipe {
  let { paper, field, deep, spot } = recipe;
  let fieldTaken = false;
  let spotTaken = false;
  let paperTaken = false;
  for (const wish of colours) {
    const colour = shaded(wish);
    const pale = colour.l > 0.86 && colour.c < 0.09;
    if (!paperTaken && (wish.role === 'ground' || (pale && wish.role !== 'accent')))
      [paper, paperTaken] = [colour, true];
    else if (wish.role === 'accent' && !spotTaken) [spot, spotTaken] = [colour, true];
    else if (!fieldTaken && wish.role !== 'accent') [field, fieldTaken] = [colour, true];
    else if (!spotTaken) [spot, spotTaken] = [colour, true];
    else if (!paperTaken) [paper, paperTaken] = [{ ...colour, l: 0.94, c: Math.min(colour.c, 0.05) }, true];
  }
  if (fieldTaken) {
    const hue = field.h ?? 0;
    deep = oklch(Math.min(0.26, field.l * 0.62), Math.min(0.07, field.c * 0.6), hue);
    if (!paperTaken) paper = oklch(0.958, Math.min(0.022, field.c * 0.2), hue + (field.c > 0.02 ? 30 : 0));
    const apart = Math.abs((((((spot.h ?? 0) - hue) % 360) + 540) % 360) - 180);
    if (!spotTaken && apart < 50) spot = oklch(field.l > 0.6 ? 0.5 : 0.84, 0.15, hue + 160);
    if (!spotTaken && field.c < 0.02) spot = oklch(0.62, 0.22, 30);
  }
  return { paper, field, deep, spot };
}

function shaded(wish: ColourWish): Oklch {
  if (wish.shade === 'dark') return { ...wish.colour, l: Math.min(wish.colour.l * 0.68, 0.36), c: wish.colour.c * 0.8 };
  if (wish.shade === 'light')
    return { ...wish.colour, l: Math.max(0.87, wish.colour.l), c: Math.min(wish.colour.c, 0.075) };
  return wish.colour;
}

function scheme(recipe: Recipe, dark: boolean): Record<TokenName, Oklch> {
  const hue = recipe.deep.h ?? 0;
  const groundIsDark = recipe.paper.l < 0.5;
  const paper = dark && !groundIsDark ? oklch(0.19, Math.min(0.03, recipe.deep.c), hue) : recipe.paper;
  const night = paper.l < 0.5;
  const tint = { ...paper, l: night ? paper.l + 0.05 : paper.l - 0.045, c: paper.c * 1.25 + 0.004 };
  const ink = legible(
    night ? oklch(0.95, Math.min(0.02, paper.c), recipe.paper.h ?? 0) : oklch(0.19, Math.min(0.05, recipe.deep.c), hue),
    [paper, tint],
    7,
  );
  const soft = legible(
    night ? oklch(0.78, 0.02, recipe.paper.h ?? 0) : oklch(0.42, Math.min(0.04, recipe.deep.c), hue),
    [paper, tint],
    4.5,
  );
  const deep = night ? { ...recipe.deep, l: Math.max(0.1, paper.l - 0.06) } : recipe.deep;
  const link = legible(recipe.field.c > 0.04 ? recipe.field : recipe.spot, [paper, tint], 4.5);
  const on = (ground: Oklch, least: number): Oklch => {
    const pale = oklch(0.975, Math.min(0.03, recipe.paper.c), recipe.paper.h ?? 0);
    const inky = oklch(0.17, Math.min(0.05, recipe.deep.c), hue);
    const preferred = ground.l > 0.64 ? inky : pale;
    return legible(preferred, [ground], least);
  };
  return {
    paper,
    tint,
    ink,
    soft,
    link,
    field: recipe.field,
    'on-field': on(recipe.field, 4.5),
    deep,
    'on-deep': on(deep, 7),
    spot: recipe.spot,
    'on-spot': on(recipe.spot, 4.5),
  };
}
