import type { ModelChunk } from '../../core/model/model.ts';
import type { Piece } from '../../core/model/reply-reader.ts';
import type { Clock } from './clock.ts';

/** At most one batch per this many milliseconds: a frame's worth, since nobody sees more. */
const BATCH_MS = 16;

export interface Batch {
  /** True when this call sent a batch: a good moment to let others run. */
  push(piece: Piece): boolean;
  flush(): void;
}

/**
 * Gathers pieces: the first goes out at once, then at most one batch per {@link BATCH_MS}. A character outside the
 * basic plane is never torn: its first half waits for the second.
 */
export function createBatch(clock: Clock, emit: (chunk: ModelChunk) => void): Batch {
  let text = '';
  let reasoning = '';
  let lastAt = -Infinity;
  let cancel: (() => void) | undefined;

  function send(all: boolean): void {
    cancel?.();
    cancel = undefined;
    const cut = all ? text.length : wholeLength(text);
    const reasoningCut = all ? reasoning.length : wholeLength(reasoning);
    if (cut === 0 && reasoningCut === 0) return;
    const chunk = { text: text.slice(0, cut), reasoning: reasoning.slice(0, reasoningCut) };
    text = text.slice(cut);
    reasoning = reasoning.slice(reasoningCut);
    lastAt = clock.now();
    emit(chunk);
  }

  return {
    push(piece) {
      if (piece.text === '' && piece.reasoning === '') return false;
      text += piece.text;
      reasoning += piece.reasoning;
      const wait = lastAt + BATCH_MS - clock.now();
      if (wait <= 0) {
        send(false);
        return true;
      }
      cancel ??= clock.after(wait, () => send(false));
      return false;
    },
    flush: () => send(true),
  };
}

function wholeLength(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
