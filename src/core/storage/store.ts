import type { RowChanges } from '../history/encode.ts';
import type { StoredPlace, StoredVersion } from '../history/rows.ts';
import type { Result } from '../result.ts';
import type { JournalEntry, ProjectSummary, StoredProject } from './rows.ts';
import type { Settings } from './settings.ts';

/**
 * Why something could not be kept or read. `full`: no room left; `refused`: the browser keeps nothing here (a private
 * window, storage switched off, no IndexedDB); `blocked`: another tab holds the database at an older or newer version;
 * `corrupt`: a stored row is not what it should be. `detail` is the browser's own words, for the curious.
 */
export interface StorageError {
  readonly type: 'storage-error';
  readonly kind: 'full' | 'refused' | 'blocked' | 'corrupt' | 'unknown';
  readonly detail: string;
}

/** Another tab has saved this project since it was read here. Nothing was written. */
export interface SaveConflict {
  readonly type: 'save-conflict';
  readonly storedRevision: number;
}

export interface StoreEvents {
  /** Another tab has saved or deleted a project, kept versions of it, or changed the settings. Never called for changes made here. */
  changedElsewhere(change: StoreChange): void;
  /** A row did not pass its guard: it was set aside (kept, but no longer listed). Said once per row. */
  setAside(row: { readonly table: string; readonly id: string; readonly detail: string }): void;
}

export type StoreChange =
  | { readonly type: 'saved'; readonly projectId: string; readonly revision: number }
  | { readonly type: 'deleted'; readonly projectId: string }
  /** Only its versions: the files are as they were. */
  | { readonly type: 'versions'; readonly projectId: string }
  | { readonly type: 'settings' };

/** What a project was when a run began: replaying the journal's reply on `files` gives what was on the screen. */
export type RunStart = Omit<JournalEntry, 'reply'>;

/** Raw reply text on its way to disk. `append` is cheap at any rate: text is gathered and written a few times a second. */
export interface JournalWriter {
  append(text: string): void;
  /** Writes what is gathered now, e.g. when the page is about to be hidden. */
  flush(): Promise<void>;
  /** The run is over and its outcome is saved in the project: the entry is dropped. */
  end(): Promise<void>;
}

/** The right to write one project. Exactly one tab has it; the others look on. */
export interface ProjectLock {
  readonly held: boolean;
  /** Takes the right from the tab that has it, which is told through its `onChange`. */
  takeOver(): Promise<void>;
  release(): void;
}

/**
 * Where projects and settings live. Every method resolves; only a broken invariant throws. When the browser keeps nothing
 * the same store works in memory and `trouble` says why.
 */
export interface ProjectStore {
  /** Why nothing outlives this page, or `undefined` when it does. */
  readonly trouble: StorageError | undefined;
  on(events: StoreEvents): void;

  /** Newest change first. */
  list(): Promise<Result<readonly ProjectSummary[], StorageError>>;
  /** `undefined` when there is no such project, or its row was set aside. */
  load(id: string): Promise<Result<StoredProject | undefined, StorageError>>;
  /**
   * All or nothing. `project.revision` is the revision it was loaded or last saved with (0 for a new one); the answer is
   * the one to save with next time.
   */
  save(project: StoredProject): Promise<Result<number, StorageError | SaveConflict>>;
  /** Its journal and its versions go with it. */
  remove(id: string): Promise<Result<void, StorageError>>;

  /** Versions in any order, and where the person stood. Rows that do not pass their guard are set aside. */
  loadVersions(
    projectId: string,
  ): Promise<
    Result<{ readonly versions: readonly StoredVersion[]; readonly place: StoredPlace | undefined }, StorageError>
  >;
  /** All or nothing. */
  saveVersions(changes: RowChanges): Promise<Result<void, StorageError>>;

  loadSettings(): Promise<Result<Settings | undefined, StorageError>>;
  /** Anything that looks like a key is left out, wherever it stands. */
  saveSettings(settings: Settings): Promise<Result<void, StorageError>>;

  /** `onTrouble` is called once if the reply can no longer be kept; the run goes on. */
  beginJournal(start: RunStart, onTrouble: (error: StorageError) => void): JournalWriter;
  /** Runs of this project that never ended. Ask only while holding its lock: otherwise another tab may be writing one. */
  unfinished(projectId: string): Promise<Result<readonly JournalEntry[], StorageError>>;
  dropJournal(runId: string): Promise<Result<void, StorageError>>;

  /** `onChange(false)`: the right was taken away; `onChange(true)`: it came here, because the other tab let go. */
  lock(projectId: string, onChange: (held: boolean) => void): Promise<ProjectLock>;
}
