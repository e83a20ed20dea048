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
import { importMapOf, readImportMap, type ImportMap } from './source/import-map.ts';
import { moduleId } from './source/names.ts';
import { readSettings, SETTINGS_FILES, type Settings } from './source/settings.ts';

export interface BuilderPorts {
  readonly compiler: SourceCompiler;
  readonly packages: Pick<PackageSource, 'resolve'>;
  /** Versions begin after this one: a builder that takes the place of another must not use its numbers again. */
  readonly lastVersion?: number;
}

export type BuilderOutcome =
  Omit<Extract<BundleOutcome, { type: 'built' }>, 'durationMs'> | Exclude<BundleOutcome, { type: 'built' }>;

export class Builder {
  readonly #packageSource: BuilderPorts['packages'];
  readonly #units: UnitCompiler;
  readonly #issue: Issue;
  readonly #good = new Map<ModuleId, Compiled>();
  /** Also those under way: who types on while a package is fetched does not begin it anew. */
  readonly #packages = new Map<string, Promise<Result<ResolvedPackage, PackageError>>>();
  #project: string | undefined;
  #settings: { readonly from: readonly unknown[]; readonly value: Settings } | undefined;

  constructor({ compiler, packages, lastVersion = 0 }: BuilderPorts) {
    this.#packageSource = packages;
    this.#units = new UnitCompiler(compiler);
    this.#issue = new Issue(lastVersion);
  }

  /** An aborted signal means that a newer request took over; what was compiled until then is kept. */
  async build(request: BundleRequest, signal?: AbortSignal): Promise<BuilderOutcome> {
    const { files, running } = request;
    const superseded = (): boolean => signal?.aborted ?? false;
    if (request.project !== this.#project) this.#good.clear();
    this.#project = request.project;
    const settings = this.#readSettings(files);
    const mounts = new Map<ModuleId, Compiled>();
    const graph = new Graph(
      {
        compile: (unit) => {
          const mount = mounts.get(unit.id);
          return mount === undefined ? this.#units.compile(unit, files, settings) : ok(mount);
        },
        good: (id) => this.#good.get(id),
        resolvePackage: (specifier) => this.#resolvePackage(specifier, settings),
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
    for (const { unit, fresh, current } of graph.states.values())
      if (fresh !== undefined && current === fresh) this.#good.set(unit.id, fresh);
    return outcomeOf(request, graph, mounted, this.#issue);
  }

  locate(place: GeneratedPlace): { path: FilePath; line: number; character: number } | undefined {
    return this.#issue.locate(place);
  }

  #readSettings(files: BundleRequest['files']): Settings {
    const from = SETTINGS_FILES.map((path) => files.get(path));
    if (this.#settings?.from.every((file, index) => file === from[index]) !== true) {
      this.#settings = { from, value: readSettings(files) };
      this.#packages.clear();
    }
    return this.#settings.value;
  }

  #resolvePackage(specifier: string, { versions }: Settings): Promise<Result<ResolvedPackage, PackageError>> {
    const known = this.#packages.get(specifier);
    if (known !== undefined) return known;
    const found = this.#askForPackage(specifier, versions);
    this.#packages.set(specifier, found);
    void found.then(({ ok }) => {
      // What failed may come the next time.
      if (!ok && this.#packages.get(specifier) === found) this.#packages.delete(specifier);
    });
    return found;
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
