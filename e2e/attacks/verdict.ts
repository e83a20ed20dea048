import type { Attack } from './attack.ts';
import type { Attempt } from './run-attacks.ts';

export interface Verdict {
  readonly outcome:
    | 'proved blocked'
    /** It failed in the control too: nothing is proved by its failure. */
    | 'blocked, unobservable here'
    | 'leaks as expected'
    | 'LEAKS'
    /** The page did not come so far as to try it, here or in the control. */
    | 'NOT TRIED'
    /** It is said to leak and does not. */
    | 'does not leak any more';
  readonly said: string;
}

export function verdictOf(
  { leaks }: Attack,
  inProduct: Attempt | undefined,
  inControl: Attempt | undefined,
  version: number,
): Verdict {
  const said = inProduct?.said ?? '';
  if (inProduct?.tried !== true || inControl?.tried !== true) return { outcome: 'NOT TRIED', said };
  const expected = leaks !== undefined && (leaks.before === undefined || version < leaks.before);
  if (inProduct.succeeded) return { outcome: expected ? 'leaks as expected' : 'LEAKS', said };
  if (expected && inControl.succeeded && leaks.sometimes !== true) return { outcome: 'does not leak any more', said };
  return { outcome: inControl.succeeded ? 'proved blocked' : 'blocked, unobservable here', said };
}

/** One line for each attack, then the counts. */
export function tableOf(attacks: readonly Attack[], verdicts: ReadonlyMap<string, Verdict>, browser: string): string {
  const lines = attacks.map(({ id, family, title, leaks }) => {
    const { outcome = 'not tried', said = '' } = verdicts.get(id) ?? {};
    const why = outcome === 'leaks as expected' ? leaks?.why : said.replace(/\s+/g, ' ').slice(0, 70);
    return `  ${outcome.padEnd(27)}${family}: ${title} (${id})${why === undefined || why === '' ? '' : `  [${why}]`}`;
  });
  const counts = new Map<string, number>();
  for (const { outcome } of verdicts.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const sum = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return `${lines.join('\n')}\n\n${attacks.length} attacks in Chromium ${browser}: ${sum}`;
}
