/** A bundler that remembers what it was asked, and answers what the test says, when the test says so. */
import type {
  BuiltModule,
  BundleOutcome,
  Bundler,
  BundleRequest,
  GeneratedPlace,
  PackageModule,
  PackageProgress,
} from '../core/bundle/bundler.ts';
import { rootId } from '../core/bundle/source/names.ts';
import { parsePath, type FilePath } from '../core/path.ts';
import { settled } from './settled.ts';

type Built = Extract<BundleOutcome, { type: 'built' }>;

interface Asked {
  readonly request: BundleRequest;
  /** Every root is ready, unless `change` says otherwise. */
  built(change?: Partial<Omit<Built, 'type'>>): Promise<void>;
  end(outcome: BundleOutcome): Promise<void>;
  fail(error: Error): Promise<void>;
}

export function fakeBundler() {
  const asked: Asked[] = [];
  const located: GeneratedPlace[] = [];
  const wanted: string[][] = [];
  const typed: string[][] = [];
  let warmed = deferred<void>();
  let place: { path: FilePath; line: number; character: number } | undefined;
  let tell: (progress: readonly PackageProgress[]) => void = () => undefined;

  const port: Bundler = {
    warm: () => warmed.promise,
    build(request) {
      const answer = deferred<BundleOutcome>();
      const after = async (work: () => void): Promise<void> => {
        work();
        await settled();
      };
      asked.push({
        request,
        built: (change) => after(() => answer.resolve({ ...ready(request), ...change })),
        end: (outcome) => after(() => answer.resolve(outcome)),
        fail: (error) => after(() => answer.reject(error)),
      });
      return answer.promise;
    },
    vendored(ids) {
      wanted.push([...ids]);
      return Promise.resolve(ids.map((id) => packageModule(id)));
    },
    locate(one) {
      located.push(one);
      return Promise.resolve(place);
    },
    types(specifiers) {
      typed.push([...specifiers]);
      return Promise.resolve(specifiers.map((name) => ({ path: `node_modules/${name}/index.d.ts`, text: '' })));
    },
    on: (events) => {
      tell = events.packages;
    },
  };
  return {
    port,
    asked,
    located,
    wanted,
    typed,
    /** The request that waits for its answer. */
    last(): Asked {
      const one = asked.at(-1);
      if (one === undefined) throw new Error('Nothing was built');
      return one;
    },
    packages: (progress: readonly PackageProgress[]) => tell(progress),
    places(path: string, line: number): void {
      const parsed = parsePath(path);
      place = parsed.ok ? { path: parsed.value, line, character: 0 } : undefined;
    },
    async warm(): Promise<void> {
      warmed.resolve();
      await settled();
    },
    /** The compiler could not be loaded; the next try may. */
    async cold(): Promise<void> {
      warmed.reject(new Error('offline'));
      warmed = deferred<void>();
      await settled();
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

export function builtModule(path: string, version = 1, change: Partial<BuiltModule> = {}): BuiltModule {
  const parsed = parsePath(path);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return { id: `vonk:///${path}`, path: parsed.value, version, code: '', imports: [], hot: 'component', ...change };
}

export const packageModule = (id: string): PackageModule => ({ id, blob: new Blob([]), imports: [], kind: 'module' });

function ready({ roots }: BundleRequest): Built {
  return {
    type: 'built',
    roots: roots.map((root) => ({ index: root.index, id: rootId(root), state: 'ready' })),
    modules: [],
    packages: [],
    diagnostics: [],
    waiting: [],
    imported: [],
    durationMs: 7,
  };
}
