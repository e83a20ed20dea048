/**
 * The one worker in which prototypes are built. The build names its chunk `bundler-worker`, by which the server knows to give
 * it a policy of its own (esm.sh besides this site). Everything it does is in `serve.ts`.
 */
import { manifestUrl } from 'virtual:vendored';
import type { PackageSource } from '../../core/bundle/packages/source.ts';
import { createEsbuildCompiler, type Esbuild } from './esbuild-compiler.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createPackageSource } from './packages/package-source.ts';
import { createServer } from './serve.ts';
import { createVitals } from './vitals.ts';

const post = (message: FromWorker): void => globalThis.postMessage(message, { transfer: [] });

const vitals = createVitals(
  () => post({ type: 'alive' }),
  (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
);

let loading: Promise<Esbuild> | undefined;

function load(): Promise<Esbuild> {
  if (loading === undefined) post({ type: 'starting' });
  loading ??= vitals.waitFor(
    (async () => {
      const { loadEsbuild } = await import('./load-esbuild.ts');
      return loadEsbuild();
    })(),
  );
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const source = createPackageSource({
  fetch: (input, init) => globalThis.fetch(input, init),
  manifestUrl,
  progress: (progress) => post({ type: 'progress', progress }),
});
const packages: PackageSource = {
  resolve: (specifier, versions, signal) => vitals.waitFor(source.resolve(specifier, versions, signal)),
  vendored: (ids) => vitals.waitFor(source.vendored(ids)),
  types: (specifiers, versions) => vitals.waitFor(source.types(specifiers, versions)),
};

const handle = createServer({
  compiler: createEsbuildCompiler(load),
  packages,
  now: () => performance.now(),
  post,
  fail: (error) => globalThis.reportError(error),
});

globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => handle(event.data));
