import { err, type Result } from '../result.ts';
import type { Range } from '../text.ts';
import type { Source } from './source.ts';

/** Why a block was refused, in words and with the places it might have meant, so that a person can choose. */

/** A place it might have been. Offsets and lines (zero-based, whole lines) of the text that was searched. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly range: Range;
  /** 0–1 */
  readonly alike: number;
}

export interface Miss {
  readonly why: 'not-found' | 'ambiguous' | 'empty-search';
  /** For the person and the model, lines one-based, e.g. `occurs twice, lines 12 and 48`. */
  readonly reason: string;
  readonly candidates: readonly Candidate[];
}

export function several(source: Source, lines: readonly number[], length: number, verb: string): Result<never, Miss> {
  const times = lines.length === 2 ? 'twice' : `${lines.length} times`;
  const candidates = lines.map((line) => candidateAt(source, line, length, 1));
  return err({ why: 'ambiguous', reason: `${verb} ${times}, ${lineWords(lines)}`, candidates });
}

/** `line 4`, `lines 4 and 9`, `lines 1, 2, 3, 4, 5 and 7 more` */
export function lineWords(lines: readonly number[]): string {
  const numbers = lines.map((line) => String(line + 1));
  if (numbers.length <= 1) return `line ${numbers[0] ?? '1'}`;
  const [shown, last] =
    numbers.length > 6 ? [numbers.slice(0, 5), `${numbers.length - 5} more`] : [numbers.slice(0, -1), numbers.at(-1)];
  return `lines ${shown.join(', ')} and ${last ?? ''}`;
}

export function candidateAt(source: Source, line: number, length: number, score: number): Candidate {
  const end = Math.min(line + length, source.raw.length);
  return {
    start: source.offsets[line] ?? 0,
    end: source.offsets[end] ?? source.text.length,
    range: { start: { line, character: 0 }, end: { line: end, character: 0 } },
    alike: score,
  };
}
