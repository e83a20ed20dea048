import { bare, lineEndOf, offsetsOf, splitLines } from './lines.ts';

/** A text made ready to be searched by lines. */
export interface Source {
  readonly text: string;
  readonly raw: readonly string[];
  readonly lines: readonly string[];
  readonly offsets: readonly number[];
  readonly lineEnd: '\n' | '\r\n';
}

export function sourceOf(text: string): Source {
  const raw = splitLines(text);
  return { text, raw, lines: raw.map(bare), offsets: offsetsOf(raw), lineEnd: lineEndOf(raw) };
}

/** The line an offset lies in. */
export function lineAt(source: Source, offset: number): number {
  const { offsets } = source;
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
