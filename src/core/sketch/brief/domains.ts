import { stem, type Words } from './words.ts';

/** What a page is about, in the coarse sense that decides copy, palette and composition. `generic` speaks with the wish's own nouns. */
export const DOMAIN_NAMES = [
  'food',
  'shop',
  'travel',
  'stay',
  'software',
  'event',
  'studio',
  'health',
  'school',
  'museum',
  'swim',
  'sport',
  'finance',
  'estate',
  'nonprofit',
  'wedding',
  'personal',
  'music',
  'garden',
  'lending',
  'generic',
] as const;
export type DomainName = (typeof DOMAIN_NAMES)[number];

const KEYWORDS: Readonly<Record<Exclude<DomainName, 'generic'>, string>> = {
  food: 'bakery bread bake baker cake pastry croissant sourdough cafe coffee espresso roastery restaurant bistro trattoria pizza pizzeria ramen sushi noodle taco burger brunch breakfast lunch dinner kitchen chef food menu wine bar beer brewery brewing tea deli cheese chocolate ice gelato dessert snackbar friet bakkerij brood koffie eten keuken restaurantje bier kaas soup catering cocktail vegan diner',
  shop: 'shop store boutique webshop ecommerce product products sell selling clothes clothing fashion shoe sneaker jewellery jewelry ceramic pottery candle soap furniture chair lamp bag backpack watch bookshop bookstore toy gift market vintage thrift winkel kleding sieraden meubel cosmetics skincare perfume bicycle-shop record-shop knitwear',
  travel:
    'travel trip ferry island tour tours tourism boat cruise train railway airline flight holiday vacation trek trekking hike hiking safari route timetable veerboot veer reis reizen vakantie eiland trein camper surf ski skiing harbour bus night-train destination guide',
  stay: 'hotel hostel inn bnb guesthouse camp camping campsite cabin lodge beach-house resort sleeper room rooms night-stay cottage hotelkamer pension overnachten airbnb chalet retreat-house',
  software:
    'software saas app api tool platform developer developers code coding dashboard analytics startup tech ai database cloud server hosting editor plugin framework open-source cli terminal data security password automation crm workflow productivity note notes calendar tracker monitoring deploy website-builder programma ontwikkelaar browser extension playground model',
  event:
    'event conference festival summit meetup workshop hackathon talks talk symposium fair expo congress gathering retreat launch webinar congres evenement beurs lezing party carnival parade programme lineup speaker speakers',
  studio:
    'portfolio studio designer design-studio agency photographer photography architect architecture illustrator illustration artist freelancer freelance creative branding typographer type-foundry foundry animator filmmaker director tattoo ontwerper fotograaf kunstenaar architectenbureau maker printmaker letterpress film video production sculptor',
  health:
    'clinic doctor dentist dental health hospital therapy therapist physio physiotherapy psychologist pharmacy medical wellness midwife massage nutrition dietician vet veterinary care sleep mental huisarts tandarts praktijk kliniek zorg fysio dierenarts acupuncture optician hearing spa sauna yoga meditation pilates',
  school:
    'school course courses class classes academy university college lesson lessons tutor tutoring teacher learn learning student students bootcamp kindergarten daycare training education language cursus les opleiding leren lezen study degree math maths',
  museum:
    'museum gallery exhibition exhibit art culture theatre theater opera cinema film-house archive heritage history library-exhibition kunst tentoonstelling schouwburg bioscoop planetarium observatory collection monument castle sculpture-park zoo aquarium',
  swim: 'swim swimming swimmer swimmers swimclub zwemclub zwemmen zwemmer tide tides water waterpolo surfing sea beach lido pool diving getij getijden strand zee',
  sport:
    'sport sports club team run running runner runners marathon gym fitness climbing bouldering football soccer tennis rowing sailing cycling cyclist basketball hockey skate skating skateboard dance boxing karate judo league race races voetbal sportclub fietsen hardlopen roeien wielrennen crossfit golf chess',
  finance:
    'finance bank banking invest investing investment insurance tax taxes accounting accountant bookkeeping budget savings pension mortgage loan crypto payment payments money fund wealth credit boekhouder verzekering geld belasting sparen hypotheek invoice invoicing payroll',
  estate:
    'estate apartment apartments house houses housing home-builder rent rental rentals property properties realtor real-estate flat flats loft villa makelaar woning woningen huis appartement coworking office offices workspace coliving tiny building developer-homes renovation construction carpenter builder plumber roof electrician',
  nonprofit:
    'charity nonprofit non-profit foundation volunteer volunteers donate donation donations cause climate ocean refugee refugees shelter rescue animal-shelter foodbank community activism campaign cooperative co-op ngo stichting vrijwilligers goed doel conservation nature wildlife reef forest rewilding bees whales petition neighbourhood buurt',
  wedding:
    'wedding marriage anniversary engagement bruiloft trouwen couple rsvp invitation birthday verjaardag baby party-invitation',
  personal:
    'personal resume cv about-me blog diary family journal newsletter-author writer author poet memoir profile link-in-bio memorial',
  music:
    'music band musician album song songs record records label podcast radio dj concert gig tour-dates singer orchestra choir jazz techno vinyl piano guitar violin drummer muziek koor optreden plaat episode episodes sound audio synth sleeve recordings',
  garden:
    'garden gardening gardener plant plants flower flowers florist nursery farm farming farmer vegetable vegetables orchard vineyard honey beekeeper seed seeds greenhouse allotment tree trees mushroom mushrooms herb herbs tuin bloemen boerderij moestuin planten kwekerij hoeve fruit csa dairy goat goats sheep hens organic compost cactus succulent',
  lending:
    'library libraries lend lends lending borrow borrows borrowing borrowed telescope telescopes binoculars bibliotheek uitleen uitlenen lenen toolshed tool-library book-bus librarian',
};

const INDEX = new Map<string, DomainName>();
for (const name of DOMAIN_NAMES) {
  if (name === 'generic') continue;
  for (const word of KEYWORDS[name].split(' ')) if (!INDEX.has(stem(word))) INDEX.set(stem(word), name);
}

export const domainOfWord = (key: string): DomainName | undefined => INDEX.get(stem(key));

/** The domain most words point at; the earliest wins a tie, because a wish names its thing first. Marks nothing but what it used. */
export function readDomain(words: Words): DomainName {
  const score = new Map<DomainName, number>();
  words.list.forEach((word, index) => {
    if (words.isMarked(index)) return;
    const name = domainOfWord(word.key);
    if (name === undefined) return;
    words.mark(index);
    score.set(name, (score.get(name) ?? 0) + 1 + 0.5 / (1 + index));
  });
  let best: DomainName = 'generic';
  let top = 0;
  for (const [name, value] of score) if (value > top) [best, top] = [name, value];
  return best;
}
