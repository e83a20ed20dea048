/**
 * One address of esm.sh, fetched and kept: at most so many at once, with its bytes told as they come. Guarantees that an
 * address is fetched once however many ask, and never again once it was kept; that silence ends it; that what ends it is a
 * `PackageFailure` in words.
 */
import { ORIGIN } from '../../../core/bundle/packages/esm-sh.ts';
import { fileOf, type KeptFile, type PackageStore } from './kept.ts';
import { failure } from './package-failure.ts';
import { Shared, type After } from './shared.ts';
import type { Fetch } from './vendored-packages.ts';

export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly store: PackageStore;
  readonly after: After;
  readonly online: () => boolean;
  /** Without a byte. */
  readonly silenceMs: number;
}

/** What one package may cost, and how it is called in messages. Shared by all its files. */
export interface Budget {
  readonly name: string;
  /** Told with every chunk: how many bytes more. Throws where that is too much. */
  spend(bytes: number, from: 'network' | 'kept'): void;
}

const AT_ONCE = 6;

export class Downloads {
  readonly #options: DownloadOptions;
  readonly #shared: Shared<KeptFile>;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: DownloadOptions) {
    this.#options = options;
    this.#shared = new Shared(options.after);
  }

  async get(address: string, budget: Budget, signal?: AbortSignal): Promise<KeptFile> {
    const kept = await this.#options.store.get(address);
    if (kept !== undefined) {
      budget.spend(kept.bytes.length, 'kept');
      return kept;
    }
    return this.#shared.join(address, (shared) => this.#fetch(address, budget, shared), signal);
  }

  async #fetch(address: string, budget: Budget, signal: AbortSignal): Promise<KeptFile> {
    if (!address.startsWith(`${ORIGIN}/`)) throw failure.notAModule(budget.name, `it imports ${address}`);
    await this.#turn();
    try {
      const file = await this.#receive(address, budget, signal);
      await this.#options.store.put(address, file);
      return file;
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  #turn(): Promise<void> {
    this.#running += 1;
    return this.#running <= AT_ONCE ? Promise.resolve() : new Promise((go) => this.#waiting.push(go));
  }

  async #receive(address: string, budget: Budget, signal: AbortSignal): Promise<KeptFile> {
    const { fetch, after, online, silenceMs } = this.#options;
    const silent = new AbortController();
    let cancel = after(silenceMs, () => silent.abort());
    const alive = (): void => {
      cancel();
      cancel = after(silenceMs, () => silent.abort());
    };
    try {
      const both = AbortSignal.any([signal, silent.signal]);
      // Nothing of the person goes along, and the browser's own cache is not asked twice: the store is the cache.
      const response = await fetch(address, { signal: both, credentials: 'omit', referrerPolicy: 'no-referrer' });
      alive();
      if (!response.ok) throw await refusal(response, budget);
      // A network's sign-in page is not to be kept in a package's place.
      if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
        throw failure.unreachable(budget.name, 'a web page came in its place');
      const bytes = await read(response, budget, alive);
      return fileOf(response.headers, response.url === '' ? address : response.url, bytes);
    } catch (error) {
      if (silent.signal.aborted) throw failure.timeout(budget.name, Math.round(silenceMs / 1000));
      if (signal.aborted || !(error instanceof TypeError)) throw error;
      throw online()
        ? failure.unreachable(budget.name, 'the connection to esm.sh did not come about, or broke')
        : failure.offline(budget.name);
    } finally {
      cancel();
    }
  }
}

async function read(response: Response, budget: Budget, alive: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let length = 0;
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      alive();
      chunks.push(part.value);
      length += part.value.length;
      budget.spend(part.value.length, 'network');
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined);
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** esm.sh answers in plain words; 404 for what is on no registry, in no package, or not exported. */
async function refusal(response: Response, budget: Budget): Promise<Error> {
  const words = (await response.text()).replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  if (response.status === 404 || response.status === 400) return failure.notFound(budget.name, words);
  return failure.unreachable(budget.name, `esm.sh answered ${response.status}${words === '' ? '' : ` (${words})`}`);
}
