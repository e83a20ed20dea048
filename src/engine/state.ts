import type { Diagnostic } from '../core/diagnostic.ts';
import type { ModelError, ServerTiming } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import type { FilePath } from '../core/path.ts';
import type { ConsoleEntry, PreviewState } from '../core/preview/state.ts';
import type { Project, ProjectChange } from '../core/project.ts';

/** Repainted at most four times a second. */
export interface Meter {
  readonly elapsedMs: number;
  /** Absent until something arrived. */
  readonly firstTokenMs?: number;
  readonly tokens: number;
  readonly tokensPerSecond: number;
  /** Where `tokens` and the speed come from: said beside the number unless the server said it itself. */
  readonly basis: 'server' | 'counted' | 'estimated' | 'paced';
  readonly timing?: ServerTiming;
  readonly promptTokens: number;
  /** 0 when not known. */
  readonly contextWindow: number;
  /** Absent when the price is not set. US dollars. */
  readonly cost?: number;
  /** Tokens per second over the last 8 s, oldest first, one value per 250 ms. */
  readonly spark: readonly number[];
}

/** How much a run left behind when it did not finish. */
export interface Kept {
  readonly lines: number;
  /** Line (one-based) and file at which the reply broke off. */
  readonly path?: FilePath;
  readonly atLine?: number;
}

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

/** A file as a turn touched it; rows of the list under the turn's text. */
export interface TurnFile {
  readonly path: FilePath;
  readonly status: 'writing' | 'done' | 'draft' | 'refused' | 'deleted';
  readonly lines: number;
  readonly added: number;
  readonly removed: number;
  /** Edit blocks that found no single place. */
  readonly refused: readonly { readonly search: string; readonly reason: string }[];
  readonly edits: number;
}

/** One wish and what came of it. */
export interface Turn {
  readonly id: string;
  readonly wish: string;
  readonly how: 'wish' | 'continue' | 'change-course' | 'repair';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Markdown. */
  readonly answer: string;
  /** Shown folded; never in files. */
  readonly reasoning: string;
  readonly files: readonly TurnFile[];
  readonly model: string;
  readonly promptTokens: number;
  readonly outcome:
    | { readonly type: 'running' }
    | { readonly type: 'finished'; readonly meter: Meter }
    | { readonly type: 'failed'; readonly error: ModelError; readonly kept: Kept; readonly meter?: Meter }
    | { readonly type: 'aborted'; readonly kept: Kept; readonly meter?: Meter }
    /** The page was closed or crashed while this was written; found on the next start. */
    | { readonly type: 'interrupted'; readonly kept: Kept };
  /** Things file-like in the reply that could not be taken, in words. */
  readonly notes: readonly string[];
  /** The raw reply so far of a turn that did not finish: what Continue goes on from. Empty once finished. */
  readonly reply: string;
  /** Given to the model, so that Continue and a repeat of the same wish can be the same. */
  readonly seed: number;
  /** Bring the files back to where they were before this turn. */
  readonly undo: readonly ProjectChange[];
  /** Rewrites that were cut off: the good version stands, this text can be taken instead. */
  readonly drafts: readonly { readonly path: FilePath; readonly text: string }[];
}

export interface Settings {
  readonly profiles: readonly Profile[];
  readonly profileId: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** Sketch's pace in tokens per second. */
  readonly sketchSpeed: 60 | 1000 | 3000 | 17000;
  readonly stallMs: number;
}

export type StorageState =
  | { readonly state: 'loading' }
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Work goes on in memory; `reason` is said in the header. */
  | { readonly state: 'failed'; readonly reason: 'full' | 'refused' | 'unknown'; readonly detail: string };

export interface ProjectSummary {
  readonly id: string;
  readonly title: string;
  readonly changedAt: number;
  readonly files: number;
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
  readonly preview: {
    readonly state: PreviewState;
    readonly entry: FilePath | undefined;
    readonly delayMs: number | undefined;
  };
  readonly writeHead: { readonly x: number; readonly y: number; readonly height: number } | undefined;
  readonly console: readonly ConsoleEntry[];
  readonly problems: readonly Diagnostic[];
  readonly draft: string;
  readonly settings: Settings;
  /** Whether a key is in memory for the current profile. The key itself is not in the store. */
  readonly hasKey: boolean;
  readonly storage: StorageState;
  /** This project is open and being changed in another tab; here it is read-only until taken over. */
  readonly otherTab: boolean;
  readonly online: boolean;
  readonly notices: readonly Notice[];
}
