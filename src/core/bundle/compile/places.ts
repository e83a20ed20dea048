/**
 * Places as esbuild gives them, and ours. esbuild ends a line at `\r` and U+2028 too and counts columns of messages in
 * UTF-8 bytes; here a line ends at `\n` and columns are UTF-16, as in the editor.
 */
import type { Position } from '../../text.ts';

/** Offset of a place that esbuild names: `line` zero-based by its own way of counting, `character` in UTF-16. */
export function offsetOf(text: string, line: number, character: number): number {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  for (let n = 0; n < line; n += 1) {
    if (breaks.exec(text) === null) return text.length;
    start = breaks.lastIndex;
  }
  return Math.min(start + character, text.length);
}

/** The same with a column in UTF-8 bytes. */
export function offsetOfBytes(text: string, line: number, bytes: number): number {
  let at = offsetOf(text, line, 0);
  let left = bytes;
  while (left > 0 && at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** A place in a script's own text, moved to where that text begins in its page. */
export function movedBy(place: Position, start: Position): Position {
  return {
    line: start.line + place.line,
    character: place.line === 0 ? start.character + place.character : place.character,
  };
}
