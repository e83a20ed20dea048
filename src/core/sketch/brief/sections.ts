import { numberOf, stem, type Words } from './words.ts';

export const SECTION_KINDS = [
  'features',
  'schedule',
  'gallery',
  'items',
  'pricing',
  'quotes',
  'faq',
  'stats',
  'steps',
  'team',
  'place',
  'newsletter',
  'contact',
  'cta',
  'logos',
  'compare',
  'chart',
  'story',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface SectionWish {
  readonly kind: SectionKind;
  /** How many things were asked for, where a number stood before the word. */
  readonly count?: number;
}

const NAMES: Readonly<Record<SectionKind, string>> = {
  features: 'feature benefit advantage reason usp service strength voordeel dienst',
  schedule:
    'schedule timetable programme program agenda calendar departure sailing hour opening session slot date fixture dienstregeling rooster programma openingstijd vertrektijd lineup',
  gallery: 'gallery photo image picture work works project portfolio exhibit galerij foto',
  items:
    'menu product catalogue catalog price-list dish drink collection item list course room listing episode track prijslijst kaart gerecht',
  pricing: 'pricing price tier plan subscription ticket membership package prijs prijzen tarief abonnement kaartje',
  quotes: 'testimonial review quote voice customer-story recensie ervaring',
  faq: 'faq question answer vraag vragen veelgestelde',
  stats: 'stat stats statistic number figure metric fact cijfer',
  steps: 'step process stap stappen',
  team: 'team staff people crew speaker teacher doctor member founder ploeg spreker',
  place: 'map location direction address where-to-find kaartje-route kaart-route locatie adres route plattegrond',
  newsletter: 'newsletter signup sign-up subscribe mailing waitlist nieuwsbrief aanmelden wachtlijst',
  contact: 'contact enquiry inquiry booking reservation rsvp reserveren boeken formulier form',
  cta: 'cta call-to-action button',
  logos: 'logo logos client partner sponsor press klant',
  compare: 'comparison compare versus vergelijking vergelijk',
  chart: 'chart graph diagram plot grafiek curve',
  story: 'story about history mission manifesto verhaal over-ons',
};

const INDEX = new Map<string, SectionKind>();
for (const kind of SECTION_KINDS) for (const word of NAMES[kind].split(' ')) INDEX.set(stem(word), kind);

/** Words that name a section only beside a number or the word "section": alone they are what the page is about. */
const WEAK = new Set(
  'work project picture image number plan list item course room date session program list about history people member client partner button service product drink dish route question price ticket story figure fact doctor teacher logo form track collection slot portfolio over calendar press button graph diagram plot curve quote where-to-find'
    .split(' ')
    .map(stem),
);

export interface SectionsRead {
  readonly wanted: readonly SectionWish[];
  readonly without: readonly SectionKind[];
  readonly noPictures: boolean;
}

/** Finds named sections, their counts ("three pricing tiers", "5 FAQs") and refusals ("without pricing", "no images"). */
export function readSections(words: Words, editing = false): SectionsRead {
  const wanted = new Map<SectionKind, SectionWish>();
  const without = new Set<SectionKind>();
  let noPictures = false;
  const { list } = words;
  const listStart = list.findIndex((word) =>
    ['with', 'plus', 'including', 'include', 'met', 'incl', 'add', 'has'].includes(word.key),
  );
  list.forEach((word, index) => {
    const kind = INDEX.get(stem(word.key));
    if (kind === undefined) return;
    const count = countBefore(words, index);
    const negated = isNegated(words, index);
    const sectionNext = [
      'section',
      'sections',
      'block',
      'page',
      'form',
      'table',
      'list',
      'grid',
      'sectie',
      'blok',
    ].includes(list[index + 1]?.key ?? '');
    const listed = listStart >= 0 && index > listStart;
    if (!negated && !editing && WEAK.has(stem(word.key)) && count === undefined && !sectionNext && !listed) return;
    if (negated) {
      if (/^(image|picture|photo|illustration|foto|plaatje)/.test(word.key)) noPictures = true;
      else without.add(kind);
      words.mark(index);
      return;
    }
    if (word.key === 'form' && index > 0 && INDEX.has(stem(list[index - 1]?.key ?? ''))) return words.mark(index);
    words.mark(index);
    const before = wanted.get(kind);
    const known = count ?? before?.count;
    wanted.set(kind, known === undefined ? { kind } : { kind, count: known });
  });
  markHowItWorks(words, wanted);
  for (const kind of without) wanted.delete(kind);
  return { wanted: [...wanted.values()], without: [...without], noPictures };
}

function markHowItWorks(words: Words, wanted: Map<SectionKind, SectionWish>): void {
  const match =
    /how (it|this|we) works?|hoe (het|dit) werkt|where to find( us)?|opening hours|times? a day|keer per dag/i.exec(
      words.wish,
    );
  if (!match) return;
  words.markRange(match.index, match.index + match[0].length);
  const text = match[0].toLowerCase();
  const kind = text.startsWith('ho') ? 'steps' : text.startsWith('wh') ? 'place' : 'schedule';
  const index = words.list.findIndex((word) => word.start >= match.index);
  const count = kind === 'schedule' ? countBefore(words, index) : undefined;
  if (!wanted.has(kind) || count !== undefined) wanted.set(kind, count === undefined ? { kind } : { kind, count });
}

function countBefore(words: Words, index: number): number | undefined {
  for (let back = 1; back <= 2; back += 1) {
    const word = words.list[index - back];
    if (!word) return undefined;
    const between = words.wish.slice(word.end, words.list[index]?.start);
    if (/[.,;:!?]/.test(between)) return undefined;
    const count = numberOf(word.key);
    if (count !== undefined) {
      words.mark(index - back);
      if (back === 2) words.mark(index - 1);
      return count;
    }
    if (['and', 'or', 'with', 'of', 'a', 'an', 'the'].includes(word.key)) return undefined;
  }
  return undefined;
}

/** "no X", "without X", "without a X or Y", "remove the X", "zonder X", "geen X". */
function isNegated(words: Words, index: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const word = words.list[index - back];
    if (!word) return false;
    const between = words.wish.slice(word.end, words.list[index - back + 1]?.start);
    if (/[.;:!?]/.test(between)) return false;
    if (['no', 'without', 'zonder', 'geen', 'not', 'minus', 'skip'].includes(word.key)) return true;
    if (['with', 'plus', 'and', 'but', 'met', 'add'].includes(word.key) && !(word.key === 'and' && back < 3))
      return false;
  }
  return false;
}

export const sectionOfWord = (key: string): SectionKind | undefined => INDEX.get(stem(key));
