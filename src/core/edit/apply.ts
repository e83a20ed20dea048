import type { TextEdit } from '../text.ts';
import type { EditBlock } from './block.ts';
import { minimalEdits } from './diff-lines.ts';
import type { Candidate, Miss } from './candidate.ts';
import { findPlace } from './match.ts';

/**
 * Applies the blocks of one file in their order on a scratch copy: a block sees what the ones before it did. A block
 * without a single place is left out and told; the others stand. Nothing throws.
 */

export interface Rejected extends Miss {
  /** Position in the list of blocks. */
  readonly index: number;
  readonly block: EditBlock;
}

export interface Applied {
  readonly text: string;
  /** From the old text to `text`, as small as they can be; ready for an editor. */
  readonly edits: readonly TextEdit[];
  /** Blocks that found their place. */
  readonly applied: number;
  /** Candidates have offsets and lines of `text`. */
  readonly rejected: readonly Rejected[];
}

export function applyBlocks(text: string, blocks: readonly EditBlock[]): Applied {
  let scratch = text;
  let rejected: Rejected[] = [];
  for (const [index, block] of blocks.entries()) {
    const place = findPlace(scratch, block);
    if (place.ok) {
      const { edit } = place.value;
      const before = scratch;
      scratch = before.slice(0, edit.start) + edit.newText + before.slice(edit.end);
      rejected = rejected.map((each) => ({ ...each, candidates: moved(each.candidates, edit, before) }));
    } else rejected.push({ ...place.error, index, block });
  }
  return { text: scratch, edits: minimalEdits(text, scratch), applied: blocks.length - rejected.length, rejected };
}

/** Keeps candidates of earlier blocks true after a later one has changed the text; those it changed are gone. */
function moved(candidates: readonly Candidate[], edit: TextEdit, before: string): Candidate[] {
  const shift = edit.newText.length - (edit.end - edit.start);
  const feeds = (text: string): number => text.split('\n').length - 1;
  const lines = feeds(edit.newText) - feeds(before.slice(edit.start, edit.end));
  return candidates.flatMap((candidate) => {
    if (candidate.end <= edit.start) return [candidate];
    if (candidate.start < edit.end) return [];
    const { start, end } = candidate.range;
    return [
      {
        ...candidate,
        start: candidate.start + shift,
        end: candidate.end + shift,
        range: {
          start: { ...start, line: start.line + lines },
          end: { ...end, line: end.line + lines },
        },
      },
    ];
  });
}
