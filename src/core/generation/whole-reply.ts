import type { FilePath } from '../path.ts';
import type { GenerationEvent } from './events.ts';
import { createReplyParser } from './parser.ts';

/**
 * A reply that is already whole, read in one go: the reference for every stream, and what tests, imports and replays of a
 * stored reply use. The answer is the same as streaming it and joining neighbouring texts.
 */
export function readReply(
  chunks: string | Iterable<string>,
  options: { readonly activePath?: FilePath } = {},
): GenerationEvent[] {
  const parser = createReplyParser(options);
  const events: GenerationEvent[] = [];
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) events.push(...parser.push(chunk));
  events.push(...parser.end());
  return joinEvents(events);
}

/** Joins neighbouring prose and neighbouring text of one file: what is left does not depend on how the stream was cut. */
export function joinEvents(events: readonly GenerationEvent[]): GenerationEvent[] {
  const joined: GenerationEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event.type === 'prose' && last?.type === 'prose') {
      joined[joined.length - 1] = { type: 'prose', text: last.text + event.text };
    } else if (event.type === 'file-text' && last?.type === 'file-text' && last.path === event.path) {
      joined[joined.length - 1] = { ...last, text: last.text + event.text };
    } else joined.push(event);
  }
  return joined;
}

/** Path → text of every file the reply opened, as far as it came; a file opened twice has its last text. */
export function filesOf(events: readonly GenerationEvent[]): Record<string, string> {
  const files = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'file-open') files.set(event.path, event.mode === 'append' ? (files.get(event.path) ?? '') : '');
    else if (event.type === 'file-text') files.set(event.path, (files.get(event.path) ?? '') + event.text);
  }
  return Object.fromEntries(files);
}

export const proseOf = (events: readonly GenerationEvent[]): string =>
  events.map((event) => (event.type === 'prose' ? event.text : '')).join('');
