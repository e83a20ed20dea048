/** A line of code with its neighbours, as it is shown beside an error. */
import type { Range } from '../../core/text.ts';

export interface FrameLine {
  /** One-based, as people count. */
  readonly number: number;
  /** Tabs as two spaces; what all lines are indented by is left out; long lines are cut. */
  readonly code: string;
  /** What is wrong, as offsets in `code`. */
  readonly mark?: { readonly start: number; readonly end: number };
}

const AROUND = 1;
const LONGEST = 160;

/** Empty where the text has no such line any more. */
export function codeFrame(text: string, { start, end }: Range): FrameLine[] {
  const all = text.split(/\r?\n/);
  if (start.line >= all.length) return [];
  const first = Math.max(0, start.line - AROUND);
  const lines = all.slice(first, start.line + AROUND + 1);
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  const shift = Number.isFinite(indent) ? indent : 0;
  return lines.map((line, at) => {
    const number = first + at + 1;
    const marked = first + at === start.line;
    const cut = line.slice(shift);
    const from = Math.max(0, Math.min(start.character - shift, cut.length));
    // What spans lines is marked to the end of its first one.
    const to = end.line > start.line ? cut.length : Math.max(from + 1, end.character - shift);
    const code = spaced(cut).slice(0, LONGEST);
    if (!marked) return { number, code };
    return { number, code, mark: { start: spaced(cut.slice(0, from)).length, end: spaced(cut.slice(0, to)).length } };
  });
}

const spaced = (code: string): string => code.replaceAll('\t', '  ');
