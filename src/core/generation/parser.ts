import type { FilePath } from '../path.ts';
import type { GenerationEvent } from './events.ts';
import { EventSink, type Host } from './host.ts';
import { LineReader, type ReplyEnd } from './line-reader.ts';
import { ProseMode } from './prose.ts';

/**
 * Turns a reply into events while it streams, whichever of the accepted formats the model chose (the list is in SPEC.md,
 * section G). Guarantees: however the stream was cut, the joined events are the same; the work per character does not grow
 * with the text; file text leaves at once except for a line start that may still be a marker; nothing here throws.
 * Leaves to others: finding the place of an edit block, refusing elisions, and what becomes of a file that was cut.
 */
export interface ReplyParser {
  push(text: string): GenerationEvent[];
  /**
   * Call once. `whole` when the model said it had finished: then formats without an end of their own (a document or a diff
   * in the open) count as closed. A file in a tag or a fence that never closed is `cut` in any case.
   */
  end(reply?: ReplyEnd): GenerationEvent[];
  /** Characters looked at so far, repeated looks included: what a test of linearity counts. */
  inspected(): number;
}

export function createReplyParser(options: { readonly activePath?: FilePath } = {}): ReplyParser {
  const out = new EventSink();
  const host: Host = {
    out,
    activePath: options.activePath,
    named: false,
    guessed: new Set(),
    enter: (mode) => {
      reader.mode = mode;
    },
    leave: (rest) => {
      reader.mode = prose;
      if (rest) prose.line(rest.line, rest.ending);
    },
  };
  const prose = new ProseMode(host);
  const reader = new LineReader(prose);
  return {
    push: (text) => {
      reader.push(text);
      return out.take();
    },
    end: (reply = 'cut') => {
      reader.end(reply);
      return out.take();
    },
    inspected: () => reader.inspected,
  };
}
