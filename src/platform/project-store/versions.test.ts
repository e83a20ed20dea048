import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { readTimeline } from '../../core/history/decode.ts';
import { rowChanges } from '../../core/history/encode.ts';
import { beginTimeline, record, undo, type Timeline } from '../../core/history/timeline.ts';
import type { FilePath } from '../../core/path.ts';
import { textFile, type Project } from '../../core/project.ts';
import { createProjectStore, type StoreParts } from './create-project-store.ts';
import { aProject } from './sample-rows.ts';

const disk = () => {
  const indexedDB = new IDBFactory();
  return {
    store: (change: Partial<StoreParts> = {}) =>
      createProjectStore({
        indexedDB,
        IDBKeyRange,
        locks: undefined,
        channel: undefined,
        after: () => () => {},
        ...change,
      }),
    async open(work: (db: Dexie) => Promise<unknown>): Promise<void> {
      const db = await new Dexie('vonk', { indexedDB, IDBKeyRange }).open();
      await work(db);
      db.close();
    },
    indexedDB,
  };
};

const page = (text: string): Project => {
  const path = 'index.html' as FilePath;
  return { files: new Map([[path, textFile(path, text)]]) };
};

/** Three versions, and the person at the second. */
function threeVersions(prefix = ''): Timeline {
  const made = (id: string) => ({ id: prefix + id, at: 1, by: 'hand' as const, label: id });
  const first = beginTimeline(page('one\n'), { ...made('a'), by: 'start' });
  return undo(record(record(first, page('one\ntwo\n'), made('b')), page('three\n'), made('c')));
}

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('T13: versions are rows of their own', () => {
  test('T13: what was written is read as it was, of that project only', async () => {
    const { store } = disk();
    const timeline = threeVersions();
    value(await store().saveVersions(rowChanges('p', undefined, timeline)));
    value(await store().saveVersions(rowChanges('other', undefined, threeVersions('other-'))));
    const { versions, place } = value(await store().loadVersions('p'));
    const read = readTimeline(versions, place);
    expect(read.lost).toEqual([]);
    expect(read.timeline).toEqual(timeline);
  });

  test('T13: they go with their project, and no other', async () => {
    const { store } = disk();
    await store().save(aProject('p'));
    await store().saveVersions(rowChanges('p', undefined, threeVersions()));
    await store().saveVersions(rowChanges('other', undefined, threeVersions('other-')));
    value(await store().remove('p'));
    expect(value(await store().loadVersions('p'))).toEqual({ versions: [], place: undefined });
    expect(value(await store().loadVersions('other')).versions).toHaveLength(3);
  });

  test('T13: a damaged row is set aside and said; the others are there, and a damaged place is none', async () => {
    const { store, open } = disk();
    await store().saveVersions(rowChanges('p', undefined, threeVersions()));
    await open(async (db) => {
      await db.table('versions').update('b', { files: 'gone' });
      await db.table('places').update('p', { current: 7 });
    });
    const again = store();
    const aside: unknown[] = [];
    again.on({ changedElsewhere: () => {}, setAside: (row) => aside.push(row) });
    const { versions, place } = value(await again.loadVersions('p'));
    expect(versions.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(place).toBeUndefined();
    expect(aside).toMatchObject([{ table: 'versions', id: 'b' }]);
    expect(value(await again.loadVersions('p')).versions).toHaveLength(2);
  });

  test('T13: a full disk refuses all of it and keeps what was there', async () => {
    const { store } = disk();
    const before = threeVersions();
    const own = store();
    value(await own.saveVersions(rowChanges('p', undefined, before)));
    const { prototype } = IDBObjectStore;
    const { put } = prototype;
    Object.assign(prototype, {
      put: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    });
    const after = record(before, page('four\n'), { id: 'd', at: 2, by: 'hand', label: 'd' });
    const refused = await own.saveVersions(rowChanges('p', before, after));
    Object.assign(prototype, { put });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect(value(await own.loadVersions('p')).versions).toHaveLength(3);
  });

  test('T13: where nothing can be kept they live as long as the page', async () => {
    const { store } = disk();
    const own = store({ indexedDB: undefined });
    value(await own.saveVersions(rowChanges('p', undefined, threeVersions())));
    expect(value(await own.loadVersions('p')).versions).toHaveLength(3);
  });
});

test('T14: a database from before there were versions opens with its projects', async () => {
  const { store, indexedDB } = disk();
  const old = new Dexie('vonk', { indexedDB, IDBKeyRange });
  old.version(1).stores({
    projects: 'id',
    contents: 'id',
    settings: 'id',
    journals: 'runId, projectId',
    replies: '++id, runId',
    aside: '++id',
  });
  await old.open();
  const project = { ...aProject('p'), revision: 1 };
  await old.table('contents').put({ ...project, version: 1 });
  await old.table('projects').put({ id: 'p', title: project.title, changedAt: 1, files: 1, revision: 1 });
  old.close();
  const own = store();
  expect(value(await own.load('p'))).toEqual(project);
  expect(value(await own.loadVersions('p')).versions).toEqual([]);
  value(await own.saveVersions(rowChanges('p', undefined, threeVersions())));
  expect(own.trouble).toBeUndefined();
});
