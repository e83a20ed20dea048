import type { SectionKind } from '../brief/sections.ts';
import { chart, schedule, stats } from './figures.ts';
import { contact, cta, newsletter } from './forms.ts';
import { logos, place, team } from './people.ts';
import { compare, pricing } from './plans.ts';
import { gallery, items } from './things.ts';
import { faq, features, quotes, steps, story } from './words.ts';
import type { SectionDesign } from './layout.ts';

export const DESIGNS: Readonly<Record<SectionKind, SectionDesign>> = {
  features,
  schedule,
  gallery,
  items,
  pricing,
  quotes,
  faq,
  stats,
  steps,
  team,
  place,
  newsletter,
  contact,
  cta,
  logos,
  compare,
  chart,
  story,
};
