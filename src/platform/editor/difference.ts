import type { TextEdit } from '../../core/text.ts';

/** One edit that makes `before` into `after`: what both begin and end with stays. `undefined` when nothing differs. */
export function difference(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept += 1;
  }
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}
