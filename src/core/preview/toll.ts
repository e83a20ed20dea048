/**
 * What loops pay in browsers that run a preview in the page's own process (see core/bundle/loop-guard.ts, which puts the calls
 * in): one that has run too long without giving the thread back is ended by an error.
 */

/** The global function that guarded code calls, with its line. */
export const TOLL = '__vonkToll';

export interface LoopBudget {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Calls back once the thread was given back: in a later task, not in a microtask. */
  readonly nextTask: (then: () => void) => void;
  /** How long code may keep the thread. */
  readonly mostMs: number;
}

/** So many turns cost one look at the clock. */
const TURNS = 1_000;

/**
 * What `TOLL` is to be: counts time from the first toll of a task, whichever loop pays it, so that nested loops and awaits
 * that never leave the task are ended too, while one that waits for a timer may turn for ever. Throws a RangeError.
 */
export function createToll({ now, nextTask, mostMs }: LoopBudget): (line: number) => void {
  let turns = 0;
  let since: number | undefined;
  let spent = false;
  const begin = (): void => {
    turns = 0;
    since = undefined;
    spent = false;
  };
  return (line) => {
    turns += 1;
    // Once it is spent every toll throws: a loop around a `try` may never come to the turn that looks at the clock.
    if (!spent && turns % TURNS !== 0) return;
    if (since === undefined) {
      since = now();
      nextTask(begin);
      return;
    }
    spent ||= now() - since > mostMs;
    if (!spent) return;
    throw new RangeError(
      `A loop in line ${line} ran for more than ${mostMs / 1000} s without a pause, so it was ended. ` +
        'Nothing is lost. Give it a condition that becomes false, or let it wait now and then.',
    );
  };
}
