import type { Inks } from './kit.ts';
import type { Subject } from './nouns.ts';
import { drawing } from './subjects.ts';

/** The page's own colours, so that a change of token recolours the drawing; no accent that its ground would swallow. */
const PAGE: Inks = {
  body: 'var(--deep)',
  shade: 'var(--field)',
  accent: 'var(--spot)',
  dark: 'var(--ink)',
  light: 'var(--paper)',
};
const ON_SPOT: Inks = { ...PAGE, accent: 'var(--field)' };

/** One subject for a page: its marks with the origin on the ground at its middle, and the room it takes. */
export function pageFigure(subject: Subject, onSpot: boolean): { markup: string; width: number; height: number } {
  const made = drawing(subject, onSpot ? ON_SPOT : PAGE, { type: 'rest' });
  return {
    markup: [...made.back, ...made.front].map((part) => part.svg).join('\n'),
    width: made.width,
    height: made.height,
  };
}
