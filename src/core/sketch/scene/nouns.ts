import { stem } from '../brief/words.ts';

/** Everything Sketch can draw, by the names people use for it. The first word of each list is also its English name. */
const NAMES = {
  pelican: 'pelican pelikaan',
  cat: 'cat kitten poes kat kitty',
  dog: 'dog puppy hond terrier dachshund',
  owl: 'owl uil',
  bird: 'bird robin sparrow pigeon crow vogel seagull gull parrot blackbird swallow',
  duck: 'duck duckling eend goose swan',
  penguin: 'penguin pinguin',
  flamingo: 'flamingo heron stork crane',
  fish: 'fish goldfish vis salmon herring trout',
  whale: 'whale walvis orca',
  elephant: 'elephant olifant',
  rabbit: 'rabbit bunny hare konijn haas',
  bear: 'bear beer teddy panda',
  fox: 'fox vos',
  frog: 'frog kikker toad',
  snail: 'snail slak',
  robot: 'robot android',
  person: 'person woman man girl boy child rider cyclist astronaut swimmer mens vrouw jongen meisje kind human',
  bicycle: 'bicycle bike fiets cycle',
  car: 'car auto taxi van',
  boat: 'boat rowboat dinghy ship boot schip ferry',
  sailboat: 'sailboat sailing-boat yacht zeilboot',
  train: 'train locomotive trein tram',
  rocket: 'rocket spaceship raket',
  balloon: 'hot-air-balloon balloon luchtballon ballon',
  skateboard: 'skateboard',
  tree: 'tree boom oak apple-tree',
  pine: 'pine fir spruce christmas-tree den',
  palm: 'palm palm-tree',
  flower: 'flower tulip daisy rose sunflower bloem tulp',
  cactus: 'cactus cacti cactuses succulent',
  mushroom: 'mushroom toadstool paddenstoel',
  house: 'house home cottage cabin huis hut',
  lighthouse: 'lighthouse vuurtoren',
  mountain: 'mountain alp volcano berg',
  umbrella: 'umbrella parasol paraplu',
  cup: 'cup mug coffee tea kop teacup',
  guitar: 'guitar ukulele gitaar',
  book: 'book boek',
  chair: 'chair stoel stool',
  hat: 'hat hoed cap',
  windmill: 'windmill molen mill',
  bread: 'bread loaf brood baguette',
  lamp: 'lamp lantern desk-lamp',
  heart: 'heart hart',
  star: 'star ster',
} as const;

export type Subject = keyof typeof NAMES;
export const SUBJECTS = Object.keys(NAMES) as Subject[];

const INDEX = new Map<string, Subject>();
for (const subject of SUBJECTS)
  for (const word of NAMES[subject].split(' ')) if (!INDEX.has(stem(word))) INDEX.set(stem(word), subject);

/** Two words that are one thing. */
const PAIRS: readonly (readonly [RegExp, Subject])[] = [
  [/^hot-?air$/, 'balloon'],
  [/^sailing$/, 'sailboat'],
  [/^palm$/, 'palm'],
  [/^desk$/, 'lamp'],
];

export function subjectOf(key: string): Subject | undefined {
  return INDEX.get(stem(key));
}

export const pairedSubject = (first: string, second: string): Subject | undefined => {
  const pair = PAIRS.find(([pattern]) => pattern.test(first));
  return pair && subjectOf(second) !== undefined ? pair[1] : undefined;
};

/** Sky, weather and light: things that set the scene rather than stand in it. */
export const SKY_WORDS = new Set(
  'sun moon star stars cloud clouds rain snow night sunset sunrise dusk dawn day daytime evening morning storm wind windy headwind tailwind fog sunny rainy snowy cloudy starry zon maan wolken regen sneeuw nacht wind tegenwind avond ochtend sterren sky midnight noon winter summer autumn'.split(
    ' ',
  ),
);
