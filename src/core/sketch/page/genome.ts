import type { Brief } from '../brief/brief.ts';
import type { SectionKind, SectionWish } from '../brief/sections.ts';
import type { Bank } from '../copy/bank.ts';
import { random, type Random } from '../random.ts';
import { COMPOSITIONS, rankCompositions, type Composition, type CompositionName } from './composition.ts';
import { RECIPES, type RecipeName } from './palette.ts';
import { choosePair, PAIRS, type PairName, type TypePair } from './type.ts';

/** Every choice a seed makes, made once. Sections read it; nothing later rolls dice about looks. */
export interface Genome {
  readonly name: CompositionName;
  readonly composition: Composition;
  readonly recipe: RecipeName;
  readonly pairName: PairName;
  readonly pair: TypePair;
  readonly radius: number;
  /** Factor on vertical space. */
  readonly space: number;
  readonly sections: readonly SectionWish[];
  readonly layoutOf: (kind: SectionKind, layouts: number) => number;
  readonly drawing: 'waves' | 'hills' | 'steps' | 'blocks';
  readonly random: (salt: string) => Random;
}

export function chooseGenome(brief: Brief, bank: Bank, seed: number): Genome {
  const at = Math.abs(Math.trunc(Number.isFinite(seed) ? seed : 0));
  const ranked = rankCompositions(bank.compositions, brief.domain);
  const name = ranked[at % ranked.length] ?? 'horizon';
  const composition = COMPOSITIONS[name];
  const roll = (salt: string): Random => random(seed, `${salt}:${brief.words.wish}`);
  const turn = Math.floor(at / ranked.length) + at;
  const pairName = choosePair(composition.pairs, brief.type, turn);
  const recipes = bank.palettes.length > 0 ? bank.palettes : (Object.keys(RECIPES) as RecipeName[]);
  const radius = composition.radii[turn % composition.radii.length] ?? 0;
  const softness = brief.mood.softness;
  return {
    name,
    composition,
    recipe: recipes[(at + Math.floor(at / recipes.length)) % recipes.length] ?? 'harbour',
    pairName,
    pair: PAIRS[pairName],
    radius: softness > 0.4 ? Math.max(radius, 1) : softness < -0.4 ? 0 : radius,
    space: 1 - brief.mood.density * 0.25,
    sections: chooseSections(brief, bank, composition, roll('order')),
    layoutOf: (kind, layouts) => {
      const liked = composition.layouts[kind];
      const choice = liked ? roll(`layout:${kind}`).pick(liked) : roll(`layout:${kind}`).int(layouts);
      return choice % layouts;
    },
    drawing: roll('drawing').pick(['waves', 'hills', 'steps', 'blocks'] as const),
    random: roll,
  };
}

const FEWEST = 6;

/** What was asked comes always; the domain's own order fills up to six and more, led by what the composition puts first. */
function chooseSections(brief: Brief, bank: Bank, composition: Composition, roll: Random): SectionWish[] {
  const refused = new Set<SectionKind>(brief.sections.without);
  if (brief.sections.noPictures) refused.add('gallery');
  const wanted = brief.sections.wanted.filter((wish) => !refused.has(wish.kind));
  const length = brief.mood.density < -0.5 ? FEWEST : FEWEST + roll.int(3);
  const early = composition.first.filter((kind) => bank.order.includes(kind));
  const filler = [
    ...early,
    ...bank.order,
    'features',
    'steps',
    'story',
    'quotes',
    'faq',
    'stats',
    'items',
    'place',
    'cta',
  ] as SectionKind[];
  const chosen = new Map<SectionKind, SectionWish>(wanted.map((wish) => [wish.kind, wish]));
  for (const kind of filler) {
    if (chosen.size >= Math.max(length, wanted.length)) break;
    if (!refused.has(kind) && !chosen.has(kind)) chosen.set(kind, { kind });
  }
  const rank = (kind: SectionKind): number => {
    const last = LAST.indexOf(kind);
    if (last >= 0) return 100 + last;
    const inEarly = early.indexOf(kind);
    if (inEarly >= 0) return inEarly;
    const asked = wanted.findIndex((wish) => wish.kind === kind);
    const own = filler.indexOf(kind);
    return 10 + (asked >= 0 ? Math.min(asked * 2, own < 0 ? 20 : own) : own);
  };
  return [...chosen.values()].sort((a, b) => rank(a.kind) - rank(b.kind));
}

const LAST: readonly SectionKind[] = ['pricing', 'compare', 'faq', 'contact', 'place', 'newsletter', 'cta'];
