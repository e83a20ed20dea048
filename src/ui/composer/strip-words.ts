import type { RunState } from '../../engine/state.ts';

export interface StripWords {
  readonly text: string;
  readonly aside: string;
}

/**
 * What Enter will do right now. Nothing at rest: there it does what the button says, unless variants wait to be chosen from.
 */
export function stripWords(run: RunState, touch: boolean, unchosen: boolean): StripWords | undefined {
  const key = touch ? 'Send' : 'Enter';
  const writing = run.state === 'connecting' || run.state === 'streaming';
  if (unchosen) {
    return writing
      ? { text: `${key} stops the variants`, aside: 'they stay at hand' }
      : { text: 'Choose one to build on', aside: `${key} begins anew` };
  }
  if (run.state === 'connecting') return { text: `${key} changes course`, aside: 'nothing written yet' };
  if (run.state !== 'streaming') return undefined;
  if (!run.path || run.line === 0) return { text: `${key} changes course`, aside: 'all kept' };
  return { text: `${key} changes course at line ${run.line}`, aside: 'all kept' };
}
