import type { TextEdit } from '../text.ts';
import { offsetsOf, splitLines } from './lines.ts';

/**
 * What changed between two texts, by lines: the counts of a file row (`+2 −1`) and the smallest edits for an editor.
 * Myers' O(ND) after the common start and end are set aside. Past `cap` differing lines it stops looking for common ones
 * between them: counts are then an upper bound and the edit is one, but applying it is always right.
 */

const DEFAULT_CAP = 800;

/** Lines that came and lines that went; a changed line is one of each. */
export function lineDelta(
  before: string,
  after: string,
  cap: number = DEFAULT_CAP,
): { readonly added: number; readonly removed: number } {
  const { hunks } = diffLines(splitLines(before), splitLines(after), cap);
  let added = 0;
  let removed = 0;
  for (const hunk of hunks) {
    added += hunk.afterEnd - hunk.afterStart;
    removed += hunk.beforeEnd - hunk.beforeStart;
  }
  return { added, removed };
}

/** Edits that turn `before` into `after`, in order; each is cut down to the characters that differ. Same text, no edit. */
export function minimalEdits(before: string, after: string, cap: number = DEFAULT_CAP): TextEdit[] {
  if (before === after) return [];
  const from = splitLines(before);
  const to = splitLines(after);
  const offsets = offsetsOf(from);
  const { hunks } = diffLines(from, to, cap);
  return hunks.map((hunk) => {
    const start = offsets[hunk.beforeStart] ?? before.length;
    const end = offsets[hunk.beforeEnd] ?? before.length;
    return trimEdit(before, { start, end, newText: to.slice(hunk.afterStart, hunk.afterEnd).join('') });
  });
}

/** Takes off what an edit has in common with what stands there; never between the halves of a pair or of a line end. */
export function trimEdit(text: string, edit: TextEdit): TextEdit {
  const { newText } = edit;
  const most = Math.min(edit.end - edit.start, newText.length);
  let head = 0;
  while (head < most && text.charCodeAt(edit.start + head) === newText.charCodeAt(head)) head += 1;
  while (head > 0 && (splits(text, edit.start + head) || splits(newText, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && text.charCodeAt(edit.end - tail - 1) === newText.charCodeAt(newText.length - tail - 1)) {
    tail += 1;
  }
  while (tail > 0 && (splits(text, edit.end - tail) || splits(newText, newText.length - tail))) tail -= 1;
  return { start: edit.start + head, end: edit.end - tail, newText: newText.slice(head, newText.length - tail) };
}

/** Whether a cut at `at` would part a surrogate pair or `\r\n`. */
function splits(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000);
}

/** Half-open runs of lines that differ, in order. */
export interface LineHunk {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

export function diffLines(
  before: readonly string[],
  after: readonly string[],
  cap: number = DEFAULT_CAP,
): { readonly hunks: readonly LineHunk[]; readonly exact: boolean } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return { hunks: [], exact: true };
  const whole = { beforeStart: head, beforeEnd: head + a.length, afterStart: head, afterEnd: head + b.length };
  if (a.length === 0 || b.length === 0) return { hunks: [whole], exact: true };
  const trace = shortestPath(a, b, cap);
  if (!trace) return { hunks: [whole], exact: false };
  return { hunks: hunksOf(trace, a.length, b.length, head), exact: true };
}

/** Furthest points per number of differences, as Myers has them; `undefined` past the cap. */
function shortestPath(a: readonly string[], b: readonly string[], cap: number): Int32Array[] | undefined {
  const limit = Math.min(cap, a.length + b.length);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * limit + 3);
  const zero = limit + 1;
  for (let d = 0; d <= limit; d += 1) {
    trace.push(reach.slice(zero - d - 1, zero + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, zero + k - 1) < at(reach, zero + k + 1));
      let x = down ? at(reach, zero + k + 1) : at(reach, zero + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}

const at = (values: Int32Array, index: number): number => values[index] ?? 0;

function hunksOf(trace: readonly Int32Array[], aLength: number, bLength: number, shift: number): LineHunk[] {
  const hunks: LineHunk[] = [];
  let x = aLength;
  let y = bLength;
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const reach = trace[d] ?? new Int32Array();
    const middle = d + 1;
    const k = x - y;
    const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
    const previousX = at(reach, middle + (down ? k + 1 : k - 1));
    const previousY = previousX - (down ? k + 1 : k - 1);
    const last = hunks.at(-1);
    const [endX, endY] = down ? [previousX, previousY + 1] : [previousX + 1, previousY];
    if (last && last.beforeStart === endX + shift && last.afterStart === endY + shift) {
      hunks[hunks.length - 1] = { ...last, beforeStart: previousX + shift, afterStart: previousY + shift };
    } else {
      hunks.push({
        beforeStart: previousX + shift,
        beforeEnd: endX + shift,
        afterStart: previousY + shift,
        afterEnd: endY + shift,
      });
    }
    x = previousX;
    y = previousY;
  }
  return hunks.toReversed();
}
