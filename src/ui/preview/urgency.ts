import type { Diagnostic } from '../../core/diagnostic.ts';

/** What keeps the newest text from running comes before what happened in the text that runs; of those, the newest. */
export function mostUrgent(problems: readonly Diagnostic[]): Diagnostic | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.find(({ source }) => source === 'build') ?? errors.at(-1);
}
