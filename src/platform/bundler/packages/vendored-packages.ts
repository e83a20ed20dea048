/**
 * The packages that came with this build: its own files, fetched when something asks for them and once. A file that did not
 * come is asked for again the next time.
 */
import type { ModuleId, PackageModule, TypeFile } from '../../../core/bundle/bundler.ts';
import type { VendoredManifest } from '../../../core/bundle/packages/manifest.ts';
import { vendoredId } from '../../../core/bundle/packages/vendored.ts';

/** As much of the platform's `fetch` as is needed here. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

export interface VendoredPackages {
  manifest(): Promise<VendoredManifest>;
  /** With all they import, each once; ids that are not vendored are left out. Rejects where a file cannot be had. */
  modules(ids: readonly ModuleId[]): Promise<readonly PackageModule[]>;
  /** Names that an id exports; none for what is no module. */
  exports(id: ModuleId): Promise<readonly string[] | undefined>;
  /** Of what a project imports, bare names without versions; a file once. */
  types(specifiers: readonly string[]): Promise<readonly TypeFile[]>;
}

const MIME: Readonly<Record<PackageModule['kind'], string>> = {
  module: 'text/javascript',
  script: 'text/javascript',
  style: 'text/css',
};

export function createVendoredPackages(fetch: Fetch, manifestUrl: string): VendoredPackages {
  const manifest = retried(async () => {
    const read: VendoredManifest = await (await own(fetch, manifestUrl)).json();
    return read;
  });
  const lists = new Map<string, () => Promise<readonly string[]>>();
  const declarations = new Map<string, () => Promise<readonly TypeFile[]>>();
  const loads = new Map<ModuleId, () => Promise<PackageModule>>();

  function load(id: ModuleId, { assets }: VendoredManifest): Promise<PackageModule> {
    const asset = assets[id];
    if (asset === undefined) throw new Error(`${id} is in no manifest`);
    const known =
      loads.get(id) ??
      retried(async () => {
        const bytes = await (await own(fetch, asset.url)).arrayBuffer();
        const blob = new Blob([bytes], { type: MIME[asset.kind] });
        return { id, blob, imports: asset.imports, kind: asset.kind };
      });
    loads.set(id, known);
    return known();
  }

  function loadTypes(url: string): Promise<readonly TypeFile[]> {
    const known =
      declarations.get(url) ??
      retried(async () => {
        const files: readonly TypeFile[] = await (await own(fetch, url)).json();
        return files;
      });
    declarations.set(url, known);
    return known();
  }

  return {
    manifest,
    async modules(ids) {
      const read = await manifest();
      const wanted = new Set(ids.filter((id) => Object.hasOwn(read.assets, id)));
      // A set grows while it is walked, so this reaches everything.
      for (const id of wanted) for (const { id: needed } of read.assets[id]?.imports ?? []) wanted.add(needed);
      return Promise.all([...wanted].map((id) => load(id, read)));
    },
    async exports(id) {
      const asset = (await manifest()).assets[id];
      const url = asset?.exportsUrl;
      if (url === undefined) return asset?.exports;
      const list =
        lists.get(url) ??
        retried(async () => {
          const names: readonly string[] = await (await own(fetch, url)).json();
          return names;
        });
      lists.set(url, list);
      return list();
    },
    async types(specifiers) {
      const { typesOf, types } = await manifest();
      const names = specifiers.flatMap((each) => typesOf[each] ?? typesOf[vendoredId(each) ?? ''] ?? []);
      const urls = [...new Set(names)].flatMap((name) => types[name]?.url ?? []);
      const files = await Promise.all(urls.map((url) => loadTypes(url)));
      return files.flat();
    },
  };
}

async function own(fetch: Fetch, url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
  return response;
}

/** Once, unless it failed. */
function retried<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    const running =
      made ??
      make().catch((error: unknown) => {
        made = undefined;
        throw error;
      });
    made = running;
    return running;
  };
}
