/**
 * Every package that is not vendored, through esm.sh. Guarantees that a range means one exact version from the first time on
 * (pinned, also after a reload and when a tag moves), that what was fetched works without a network, and that React and the
 * like inside of it are the vendored ones.
 */
import type { ModuleId, PackageModule } from '../../../core/bundle/bundler.ts';
import {
  called,
  isExact,
  kindOfFile,
  moduleIdOf,
  requestAddress,
  usableRange,
  versionIn,
  type FileKind,
} from '../../../core/bundle/packages/esm-sh.ts';
import type { PackageReference } from '../../../core/bundle/packages/specifier.ts';
import { Downloads, type Budget, type DownloadOptions } from './download.ts';
import type { KeptFile } from './kept.ts';
import { walk, type Graph } from './module-graph.ts';
import { PackageFailure } from './package-failure.ts';
import { ProgressBoard } from './progress.ts';
import { Shared, unlessAborted } from './shared.ts';
import { dataAddress, wholeSheet } from './style-sheet.ts';

export interface FetchedOptions extends DownloadOptions {
  readonly progress: ConstructorParameters<typeof ProgressBoard>[0];
  /** For one package with all it imports. */
  readonly maxBytes: number;
  readonly maxModules: number;
  /** The id of what a fetched module imports by a bare name, made known to whoever asks for it. */
  outside(specifier: string, signal: AbortSignal | undefined): Promise<ModuleId>;
}

export interface Fetched {
  readonly id: ModuleId;
  readonly modules: readonly PackageModule[];
  /** Ids of other sources that these modules import. */
  readonly outside: readonly ModuleId[];
  readonly exports?: readonly string[];
  readonly stars: readonly ModuleId[];
  readonly types?: string;
}

/** What will not be otherwise the next time; asked once in a visit. */
const FINAL: ReadonlySet<PackageFailure['code']> = new Set(['not-found', 'too-big', 'too-many', 'not-a-module']);

export class FetchedPackages {
  readonly #options: FetchedOptions;
  readonly downloads: Downloads;
  readonly #board: ProgressBoard;
  readonly #pins: Shared<string | undefined>;
  readonly #fetches: Shared<Fetched>;
  readonly #known = new Map<string, Fetched | PackageFailure>();

  constructor(options: FetchedOptions) {
    this.#options = options;
    this.downloads = new Downloads(options);
    this.#board = new ProgressBoard(options.progress);
    this.#pins = new Shared(options.after);
    this.#fetches = new Shared(options.after);
  }

  /** Rejects with a `PackageFailure`, or with the signal's reason. */
  async get(reference: PackageReference, signal?: AbortSignal): Promise<Fetched> {
    const range = usableRange(reference.range);
    const wanted = { name: reference.name, path: reference.path, ...(range === undefined ? {} : { range }) };
    const key = requestAddress(wanted);
    const known = this.#known.get(key);
    if (known instanceof PackageFailure) throw known;
    if (known !== undefined) return known;
    try {
      const fetched = await this.#fetches.join(key, (shared) => this.#fetch(wanted, shared), signal);
      this.#known.set(key, fetched);
      return fetched;
    } catch (error) {
      if (error instanceof PackageFailure && FINAL.has(error.code)) this.#known.set(key, error);
      throw error;
    }
  }

  /** A file as it is, by its address. */
  async raw(address: string, name: string, kind: 'script' | 'style'): Promise<PackageModule> {
    const budget = this.#board.budget(name, this.#options.maxBytes);
    return this.#told(name, async () => {
      const file = await this.downloads.get(address, budget);
      const text =
        kind === 'style'
          ? await wholeSheet(file, this.downloads, budget, undefined)
          : new TextDecoder().decode(file.bytes);
      return { id: address, blob: blobOf(text, kind), imports: [], kind };
    });
  }

  async #fetch(wanted: PackageReference, signal: AbortSignal): Promise<Fetched> {
    const name = called(wanted);
    const budget = this.#board.budget(name, this.#options.maxBytes);
    return this.#told(name, async () => {
      const range = await this.#exactly(wanted, budget, signal);
      const exact = requestAddress({ ...wanted, ...(range === undefined ? {} : { range }) });
      return this.#made(exact, wanted.path, budget, signal);
    });
  }

  async #told<T>(name: string, run: () => Promise<T>): Promise<T> {
    try {
      const value = await run();
      this.#board.end(name, 'ready');
      return value;
    } catch (error) {
      if (error instanceof PackageFailure) this.#board.end(name, 'failed');
      throw error;
    }
  }

  async #made(address: string, path: string, budget: Budget, signal: AbortSignal): Promise<Fetched> {
    const file = await this.downloads.get(address, budget, signal);
    // A name in a package may lead to any kind of file: `swiper/css` is a sheet.
    const kind = kindOfFile(path) === 'module' ? kindOfAnswer(file) : kindOfFile(path);
    if (kind === 'module') {
      const { maxModules, outside } = this.#options;
      const graph: Graph = await walk(address, budget, { downloads: this.downloads, maxModules, outside }, signal);
      return graph;
    }
    const id = moduleIdOf(file.url);
    if (kind === 'style') {
      const css = await wholeSheet(file, this.downloads, budget, signal);
      return { id, modules: [{ id, blob: blobOf(css, kind), imports: [], kind }], outside: [], stars: [] };
    }
    const value = kind === 'json' ? new TextDecoder().decode(file.bytes) : JSON.stringify(dataAddress(file));
    const blob = blobOf(`export default ${value};\n`, 'script');
    return { id, modules: [{ id, blob, imports: [], kind: 'module' }], outside: [], exports: ['default'], stars: [] };
  }

  /** Parts of one package are of one version, so it is the package that is pinned. */
  async #exactly(wanted: PackageReference, budget: Budget, signal: AbortSignal): Promise<string | undefined> {
    const { name, range } = wanted;
    if (isExact(range)) return range;
    const { store } = this.#options;
    const pin = new URL(`https://esm.sh/${name}@${range ?? 'latest'}?pin`).href;
    const kept = await store.get(pin);
    if (kept !== undefined) return new TextDecoder().decode(kept.bytes);
    const find = async (shared: AbortSignal): Promise<string | undefined> => {
      const file = await this.downloads.get(requestAddress(wanted), budget, shared);
      const version = versionIn(name, file.path, file.url, new TextDecoder().decode(file.bytes.subarray(0, 4_096)));
      if (version === undefined) return undefined;
      await store.put(pin, { url: pin, bytes: new TextEncoder().encode(version), mime: 'text/plain' });
      await this.#keepAs(name, requestAddress({ ...wanted, range: version }), file);
      return version;
    };
    return unlessAborted(this.#pins.join(pin, find, signal), signal);
  }

  /** The answer for a range is the answer for the version, so it is not asked for twice. */
  async #keepAs(name: string, address: string, file: KeptFile): Promise<void> {
    const isOfVersion = versionIn(name, file.url) !== undefined;
    await this.#options.store.put(address, isOfVersion ? file : { ...file, url: address });
  }
}

/** By what came, where the name says nothing. */
function kindOfAnswer({ url, mime }: KeptFile): FileKind {
  if (/javascript|ecmascript/.test(mime)) return 'module';
  if (mime === 'text/css') return 'style';
  return mime === 'application/json' ? 'json' : kindOfFile(new URL(url).pathname);
}

const blobOf = (text: string, kind: 'script' | 'style'): Blob =>
  new Blob([text], { type: kind === 'style' ? 'text/css' : 'text/javascript' });
