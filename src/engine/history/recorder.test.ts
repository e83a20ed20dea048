import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { apply, textFile } from '../../core/project.ts';
import type { Context } from '../context.ts';
import { path } from '../fakes.ts';
import { initialState } from '../initial-state.ts';
import { settled } from '../settled.ts';
import type { WorkbenchState } from '../state.ts';
import type { History } from './history.ts';
import { createRecorder } from './recorder.ts';

test('H28: a project that is removed while the code of versions is on its way leaves none behind', async () => {
  const store = createStore<WorkbenchState>(initialState);
  const timer = { now: () => 0, epoch: () => 0, after: () => () => undefined };
  const context = { store, get: store.getState, set: store.setState, adapters: { timer } } as unknown as Context;
  const asked: string[] = [];
  const history = {
    record: ({ projectId }) => Promise.resolve(void asked.push(`record ${projectId}`)),
    remove: (projectId) => Promise.resolve(void asked.push(`remove ${projectId}`)),
  } satisfies Partial<History>;
  let arrive: (history: History) => void = () => undefined;
  const code = new Promise<History>((resolve) => {
    arrive = resolve;
  });
  const recorder = createRecorder(
    context,
    () => code,
    () => Promise.resolve(),
  );
  store.setState({ projectId: 'gone' });
  store.setState({ project: apply(store.getState().project, [{ type: 'write', file: textFile(path('a.css'), 'a') }]) });
  await settled();
  await recorder.forgetVersions('gone');
  expect(asked).toEqual([]);
  arrive(history as unknown as History);
  await settled();
  // What was removed stays so: nothing that was asked before is written any more.
  expect(asked).toEqual(['record gone', 'remove gone']);
});
