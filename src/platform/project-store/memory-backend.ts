import type { StoredPlace, StoredVersion } from '../../core/history/rows.ts';
import { CURRENT_VERSION } from '../../core/storage/migrate.ts';
import type { JournalEntry, ProjectSummary, StoredProject } from '../../core/storage/rows.ts';
import type { Backend } from './backend.ts';

interface Versioned {
  readonly version: number;
}

/** Where the browser keeps nothing: the same rows, for as long as the page lives. */
export function memoryBackend(): Backend {
  const summaries = new Map<string, ProjectSummary>();
  const projects = new Map<string, StoredProject & Versioned>();
  const journals = new Map<string, JournalEntry & Versioned>();
  const versions = new Map<string, StoredVersion & Versioned>();
  const places = new Map<string, StoredPlace & Versioned>();
  let settings: unknown;

  return {
    summaries: () => Promise.resolve([...summaries.values()]),
    project: (id) => Promise.resolve(projects.get(id)),
    write(project, summary) {
      // A project that was loaded before storage was lost comes with its old revision.
      const stored = projects.get(project.id)?.revision ?? project.revision;
      if (stored !== project.revision) return Promise.resolve({ written: false, revision: stored });
      const revision = stored + 1;
      projects.set(project.id, { ...project, revision, version: CURRENT_VERSION });
      summaries.set(project.id, summary);
      return Promise.resolve({ written: true, revision });
    },
    remove(id) {
      projects.delete(id);
      summaries.delete(id);
      for (const [runId, journal] of journals) if (journal.projectId === id) journals.delete(runId);
      for (const [versionId, version] of versions) if (version.projectId === id) versions.delete(versionId);
      places.delete(id);
      return Promise.resolve();
    },
    setAside: () => Promise.resolve(),
    versions: (projectId) =>
      Promise.resolve({
        rows: [...versions.values()].filter((version) => version.projectId === projectId),
        place: places.get(projectId),
      }),
    writeVersions({ put, remove, place }) {
      for (const id of remove) versions.delete(id);
      for (const row of put) versions.set(row.id, { ...row, version: CURRENT_VERSION });
      places.set(place.projectId, { ...place, version: CURRENT_VERSION });
      return Promise.resolve();
    },
    settings: () => Promise.resolve(settings),
    writeSettings(given) {
      settings = { settings: given, version: CURRENT_VERSION };
      return Promise.resolve();
    },
    beginJournal(start) {
      journals.set(start.runId, { ...start, reply: '', version: CURRENT_VERSION });
      return Promise.resolve();
    },
    appendReply(runId, text) {
      const journal = journals.get(runId);
      if (journal) journals.set(runId, { ...journal, reply: journal.reply + text });
      return Promise.resolve();
    },
    journals: (projectId) =>
      Promise.resolve([...journals.values()].filter((journal) => journal.projectId === projectId)),
    dropJournal(runId) {
      journals.delete(runId);
      return Promise.resolve();
    },
  };
}
