import type { Piece } from './reply-reader.ts';

/**
 * Takes `<think>…</think>` (and `<thinking>`) out of the text of models that write their reasoning into the reply.
 * Only at the very start of a reply, where such models put it: a page that talks about the tag keeps it. Works for any
 * chunking: what could still become a tag is held back, a few characters at most. Each character is looked at once
 * in each state; nothing is buffered but the held part.
 */
export interface ThinkSplitter {
  push(text: string): Piece;
  flush(): Piece;
}

const OPENINGS = ['<think>', '<thinking>'];

export function createThinkSplitter(): ThinkSplitter {
  let state: 'start' | 'thinking' | 'text' = 'start';
  let held = '';
  let closing = '';
  /** Blank lines between the reasoning and the reply belong to neither. */
  let afterThought = false;

  function push(chunk: string): Piece {
    if (state === 'text') return { text: chunk, reasoning: '' };
    held += chunk;
    let reasoning = '';
    for (;;) {
      if (state === 'start') {
        const lead = held.length - held.trimStart().length;
        const rest = held.slice(lead);
        const opening = OPENINGS.find((tag) => rest.startsWith(tag));
        if (opening !== undefined) {
          state = 'thinking';
          closing = `</${opening.slice(1)}`;
          held = rest.slice(opening.length);
          continue;
        }
        if (OPENINGS.some((tag) => tag.startsWith(rest))) return { text: '', reasoning };
        state = 'text';
        const text = afterThought ? rest : held;
        held = '';
        return { text, reasoning };
      }
      const at = held.indexOf(closing);
      if (at < 0) {
        const keep = overlap(held, closing);
        reasoning += held.slice(0, held.length - keep);
        held = held.slice(held.length - keep);
        return { text: '', reasoning };
      }
      reasoning += held.slice(0, at);
      held = held.slice(at + closing.length);
      state = 'start';
      afterThought = true;
    }
  }

  function flush(): Piece {
    const rest = held;
    held = '';
    if (state === 'thinking') return { text: '', reasoning: rest };
    return { text: afterThought ? rest.trimStart() : rest, reasoning: '' };
  }

  return { push, flush };
}

/** Length of the longest end of `text` that is a beginning of `tag`. */
function overlap(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1)
    if (tag.startsWith(text.slice(-length))) return length;
  return 0;
}
