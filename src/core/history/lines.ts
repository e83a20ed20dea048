/** What changed in one file, as lines to read: those that went, those that came, and a few around them. */
import { diffLines } from '../edit/diff-lines.ts';
import { bare, splitLines } from '../edit/lines.ts';

export type ChangedLine =
  /** `line` counts from 1, in the newer text, for what went in the older one. */
  | { readonly kind: 'same' | 'added' | 'removed'; readonly line: number; readonly text: string }
  /** So many lines that are as they were. */
  | { readonly kind: 'gap'; readonly lines: number };

export function changedLines(before: string, after: string, around = 2): ChangedLine[] {
  const old = splitLines(before);
  const now = splitLines(after);
  const { hunks } = diffLines(old, now);
  const out: ChangedLine[] = [];
  let shown = 0;
  /** Lines of the newer text that are as they were, in `[shown, to)`: near a change they are shown. */
  const same = (to: number, head: number, tail: number): void => {
    const skipFrom = Math.min(to, shown + head);
    const skipTo = Math.max(skipFrom, to - tail);
    const add = (from: number, end: number): void => {
      for (let at = from; at < end; at += 1) out.push({ kind: 'same', line: at + 1, text: bare(now[at] ?? '') });
    };
    add(shown, skipFrom);
    if (skipTo > skipFrom) out.push({ kind: 'gap', lines: skipTo - skipFrom });
    add(skipTo, to);
    shown = to;
  };
  for (const hunk of hunks) {
    same(hunk.afterStart, shown === 0 ? 0 : around, around);
    for (let at = hunk.beforeStart; at < hunk.beforeEnd; at += 1) {
      out.push({ kind: 'removed', line: at + 1, text: bare(old[at] ?? '') });
    }
    for (let at = hunk.afterStart; at < hunk.afterEnd; at += 1) {
      out.push({ kind: 'added', line: at + 1, text: bare(now[at] ?? '') });
    }
    shown = hunk.afterEnd;
  }
  if (hunks.length > 0) same(now.length, around, 0);
  return out;
}
