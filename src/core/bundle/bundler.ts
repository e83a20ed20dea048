/**
 * The port to the bundler, and what it gives. A project's modules stay modules: each is compiled on its own (types and JSX
 * taken out, `esbuild.transform`), linked against the files that are there, and run by the frame as a native ES module under
 * its own name. So a keystroke costs one file, cycles and top-level await behave as the language says, and a component can
 * be replaced without what imports it.
 *
 * Names: a file of the project is `vonk:///src/App.tsx` (`moduleId`), an inline script of a page
 * `vonk:///index.html?script=0`, a vendored package `react`, a fetched one its pinned address
 * `https://esm.sh/canvas-confetti@1.9.3/…`. Specifiers in `code` stand as these names; where they stand is in `imports`, so
 * that whoever runs a module can put a name with a version in their place.
 *
 * Compiled code expects `globalThis.__vonkHot` of the document that runs it, from before the first module on: `register(type,
 * id)` and `signature()` as in react-refresh, where `id` is the file's path, a space and the component's name in the module;
 * `failed(error, type)` for what a component throws while it renders, which throws in turn: the error again, or what holds
 * that render off (promises and React's own signals come through it too and are always thrown again); and `url(path)`, an
 * address for the bytes of a project's file, valid as long as the document.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { FilePath } from '../path.ts';

export type ModuleId = string;

/** Something that starts modules. */
export type BundleRoot =
  /** `<script type="module" src>`: `index` counts the module and Babel scripts of the page from 0, in source order. */
  | {
      readonly kind: 'file';
      readonly index: number;
      readonly path: FilePath;
      /** As in inline scripts; `js` where nothing is said. */
      readonly language?: 'js' | 'babel';
    }
  | {
      readonly kind: 'inline';
      readonly index: number;
      readonly page: FilePath;
      readonly code: string;
      /** Zero-based place of the first character of `code` in the page. */
      readonly line: number;
      readonly character: number;
      /**
       * `babel` for `text/babel` and `text/jsx`: JSX and TypeScript are allowed, `React` may be a global, and what a script
       * without imports declares is seen by the others.
       */
      readonly language: 'js' | 'babel';
    }
  /** A project without a page: `path` is run, and a component it exports by default is mounted into `#root`. */
  | { readonly kind: 'mount'; readonly index: 0; readonly path: FilePath };

export type BundleFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string };

export interface BundleRequest {
  /** Whose files these are. What was good in one project never stands in for what is broken in another. */
  readonly project?: string;
  /** Whole files only. What is equal to the last request's is not sent again. */
  readonly files: ReadonlyMap<FilePath, BundleFile>;
  readonly roots: readonly BundleRoot[];
  /** Text of the page's import map. Where it is not said, those of the project's pages count. */
  readonly importMap?: string;
  /** A run is writing: an import that is not there yet is waited for, not a problem. */
  readonly running: boolean;
}

export interface BuiltImport {
  /** What `code` says between `start` and `end` (UTF-16 offsets, without quotes). */
  readonly id: ModuleId;
  readonly start: number;
  readonly end: number;
  readonly dynamic: boolean;
}

export interface BuiltModule {
  readonly id: ModuleId;
  /** The project's file, or the page an inline script stands in. */
  readonly path: FilePath;
  /** Grows when `code` or `style` changed, or a module has come that `code` imports later. Places in stacks name it (`…?v=3`). */
  readonly version: number;
  readonly code: string;
  readonly imports: readonly BuiltImport[];
  /**
   * `component`: every export is a React component, registered with react-refresh, so a new version takes over by itself.
   * `mount`: does nothing but mount a root, so it may be run again. `style`: its CSS is replaced; where `code` differs too
   * (a name came or went) what imports it runs again. `none`: what imports it runs again.
   */
  readonly hot: 'component' | 'mount' | 'style' | 'none';
  /**
   * A style sheet that is imported. `file`: the project's file as it is (the frame knows its text, also while it is
   * written). `text`: finished CSS (a CSS module, a package's sheet).
   */
  readonly style?: { readonly kind: 'file' } | { readonly kind: 'text'; readonly text: string };
}

/** A module of a package, the same for every document. Its specifiers are ids of other packages. */
export interface PackageModule {
  readonly id: ModuleId;
  readonly blob: Blob;
  readonly imports: readonly BuiltImport[];
  /** `style`: CSS, to be put into the page. `script`: a classic script that makes globals (for addresses of CDNs). */
  readonly kind: 'module' | 'style' | 'script';
}

export interface BuiltRoot {
  readonly index: number;
  readonly id: ModuleId;
  /** `waiting`: something it imports is still to come. `failed`: see the diagnostics; the last good build stands. */
  readonly state: 'ready' | 'waiting' | 'failed';
}

export type BundleOutcome =
  | {
      readonly type: 'built';
      readonly roots: readonly BuiltRoot[];
      /** All that roots in state `ready` reach; of modules in error the last good version, where there is one. */
      readonly modules: readonly BuiltModule[];
      readonly packages: readonly PackageModule[];
      readonly diagnostics: readonly Diagnostic[];
      /** Specifiers of the run that have not come, for the surface. */
      readonly waiting: readonly string[];
      /** Specifiers of packages that the project's modules import, each once. */
      readonly imported: readonly string[];
      readonly durationMs: number;
    }
  /** A newer request took over. */
  | { readonly type: 'superseded' }
  /** Nothing could be built: esbuild did not load, got stuck, or the project is past a cap. */
  | { readonly type: 'failed'; readonly diagnostics: readonly Diagnostic[] };

export interface PackageProgress {
  /** As a person would name it: `canvas-confetti@1.9.3`. */
  readonly name: string;
  readonly state: 'fetching' | 'ready' | 'failed';
  readonly bytes: number;
}

export interface GeneratedPlace {
  readonly id: ModuleId;
  readonly version: number;
  /** Zero-based, in `code`. */
  readonly line: number;
  readonly character: number;
}

/** A declaration file. `path` as TypeScript looks for it: `node_modules/@types/react/index.d.ts`. */
export interface TypeFile {
  readonly path: string;
  readonly text: string;
}

export interface Bundler {
  /** Loads esbuild and compiles something small, so that the first wish does not pay for it. */
  warm(): Promise<void>;
  build(request: BundleRequest): Promise<BundleOutcome>;
  /** Vendored packages by id, with all they import; ids that are not vendored are left out. For CDN addresses in pages. */
  vendored(ids: readonly ModuleId[]): Promise<readonly PackageModule[]>;
  /** Where a place in a compiled module stands in the project's file. Known for the last versions of each module. */
  locate(place: GeneratedPlace): Promise<{ path: FilePath; line: number; character: number } | undefined>;
  /** Declarations of packages, for the editor. Never fails: no types is an answer. */
  types(specifiers: readonly string[]): Promise<readonly TypeFile[]>;
  on(events: { packages(progress: readonly PackageProgress[]): void }): void;
}
