import type { RunState } from '../../engine/state.ts';

export interface StripWords {
  readonly text: string;
  readonly aside: string;
}

/** What Enter will do right now. Nothing at rest: there it does what the button says. */
export function stripWords(run: RunState, touch: boolean): StripWords | undefined {
  const key = touch ? 'Send' : 'Enter';
  if (run.state === 'connecting') return { text: `${key} changes course`, aside: 'nothing written yet' };
  if (run.state !== 'streaming') return undefined;
  if (!run.path || run.line === 0) return { text: `${key} changes course`, aside: 'all kept' };
  return { text: `${key} changes course at line ${run.line}`, aside: 'all kept' };
}
