/**
 * What was fetched, kept for later visits and for when there is no network: an address and its answer, for good. Since an
 * address without an exact version is kept as well, what it once meant it means from then on.
 */

export interface KeptFile {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the response, without parameters. */
  readonly mime: string;
  /** Address of its declarations. */
  readonly types?: string;
  /** `x-esm-path`: the file the answer stands for. */
  readonly path?: string;
}

export interface PackageStore {
  get(address: string): Promise<KeptFile | undefined>;
  put(address: string, file: KeptFile): Promise<void>;
}

const CACHE = 'vonk-packages-1';

/** In the browser's Cache Storage; where there is none (a page without a secure origin), in memory. */
export function createPackageStore(caches: CacheStorage | undefined): PackageStore {
  const memory = memoryStore();
  if (caches === undefined) return memory;
  return {
    async get(address) {
      const found = await memory.get(address);
      if (found !== undefined) return found;
      const response = await (await caches.open(CACHE)).match(address).catch(() => undefined);
      return response && fromResponse(response);
    },
    async put(address, file) {
      await memory.put(address, file);
      // A full disk costs the next visit a request, not this one its page.
      await (await caches.open(CACHE)).put(address, toResponse(file)).catch(() => undefined);
    },
  };
}

export function memoryStore(): PackageStore {
  const files = new Map<string, KeptFile>();
  return {
    get: (address) => Promise.resolve(files.get(address)),
    put: (address, file) => {
      files.set(address, file);
      return Promise.resolve();
    },
  };
}

function toResponse({ url, bytes, mime, types, path }: KeptFile): Response {
  const headers = new Headers({ 'content-type': mime, 'x-vonk-url': url });
  if (types !== undefined) headers.set('x-typescript-types', types);
  if (path !== undefined) headers.set('x-esm-path', path);
  return new Response(bytes, { headers });
}

async function fromResponse(response: Response): Promise<KeptFile | undefined> {
  const url = response.headers.get('x-vonk-url');
  return url === null ? undefined : fileOf(response.headers, url, new Uint8Array(await response.arrayBuffer()));
}

export function fileOf(headers: Headers, url: string, bytes: Uint8Array<ArrayBuffer>): KeptFile {
  const types = headers.get('x-typescript-types');
  const path = headers.get('x-esm-path');
  return {
    url,
    bytes,
    mime: (headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase(),
    ...(types === null ? {} : { types }),
    ...(path === null ? {} : { path }),
  };
}
