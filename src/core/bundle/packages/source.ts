/** Where packages come from, as the bundler sees it: vendored by the build, or fetched through an esm.sh address. */
import type { Result } from '../../result.ts';
import type { ModuleId, PackageModule, TypeFile } from '../bundler.ts';

export interface PackageError {
  readonly type: 'package-error';
  readonly code:
    'not-found' | 'offline' | 'unreachable' | 'too-big' | 'too-many' | 'bad-name' | 'not-a-module' | 'timeout';
  /** Whole sentences for the person: what happened, and what can be done. */
  readonly message: string;
}

export interface ResolvedPackage {
  /** What the importing module says in place of the specifier. */
  readonly id: ModuleId;
  /** The module and all it imports. */
  readonly modules: readonly PackageModule[];
  /** Names it exports, where they are known: an import of another one is a problem with its place. */
  readonly exports?: readonly string[];
  /** A sentence for the person: another major version was asked for than stands in. */
  readonly note?: string;
}

export interface PackageSource {
  /**
   * A specifier as it stands in a project's import: `d3`, `three/addons/controls/OrbitControls.js`, `canvas-confetti@1.9.3`,
   * `https://esm.sh/preact`, `https://unpkg.com/…`. `versions` are the ranges of the project's package.json.
   */
  resolve(
    specifier: string,
    versions: ReadonlyMap<string, string>,
    signal?: AbortSignal,
  ): Promise<Result<ResolvedPackage, PackageError>>;
  /**
   * By id, with all they import; also single files of packages by the address that `standInFor` gives them. What cannot be
   * had is left out. Never fails.
   */
  vendored(ids: readonly ModuleId[]): Promise<readonly PackageModule[]>;
  /** Declarations for what was resolved, where there are any. Never fails: no types is an answer. */
  types(specifiers: readonly string[], versions: ReadonlyMap<string, string>): Promise<readonly TypeFile[]>;
}
