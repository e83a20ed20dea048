import type { ReactNode } from 'react';
import { BakeryPicture, HabitPicture, RepairPicture, TelescopePicture, TidePicture } from './page-pictures.tsx';
import { PelicanPicture } from './drawing-pictures.tsx';

export interface Suggestion {
  /** What comes of it: a page, a drawing, several files. */
  readonly kind: string;
  readonly wish: string;
  /** What a click does, as a verb. */
  readonly action: string;
  /** Where the wish is not in English. */
  readonly lang?: string;
  readonly Picture: () => ReactNode;
}

/** The range of what can be wished, each with a picture of the kind of thing that comes. */
export const suggestions: readonly Suggestion[] = [
  {
    kind: 'Page',
    wish: 'A page for sea swimmers in Domburg: today’s tide, when to go in',
    action: 'Build it',
    Picture: TidePicture,
  },
  { kind: 'SVG', wish: 'A pelican riding a bicycle, in a headwind', action: 'Draw it', Picture: PelicanPicture },
  {
    kind: 'Three files',
    wish: 'A site for a bicycle repair café, with styles and script in their own files',
    action: 'Build it',
    Picture: RepairPicture,
  },
  { kind: 'React', wish: 'A React habit tracker for runners', action: 'Build it', Picture: HabitPicture },
  {
    kind: 'Landing page',
    wish: 'A landing page for a library that lends out telescopes',
    action: 'Build it',
    Picture: TelescopePicture,
  },
  {
    kind: 'In het Nederlands',
    wish: 'Een pagina voor een bakkerij in Utrecht, warm en met een prijslijst',
    action: 'Maak het',
    lang: 'nl',
    Picture: BakeryPicture,
  },
];
