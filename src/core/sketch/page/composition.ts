import type { DomainName } from '../brief/domains.ts';
import type { SectionKind } from '../brief/sections.ts';
import type { PairName } from './type.ts';

export const COMPOSITION_NAMES = [
  'horizon',
  'poster',
  'ledger',
  'broadsheet',
  'bento',
  'spec',
  'index',
  'dial',
  'signboard',
] as const;
export type CompositionName = (typeof COMPOSITION_NAMES)[number];

export const TONES = ['paper', 'tint', 'field', 'deep', 'spot'] as const;
export type Tone = (typeof TONES)[number];

/** How a section stands on the page: where its heading is, and how wide its words run. */
export type Frame = 'stack' | 'margin' | 'centre' | 'columns' | 'panels' | 'cells' | 'right';

/**
 * A whole idea of a page, not a theme: its hero, frame, rhythm of tones, type and corners belong together. What a seed
 * may vary inside one is listed; what makes it this composition is not up for choice.
 */
export interface Composition {
  readonly frame: Frame;
  /** Tone of each section in turn, repeated. */
  readonly tones: readonly Tone[];
  readonly pairs: readonly PairName[];
  /** rem */
  readonly radii: readonly number[];
  /** CSS width of rules. */
  readonly rule: string;
  /** Share of the width its headline may take, 0–1, and its widest size in vw and rem. */
  readonly headline: { readonly share: number; readonly vw: number; readonly rem: number };
  /** clamp() of section headings. */
  readonly h2: string;
  /** Preferred layout of a kind, by index; else the seed chooses. */
  readonly layouts: Partial<Readonly<Record<SectionKind, readonly number[]>>>;
  /** Kinds that come early in this idea. */
  readonly first: readonly SectionKind[];
  readonly said: string;
}

export const COMPOSITIONS: Readonly<Record<CompositionName, Composition>> = {
  horizon: {
    frame: 'stack',
    tones: ['field', 'paper', 'tint', 'deep', 'paper'],
    pairs: ['poster', 'grotesk', 'humanist'],
    radii: [0],
    rule: '1px',
    headline: { share: 0.86, vw: 11.2, rem: 11 },
    h2: 'clamp(2rem,1.2rem + 3.4vw,4rem)',
    layouts: {
      features: [2, 0],
      schedule: [0],
      items: [0, 2],
      quotes: [0],
      stats: [0],
      steps: [0],
      faq: [1],
      pricing: [0],
    },
    first: ['schedule', 'stats'],
    said: 'one horizon across the page, sky above and colour below',
  },
  poster: {
    frame: 'margin',
    tones: ['paper', 'deep', 'spot', 'paper', 'field', 'tint'],
    pairs: ['poster', 'slab', 'geometric'],
    radii: [0],
    rule: '3px',
    headline: { share: 0.62, vw: 10.6, rem: 11 },
    h2: 'clamp(2.2rem,1rem + 4.4vw,5rem)',
    layouts: { features: [0], schedule: [2], items: [2], quotes: [0], stats: [2], steps: [2], faq: [0], pricing: [1] },
    first: ['items', 'stats'],
    said: 'a poster with a column of facts beside it',
  },
  ledger: {
    frame: 'centre',
    tones: ['paper', 'paper', 'tint', 'paper'],
    pairs: ['oldstyle', 'didone', 'school'],
    radii: [0],
    rule: '1px',
    headline: { share: 0.8, vw: 6.4, rem: 6 },
    h2: 'clamp(1.7rem,1.3rem + 1.6vw,2.6rem)',
    layouts: {
      features: [3],
      schedule: [0],
      items: [0, 3],
      quotes: [2],
      stats: [1],
      steps: [1],
      faq: [2],
      pricing: [2],
      team: [1],
      story: [0],
    },
    first: ['schedule', 'story'],
    said: 'a printed ledger: the table comes first',
  },
  broadsheet: {
    frame: 'columns',
    tones: ['paper', 'paper', 'tint', 'paper', 'paper', 'deep'],
    pairs: ['didone', 'slab', 'school'],
    radii: [0],
    rule: '1px',
    headline: { share: 0.62, vw: 6.8, rem: 7 },
    h2: 'clamp(1.6rem,1.2rem + 1.8vw,2.8rem)',
    layouts: {
      features: [2],
      schedule: [0],
      items: [0],
      quotes: [1],
      stats: [1],
      steps: [1],
      faq: [2],
      pricing: [0],
      story: [0],
    },
    first: ['story', 'items'],
    said: 'a front page in twelve columns',
  },
  bento: {
    frame: 'panels',
    tones: ['tint', 'spot', 'field', 'tint', 'deep', 'tint'],
    pairs: ['rounded', 'geometric', 'grotesk'],
    radii: [1.25, 2],
    rule: '1px',
    headline: { share: 0.44, vw: 5.6, rem: 6 },
    h2: 'clamp(1.6rem,1.2rem + 1.8vw,2.75rem)',
    layouts: {
      features: [1],
      schedule: [1, 2],
      items: [1],
      quotes: [0],
      stats: [0],
      steps: [0],
      faq: [0],
      pricing: [0],
      gallery: [0],
    },
    first: ['features', 'items'],
    said: 'a mosaic of panels of unlike size',
  },
  spec: {
    frame: 'cells',
    tones: ['paper', 'paper', 'tint', 'paper', 'field'],
    pairs: ['mono', 'technical'],
    radii: [0, 0.25],
    rule: '1px',
    headline: { share: 0.5, vw: 5, rem: 5.2 },
    h2: 'clamp(1.4rem,1.1rem + 1.2vw,2.1rem)',
    layouts: {
      features: [3, 0],
      schedule: [1],
      items: [3],
      quotes: [1],
      stats: [0],
      steps: [0],
      faq: [0],
      pricing: [2, 0],
      team: [1],
      chart: [0],
    },
    first: ['chart', 'features'],
    said: 'a specification sheet, every fact in its own cell',
  },
  index: {
    frame: 'stack',
    tones: ['paper', 'tint', 'paper', 'field'],
    pairs: ['swiss', 'contrast', 'humanist'],
    radii: [0, 0.25],
    rule: '1px',
    headline: { share: 0.5, vw: 4.4, rem: 4.2 },
    h2: 'clamp(1.6rem,1.2rem + 1.8vw,3rem)',
    layouts: {
      features: [0, 2],
      items: [1],
      quotes: [2],
      stats: [1],
      steps: [1],
      faq: [0],
      pricing: [1],
      team: [1],
      gallery: [0],
    },
    first: ['gallery', 'story'],
    said: 'an index: the list of things is the page, contact stays at the side',
  },
  dial: {
    frame: 'centre',
    tones: ['paper', 'deep', 'paper', 'tint', 'field'],
    pairs: ['contrast', 'geometric', 'oldstyle'],
    radii: [99, 0.5],
    rule: '1px',
    headline: { share: 0.46, vw: 5.6, rem: 5.6 },
    h2: 'clamp(2rem,1.4rem + 2.6vw,3.6rem)',
    layouts: {
      features: [2],
      schedule: [1],
      items: [1, 0],
      quotes: [0],
      stats: [0],
      steps: [1],
      faq: [0],
      pricing: [0],
    },
    first: ['schedule', 'features'],
    said: 'a round dial in the middle, facts in the corners',
  },
  signboard: {
    frame: 'right',
    tones: ['tint', 'paper', 'field', 'paper', 'spot', 'paper'],
    pairs: ['slab', 'grotesk', 'poster', 'school'],
    radii: [0, 0.5],
    rule: '2px',
    headline: { share: 0.56, vw: 5.2, rem: 5 },
    h2: 'clamp(1.9rem,1.2rem + 2.8vw,3.6rem)',
    layouts: {
      features: [1, 3],
      schedule: [2],
      items: [1, 2],
      quotes: [1],
      stats: [2],
      steps: [2],
      faq: [1],
      pricing: [1, 0],
    },
    first: ['items', 'gallery'],
    said: 'a signboard: the name as wide as the page',
  },
};

/** The compositions in the order a domain likes them; the seed walks down this list, so neighbours always differ. */
export function rankCompositions(liked: readonly CompositionName[], domain: DomainName): CompositionName[] {
  const turn = domain.length % COMPOSITION_NAMES.length;
  const others = [...COMPOSITION_NAMES.slice(turn), ...COMPOSITION_NAMES.slice(0, turn)].filter(
    (name) => !liked.includes(name),
  );
  return [...liked, ...others];
}
