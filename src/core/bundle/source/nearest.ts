/** Which of some names was meant, where one is close enough to be offered. */
import { Budget, distance } from '../../edit/similarity.ts';

export function nearest(name: string, names: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  const budget = new Budget(200_000);
  let best: string | undefined;
  let least = most + 1;
  for (const other of names) {
    if (other.toLowerCase() === name.toLowerCase() && other !== name) return other;
    const apart = distance(name.toLowerCase(), other.toLowerCase(), most, budget);
    if (apart < least) [best, least] = [other, apart];
  }
  return best;
}
