import type { TextEdit } from '../text.ts';
import { diffLines } from './diff-lines.ts';
import { reindenter } from './indent.ts';
import type { Source } from './source.ts';

/** The edit for a window of lines: what the block keeps stays as the file has it, what it adds is re-indented. */
export function rewrite(source: Source, at: number, search: readonly string[], replace: readonly string[]): TextEdit {
  const reindent = reindenter(search, source.lines.slice(at, at + search.length));
  const { hunks } = diffLines(search, replace);
  const out: string[] = [];
  let line = 0;
  for (const hunk of hunks) {
    out.push(...source.raw.slice(at + line, at + hunk.beforeStart));
    out.push(...replace.slice(hunk.afterStart, hunk.afterEnd).map(reindent));
    line = hunk.beforeEnd;
  }
  out.push(...source.raw.slice(at + line, at + search.length));
  const end = at + search.length;
  const closed = out.map((each) => (each.endsWith('\n') ? each : each + source.lineEnd)).join('');
  const open = end === source.raw.length && !source.text.endsWith('\n');
  return {
    start: source.offsets[at] ?? 0,
    end: source.offsets[end] ?? source.text.length,
    newText: open ? closed.replace(/\r?\n$/, '') : closed,
  };
}
