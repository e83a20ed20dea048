import { expect, test } from 'vitest';
import { textFile } from '../../core/project.ts';
import { INDEX, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { laterVisits } from './later-visits.ts';
import type { Visits } from './visits.ts';

const WHAT = { project: { files: new Map([[INDEX, textFile(INDEX, 'x')]]) }, title: 'Tide', entry: INDEX };

async function links() {
  const app = await withPage();
  const { store } = app.bench;
  const loads: { resolve(room: Visits): void; reject(): void }[] = [];
  const calls: string[] = [];
  let answer: ((shown: boolean) => void) | undefined;
  const room: Visits = {
    open: (link) => {
      calls.push(`open ${link}`);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    stop: () => void calls.push('stop'),
    tell: () => void calls.push('tell'),
    refuse: () => undefined,
    run: () => undefined,
    keep: () => Promise.resolve(),
    leave: () => Promise.resolve(),
    makeLink: () => Promise.resolve({ ok: true, value: 'k1.x' }),
  };
  const later = laterVisits(
    {
      adapters: app.adapters,
      get: store.getState,
      set: store.setState,
      notify: (notice) =>
        store.setState({
          notices: [...store.getState().notices, { ...notice, id: String(store.getState().notices.length) }],
        }),
    },
    () =>
      new Promise((resolve, reject) => {
        loads.push({ resolve, reject: () => reject(new Error('not fetched')) });
      }),
  );
  const newest = () => store.getState().notices.at(-1);
  return { ...app, later, loads, calls, room, newest, answer: (shown: boolean) => answer?.(shown) };
}

test('L18: a link that takes long says so, and is put off on a click', async () => {
  const app = await links();
  const opened = app.later.open('#k1.0');
  app.loads[0]?.resolve(app.room);
  await settled();
  expect(app.newest()?.title).not.toBe('The link is being opened');
  await app.time.advance(1000);
  expect(app.newest()?.title).toBe('The link is being opened');
  app.newest()?.actions[0]?.run();
  expect((await opened).shown).toBe(false);
  await settled();
  expect(app.calls).toEqual(['open #k1.0', 'stop']);
  expect(app.newest()?.title).not.toBe('The link is being opened');
});

test('L18: what reads links could not be fetched: that is said, and tried again', async () => {
  const app = await links();
  const opened = app.later.open('#k1.0');
  app.loads[0]?.reject();
  const { shown, tell } = await opened;
  expect(shown).toBe(false);
  tell();
  expect(app.newest()).toMatchObject({ tone: 'bad', title: 'The link could not be opened' });
  app.newest()?.actions[0]?.run();
  app.loads[1]?.resolve(app.room);
  await settled();
  expect(app.calls).toEqual(['open #k1.0']);
  app.answer(true);
  await settled();
  expect(app.calls).toEqual(['open #k1.0', 'tell']);
});

test('L18: a link cannot be made for the same reason: that is said, and the next attempt may work', async () => {
  const app = await links();
  const made = app.later.makeLink(WHAT);
  app.loads[0]?.reject();
  expect(await made).toMatchObject({
    ok: false,
    error: { code: 'failed', message: expect.stringContaining('Try again') },
  });
  const again = app.later.makeLink(WHAT);
  app.loads[1]?.resolve(app.room);
  expect(await again).toMatchObject({ ok: true });
});
