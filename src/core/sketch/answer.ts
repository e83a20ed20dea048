import type { Message } from '../model/model.ts';
import { readPrompt } from '../prompt/read.ts';
import { sketch } from './sketch.ts';

/**
 * Sketch behind the same request as any model: reads the prompt back and gives the whole reply, which the fetch then
 * paces. The same request and seed give the same bytes, so a continuation is simply the rest of the same reply.
 */
export function answer(messages: readonly Message[], seed: number): { text: string } {
  const asked = readPrompt(messages);
  const input = {
    project: asked.project,
    seed,
    ...(asked.activePath ? { activePath: asked.activePath } : {}),
  };
  const partial = asked.partial;
  if (partial?.intent === 'change-course') {
    return { text: sketch({ ...input, wish: `${asked.wish}. ${partial.newWish ?? ''}` }).text };
  }
  const { text } = sketch({ ...input, wish: asked.wish });
  return { text: partial && text.startsWith(partial.reply) ? text.slice(partial.reply.length) : text };
}
