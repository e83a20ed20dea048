import type { Oklch } from 'culori';
import { colourOf } from '../brief/colours.ts';
import { numberOf, stem, type Words } from '../brief/words.ts';
import { pairedSubject, SKY_WORDS, subjectOf, type Subject } from './nouns.ts';

export type Relation = 'ride' | 'on' | 'in' | 'under' | 'hold' | 'wear' | 'beside';

/** Who is in the picture, and how each stands to the one it names. `to` is an index into the same list. */
export interface Actor {
  readonly subject: Subject;
  /** As the wish calls it: "seagull" for a bird. */
  readonly name: string;
  readonly count: number;
  readonly colour?: Oklch;
  readonly relation?: { readonly type: Relation; readonly to: number };
  readonly size: number;
}

export interface Sky {
  readonly time: 'day' | 'dusk' | 'night';
  readonly sun: boolean;
  readonly moon: boolean;
  readonly stars: boolean;
  readonly clouds: number;
  readonly fall: 'none' | 'rain' | 'snow';
  /** −1 blows to the left, into the face of whoever rides; 1 from behind. */
  readonly wind: -1 | 0 | 1;
}

export interface Cast {
  readonly actors: readonly Actor[];
  readonly sky: Sky;
}

const BETWEEN: readonly (readonly [RegExp, Relation])[] = [
  [
    /\b(rid(es?|ing)|driv(es?|ing)|fl(ies|ying)|sail(s|ing)?|row(s|ing)?|cycl(es?|ing)|pedal(s|ling)?|steer(s|ing)?|pilot(s|ing)?|rijdt|fietst|skat(es?|ing))\b/,
    'ride',
  ],
  [
    /\b(hold(s|ing)?|carr(y|ies|ying)|play(s|ing)?|read(s|ing)?|drink(s|ing)?|with an?|met een|houdt|speelt|leest)\b/,
    'hold',
  ],
  [/\b(wear(s|ing)?|draagt|in a (?=hat))\b/, 'wear'],
  [/\b(under|beneath|below|underneath|onder)\b/, 'under'],
  [/\b(next to|beside|near|by|behind|before|in front of|and|naast|bij|en|with|met|against)\b|,/, 'beside'],
  [/\b(in|inside|into)\b/, 'in'],
  [/\b(on|atop|upon|onto|over|op)\b/, 'on'],
];

/** Reads the actors in order, each tied to the one before by the words between. Marks what it used. */
export function readCast(words: Words): Cast {
  const actors: Actor[] = [];
  let lastEnd = 0;
  for (let i = 0; i < words.list.length; i += 1) {
    const word = words.list[i];
    if (!word) continue;
    const next = words.list[i + 1];
    const paired = pairedSubject(word.key, next?.key ?? '');
    const subject = paired ?? (SKY_WORDS.has(word.key) ? undefined : subjectOf(word.key));
    // "a tea cup": the first noun only describes the second
    if (subject === undefined || (!paired && next && subjectOf(next.key) === subject)) {
      if (subject !== undefined) words.mark(i);
      continue;
    }
    // "a cup of coffee" is one thing
    if (actors.at(-1)?.subject === subject && /^\s*(of|van)?\s*$/.test(words.wish.slice(lastEnd, word.start))) {
      words.mark(i);
      lastEnd = word.end;
      continue;
    }
    const { count, colour, size } = describe(words, i);
    const plural = stem(word.key) !== word.key && count === 1;
    words.mark(i);
    if (paired) words.mark(i + 1);
    const between = words.wish.slice(lastEnd, word.start).toLowerCase();
    const relation = actors.length > 0 ? tie(between, actors, subject) : undefined;
    if (relation) markVerb(words, lastEnd, word.start);
    actors.push({
      subject,
      name: paired ?? word.key,
      count: plural ? 3 : count,
      size,
      ...(colour ? { colour } : {}),
      ...(relation ? { relation } : {}),
    });
    lastEnd = word.end;
    if (paired) i += 1;
  }
  return { actors: actors.slice(0, 6), sky: readSky(words, actors) };
}

function tie(between: string, actors: readonly Actor[], subject: Subject): Actor['relation'] {
  const to = actors.length - 1;
  let found = BETWEEN.find(([pattern]) => pattern.test(between))?.[1];
  if (found === undefined) return { type: 'beside', to };
  if (found === 'hold' && !HELD.has(subject)) found = /\b(with|met)\b/.test(between) ? 'beside' : found;
  if (found === 'beside' && /\b(with|met)\b/.test(between) && subject === 'hat') found = 'wear';
  if ((found === 'hold' || found === 'beside') && subject === 'hat') found = 'wear';
  // "a cat on a bicycle holding an umbrella": it is the cat who holds
  const last = actors[to]?.relation;
  if (found === 'hold' || found === 'wear') return { type: found, to: last && last.type !== 'beside' ? last.to : to };
  // "a woman reading a book under a tree": it is the woman who sits there
  if (last && (last.type === 'hold' || last.type === 'wear')) return { type: found, to: last.to };
  return { type: found, to };
}

const HELD: ReadonlySet<Subject> = new Set<Subject>([
  'umbrella',
  'cup',
  'guitar',
  'book',
  'flower',
  'balloon',
  'lamp',
  'heart',
  'star',
  'bread',
  'fish',
  'hat',
  'mushroom',
  'cactus',
  'bird',
]);

const VERBS =
  /^(riding|rides?|driving|drives?|flying|flies|sailing|sails?|rowing|rows?|cycling|cycles|pedall?ing|sits?|sitting|stands?|standing|holding|holds?|carrying|carries|playing|plays|reading|reads|drinking|drinks|wearing|wears|under|beneath|below|underneath|next|beside|behind|inside|atop|top|onder|naast|rijdt|fietst|houdt|draagt|op|zit|staat|front|steering|skating|skates|before|against|looking|leest|speelt)$/;
function markVerb(words: Words, start: number, end: number): void {
  words.list.forEach((word, index) => {
    if (word.start >= start && word.end <= end && VERBS.test(word.key)) words.mark(index);
  });
}

function describe(words: Words, index: number): { count: number; colour?: Oklch; size: number } {
  let count = 1;
  let colour: Oklch | undefined;
  let size = 1;
  for (let back = 1; back <= 4; back += 1) {
    const word = words.list[index - back];
    if (!word || subjectOf(word.key) !== undefined || /^(on|in|with|and|under|riding|holding)$/.test(word.key)) break;
    const number = numberOf(word.key);
    if (number !== undefined) {
      count = Math.min(12, number);
      words.mark(index - back);
      break;
    }
    const found = colourOf(word.key);
    if (found) {
      colour = found;
      words.mark(index - back);
    }
    const large = /^(big|large|huge|giant|enormous|tall|grote?|reuze)$/.test(word.key);
    const small = /^(small|tiny|little|mini|kleine?)$/.test(word.key);
    if (large || small) {
      size = large ? 1.35 : 0.65;
      words.mark(index - back);
    }
  }
  return colour ? { count, colour, size } : { count, size };
}

function readSky(words: Words, actors: readonly Actor[]): Sky {
  const has = (...keys: readonly string[]): boolean => {
    let found = false;
    words.list.forEach((word, index) => {
      if (!keys.includes(word.key)) return;
      found = true;
      words.mark(index);
    });
    return found;
  };
  const headwind = has('headwind', 'tegenwind');
  const tailwind = has('tailwind');
  const wind = has('wind', 'windy', 'storm', 'breeze', 'gale', 'stormy') || headwind || tailwind;
  const dusk = has('sunset', 'dusk', 'dawn', 'sunrise', 'evening', 'avond', 'ochtend', 'morning', 'autumn');
  const moon = has('moon', 'maan', 'moonlight');
  const stars = has('stars', 'starry', 'sterren');
  const night = has('night', 'midnight', 'nacht', 'dark') || ((moon || stars) && !dusk);
  const space = actors.some((actor) => actor.subject === 'rocket');
  const rain = has('rain', 'rainy', 'raining', 'regen', 'regent');
  const snow = has('snow', 'snowy', 'snowing', 'sneeuw', 'winter');
  const sun = has('sun', 'sunny', 'zon', 'summer', 'noon');
  const cloudy = has('cloud', 'clouds', 'cloudy', 'wolken', 'fog', 'mist');
  has('sky', 'day', 'daytime');
  const time = night || (space && !sun && !dusk) ? 'night' : dusk ? 'dusk' : 'day';
  return {
    time,
    sun: time !== 'night' && (sun || (!rain && !snow && !cloudy)),
    moon: moon || (time === 'night' && !space),
    stars: stars || time === 'night',
    clouds: cloudy ? 4 : rain || snow ? 3 : time === 'day' ? 2 : 1,
    fall: rain ? 'rain' : snow ? 'snow' : 'none',
    wind: tailwind ? 1 : wind ? -1 : 0,
  };
}
