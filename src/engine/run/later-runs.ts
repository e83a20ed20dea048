/**
 * Runs before their code has come, for reading replies and applying edits is not needed to draw the window. Calls are kept in
 * order and made once it is there; until then nothing runs. Fetching that fails is told, and tried again with the next call.
 */
import type { Context } from '../context.ts';
import type { Runs } from './runs.ts';

export interface LaterRuns {
  readonly runs: Runs;
  /** Fetches it now, while nobody waits. Never rejects. */
  warm(): Promise<void>;
}

export function laterRuns(context: Pick<Context, 'notify'>, load: () => Promise<Runs>): LaterRuns {
  let there: Runs | undefined;
  let loading: Promise<void> | undefined;
  const kept: ((runs: Runs) => void)[] = [];

  function warm(): Promise<void> {
    if (there !== undefined) return Promise.resolve();
    loading ??= load().then(
      (runs) => {
        there = runs;
        for (const call of kept.splice(0)) call(runs);
      },
      () => {
        loading = undefined;
        if (kept.length > 0) context.notify(NOT_LOADED);
      },
    );
    return loading;
  }

  function later(call: (runs: Runs) => void): void {
    if (there !== undefined) return call(there);
    kept.push(call);
    void warm();
  }

  const runs: Runs = {
    current: () => there?.current(),
    send: (wish) => later((real) => real.send(wish)),
    enqueue: (wish) => later((real) => real.enqueue(wish)),
    startQueued: (id) => later((real) => real.startQueued(id)),
    stop: () => later((real) => real.stop()),
    continueTurn: (turnId) => later((real) => real.continueTurn(turnId)),
    retryTurn: (turnId) => later((real) => real.retryTurn(turnId)),
    repairTurn: (turnId) => later((real) => real.repairTurn(turnId)),
    useDraft: (turnId, path) => later((real) => real.useDraft(turnId, path)),
    halt: async () => there?.halt(),
    flushJournal: async () => there?.flushJournal(),
  };
  return { runs, warm };
}

const NOT_LOADED = {
  tone: 'bad',
  title: 'The wish could not be started',
  body: 'A part of Vonk could not be loaded. Your wish and your files are kept; it is tried again with the next wish.',
  actions: [],
} as const;
