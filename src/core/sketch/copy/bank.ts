import type { SectionKind } from '../brief/sections.ts';
import type { Subject } from '../scene/nouns.ts';
import type { RecipeName } from '../page/palette.ts';
import type { CompositionName } from '../page/composition.ts';

export type Pair = readonly [string, string];

/**
 * Copy for one domain. Texts may hold slots: `{brand}`, `{place}`, `{in place}` ("in Ghent", or nothing), `{subject}`,
 * `{Subject}`, `{price}` (the lowest of `items`), `{open}`, `{close}` (the hours), `{count}` (how many items, in words).
 * Whatever is said twice is a slot, so that a page never contradicts itself.
 */
export interface Bank {
  readonly brands: readonly string[];
  readonly hours: readonly [open: string, close: string];
  readonly headlines: readonly string[];
  readonly ledes: readonly string[];
  readonly action: string;
  readonly second: string;
  readonly facts: readonly Pair[];
  readonly items: { readonly title: string; readonly intro: string; readonly list: readonly Item[] };
  readonly features: { readonly title: string; readonly list: readonly Pair[] };
  readonly schedule: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly note: string;
  };
  readonly steps: { readonly title: string; readonly list: readonly Pair[] };
  readonly quotes: {
    readonly title: string;
    readonly list: readonly (readonly [text: string, who: string, role: string])[];
  };
  readonly faq: readonly Pair[];
  readonly team: { readonly title: string; readonly list: readonly Pair[] };
  readonly plans: { readonly title: string; readonly list: readonly Plan[] };
  readonly chart: {
    readonly title: string;
    readonly unit: string;
    readonly list: readonly (readonly [string, number])[];
    readonly note: string;
  };
  readonly stats: readonly Pair[];
  readonly story: { readonly title: string; readonly text: readonly string[] };
  readonly place: { readonly title: string; readonly street: string; readonly ways: readonly Pair[] };
  readonly news: { readonly title: string; readonly text: string; readonly button: string };
  readonly closing: Pair;
  readonly logos: { readonly title: string; readonly list: readonly string[] };
  /** Title of a wall of pictures. */
  readonly gallery: string;
  readonly order: readonly SectionKind[];
  readonly drawing: Subject;
  readonly palettes: readonly RecipeName[];
  readonly compositions: readonly CompositionName[];
}

/** Name, note, price as shown. */
export type Item = readonly [name: string, note: string, price: string];
export type Plan = readonly [name: string, price: string, per: string, text: string, features: readonly string[]];
