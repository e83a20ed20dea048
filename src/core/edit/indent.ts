/**
 * Carries the indentation of a block over to the file it lands in. What the matched lines show (search indentation → file
 * indentation) is applied to new lines: the same level gives the same, deeper and shallower ones move by the difference.
 */
export type Reindent = (line: string) => string;

const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';

export function reindenter(search: readonly string[], file: readonly string[]): Reindent {
  const known = new Map<string, string>();
  for (const [index, line] of search.entries()) {
    const other = file[index] ?? '';
    if (line.trim() !== '' && other.trim() !== '' && !known.has(indentOf(line))) {
      known.set(indentOf(line), indentOf(other));
    }
  }
  if ([...known].every(([from, to]) => from === to)) return (line) => line;
  return (line) => (line.trim() === '' ? '' : carry(indentOf(line), known) + line.trimStart());
}

function carry(indent: string, known: ReadonlyMap<string, string>): string {
  const exact = known.get(indent);
  if (exact !== undefined) return exact;
  const nearest = [...known.keys()].sort(
    (a, b) => Math.abs(a.length - indent.length) - Math.abs(b.length - indent.length) || a.length - b.length,
  )[0];
  if (nearest === undefined) return indent;
  const there = known.get(nearest) ?? '';
  if (indent.length >= nearest.length) return there + convert(indent.slice(nearest.length), there, nearest);
  const steps = nearest.length - indent.length;
  const width = there.includes('\t') && !nearest.includes('\t') ? Math.ceil(steps / unit(nearest, there)) : steps;
  return there.slice(0, Math.max(0, there.length - width));
}

/** Further levels, in the file's own way: a tab for each level of spaces, or spaces for each tab. */
function convert(more: string, there: string, here: string): string {
  if (there.includes('\t') && /^ +$/.test(more))
    return '\t'.repeat(Math.max(1, Math.round(more.length / unit(here, there))));
  if (/^ +$/.test(there) && /^\t+$/.test(more)) return ' '.repeat(more.length * Math.max(1, unit(there, here)));
  return more;
}

/** How many spaces stand for one tab, from a pair of indentations of one line. */
const unit = (spaces: string, tabs: string): number =>
  Math.max(1, Math.round(spaces.length / Math.max(1, tabs.length))) || 2;
