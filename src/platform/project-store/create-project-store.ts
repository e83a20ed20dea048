import * as v from 'valibot';
import { err, ok, type Result } from '../../core/result.ts';
import { migrate } from '../../core/storage/migrate.ts';
import { journalEntry, projectSummary, storedProject, type ProjectSummary } from '../../core/storage/rows.ts';
import { settings as settingsRow } from '../../core/storage/settings.ts';
import type { ProjectStore, StorageError, StoreEvents } from '../../core/storage/store.ts';
import { withoutKeys } from '../../core/storage/without-keys.ts';
import type { Backend, GuardedTable } from './backend.ts';
import { journalWriter } from './journal-writer.ts';
import { lockProject } from './locks.ts';
import { memoryBackend } from './memory-backend.ts';
import { toStorageError } from './storage-error.ts';
import { tabsOver, type Channel } from './tabs.ts';

/** What of the browser is used; each part may be missing. */
export interface StoreParts {
  readonly indexedDB: IDBFactory | undefined;
  readonly IDBKeyRange: typeof IDBKeyRange | undefined;
  /** Only in secure contexts: not where the app is served by plain http from another machine. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Channel | undefined;
  /** Calls `run` after `ms`; the answer calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly name?: string;
}

/** The project store over IndexedDB. When it cannot be opened, work goes on in memory and `trouble` says why. */
export function createProjectStore(parts: StoreParts): ProjectStore {
  const tabs = tabsOver(parts.channel);
  let events: StoreEvents | undefined;
  let trouble: StorageError | undefined;
  let opened: Promise<Backend> | undefined;

  const open = (): Promise<Backend> =>
    (opened ??= openBackend(parts).catch((thrown: unknown) => {
      trouble = toStorageError(thrown, 'open');
      return memoryBackend();
    }));

  async function attempt<T>(work: (backend: Backend) => Promise<T>): Promise<Result<T, StorageError>> {
    const backend = await open();
    try {
      return ok(await work(backend));
    } catch (thrown) {
      return err(toStorageError(thrown, 'use'));
    }
  }

  /** Checks a stored row. One that does not pass is set aside; one from a newer version is left where it is. */
  async function checked<S extends v.GenericSchema>(
    backend: Backend,
    schema: S,
    stored: unknown,
    row: { readonly table: GuardedTable; readonly id: string },
  ): Promise<v.InferOutput<S> | undefined> {
    const migrated = migrate(stored);
    if (migrated.type === 'newer') {
      throw new DOMException(`Written by a newer version (${migrated.version}); reload the page`, 'VersionError');
    }
    const parsed = v.safeParse(schema, migrated.type === 'current' ? migrated.row : stored);
    if (migrated.type === 'current' && parsed.success) return parsed.output;
    const detail = parsed.success ? 'no version' : describe(parsed.issues[0]);
    await backend.setAside(row.table, row.id, detail);
    events?.setAside({ ...row, detail });
    return undefined;
  }

  /** A damaged line is made anew from its project; if that is damaged too, both are set aside. */
  async function summaryOf(backend: Backend, row: unknown): Promise<ProjectSummary | undefined> {
    const parsed = v.safeParse(projectSummary, row);
    if (parsed.success) return parsed.output;
    const id = fieldOf(row, 'id');
    const project = await checked(backend, storedProject, await backend.project(id), { table: 'projects', id });
    return project && { id, title: project.title, changedAt: project.changedAt, files: project.files.length };
  }

  tabs.listen((change) => events?.changedElsewhere(change));

  return {
    get trouble() {
      return trouble;
    },
    on(given) {
      events = given;
    },
    list: () =>
      attempt(async (backend) => {
        const rows = await backend.summaries();
        const lines = await Promise.all(rows.map((row) => summaryOf(backend, row)));
        return lines.filter((line) => line !== undefined).sort((a, b) => b.changedAt - a.changedAt);
      }),
    load: (id) =>
      attempt(async (backend) => {
        const stored = await backend.project(id);
        return stored === undefined ? undefined : checked(backend, storedProject, stored, { table: 'projects', id });
      }),
    async save(project) {
      const { id, title, changedAt } = project;
      const summary = { id, title, changedAt, files: project.files.length };
      const saved = await attempt((backend) => backend.write(project, summary));
      if (!saved.ok) return saved;
      const { written, revision } = saved.value;
      if (!written) return err({ type: 'save-conflict', storedRevision: revision });
      tabs.tell({ type: 'saved', projectId: id, revision });
      return ok(revision);
    },
    async remove(id) {
      const removed = await attempt((backend) => backend.remove(id));
      if (removed.ok) tabs.tell({ type: 'deleted', projectId: id });
      return removed;
    },
    loadVersions: (projectId) =>
      attempt(async (backend) => {
        // Fetched with the code that has a use for versions.
        const { storedPlace, storedVersion } = await import('../../core/history/rows.ts');
        const stored = await backend.versions(projectId);
        const versions = await Promise.all(
          stored.rows.map((row) => checked(backend, storedVersion, row, { table: 'versions', id: fieldOf(row, 'id') })),
        );
        const place = v.safeParse(storedPlace, stored.place);
        return {
          versions: versions.filter((version) => version !== undefined),
          place: place.success ? place.output : undefined,
        };
      }),
    async saveVersions(changes) {
      const saved = await attempt((backend) => backend.writeVersions(changes));
      if (saved.ok) tabs.tell({ type: 'versions', projectId: changes.place.projectId });
      return saved;
    },
    loadSettings: () =>
      attempt(async (backend) => {
        const stored = await backend.settings();
        if (stored === undefined) return undefined;
        const row = v.object({ settings: settingsRow });
        return (await checked(backend, row, stored, { table: 'settings', id: 'settings' }))?.settings;
      }),
    async saveSettings(given) {
      const clean = withoutKeys(v.parse(settingsRow, given));
      const saved = await attempt((backend) => backend.writeSettings(clean));
      if (saved.ok) tabs.tell({ type: 'settings' });
      return saved;
    },
    beginJournal(start, onTrouble) {
      const sink = {
        begin: async () => (await open()).beginJournal(start),
        append: async (text: string) => (await open()).appendReply(start.runId, text),
        drop: async () => (await open()).dropJournal(start.runId),
      };
      return journalWriter(sink, parts.after, (thrown) => onTrouble(toStorageError(thrown, 'use')));
    },
    unfinished: (projectId) =>
      attempt(async (backend) => {
        const stored = await backend.journals(projectId);
        const entries = await Promise.all(
          stored.map((row) => checked(backend, journalEntry, row, { table: 'journals', id: fieldOf(row, 'runId') })),
        );
        return entries.filter((entry) => entry !== undefined).sort((a, b) => a.turn.at - b.turn.at);
      }),
    dropJournal: (runId) => attempt((backend) => backend.dropJournal(runId)),
    lock: (projectId, onChange) => lockProject(parts.locks, projectId, onChange),
  };
}

async function openBackend({ indexedDB, IDBKeyRange, name = 'vonk' }: StoreParts): Promise<Backend> {
  if (!indexedDB || !IDBKeyRange) throw new DOMException('This browser has no IndexedDB here', 'SecurityError');
  // A chunk of its own: the page can be used before anything stored is asked for.
  const { openDexie } = await import('./dexie-backend.ts');
  return openDexie(name, { indexedDB, IDBKeyRange });
}

/** The key of a row that may be anything else but is known to be stored under it. */
function fieldOf(row: unknown, field: 'id' | 'runId'): string {
  const entry =
    typeof row === 'object' && row !== null ? Object.entries(row).find(([name]) => name === field) : undefined;
  return typeof entry?.[1] === 'string' ? entry[1] : '';
}

/** Where in the row, and what was wrong there; never the value itself, which may be anybody's text. */
function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `${path ?? 'row'}: expected ${issue.expected ?? issue.type}`;
}
