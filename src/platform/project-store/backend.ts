import type { RowChanges } from '../../core/history/encode.ts';
import type { RunStart } from '../../core/storage/store.ts';
import type { ProjectSummary, StoredProject } from '../../core/storage/rows.ts';
import type { Settings } from '../../core/storage/settings.ts';

/** Tables whose rows are checked one by one. */
export type GuardedTable = 'projects' | 'settings' | 'journals' | 'versions';

/**
 * Rows as they are kept, unchecked on the way out. Filled by IndexedDB, and by memory where that is refused. A method that
 * fails throws the browser's own error; nothing is half done then.
 */
export interface Backend {
  summaries(): Promise<readonly unknown[]>;
  project(id: string): Promise<unknown>;
  /** Writes only if the stored revision is `project.revision`; answers the stored one, which is one higher if it was. */
  write(
    project: StoredProject,
    summary: ProjectSummary,
  ): Promise<{ readonly written: boolean; readonly revision: number }>;
  remove(id: string): Promise<void>;
  /** Takes a row out of its table and keeps it where nobody reads it. */
  setAside(table: GuardedTable, id: string, detail: string): Promise<void>;
  versions(projectId: string): Promise<{ readonly rows: readonly unknown[]; readonly place: unknown }>;
  writeVersions(changes: RowChanges): Promise<void>;
  settings(): Promise<unknown>;
  writeSettings(settings: Settings): Promise<void>;
  beginJournal(start: RunStart): Promise<void>;
  appendReply(runId: string, text: string): Promise<void>;
  /** Starts of runs with their reply put together. */
  journals(projectId: string): Promise<readonly unknown[]>;
  dropJournal(runId: string): Promise<void>;
}
