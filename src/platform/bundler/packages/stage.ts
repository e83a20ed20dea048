/** For the tests of this folder: a package source before a server that stands for esm.sh, with time and network in hand. */
import type { EsmServer } from '../../../../e2e/fixtures/esm-server.ts';
import type { PackageModule, PackageProgress } from '../../../core/bundle/bundler.ts';
import type { VendoredManifest } from '../../../core/bundle/packages/manifest.ts';
import type { PackageSource } from '../../../core/bundle/packages/source.ts';
import { memoryStore, type PackageStore } from './kept.ts';
import { createPackageSource, type PackageSourceOptions } from './package-source.ts';
import type { After } from './shared.ts';

const MANIFEST: VendoredManifest = {
  versions: { react: '19.3.1', 'react-dom': '19.3.1', three: '0.187.0', 'date-fns': '4.4.0' },
  assets: {
    react: { url: '/assets/react.js', bytes: 20, kind: 'module', imports: [], exports: ['default', 'useState'] },
    'react/jsx-runtime': {
      url: '/assets/jsx.js',
      bytes: 20,
      kind: 'module',
      imports: [{ id: 'react', start: 8, end: 13, dynamic: false }],
      exports: ['jsx'],
    },
    'script:react': { url: '/assets/react-script.js', bytes: 20, kind: 'script', imports: [] },
  },
  typesOf: { react: ['@types/react'] },
  types: { '@types/react': { url: '/assets/types-react.json', bytes: 2 } },
};
const OWN: Readonly<Record<string, string>> = {
  '/assets/manifest.json': JSON.stringify(MANIFEST),
  '/assets/react.js': 'export const useState = 1;',
  '/assets/jsx.js': 'import "react"; export const jsx = 1;',
  '/assets/react-script.js': 'window.React = {};',
  '/assets/types-react.json': JSON.stringify([{ path: 'node_modules/@types/react/index.d.ts', text: 'export {};' }]),
};

/** Time that stands still until it is moved. */
class Clock {
  #now = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  readonly after: After = (ms, run) => {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  };

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter((each) => !due.includes(each));
    for (const { run } of due) run();
  }
}

export interface Stage {
  readonly source: PackageSource;
  readonly store: PackageStore;
  readonly clock: Clock;
  readonly told: (readonly PackageProgress[])[];
  /** Addresses of esm.sh whose requests were ended by the one who asked. */
  readonly ended: string[];
  network: 'up' | 'offline' | 'refused';
}

export function stageOn(server: EsmServer, options: Partial<PackageSourceOptions> = {}): Stage {
  const clock = new Clock();
  const stage: Omit<Stage, 'source'> = {
    store: options.store ?? memoryStore(),
    clock,
    told: [],
    ended: [],
    network: 'up',
  };
  const source = createPackageSource({
    fetch: (input, init) => fetchThrough(server, stage, input, init),
    manifestUrl: '/assets/manifest.json',
    progress: (all) => stage.told.push(all),
    after: clock.after,
    online: () => stage.network !== 'offline',
    ...options,
    store: stage.store,
  });
  return Object.assign(stage, { source });
}

async function fetchThrough(
  server: EsmServer,
  stage: Pick<Stage, 'network' | 'ended'>,
  address: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const own = OWN[address];
  if (own !== undefined) return new Response(own);
  if (!address.startsWith('https://esm.sh/')) return new Response('', { status: 404 });
  if (stage.network !== 'up') throw new TypeError('Failed to fetch');
  init?.signal?.addEventListener('abort', () => stage.ended.push(address));
  let place = address;
  // Redirects name esm.sh, which is somewhere else here.
  for (;;) {
    const response = await fetch(place.replace('https://esm.sh', server.origin), { ...init, redirect: 'manual' });
    const next = response.headers.get('location');
    if (next === null) return Object.defineProperty(response, 'url', { value: place });
    place = next;
  }
}

export const codeOf = (module: PackageModule | undefined): Promise<string> | undefined => module?.blob.text();
