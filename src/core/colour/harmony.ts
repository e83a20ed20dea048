/**
 * Hues that go together: five harmonies on the OKLCH wheel, and a shuffle that picks one. Lightness stays, so contrast
 * mostly does; greys stay grey; colours that were near each other stay near.
 */
import { colourNow, type Scheme } from './change.ts';
import { inSrgb, turned } from './oklch.ts';
import { mapUnlocked } from './transform.ts';
import type { ColourToken } from './tokens.ts';

/** Degrees from the leading hue, the most used first. */
export const HARMONIES = {
  near: [0, 30, -30],
  opposite: [0, 180],
  split: [0, 150, 210],
  triad: [0, 120, 240],
  square: [0, 90, 180, 270],
} as const;
export type Harmony = keyof typeof HARMONIES;
export const HARMONY_NAMES = Object.keys(HARMONIES) as Harmony[];

/** Less chroma than this is a grey: its hue says nothing. */
const GREY = 0.02;
/** Hues this near are one family and move together. */
const FAMILY = 28;

interface Family {
  readonly hue: number;
  weight: number;
  readonly ids: Set<string>;
}

/** `leader` keeps its hue; without one the family with the most colour leads. Locked tokens keep theirs. */
export function harmonise(
  tokens: readonly ColourToken[],
  from: Scheme,
  harmony: Harmony,
  locked: ReadonlySet<string>,
  leader?: string,
): Scheme {
  const families = familiesOf(tokens, from);
  const first = families.find(({ ids }) => leader !== undefined && ids.has(leader)) ?? families[0];
  if (first === undefined) return from;
  const lead = tokens.find(({ id }) => id === leader);
  const base = lead && first.ids.has(lead.id) ? colourNow(lead, from).h : first.hue;
  const ordered = [first, ...families.filter((family) => family !== first)];
  const steps = HARMONIES[harmony];
  const turns = new Map<string, number>();
  for (const [index, { hue, ids }] of ordered.entries()) {
    const origin = index === 0 ? base : hue;
    for (const id of ids) turns.set(id, base + (steps[index % steps.length] ?? 0) - origin);
  }
  return turnedBy(tokens, from, locked, turns, 1);
}

/** Other hues, the same light and dark. The same seed gives the same colours. */
export function shuffle(
  tokens: readonly ColourToken[],
  from: Scheme,
  locked: ReadonlySet<string>,
  seed: number,
): Scheme {
  const next = numbers(seed);
  const families = familiesOf(tokens, from);
  const held = families.find(({ ids }) => [...ids].some((id) => locked.has(id)));
  const base = held?.hue ?? next() * 360;
  const steps = HARMONIES[HARMONY_NAMES[Math.floor(next() * HARMONY_NAMES.length)] ?? 'triad'];
  const chroma = 0.75 + next() * 0.5;
  const turns = new Map<string, number>();
  for (const [index, { hue, ids }] of families.entries()) {
    const place = held === undefined ? index : index + 1;
    for (const id of ids) turns.set(id, base + (steps[place % steps.length] ?? 0) + (next() - 0.5) * 16 - hue);
  }
  return turnedBy(tokens, from, locked, turns, chroma);
}

function turnedBy(
  tokens: readonly ColourToken[],
  from: Scheme,
  locked: ReadonlySet<string>,
  turns: ReadonlyMap<string, number>,
  chroma: number,
): Scheme {
  return mapUnlocked(tokens, from, locked, (colour, token) => {
    const turn = turns.get(token.id);
    return turn === undefined ? colour : inSrgb({ ...colour, c: colour.c * chroma, h: turned(colour.h + turn) });
  });
}

/** Chromatic tokens grouped by hue, the one with the most colour first. */
function familiesOf(tokens: readonly ColourToken[], from: Scheme): Family[] {
  const families: Family[] = [];
  const chromatic = tokens
    .map((token) => ({ id: token.id, colour: colourNow(token, from) }))
    .filter(({ colour }) => colour.c >= GREY)
    .sort((a, b) => b.colour.c - a.colour.c);
  for (const { id, colour } of chromatic) {
    const near = families.find(({ hue }) => Math.abs(turned(colour.h - hue + 180) - 180) <= FAMILY);
    if (near) {
      near.ids.add(id);
      near.weight += colour.c;
    } else families.push({ hue: colour.h, weight: colour.c, ids: new Set([id]) });
  }
  return families.sort((a, b) => b.weight - a.weight);
}

/** A seeded row of numbers in [0, 1) (mulberry32). */
function numbers(seed: number): () => number {
  let state = Math.imul(Math.trunc(seed) | 0, 0x9e3779b1) ^ 0x5bd1e995;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
