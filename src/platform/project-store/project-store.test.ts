import { test as propertyTest } from '@fast-check/vitest';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Settings } from '../../core/storage/settings.ts';
import type { ProjectStore, StoreChange } from '../../core/storage/store.ts';
import { createProjectStore, type StoreParts } from './create-project-store.ts';
import { anyProject, aProject, aTurn, someSettings } from './sample-rows.ts';

/** A browser with its own disk: every store made over it is one more tab. Timers run when the test says so. */
function browser() {
  const indexedDB = new IDBFactory();
  const channels: EventTarget[] = [];
  let timers: (() => void)[] = [];

  function channel() {
    const own = new EventTarget();
    channels.push(own);
    const post = (data: unknown): void => {
      for (const other of channels) if (other !== own) other.dispatchEvent(new MessageEvent('message', { data }));
    };
    return Object.assign(own, { postMessage: post });
  }

  return {
    indexedDB,
    tab(change: Partial<StoreParts> = {}): ProjectStore {
      return createProjectStore({
        indexedDB,
        IDBKeyRange,
        locks: undefined,
        channel: channel(),
        after(_ms, run) {
          timers.push(run);
          return () => void (timers = timers.filter((timer) => timer !== run));
        },
        ...change,
      });
    },
    waiting: () => timers.length,
    pass(): void {
      const due = timers;
      timers = [];
      for (const run of due) run();
    },
    /** Reaches into the disk behind the store's back. */
    async tamper(table: string, change: (row: Record<string, unknown>) => unknown): Promise<void> {
      const db = await new Dexie('vonk', { indexedDB, IDBKeyRange }).open();
      for (const row of await db.table(table).toArray()) await db.table(table).put(change(row));
      db.close();
    },
    async rows(table: string): Promise<unknown[]> {
      const db = await new Dexie('vonk', { indexedDB, IDBKeyRange }).open();
      const rows: unknown[] = await db.table(table).toArray();
      db.close();
      return rows;
    },
  };
}

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

propertyTest.prop([anyProject], { numRuns: 60 })(
  'T1: a project that was saved is loaded as it was, binary files and all',
  async (project) => {
    const { tab } = browser();
    const revision = value(await tab().save(project));
    expect(value(await tab().load(project.id))).toEqual({ ...project, revision });
  },
);

test('T2: the list names every project, the last changed first, and reads no files', async () => {
  const store = browser().tab();
  await store.save(aProject('a', { changedAt: 1 }));
  await store.save(aProject('b', { changedAt: 3, files: [] }));
  await store.save(aProject('c', { changedAt: 2 }));
  expect(value(await store.list()).map(({ id, files }) => [id, files])).toEqual([
    ['b', 0],
    ['c', 1],
    ['a', 1],
  ]);
});

test('T3: a tab that did not see the last save is told so, and overwrites nothing', async () => {
  const { tab } = browser();
  const [here, there] = [tab(), tab()];
  const first = value(await here.save(aProject('a')));
  await there.save(aProject('a', { revision: first, title: 'from there' }));
  const late = await here.save(aProject('a', { revision: first, title: 'from here' }));
  expect(late).toEqual({ ok: false, error: { type: 'save-conflict', storedRevision: 2 } });
  expect(value(await here.load('a'))?.title).toBe('from there');
});

test('T3: of two saves at once exactly one is written', async () => {
  const { tab } = browser();
  const outcomes = await Promise.all([tab().save(aProject('a')), tab().save(aProject('a'))]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test('T4: other tabs hear of saves, deletions and settings, the tab itself does not', async () => {
  const { tab } = browser();
  const [here, there] = [tab(), tab()];
  const heard: Record<'here' | 'there', StoreChange[]> = { here: [], there: [] };
  here.on({ changedElsewhere: (change) => heard.here.push(change), setAside: () => {} });
  there.on({ changedElsewhere: (change) => heard.there.push(change), setAside: () => {} });
  await here.save(aProject('a'));
  await here.saveSettings(someSettings);
  await here.remove('a');
  expect(heard.here).toEqual([]);
  expect(heard.there).toEqual([
    { type: 'saved', projectId: 'a', revision: 1 },
    { type: 'settings' },
    { type: 'deleted', projectId: 'a' },
  ]);
});

test('T5: a row that is not what it should be is set aside and said, and the others are there', async () => {
  const { tab, tamper, rows } = browser();
  await tab().save(aProject('bad'));
  await tamper('contents', (row) => ({ ...row, files: 'gone' }));
  await tab().save(aProject('good'));
  const store = tab();
  const aside: unknown[] = [];
  store.on({ changedElsewhere: () => {}, setAside: (row) => aside.push(row) });
  expect(value(await store.load('bad'))).toBeUndefined();
  expect(aside).toMatchObject([{ table: 'projects', id: 'bad' }]);
  expect(value(await store.list()).map(({ id }) => id)).toEqual(['good']);
  expect(await rows('aside')).toMatchObject([{ rows: [{ id: 'bad' }, { id: 'bad', files: 'gone' }] }]);
});

test('T5: a path that leaves the project does not pass, nor does one that is not normalised', async () => {
  for (const path of ['../x.html', './x.html', '__proto__']) {
    const { tab, tamper } = browser();
    await tab().save(aProject('a'));
    await tamper('contents', (row) => ({ ...row, files: [{ kind: 'text', path, text: '' }] }));
    expect(value(await tab().load('a'))).toBeUndefined();
  }
});

test('T5: a damaged line of the list is made anew from its project', async () => {
  const { tab, tamper } = browser();
  await tab().save(aProject('a', { changedAt: 5 }));
  await tamper('projects', () => ({ id: 'a' }));
  expect(value(await tab().list())).toEqual([{ id: 'a', title: 'Getij Domburg', changedAt: 5, files: 1 }]);
});

test('T6: a row of a newer version is left where it is, and said', async () => {
  const { tab, tamper, rows } = browser();
  await tab().save(aProject('a'));
  await tamper('contents', (row) => ({ ...row, version: 99 }));
  expect(await tab().load('a')).toMatchObject({ ok: false, error: { kind: 'blocked' } });
  expect(await rows('contents')).toHaveLength(1);
});

test('T7: settings come back; a key that slipped in anywhere does not', async () => {
  const { tab, rows } = browser();
  const [profile] = someSettings.profiles;
  const leaky = {
    ...someSettings,
    apiKey: 'sk-live-aaaaaaaaaaaaaaaaaaaaaaaa',
    profiles: [
      {
        ...profile,
        apiKey: 'plain-secret-1',
        name: 'Mine sk-proj-bbbbbbbbbbbbbbbbbbbbbb',
        baseUrl: 'https://user:plain-secret-2@api.example/v1?api_key=plain-secret-3&api-version=2',
      },
    ],
  };
  const store = tab();
  value(await store.saveSettings(leaky as Settings));
  const disk = JSON.stringify(await rows('settings'));
  expect(disk).not.toMatch(/secret|sk-/);
  expect(value(await tab().loadSettings())?.profiles[0]).toMatchObject({
    id: 'p1',
    key: 'page',
    baseUrl: 'https://api.example/v1?api-version=2',
  });
});

test('T7: settings that were never saved are undefined, damaged ones are set aside', async () => {
  const { tab, tamper } = browser();
  expect(value(await tab().loadSettings())).toBeUndefined();
  await tab().saveSettings(someSettings);
  await tamper('settings', (row) => ({ ...row, settings: { theme: 'plaid' } }));
  expect(value(await tab().loadSettings())).toBeUndefined();
});

const run = { runId: 'r1', projectId: 'a', turn: aTurn, files: aProject('a').files };

test('T8: what had arrived when the page died is found on the next start', async () => {
  const world = browser();
  const journal = world.tab().beginJournal(run, () => {});
  journal.append('<file path="index.html">\n');
  journal.append('<p>half');
  await journal.flush();
  journal.append(' never written');
  const found = value(await world.tab().unfinished('a'));
  expect(found).toEqual([{ ...run, reply: '<file path="index.html">\n<p>half' }]);
  expect(value(await world.tab().unfinished('b'))).toEqual([]);
});

test('T8: a run that ended leaves nothing', async () => {
  const world = browser();
  const journal = world.tab().beginJournal(run, () => {});
  journal.append('text');
  await journal.flush();
  journal.append('more');
  await journal.end();
  world.pass();
  expect(value(await world.tab().unfinished('a'))).toEqual([]);
  expect(await world.rows('replies')).toEqual([]);
});

test('T8: a journal is dropped on request, and goes with its project', async () => {
  const world = browser();
  const store = world.tab();
  await store.save(aProject('a'));
  for (const runId of ['r1', 'r2']) {
    const journal = store.beginJournal({ ...run, runId }, () => {});
    journal.append('x');
    await journal.flush();
  }
  await store.dropJournal('r1');
  expect(value(await store.unfinished('a')).map((entry) => entry.runId)).toEqual(['r2']);
  await store.remove('a');
  expect(value(await store.unfinished('a'))).toEqual([]);
  expect(await world.rows('replies')).toEqual([]);
});

test('T9: a reply is written in batches: one timer however much is appended', async () => {
  const world = browser();
  const journal = world.tab().beginJournal(run, () => {});
  for (let index = 0; index < 1_000; index += 1) journal.append('token ');
  expect(world.waiting()).toBe(1);
  world.pass();
  await journal.flush();
  expect(await world.rows('replies')).toHaveLength(1);
});

test('T10: without IndexedDB the store works in memory and says why', async () => {
  const store = browser().tab({ indexedDB: undefined });
  const revision = value(await store.save(aProject('a')));
  expect(store.trouble).toMatchObject({ kind: 'refused' });
  expect(value(await store.load('a'))).toEqual(aProject('a', { revision }));
  expect(value(await store.list())).toHaveLength(1);
  await store.saveSettings(someSettings);
  expect(value(await store.loadSettings())).toEqual(someSettings);
  const journal = store.beginJournal(run, () => {});
  journal.append('x');
  await journal.flush();
  expect(value(await store.unfinished('a'))).toHaveLength(1);
  await store.remove('a');
  expect(value(await store.load('a'))).toBeUndefined();
});

test('T10: a private window that refuses to open is told from a full disk', async () => {
  for (const [name, kind] of [
    ['SecurityError', 'refused'],
    ['UnknownError', 'refused'],
    ['QuotaExceededError', 'full'],
  ] as const) {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('no', name);
    };
    const store = browser().tab({ indexedDB });
    await store.list();
    expect(store.trouble?.kind).toBe(kind);
  }
});

test('T11: a full disk refuses the save and keeps what was there', async () => {
  const world = browser();
  const store = world.tab();
  const revision = value(await store.save(aProject('a')));
  const disk = fullDisk();
  const refused = await store.save(aProject('a', { revision, title: 'longer' }));
  const troubles: string[] = [];
  const journal = store.beginJournal(run, (error) => troubles.push(error.kind));
  journal.append('x');
  await journal.flush();
  journal.append('y');
  await journal.flush();
  disk.empty();
  expect(refused).toMatchObject({ ok: false, error: { type: 'storage-error', kind: 'full' } });
  expect(troubles).toEqual(['full']);
  expect(value(await store.load('a'))?.title).toBe('Getij Domburg');
  expect(value(await store.save(aProject('a', { revision, title: 'again' })))).toBe(2);
});

/** Makes every write of the fake disk fail, as a full one does. */
function fullDisk() {
  const { prototype } = IDBObjectStore;
  const { put, add } = prototype;
  const fail = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  Object.assign(prototype, { put: fail, add: fail });
  return { empty: () => Object.assign(prototype, { put, add }) };
}
