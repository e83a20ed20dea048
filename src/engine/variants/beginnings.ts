/** How variants begin, and what is said where they make way. */
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { Notice } from '../state.ts';
import { LETTERS, type VariantCell } from './state.ts';

/** Neighbouring seeds, for Sketch walks through its compositions with them. */
export function freshCells(turn: Turn, base: Project, count: number): readonly VariantCell[] {
  return LETTERS.slice(0, count).map((letter, at) => ({
    letter,
    idea: '',
    turn: { ...turn, seed: (turn.seed + at) % 2 ** 31 },
    run: { state: 'connecting', elapsedMs: 0, promptTokens: 0 },
    preview: 'empty',
    problems: 0,
    project: base,
  }));
}

export const putAsideTitle = 'The variants are put aside';

/** @param next what takes their place */
export const putAsideNotice = (next: 'a wish' | 'others', bringBack: () => void): Omit<Notice, 'id'> => ({
  tone: 'info',
  title: putAsideTitle,
  body:
    next === 'a wish'
      ? 'None of them was chosen. Your wish begins with the files as they were before.'
      : 'Those from before are back in their place. Your files are as they were.',
  actions: [{ label: 'Bring them back', run: bringBack }],
});

export const BUSY: Omit<Notice, 'id'> = {
  tone: 'info',
  title: 'A run is changing the files now',
  body: 'Stop it or wait for its end, then a variant can take its place or be tried again.',
  actions: [],
};
