/**
 * How alike two runs of lines are, 0–1: one minus the edit distance, weighed by length, indentation aside. Work is counted
 * in cells of the distance table and ends at a budget, so that a hopeless search in a huge file stays cheap.
 */
export class Budget {
  exhausted = false;
  constructor(private cells: number) {}

  /** `false` when there is nothing left; the answer of the whole search is then unknown. */
  take(cells: number): boolean {
    this.cells -= cells;
    if (this.cells < 0) this.exhausted = true;
    return !this.exhausted;
  }
}

/** Both trimmed; `lines` and `search` have the same length. Gives `undefined` as soon as `least` is out of reach. */
export function alike(
  search: readonly string[],
  lines: readonly string[],
  from: number,
  least: number,
  budget: Budget,
): number | undefined {
  let total = 0;
  for (const line of search) total += line.length + 1;
  const allowed = (1 - least) * total;
  let lost = 0;
  for (const [index, line] of search.entries()) {
    const other = lines[from + index] ?? '';
    if (line === other) continue;
    const weight = line.length + 1;
    const longest = Math.max(line.length, other.length);
    const most = Math.floor((Math.min(1, (allowed - lost) / weight) + 1e-9) * longest);
    const apart = distance(line, other, most, budget);
    lost += (weight * Math.min(apart, longest)) / longest;
    if (lost > allowed + 1e-9) return undefined;
  }
  return 1 - lost / total;
}

/** Levenshtein's distance, or anything above `most` when it is above that. UTF-16 units. */
export function distance(a: string, b: string, most: number, budget: Budget): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let head = 0;
  const shorter = Math.min(a.length, b.length);
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  if (x.length === 0 || y.length === 0) return Math.max(x.length, y.length);
  if (!budget.take(x.length * y.length)) return Infinity;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i += 1) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= y.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      const value = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      if (value < best) best = value;
    }
    if (best > most) return Infinity;
    row = next;
  }
  return row[y.length] ?? Infinity;
}
