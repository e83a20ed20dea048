import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { StoredPlace, StoredVersion } from '../../core/history/rows.ts';
import { CURRENT_VERSION } from '../../core/storage/migrate.ts';
import type { ProjectSummary, StoredProject } from '../../core/storage/rows.ts';
import type { Settings } from '../../core/storage/settings.ts';
import type { RunStart } from '../../core/storage/store.ts';
import type { Backend } from './backend.ts';

type SummaryRow = ProjectSummary & { readonly revision: number };
type Versioned<T> = T & { readonly version: number };

/**
 * The tables. A project is two rows: a line of the list, and all of it, so that listing reads no files. A reply in
 * progress is a row per batch, so that adding to it costs the same however long it is.
 */
class Database extends Dexie {
  declare projects: EntityTable<SummaryRow, 'id'>;
  declare contents: EntityTable<Versioned<StoredProject>, 'id'>;
  declare versions: EntityTable<Versioned<StoredVersion>, 'id'>;
  declare places: EntityTable<Versioned<StoredPlace>, 'projectId'>;
  declare settings: Table<Versioned<{ readonly id: string; readonly settings: Settings }>, string>;
  declare journals: EntityTable<Versioned<RunStart>, 'runId'>;
  declare replies: Table<{ readonly id?: number; readonly runId: string; readonly text: string }, number>;
  declare aside: Table<
    { readonly id?: number; readonly table: string; readonly rows: unknown[]; readonly detail: string },
    number
  >;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores({
      projects: 'id',
      contents: 'id',
      settings: 'id',
      journals: 'runId, projectId',
      replies: '++id, runId',
      aside: '++id',
    });
    // Projects that are older have no versions; the first one is what they are then.
    this.version(2).stores({ versions: 'id, projectId', places: 'projectId' });
  }
}

const SETTINGS = 'settings';

/** Opens the database, or throws what the browser said. Another tab that keeps an older version open is such an error. */
export async function openDexie(name: string, options: DexieOptions): Promise<Backend & { close(): void }> {
  const db = new Database(name, options);
  await new Promise<void>((resolve, reject) => {
    db.on('blocked', () => {
      db.close();
      reject(new Dexie.VersionError('Another tab keeps an older version open'));
    });
    db.open().then(() => resolve(), reject);
  });
  return {
    close: () => db.close(),
    summaries: () => db.projects.toArray(),
    project: (id) => db.contents.get(id),
    write: (project, summary) =>
      db.transaction('rw', db.projects, db.contents, async () => {
        const stored = (await db.projects.get(project.id))?.revision ?? 0;
        if (stored !== project.revision) return { written: false, revision: stored };
        const revision = stored + 1;
        await db.contents.put({ ...project, revision, version: CURRENT_VERSION });
        await db.projects.put({ ...summary, revision });
        return { written: true, revision };
      }),
    remove: (id) =>
      db.transaction('rw', [db.projects, db.contents, db.journals, db.replies, db.versions, db.places], async () => {
        await db.versions.where('projectId').equals(id).delete();
        await db.places.delete(id);
        const runs = await db.journals.where('projectId').equals(id).primaryKeys();
        await db.replies.where('runId').anyOf(runs).delete();
        await db.journals.bulkDelete(runs);
        await db.contents.delete(id);
        await db.projects.delete(id);
      }),
    setAside: (table, id, detail) =>
      db.transaction('rw', db.tables, async () => {
        if (table === 'versions') {
          await db.aside.add({ table, rows: [await db.versions.get(id)], detail });
          await db.versions.delete(id);
        } else if (table === 'projects') {
          const rows = [await db.projects.get(id), await db.contents.get(id)];
          await db.aside.add({ table, rows, detail });
          await db.projects.delete(id);
          await db.contents.delete(id);
        } else if (table === 'settings') {
          await db.aside.add({ table, rows: [await db.settings.get(id)], detail });
          await db.settings.delete(id);
        } else {
          const replies = await db.replies.where('runId').equals(id).toArray();
          await db.aside.add({ table, rows: [await db.journals.get(id), ...replies], detail });
          await db.replies.where('runId').equals(id).delete();
          await db.journals.delete(id);
        }
      }),
    versions: (projectId) =>
      db.transaction('r', db.versions, db.places, async () => ({
        rows: await db.versions.where('projectId').equals(projectId).toArray(),
        place: await db.places.get(projectId),
      })),
    writeVersions: ({ put, remove, place }) =>
      db.transaction('rw', db.versions, db.places, async () => {
        await db.versions.bulkDelete([...remove]);
        await db.versions.bulkPut(put.map((row) => ({ ...row, version: CURRENT_VERSION })));
        await db.places.put({ ...place, version: CURRENT_VERSION });
      }),
    settings: () => db.settings.get(SETTINGS),
    async writeSettings(settings) {
      await db.settings.put({ id: SETTINGS, settings, version: CURRENT_VERSION });
    },
    async beginJournal(start) {
      await db.journals.put({ ...start, version: CURRENT_VERSION });
    },
    async appendReply(runId, text) {
      await db.replies.add({ runId, text });
    },
    journals: (projectId) =>
      db.transaction('r', db.journals, db.replies, async () => {
        const starts = await db.journals.where('projectId').equals(projectId).toArray();
        return Promise.all(
          starts.map(async (start) => {
            const parts = await db.replies.where('runId').equals(start.runId).sortBy('id');
            return { ...start, reply: parts.map((part) => part.text).join('') };
          }),
        );
      }),
    dropJournal: (runId) =>
      db.transaction('rw', db.journals, db.replies, async () => {
        await db.replies.where('runId').equals(runId).delete();
        await db.journals.delete(runId);
      }),
  };
}
