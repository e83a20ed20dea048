/**
 * Packages for prototypes, behind one port: what is vendored comes from this site, all else through esm.sh. Runs in the
 * bundler's worker; what it touches of the outside is handed in.
 */
import type { ModuleId, PackageModule, PackageProgress } from '../../../core/bundle/bundler.ts';
import { readCdnAddress } from '../../../core/bundle/packages/cdn.ts';
import type { PackageSource, ResolvedPackage } from '../../../core/bundle/packages/source.ts';
import { bareOf, parseSpecifier, type PackageReference } from '../../../core/bundle/packages/specifier.ts';
import { mismatch, vendoredIdOf } from '../../../core/bundle/packages/stand-in.ts';
import { familyOf } from '../../../core/bundle/packages/vendored.ts';
import { err, ok } from '../../../core/result.ts';
import { declarationsOf } from './fetched-types.ts';
import { FetchedPackages, type Fetched } from './fetched-packages.ts';
import { createPackageStore, type PackageStore } from './kept.ts';
import { failure, PackageFailure } from './package-failure.ts';
import type { After } from './shared.ts';
import { createVendoredPackages, type Fetch } from './vendored-packages.ts';

export interface PackageSourceOptions {
  readonly fetch: Fetch;
  /** `manifestUrl` of `virtual:vendored`. */
  readonly manifestUrl: string;
  /** What is being fetched, by name, while anything is. */
  readonly progress?: (all: readonly PackageProgress[]) => void;
  /** Where fetched packages are kept; Cache Storage unless said. */
  readonly store?: PackageStore;
  readonly online?: () => boolean;
  readonly after?: After;
  /** How long esm.sh may be silent; it builds what nobody asked for before, which takes its time. */
  readonly silenceMs?: number;
  readonly maxBytes?: number;
  readonly maxModules?: number;
}

const timer: After = (ms, run) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

export function createPackageSource(options: PackageSourceOptions): PackageSource {
  const { fetch, manifestUrl, progress = () => undefined, after = timer } = options;
  const vendored = createVendoredPackages(fetch, manifestUrl);
  /** What fetched modules import of other fetched packages, by id. */
  const others = new Map<ModuleId, Fetched>();
  const fetched = new FetchedPackages({
    fetch,
    after,
    progress,
    store: options.store ?? createPackageStore(globalThis.caches),
    online: options.online ?? (() => globalThis.navigator?.onLine ?? true),
    silenceMs: options.silenceMs ?? 30_000,
    maxBytes: options.maxBytes ?? 10_000_000,
    maxModules: options.maxModules ?? 200,
    async outside(specifier, signal) {
      const id = vendoredIdOf(specifier);
      if (id !== undefined) return id;
      const reference = parseSpecifier(specifier);
      if (reference === undefined) throw failure.badName(specifier);
      const other = await fetched.get(await atVendoredVersion(reference), signal);
      others.set(other.id, other);
      return other.id;
    },
  });

  /** A part of a vendored package that is not vendored itself is of the version that is. */
  async function atVendoredVersion(reference: PackageReference): Promise<PackageReference> {
    if (familyOf(reference.name) === undefined) return reference;
    const version = (await manifest(reference.name)).versions[reference.name];
    return version === undefined ? reference : { ...reference, range: version };
  }

  const manifest = (name: string) =>
    vendored.manifest().catch(() => {
      throw failure.vendored(name);
    });

  async function ofVendored(id: ModuleId, asked: PackageReference): Promise<ResolvedPackage> {
    try {
      const [modules, exports, { versions }] = await Promise.all([
        // Whatever mounts components can have them replaced while they live.
        vendored.modules(id === 'react-dom/client' ? [id, 'react-refresh/runtime'] : [id]),
        vendored.exports(id),
        vendored.manifest(),
      ]);
      const note = mismatch(asked, versions);
      return { id, modules, ...(exports === undefined ? {} : { exports }), ...(note === undefined ? {} : { note }) };
    } catch {
      throw failure.vendored(asked.name);
    }
  }

  async function ofFetched(reference: PackageReference, signal: AbortSignal | undefined): Promise<ResolvedPackage> {
    const first = await fetched.get(await atVendoredVersion(reference), signal);
    const modules = new Map<ModuleId, PackageModule>();
    const needed = new Set<ModuleId>();
    const all = new Set([first]);
    for (const each of all) {
      for (const module of each.modules) modules.set(module.id, module);
      for (const id of each.outside) {
        const other = others.get(id);
        if (other === undefined) needed.add(id);
        else all.add(other);
      }
    }
    const own = await vendored.modules([...needed]).catch(() => {
      throw failure.vendored([...needed].join(', '));
    });
    const starred = await Promise.all(
      first.stars.map(async (id) => others.get(id)?.exports ?? (await vendored.exports(id))),
    );
    const known = first.exports !== undefined && starred.every((names) => names !== undefined);
    const exports = known ? [...new Set([...first.exports, ...starred.flatMap((names) => names ?? [])])] : undefined;
    return {
      id: first.id,
      modules: [...modules.values(), ...own],
      ...(exports === undefined ? {} : { exports }),
    };
  }

  const rangedBy = (reference: PackageReference, versions: ReadonlyMap<string, string>): PackageReference => {
    const range = reference.range ?? versions.get(reference.name);
    return range === undefined ? reference : { ...reference, range };
  };

  return {
    async resolve(specifier, versions, signal) {
      try {
        signal?.throwIfAborted();
        const read = readCdnAddress(specifier) ?? parseSpecifier(specifier);
        if (read === undefined) throw failure.badName(specifier);
        const asked = rangedBy(read, versions);
        const id = vendoredIdOf(specifier);
        return ok(await (id === undefined ? ofFetched(asked, signal) : ofVendored(id, asked)));
      } catch (error) {
        if (!(error instanceof PackageFailure)) throw error;
        return err({ type: 'package-error', code: error.code, message: error.message });
      }
    },

    async vendored(ids) {
      const own = ids.filter((id) => !id.startsWith('https:'));
      const raw = ids.filter((id) => /^https:\/\/esm\.sh\/.+\?raw$/.test(id));
      const found = await Promise.all([
        ...own.map((id) => vendored.modules([id]).catch(() => [])),
        ...raw.map((id) => {
          const kind = id.endsWith('.css?raw') ? 'style' : 'script';
          const name = id.slice('https://esm.sh/'.length).replace(/^((?:@[^/]+\/)?[^/?]+).*$/, '$1');
          return fetched.raw(id, name, kind).then(
            (module) => [module],
            () => [],
          );
        }),
      ]);
      return [...new Map(found.flat().map((module) => [module.id, module])).values()];
    },

    async types(specifiers, versions) {
      const read = specifiers.flatMap((each) => readCdnAddress(each) ?? parseSpecifier(each) ?? []);
      const [own, others] = await Promise.all([
        vendored.types(read.map(bareOf)).catch(() => []),
        Promise.all(
          read
            .filter((each) => vendoredIdOf(bareOf(each)) === undefined)
            .map((each) =>
              atVendoredVersion(rangedBy(each, versions))
                .then((reference) => fetched.get(reference))
                .then(({ types }) => (types === undefined ? [] : declarationsOf(types, each, fetched.downloads)))
                .catch(() => []),
            ),
        ),
      ]);
      return [...new Map([...own, ...others.flat()].map((file) => [file.path, file])).values()];
    },
  };
}
