/** The console's entries as lines to look at: filtered, and equal ones that follow each other counted as one. */
import type { ConsoleEntry } from '../../../core/preview/state.ts';

/** What a person can hide. `log` and `debug` are told apart by few. */
export const LEVELS = ['error', 'warn', 'info', 'log'] as const;
export type Level = (typeof LEVELS)[number];

export interface Line {
  readonly entry: ConsoleEntry;
  /** How often it was said in a row. */
  readonly times: number;
  /** Which of all entries it begins with: stays the same while more are said. */
  readonly at: number;
}

const levelOf = ({ level }: ConsoleEntry): Level => (level === 'debug' ? 'log' : level);

/** @param text is looked for in what was said and in the file's name, whatever its case */
export function linesOf(entries: readonly ConsoleEntry[], shown: ReadonlySet<Level>, text: string): readonly Line[] {
  const wanted = text.trim().toLowerCase();
  const lines: Line[] = [];
  let last: ConsoleEntry | undefined;
  for (const [at, entry] of entries.entries()) {
    const line = lines.at(-1);
    const again = last !== undefined && isSame(last, entry);
    last = entry;
    if (!shown.has(levelOf(entry)) || !isAbout(entry, wanted)) continue;
    // What repeats the entry before is shown or hidden as that one was.
    if (again && line !== undefined) lines[lines.length - 1] = { ...line, times: line.times + 1 };
    else lines.push({ entry, times: 1, at });
  }
  return lines;
}

/** How many there are of each level, before anything is hidden. */
export function countLevels(entries: readonly ConsoleEntry[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warn: 0, info: 0, log: 0 };
  for (const entry of entries) counts[levelOf(entry)] += 1;
  return counts;
}

const isAbout = ({ text, path }: ConsoleEntry, wanted: string): boolean =>
  wanted === '' || text.toLowerCase().includes(wanted) || (path?.toLowerCase().includes(wanted) ?? false);

/** Two objects that read the same may differ further down, so those that can be opened are never counted as one. */
function isSame(a: ConsoleEntry, b: ConsoleEntry): boolean {
  return (
    a.text === b.text &&
    a.level === b.level &&
    a.path === b.path &&
    a.line === b.line &&
    a.values === undefined &&
    b.values === undefined
  );
}
