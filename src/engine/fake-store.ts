import type { StoredPlace, StoredVersion } from '../core/history/rows.ts';
import { err, ok } from '../core/result.ts';
import type { JournalEntry, StoredProject } from '../core/storage/rows.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { ProjectStore, StorageError, StoreEvents } from '../core/storage/store.ts';

/** Rows in memory; `fail` makes every further save fail that way. Shared between two workbenches, it is two tabs. */
export function fakeStore() {
  const rows = new Map<string, StoredProject>();
  const journals = new Map<string, JournalEntry>();
  const versions = new Map<string, StoredVersion>();
  const places = new Map<string, StoredPlace>();
  /** Per project: who has the right to write, then those who wait for it. */
  const holders = new Map<string, { given(held: boolean): void }[]>();
  const tabs = new Set<{ events: StoreEvents | undefined }>();
  let settings: Settings | undefined;
  let failure: StorageError | undefined;

  const store = (): ProjectStore => {
    const tab: { events: StoreEvents | undefined } = { events: undefined };
    tabs.add(tab);
    return storeOf(tab);
  };

  const storeOf = (tab: { events: StoreEvents | undefined }): ProjectStore => ({
    trouble: undefined,
    on: (events) => {
      tab.events = events;
    },
    list: () =>
      Promise.resolve(
        ok(
          [...rows.values()]
            .map(({ id, title, changedAt, files }) => ({ id, title, changedAt, files: files.length }))
            .sort((a, b) => b.changedAt - a.changedAt),
        ),
      ),
    load: (id) => Promise.resolve(ok(rows.get(id))),
    save(project) {
      if (failure) return Promise.resolve(err(failure));
      const stored = rows.get(project.id)?.revision ?? 0;
      if (stored !== project.revision) {
        return Promise.resolve(err({ type: 'save-conflict' as const, storedRevision: stored }));
      }
      rows.set(project.id, { ...project, revision: stored + 1 });
      for (const other of tabs) {
        if (other === tab) continue;
        other.events?.changedElsewhere({ type: 'saved', projectId: project.id, revision: stored + 1 });
      }
      return Promise.resolve(ok(stored + 1));
    },
    remove(id) {
      rows.delete(id);
      for (const [versionId, row] of versions) if (row.projectId === id) versions.delete(versionId);
      places.delete(id);
      return Promise.resolve(ok(undefined));
    },
    loadVersions: (id) =>
      Promise.resolve(
        ok({ versions: [...versions.values()].filter((row) => row.projectId === id), place: places.get(id) }),
      ),
    saveVersions({ put, remove, place }) {
      if (failure) return Promise.resolve(err(failure));
      for (const row of put) versions.set(row.id, row);
      for (const id of remove) versions.delete(id);
      places.set(place.projectId, place);
      for (const other of tabs) {
        if (other !== tab) other.events?.changedElsewhere({ type: 'versions', projectId: place.projectId });
      }
      return Promise.resolve(ok(undefined));
    },
    loadSettings: () => Promise.resolve(ok(settings)),
    saveSettings(given) {
      settings = given;
      return Promise.resolve(ok(undefined));
    },
    beginJournal(start) {
      journals.set(start.runId, { ...start, reply: '' });
      return {
        append(text) {
          const entry = journals.get(start.runId);
          if (entry) journals.set(start.runId, { ...entry, reply: entry.reply + text });
        },
        flush: () => Promise.resolve(),
        end() {
          journals.delete(start.runId);
          return Promise.resolve();
        },
      };
    },
    unfinished: (id) => Promise.resolve(ok([...journals.values()].filter((entry) => entry.projectId === id))),
    dropJournal(runId) {
      journals.delete(runId);
      return Promise.resolve(ok(undefined));
    },
    lock(id, onChange) {
      const line = holders.get(id) ?? [];
      holders.set(id, line);
      const lock = {
        held: line.length === 0,
        takeOver() {
          const before = line[0];
          line.splice(line.indexOf(me), 1);
          line.unshift(me);
          lock.held = true;
          before?.given(false);
          return Promise.resolve();
        },
        release() {
          const was = line[0] === me;
          line.splice(line.indexOf(me), 1);
          lock.held = false;
          if (was) line[0]?.given(true);
        },
      };
      const me = {
        given(held: boolean) {
          lock.held = held;
          onChange(held);
        },
      };
      line.push(me);
      return Promise.resolve(lock);
    },
  });
  return {
    store,
    rows,
    journals,
    versions,
    settings: () => settings,
    fail: (error: StorageError | undefined) => {
      failure = error;
    },
    /** As after a crash: the tab that held a project is gone without a word. */
    forgetLocks() {
      tabs.clear();
      for (const line of holders.values()) {
        line.shift();
        line[0]?.given(true);
      }
    },
  };
}
