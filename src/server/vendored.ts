/**
 * The Vite plugins of the vendored packages. `virtual:vendored` gives the address of their manifest, in the page's build and
 * in the workers', in dev alike; the files stand in `assets/`, each named by its content. What they are made of is the
 * affair of `vendored-build.ts`.
 */
import type { Plugin } from 'vite';
import { vendoredFiles, type VendoredFiles } from './vendored-build.ts';

const MODULE = 'virtual:vendored';
const RESOLVED = `\0${MODULE}`;
const FILE = /^\/assets\/(vendored-[\w.-]+)$/;
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
];

const made = new Map<string, Promise<VendoredFiles>>();

function filesOf(root: string): Promise<VendoredFiles> {
  const known = made.get(root) ?? vendoredFiles(root);
  made.set(root, known);
  return known;
}

/** For `worker.plugins`: what a worker's build needs to know, and no files. */
export function vendoredManifest(): Plugin {
  let root = '';
  return {
    name: 'vonk-vendored-manifest',
    configResolved(config) {
      ({ root } = config);
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { manifest } = await filesOf(root);
      return `export const manifestUrl = ${JSON.stringify(`/assets/${manifest}`)};`;
    },
  };
}

export function vendored(): Plugin[] {
  let root = '';
  const files: Plugin = {
    name: 'vonk-vendored',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      for (const [name, source] of (await filesOf(root)).files)
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = FILE.exec((request.url ?? '').replace(/[?#].*$/s, ''))?.[1];
        if (name === undefined) return next();
        filesOf(root).then(({ files }) => {
          const bytes = files.get(name);
          const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'text/plain';
          response.writeHead(bytes === undefined ? 404 : 200, { 'Content-Type': type }).end(bytes);
        }, next);
      });
    },
  };
  return [vendoredManifest(), files];
}
