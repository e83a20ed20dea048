/**
 * Builds a project again and again, each time from what changed. Guarantees an outcome for any files and any roots; that
 * the same files give the same code whatever was built before; and that a version of a module never names two codes. Runs
 * in the bundler's worker; esbuild and packages are handed in.
 */
import type { FilePath } from '../path.ts';
import { err, ok, type Result } from '../result.ts';
import type { BundleOutcome, BundleRequest, GeneratedPlace, ModuleId } from './bundler.ts';
import type { Compiled } from './compile/compiled.ts';
import { compileMount } from './compile/mount.ts';
import type { SourceCompiler } from './compile/transform.ts';
import { UnitCompiler, type Unit } from './compile/unit.ts';
import { Issue } from './issue.ts';
import { Graph } from './link/graph.ts';
import { rootStart, unnamedStyles, type RootStart } from './link/roots.ts';
import { outcomeOf } from './outcome.ts';
import type { PackageError, PackageSource, ResolvedPackage } from './packages/source.ts';
import { vendoredIdOf } from './packages/stand-in.ts';
import { importMapOf, readImportMap, type ImportMap } from './source/import-map.ts';
import { moduleId } from './source/names.ts';
import { readSettings, SETTINGS_FILES, type LastReadable, type Settings } from './source/settings.ts';

export interface BuilderPorts {
  readonly compiler: SourceCompiler;
  readonly packages: Pick<PackageSource, 'resolve'>;
  /** Resolves after so long. */
  readonly pause: (ms: number) => Promise<void>;
  /** Versions begin after this one: a builder that takes the place of another must not use its numbers again. */
  readonly lastVersion?: number;
  /** Loops without an end are to end by themselves: where a preview has no process of its own. */
  readonly guarded?: boolean;
}

export type BuilderOutcome =
  Omit<Extract<BundleOutcome, { type: 'built' }>, 'durationMs'> | Exclude<BundleOutcome, { type: 'built' }>;

/** How long the name of a package must have stood before a registry is asked: who types `lodash` does not mean `lo`. */
const STANDS_MS = 600;

interface Typed {
  /** Resolves once the name has stood. */
  readonly stood: Promise<void>;
  /** The last build that wanted it. */
  build: number;
}

export class Builder {
  readonly #packageSource: BuilderPorts['packages'];
  readonly #units: UnitCompiler;
  readonly #issue: Issue;
  readonly #good = new Map<ModuleId, Compiled>();
  /** Also those under way: who types on while a package is fetched does not begin it anew. */
  readonly #packages = new Map<string, Promise<Result<ResolvedPackage, PackageError>>>();
  /** What was asked for at any time. */
  readonly #asked = new Set<string>();
  readonly #typed = new Map<string, Typed>();
  readonly #lastReadable: LastReadable = new Map();
  readonly #pause: BuilderPorts['pause'];
  #project: string | undefined;
  /** Nothing of this project was typed yet: it was opened. */
  #isNew = true;
  #builds = 0;
  #settings: { readonly from: readonly unknown[]; readonly value: Settings } | undefined;

  constructor({ compiler, packages, pause, lastVersion = 0, guarded = false }: BuilderPorts) {
    this.#pause = pause;
    this.#packageSource = packages;
    this.#units = new UnitCompiler(compiler, guarded);
    this.#issue = new Issue(lastVersion);
  }

  /** An aborted signal means that a newer request took over; what was compiled until then is kept. */
  async build(request: BundleRequest, signal?: AbortSignal): Promise<BuilderOutcome> {
    const { files, running } = request;
    const superseded = (): boolean => signal?.aborted ?? false;
    if (request.project !== this.#project) this.#forget();
    this.#project = request.project;
    this.#builds += 1;
    const build: PresentBuild = { number: this.#builds, mayAsk: running || this.#isNew, signal };
    const settings = this.#readSettings(files);
    const mounts = new Map<ModuleId, Compiled>();
    const graph = new Graph(
      {
        compile: (unit) => {
          const mount = mounts.get(unit.id);
          return mount === undefined ? this.#units.compile(unit, files, settings) : ok(mount);
        },
        good: (id) => this.#good.get(id),
        resolvePackage: (specifier) => this.#resolvePackage(specifier, settings, build),
      },
      { files, settings, importMap: importMapFor(request) },
      running,
    );
    const starts = request.roots.map((root) => rootStart(root, files));
    const units = starts.flatMap(({ unit }) => unit ?? []);
    await graph.settle(units, superseded);
    const mounted = starts.map((start) => mountOf(start, graph, request, settings, mounts));
    await graph.settle([...units, ...mounted.flatMap(({ unit }) => unit ?? [])], superseded);
    if (superseded()) return { type: 'superseded' };
    this.#isNew = false;
    for (const { unit, fresh, current } of graph.states.values())
      if (fresh !== undefined && current === fresh) this.#good.set(unit.id, fresh);
    return outcomeOf(request, graph, mounted, this.#issue);
  }

  locate(place: GeneratedPlace): { path: FilePath; line: number; character: number } | undefined {
    return this.#issue.locate(place);
  }

  /** What belongs to a project only. */
  #forget(): void {
    this.#good.clear();
    this.#lastReadable.clear();
    this.#settings = undefined;
    this.#isNew = true;
  }

  #readSettings(files: BundleRequest['files']): Settings {
    const from = SETTINGS_FILES.map((path) => files.get(path));
    if (this.#settings?.from.every((file, index) => file === from[index]) !== true) {
      this.#settings = { from, value: readSettings(files, this.#lastReadable) };
      this.#packages.clear();
    }
    return this.#settings.value;
  }

  async #resolvePackage(
    specifier: string,
    { versions }: Settings,
    build: PresentBuild,
  ): Promise<Result<ResolvedPackage, PackageError>> {
    const isTyped = !build.mayAsk && !this.#asked.has(specifier) && vendoredIdOf(specifier) === undefined;
    if (isTyped && !(await this.#stands(specifier, build))) return err(gaveWay);
    const known = this.#packages.get(specifier);
    if (known !== undefined) return known;
    this.#asked.add(specifier);
    const found = this.#askForPackage(specifier, versions);
    this.#packages.set(specifier, found);
    void found.then(({ ok }) => {
      // What failed may come the next time.
      if (!ok && this.#packages.get(specifier) === found) this.#packages.delete(specifier);
    });
    return found;
  }

  /** Time counts on from build to build, as long as each of them wants the name. False where a newer build took over. */
  async #stands(specifier: string, { number, signal }: PresentBuild): Promise<boolean> {
    let typed = this.#typed.get(specifier);
    if (typed === undefined || typed.build < number - 1) {
      typed = { stood: this.#pause(STANDS_MS), build: number };
      this.#typed.set(specifier, typed);
    }
    typed.build = number;
    await typed.stood;
    if (signal?.aborted === true) return false;
    this.#typed.delete(specifier);
    return true;
  }

  async #askForPackage(
    specifier: string,
    versions: Settings['versions'],
  ): Promise<Result<ResolvedPackage, PackageError>> {
    try {
      return await this.#packageSource.resolve(specifier, versions);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `"${specifier}" could not be loaded (${why}). Your files are kept; change anything to try again.`;
      return err({ type: 'package-error', code: 'unreachable', message });
    }
  }
}

interface PresentBuild {
  readonly number: number;
  /** Nobody is typing: whatever is named is meant. */
  readonly mayAsk: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Never seen: the build that it belongs to is over. */
const gaveWay: PackageError = { type: 'package-error', code: 'timeout', message: 'A newer build took over.' };

function importMapFor({ files, importMap, roots }: BundleRequest): ImportMap {
  if (importMap !== undefined) {
    const inline = roots.find((root) => root.kind === 'inline');
    return readImportMap(importMap, inline?.page ?? '');
  }
  const pages = [...files].flatMap(([path, file]) =>
    /\.html?$/i.test(path) && file.kind === 'text' ? [[path, file.text] as const] : [],
  );
  return new Map(pages.flatMap(([path, text]) => [...importMapOf(text, path)]));
}

/** The start of a root that mounts, once it is known what its file exports. */
function mountOf(
  start: RootStart,
  graph: Graph,
  { files }: BundleRequest,
  settings: Settings,
  mounts: Map<ModuleId, Compiled>,
): RootStart {
  const { root, unit } = start;
  const compiled = unit === undefined ? undefined : graph.states.get(unit.id)?.current;
  if (root.kind !== 'mount' || unit === undefined || compiled === undefined) return start;
  const { path } = unit;
  const mount: Unit = { id: moduleId(path, '?mount'), path, use: 'script', language: 'js' };
  const { jsxImportSource } = settings;
  mounts.set(mount.id, compileMount({ path, compiled, styles: unnamedStyles(files), jsxImportSource }));
  return { root, unit: mount };
}
