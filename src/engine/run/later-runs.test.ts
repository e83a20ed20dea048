import { expect, test } from 'vitest';
import type { Notice } from '../state.ts';
import { settled } from '../settled.ts';
import { laterRuns } from './later-runs.ts';
import type { Runs } from './runs.ts';

function stage() {
  const calls: string[] = [];
  const notices: Omit<Notice, 'id'>[] = [];
  const loads: { come(): void; fail(): void }[] = [];
  const note =
    (name: string) =>
    (word?: string): void =>
      void calls.push([name, word ?? ''].join(' ').trim());
  const real: Runs = {
    current: () => undefined,
    send: note('send'),
    enqueue: note('enqueue'),
    startQueued: note('startQueued'),
    stop: note('stop'),
    halt: () => Promise.resolve(),
    continueTurn: note('continue'),
    retryTurn: note('retry'),
    repairTurn: note('repair'),
    useDraft: note('useDraft'),
    flushJournal: () => Promise.resolve(),
  };
  const later = laterRuns(
    { notify: (notice) => void notices.push(notice) },
    () =>
      new Promise((resolve, reject) =>
        loads.push({ come: () => resolve(real), fail: () => reject(new Error('offline')) }),
      ),
  );
  return { ...later, calls, notices, loads };
}

test('W46: a wish that is sent before runs are there starts when they are, and nothing overtakes it', async () => {
  const { runs, calls, loads } = stage();
  runs.send('a tide page');
  runs.enqueue('bluer');
  expect(calls).toEqual([]);
  loads[0]!.come();
  await settled();
  runs.stop();
  expect(calls).toEqual(['send a tide page', 'enqueue bluer', 'stop']);
  expect(loads).toHaveLength(1);
});

test('W46: runs that cannot be fetched are told with a wish, and not without; the next wish tries again, the first goes first', async () => {
  const { runs, warm, calls, notices, loads } = stage();
  void warm();
  loads[0]!.fail();
  await settled();
  expect(notices).toEqual([]);
  runs.send('first');
  loads[1]!.fail();
  await settled();
  expect(notices).toHaveLength(1);
  runs.send('second');
  loads[2]!.come();
  await settled();
  expect(calls).toEqual(['send first', 'send second']);
});
