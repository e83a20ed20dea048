import type { PackageProgress } from '../core/bundle/bundler.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ModelError } from '../core/model/model.ts';
import type { TimelineEntry } from '../core/history/entries.ts';
import type { FilePath } from '../core/path.ts';
import type { NetworkLevel } from '../core/preview/network.ts';
import type { ConsoleEntry, PreviewState } from '../core/preview/state.ts';
import type { Project } from '../core/project.ts';
import type { ProjectSummary } from '../core/storage/rows.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { Kept, Meter, Turn } from '../core/storage/turn.ts';
import type { Blocked, BuildingState } from './preview-port.ts';
import type { VariantsState } from './variants/state.ts';

/** What outlives the page is defined where its rows are guarded. */
export type { Blocked } from './preview-port.ts';
export type { ProjectSummary } from '../core/storage/rows.ts';
export type { Settings } from '../core/storage/settings.ts';
export type { Kept, Meter, Turn, TurnFile } from '../core/storage/turn.ts';

export type RunState =
  | { readonly state: 'idle' }
  | { readonly state: 'connecting'; readonly elapsedMs: number; readonly promptTokens: number }
  | {
      readonly state: 'streaming';
      readonly meter: Meter;
      readonly path?: FilePath;
      readonly line: number;
      /** 0 while text arrives; counts once nothing came for a second. */
      readonly silentMs: number;
      readonly stallMs: number;
    }
  | { readonly state: 'finished'; readonly meter: Meter }
  | { readonly state: 'failed'; readonly meter: Meter; readonly error: ModelError; readonly kept: Kept }
  | { readonly state: 'aborted'; readonly meter: Meter; readonly kept: Kept };

/** A prototype that came by a link, shown in the place of a project: nothing of it is kept. */
export interface Visit {
  readonly entry: FilePath | undefined;
  /** A person has asked for it; until then nothing of it is in the preview. */
  readonly running: boolean;
}

export type StorageState =
  | { readonly state: 'loading' }
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Work goes on in memory; `reason` is said in the header. */
  | { readonly state: 'failed'; readonly reason: 'full' | 'refused' | 'unknown'; readonly detail: string };

/** What can be gone back to. Changes once per version, never per token. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo would take back and redo would bring back, in a few words; for where they can. */
  readonly undoLabel: string;
  readonly redoLabel: string;
  /** Turns whose work is not in the files. */
  readonly undoneTurns: ReadonlySet<string>;
  /** Newest first. Empty until it was read. */
  readonly entries: readonly TimelineEntry[];
}

/** What a person must be told outside of a turn; shown at the bottom edge until closed. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'warn' | 'bad';
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** All that the interface reads. Nothing in here changes per token: at most one `setState` a tick, the meter 4 a second. */
export interface WorkbenchState {
  readonly ready: boolean;
  readonly projectId: string;
  readonly title: string;
  readonly project: Project;
  readonly projects: readonly ProjectSummary[];
  /** Paths in tab order: committed files, then those a run has just opened. */
  readonly tabs: readonly FilePath[];
  readonly activePath: FilePath | undefined;
  readonly follow: boolean;
  readonly turns: readonly Turn[];
  /** Wishes that start when the current run is done. */
  readonly queue: readonly { readonly id: string; readonly wish: string }[];
  readonly run: RunState;
  /** The answers to the last wish, where it was made for several. */
  readonly variants: VariantsState | undefined;
  /** How many answers the next wish gets, 1 to 8. */
  readonly variantCount: number;
  readonly preview: {
    readonly state: PreviewState;
    readonly entry: FilePath | undefined;
    readonly delayMs: number | undefined;
    /** A build that a person waits for. */
    readonly building: BuildingState;
    /** Of the newest build of modules; `undefined` where there are none. */
    readonly buildMs: number | undefined;
    /** What modules import and the run has not brought yet, as it is written there. */
    readonly waiting: readonly string[];
    /** What the page asked for and previews do not reach. */
    readonly blocked: readonly Blocked[];
    /** The newest link out of the project that was clicked. */
    readonly outsideLink: string | undefined;
  };
  /** What the person allowed this project's pages to reach. */
  readonly network: NetworkLevel;
  /** Whether pages are told that their reader wants less motion; `undefined` while they hear what the system says. */
  readonly reducedMotion: boolean | undefined;
  /** Packages that were fetched for this project, the newest state of each. */
  readonly packages: readonly PackageProgress[];
  readonly writeHead: { readonly x: number; readonly y: number; readonly height: number } | undefined;
  readonly console: readonly ConsoleEntry[];
  readonly problems: readonly Diagnostic[];
  readonly draft: string;
  readonly settings: Settings;
  /** Whether a key is in memory for the current profile. The key itself is not in the store. */
  readonly hasKey: boolean;
  readonly storage: StorageState;
  readonly history: HistoryState;
  /** This project is open and being changed in another tab; here it is read-only until taken over. */
  readonly otherTab: boolean;
  readonly visit: Visit | undefined;
  readonly online: boolean;
  readonly notices: readonly Notice[];
}

/** What is shown can be looked at and not changed. */
export const isReadOnly = ({ otherTab, visit }: Pick<WorkbenchState, 'otherTab' | 'visit'>): boolean =>
  otherTab || visit !== undefined;

/** A run is on its way to changing files. */
export const isWriting = ({ run }: Pick<WorkbenchState, 'run'>): boolean =>
  run.state === 'connecting' || run.state === 'streaming';
