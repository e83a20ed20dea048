import type { Message } from '../model/model.ts';
import { readPrompt } from '../prompt/read.ts';
import { sketch } from './sketch.ts';

/** `refusal` instead of a text: why Sketch cannot answer this, in a sentence. */
export type Answer = { readonly text: string } | { readonly refusal: string };

/**
 * Sketch behind the same request as any model: reads the prompt back and gives the whole reply, which the fetch then
 * paces. The same request and seed give the same bytes, so a continuation is simply the rest of the same reply; where the
 * project has changed so far that it would be another one, it says so instead of joining what does not fit.
 */
export function answer(messages: readonly Message[], seed: number): Answer {
  const { wish, project, activePath, course, continued } = readPrompt(messages);
  const { text } = sketch({
    wish: course ? `${wish}. ${course.wish}` : wish,
    project,
    seed,
    ...(activePath ? { activePath } : {}),
  });
  if (continued === undefined) return { text };
  if (text.startsWith(continued)) return { text: text.slice(continued.length) };
  return { refusal: 'The files have changed since, so Sketch would now write something else. Start again instead.' };
}
