import type { EditBlock } from '../../edit/block.ts';
import { applyEdits, type TextEdit } from '../../text.ts';

/**
 * Edits of one text as SEARCH/REPLACE blocks of whole lines. Each search stands exactly once in the text as it is when its
 * turn comes; lines around it are added until that holds. Gives `undefined` where no number of lines makes it so.
 */
export function blocksOf(text: string, edits: readonly TextEdit[]): EditBlock[] | undefined {
  const blocks: EditBlock[] = [];
  let scratch = text;
  let moved = 0;
  for (const group of byLines(text, edits)) {
    const block = unique(
      scratch,
      group.start + moved,
      group.end + moved,
      applyEdits(
        text.slice(group.start, group.end),
        group.edits.map((edit) => ({ ...edit, start: edit.start - group.start, end: edit.end - group.start })),
      ),
    );
    if (!block) return undefined;
    const at = scratch.indexOf(block.search);
    const end = at + block.search.length;
    moved += block.replace.length - block.search.length;
    scratch = scratch.slice(0, at) + block.replace + scratch.slice(end);
    blocks.push(block);
  }
  return blocks;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** Widened to whole lines without the last break; edits whose lines touch become one. */
function byLines(text: string, edits: readonly TextEdit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    // lines taken out whole: the next line comes along, so that no empty line is left in their place
    const stop = text.indexOf('\n', edit.end);
    const end = stop < 0 ? text.length : stop;
    const last = groups.at(-1);
    if (last && start <= last.end)
      groups[groups.length - 1] = { start: last.start, end: Math.max(last.end, end), edits: [...last.edits, edit] };
    else groups.push({ start, end, edits: [edit] });
  }
  return groups;
}

const CONTEXT = 12;

function unique(text: string, start: number, end: number, replace: string): EditBlock | undefined {
  let [from, to] = [start, end];
  for (let turn = 0; turn <= CONTEXT * 2; turn += 1) {
    const search = text.slice(from, to);
    if (search.trim() !== '' && text.indexOf(search) === text.lastIndexOf(search)) {
      return { search, replace: text.slice(from, start) + replace + text.slice(end, to) };
    }
    if (turn % 2 === 0 && from > 0) from = text.lastIndexOf('\n', from - 2) + 1;
    else if (to < text.length) {
      const next = text.indexOf('\n', to + 1);
      to = next < 0 ? text.length : next;
    } else if (from > 0) from = text.lastIndexOf('\n', from - 2) + 1;
    else return undefined;
  }
  return undefined;
}
