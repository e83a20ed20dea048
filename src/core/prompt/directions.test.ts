import { describe, expect, test } from 'vitest';
import { emptyProject } from '../project.ts';
import { buildMessages } from './build.ts';
import { DIRECTIONS, ideaOf, MOST_VARIANTS } from './directions.ts';
import { readPrompt } from './read.ts';

describe('variants', () => {
  test('R6: each of several answers is asked for another layout, after words that are the same for all', () => {
    const bodies = Array.from({ length: MOST_VARIANTS }, (_, at) => {
      const messages = buildMessages({
        wish: 'a tide page',
        project: emptyProject,
        history: [],
        variant: { number: at + 1, of: MOST_VARIANTS },
      });
      expect(readPrompt(messages).wish).toBe('a tide page');
      return messages.at(-1)?.content ?? '';
    });
    expect(new Set(bodies).size).toBe(MOST_VARIANTS);
    const plain = buildMessages({ wish: 'a tide page', project: emptyProject, history: [] }).at(-1)?.content ?? '?';
    for (const body of bodies) expect(body.startsWith(plain)).toBe(true);
    for (const said of ['page', 'drawing', 'name'] as const) {
      expect(new Set(DIRECTIONS.map((direction) => direction[said])).size).toBe(MOST_VARIANTS);
    }
  });

  test.each([
    ['Tide clock: the day is a dial. More', 'Tide clock'],
    ['**Split**: x', 'Split'],
    [
      'A page for Domburg Swim: one horizon across the page, sky above and colour below.',
      'One horizon across the page',
    ],
    ['Habits, written in React and TypeScript: title on one side. The state', 'Title on one side'],
    ['The tide as a calm table. More', 'The tide as a calm table'],
    ['A page for Dom', ''],
    ['A page for Domburg: one hor', ''],
    ['', ''],
  ])('R7: the idea of "%s" is "%s"', (answer, idea) => {
    expect(ideaOf(answer)).toBe(idea);
  });
});
