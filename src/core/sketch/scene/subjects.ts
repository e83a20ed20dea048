import { bicycle } from './bicycle.ts';
import { bird, type BirdName } from './birds.ts';
import type { Drawing, Inks, Pose } from './kit.ts';
import { mammal, type MammalName } from './mammals.ts';
import type { Subject } from './nouns.ts';
import { book, bread, chair, cup, guitar, hat, heart, lamp, star, umbrella } from './objects.ts';
import { pelican } from './pelican.ts';
import { cactus, flower, house, lighthouse, mountain, mushroom, palm, pine, tree, windmill } from './places.ts';
import { balloon, boat, car, rocket, sailboat, skateboard, train } from './vehicles.ts';
import { fish, snail, whale } from './water.ts';

const inks = (body: string, shade: string, accent: string, dark: string, light: string): Inks => ({
  body,
  shade,
  accent,
  dark,
  light,
});

/** The colours a thing has when nobody names one. */
export const NATURAL: Readonly<Record<Subject, Inks>> = {
  pelican: inks('#fbf6ea', '#e2d8c6', '#f2903f', '#16303a', '#ffffff'),
  cat: inks('#e08a3c', '#c06f28', '#f3b7a5', '#2b1c14', '#fbeedd'),
  dog: inks('#b9804f', '#7d4f2b', '#d9483b', '#24170f', '#f1dfc6'),
  fox: inks('#d9622b', '#b04a1c', '#2f2320', '#2a1710', '#fdf3e4'),
  rabbit: inks('#d8cfc4', '#b8ab9c', '#eda5a1', '#2f2723', '#fbf7f0'),
  bear: inks('#8a5a3a', '#6b4229', '#c98f63', '#23150d', '#d9b48f'),
  elephant: inks('#8f9fae', '#748595', '#e6a6a0', '#23292f', '#b4c1cc'),
  frog: inks('#5aa04a', '#437f37', '#e8c93a', '#16240f', '#d9ecb0'),
  robot: inks('#8fb0bd', '#6a8b99', '#f2643c', '#1f2d36', '#e8f0f2'),
  person: inks('#d9483b', '#a93328', '#f2b632', '#2b3a55', '#e7b58f'),
  owl: inks('#7a5a3e', '#5c4029', '#f2a93b', '#1c130c', '#f0dfc2'),
  bird: inks('#2f7fb5', '#1f5c8a', '#f2a03b', '#101c26', '#f4e3c8'),
  duck: inks('#f6d24a', '#dcb22b', '#ee7d2b', '#1c1a12', '#fbe9a2'),
  penguin: inks('#22303c', '#141d26', '#f2a03b', '#0c1116', '#fbf8f0'),
  flamingo: inks('#f28ba0', '#d96d86', '#e0566f', '#221418', '#fdf3ee'),
  fish: inks('#f2743c', '#cf5624', '#f7c24b', '#1d1512', '#fbe2b8'),
  whale: inks('#2f5d84', '#21456a', '#f2a03b', '#0d1c2c', '#d8e8f0'),
  snail: inks('#c97b4a', '#9b5730', '#f2a03b', '#2a1b12', '#e9cfa4'),
  bicycle: inks('#0f7a80', '#0a5a60', '#8a4a2b', '#17262e', '#cdd6d6'),
  car: inks('#d9432f', '#a92f20', '#f8d25a', '#1b2126', '#eef2f2'),
  boat: inks('#b8382c', '#8c261d', '#f2b632', '#1c2a33', '#fbf6ea'),
  sailboat: inks('#1f4e79', '#163a5c', '#e8663c', '#1a2731', '#fdf8ec'),
  train: inks('#1e5b4a', '#154236', '#d9a534', '#182025', '#efe7d4'),
  rocket: inks('#d9432f', '#d5dde2', '#d9432f', '#1d2a38', '#f7fafb'),
  balloon: inks('#d9432f', '#8a5a36', '#f2b632', '#3a2618', '#fbf3e2'),
  skateboard: inks('#e8663c', '#b94a26', '#f2b632', '#1c1c1c', '#e8e4dc'),
  tree: inks('#3f8a4f', '#6b4a30', '#d9432f', '#1e3a24', '#cfe6b8'),
  pine: inks('#2c6b52', '#5c4029', '#d9432f', '#0e2a20', '#cfe6d8'),
  palm: inks('#3f8f5a', '#9a6f45', '#6b4a2c', '#4a3220', '#cfe6b8'),
  flower: inks('#e8506a', '#c93a56', '#f6c53b', '#2b3a20', '#fbe3e6'),
  cactus: inks('#3f8f6a', '#2c6d4f', '#d07a4a', '#173527', '#cfe6d8'),
  mushroom: inks('#d03b2c', '#d6c5a8', '#f2b632', '#2b1c14', '#fbf3e4'),
  house: inks('#c94f38', '#9c3927', '#1f5f73', '#24323c', '#f8efe0'),
  lighthouse: inks('#d0382c', '#6f7b80', '#fbe28a', '#20272c', '#fbf8f1'),
  mountain: inks('#6f8795', '#546b7a', '#f2b632', '#2c3a44', '#fbfdff'),
  windmill: inks('#b5573a', '#8d3f28', '#3a4a50', '#262f33', '#fbf3e4'),
  umbrella: inks('#d9432f', '#a92f20', '#f6d8a8', '#2a2320', '#fbf3e4'),
  cup: inks('#f7f2e8', '#d8cfbe', '#5b3723', '#2a2320', '#c9c2b6'),
  guitar: inks('#c9782f', '#5b3418', '#d9a534', '#2a1a10', '#f6e8cc'),
  book: inks('#1f5f73', '#b9b0a0', '#d9432f', '#1c2a33', '#fdf9ef'),
  chair: inks('#d9a03b', '#8a5a2f', '#d9432f', '#2a1f14', '#fbf3e4'),
  hat: inks('#2f3e52', '#1f2b3b', '#d9432f', '#16202c', '#fbf3e4'),
  bread: inks('#c98844', '#a96a2f', '#f2b632', '#4a2c14', '#f1d6a6'),
  lamp: inks('#d9432f', '#a92f20', '#f2b632', '#22282d', '#fbe9a8'),
  heart: inks('#d9304a', '#b5203a', '#fbe3e6', '#3a0c16', '#fbe3e6'),
  star: inks('#f6c53b', '#d9a41f', '#fbe9a8', '#4a3a0c', '#fdf3cf'),
};

const MAMMALS: ReadonlySet<string> = new Set([
  'cat',
  'dog',
  'fox',
  'rabbit',
  'bear',
  'elephant',
  'frog',
  'robot',
  'person',
]);
const BIRDS: ReadonlySet<string> = new Set(['bird', 'duck', 'owl', 'penguin', 'flamingo']);
const isMammal = (subject: Subject): subject is MammalName & Subject => MAMMALS.has(subject);
const isBird = (subject: Subject): subject is BirdName & Subject => BIRDS.has(subject);

export const isCreature = (subject: Subject): boolean =>
  isMammal(subject) ||
  isBird(subject) ||
  subject === 'pelican' ||
  subject === 'fish' ||
  subject === 'whale' ||
  subject === 'snail';
export const AFLOAT: ReadonlySet<Subject> = new Set<Subject>(['boat', 'sailboat', 'whale']);

const THINGS: Partial<Record<Subject, (inks: Inks) => Drawing>> = {
  whale,
  snail,
  bicycle,
  car,
  boat,
  sailboat,
  train,
  balloon,
  skateboard,
  tree,
  pine,
  palm,
  flower,
  cactus,
  mushroom,
  house,
  lighthouse,
  mountain,
  windmill,
  umbrella,
  cup,
  guitar,
  book,
  chair,
  hat,
  bread,
  lamp,
  heart,
  star,
};

/** `ridden` matters to things that lie down for a rider. */
export function drawing(subject: Subject, colours: Inks, pose: Pose, ridden = false): Drawing {
  if (subject === 'pelican') return pelican(colours, pose);
  if (isMammal(subject)) return mammal(subject, colours, pose);
  if (isBird(subject)) return bird(subject, colours, pose);
  if (subject === 'fish') return fish(colours, pose);
  if (subject === 'rocket') return rocket(colours, ridden);
  const make = THINGS[subject];
  return make ? make(colours) : star(colours);
}
