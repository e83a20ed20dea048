/**
 * Edits that remember the way back: code is changed in a few places and never printed anew, so a place in the new text is
 * a place in the old one, moved.
 */
import type { TextEdit } from '../../text.ts';

/**
 * Collects insertions around nodes and replacements. What is inserted before an inner node stands inside what is inserted
 * before an outer one at the same place, whichever was asked for first by a visitor that goes from the inside out.
 */
export class Insertions {
  readonly #at = new Map<number, { left: string; right: string }>();
  readonly #replaced: TextEdit[] = [];

  /** In front of what begins at `offset`; later calls go further out. */
  before(offset: number, text: string): void {
    const place = this.#place(offset);
    place.right = text + place.right;
  }

  /** Behind what ends at `offset`; later calls go further out. */
  after(offset: number, text: string): void {
    this.#place(offset).left += text;
  }

  replace(start: number, end: number, newText: string): void {
    this.#replaced.push({ start, end, newText });
  }

  edits(): TextEdit[] {
    const inserted = [...this.#at].map(([at, { left, right }]) => ({ start: at, end: at, newText: left + right }));
    return [...inserted, ...this.#replaced].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #place(offset: number): { left: string; right: string } {
    const place = this.#at.get(offset) ?? { left: '', right: '' };
    this.#at.set(offset, place);
    return place;
  }
}

/** From an offset after the edits to the one before; inside new text to where it was put. `edits` are sorted. */
export function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const { start, end, newText } of edits) {
    if (start + moved > offset) break;
    if (offset < start + moved + newText.length) return start;
    moved += newText.length - (end - start);
  }
  return offset - moved;
}

/** From an offset before the edits to the one after; what stands at an insertion comes behind it. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const { start, end, newText } of edits) {
    if (start > offset || (start === offset && end > offset)) break;
    moved += newText.length - (end - start);
  }
  return offset + moved;
}

/** The start of a zero-based line, and with a character the offset there, never past the line's end. */
export function offsetAt(text: string, line: number, character: number): number {
  let start = 0;
  for (let n = 0; n < line; n += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end < 0 ? text.length : end);
}
