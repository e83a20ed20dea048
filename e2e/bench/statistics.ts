/** Numbers about numbers. Nothing here knows what was measured. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
}

/** `part` from 0 to 1, nearest rank: always one of the values. NaN when there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const summary = (values: readonly number[]): Summary => ({
  n: values.length,
  median: percentile(values, 0.5),
  p95: percentile(values, 0.95),
});
