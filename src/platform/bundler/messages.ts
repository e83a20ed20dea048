/**
 * The conversation between page and bundler worker. `start` comes first and once. Every question carries an id of its own and
 * gets one answer with it; a newer `build` makes the older ones answer `superseded`. Files, modules and packages travel as
 * what changed since the last answer. A `lane` is one project being built beside others: what is newer in one supersedes
 * nothing in another, and each is told only what changed in its own. `alive` is said every second while something is waited for that is not ours (the
 * network), so that silence means: stuck.
 */
import type {
  BuiltModule,
  BundleFile,
  BundleOutcome,
  BundleRequest,
  GeneratedPlace,
  ModuleId,
  PackageModule,
  PackageProgress,
  TypeFile,
} from '../../core/bundle/bundler.ts';
import type { FilePath } from '../../core/path.ts';

/** The project that is open; the others are its variants. */
export const MAIN_LANE = 0;

type Built = Extract<BundleOutcome, { type: 'built' }>;

export interface FileChanges {
  readonly set: readonly (readonly [FilePath, BundleFile])[];
  readonly removed: readonly FilePath[];
}

/** `modules` and `packages` hold the names of all, and the contents of those that are new to the page. */
export interface BuiltChanges extends Omit<Built, 'modules' | 'packages'> {
  readonly modules: readonly (readonly [ModuleId, number])[];
  readonly packages: readonly ModuleId[];
  readonly newModules: readonly BuiltModule[];
  readonly newPackages: readonly PackageModule[];
}

export type ToWorker =
  /** `guarded`: previews have no process of their own here, so loops are to end by themselves. */
  | { readonly type: 'start'; readonly lastVersion: number; readonly guarded: boolean }
  | { readonly type: 'warm'; readonly id: number }
  | {
      readonly type: 'build';
      readonly id: number;
      readonly lane: number;
      readonly changes: FileChanges;
      readonly request: Omit<BundleRequest, 'files'>;
    }
  | { readonly type: 'vendored'; readonly id: number; readonly ids: readonly ModuleId[] }
  | { readonly type: 'locate'; readonly id: number; readonly lane: number; readonly place: GeneratedPlace }
  /** What is kept for a lane may go. Not answered. */
  | { readonly type: 'leave'; readonly lane: number }
  | { readonly type: 'types'; readonly id: number; readonly specifiers: readonly string[] };

/** Answers by the question they belong to. */
export type FromWorker =
  | { readonly type: 'alive' }
  /** The compiler is loaded and used for the first time: until the next answer to a build, silence says little. */
  | { readonly type: 'starting' }
  | { readonly type: 'progress'; readonly progress: readonly PackageProgress[] }
  | { readonly type: 'warm'; readonly id: number }
  | { readonly type: 'build'; readonly id: number; readonly outcome: BuiltChanges | Exclude<BundleOutcome, Built> }
  | { readonly type: 'vendored'; readonly id: number; readonly modules: readonly PackageModule[] }
  | {
      readonly type: 'locate';
      readonly id: number;
      readonly place: { readonly path: FilePath; readonly line: number; readonly character: number } | undefined;
    }
  | { readonly type: 'types'; readonly id: number; readonly files: readonly TypeFile[] };
