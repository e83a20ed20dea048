/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { frameShell } from './src/server/frame-shell.ts';
import { vendored, vendoredManifest } from './src/server/vendored.ts';
import { vonkServer } from './src/server/vonk-server.ts';

/** Every worker's file ends in `worker-<hash>.js`, the model's and the bundler's are told apart: src/server/headers.ts goes by that. */
function workerFileName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const entry = facadeModuleId?.replaceAll('\\', '/') ?? '';
  if (entry.endsWith('/platform/model-client/worker.ts')) return 'assets/model-worker-[hash].js';
  if (entry.endsWith('/platform/bundler/worker.ts')) return 'assets/bundler-worker-[hash].js';
  return name.endsWith('worker') ? 'assets/[name]-[hash].js' : 'assets/[name].worker-[hash].js';
}

export default defineConfig({
  // No fallback to the page: a file that is not there is a 404, never a page with a script's name.
  appType: 'mpa',
  plugins: [react(), vonkServer(), frameShell(), vendored()],
  build: {
    outDir: process.env['VONK_DIST'] ?? 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Monaco's language services are large, lazy and on their own.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [vendoredManifest()],
    rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: workerFileName } },
  },
  // Not every page in the repository is the app's; what a worker needs is found before it starts.
  optimizeDeps: { entries: ['index.html', 'src/platform/**/worker.ts'] },
  // `.localhost` for the previews' own hosts; nothing from another machine.
  server: { host: '127.0.0.1', port: 5173, cors: false, allowedHosts: ['.localhost'] },
  preview: { host: '127.0.0.1', port: 4173, cors: false, allowedHosts: ['.localhost'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['e2e/soak/same-cases.ts'],
    // Files share their imports, which take longer than the tests; none of them changes what another sees.
    isolate: false,
    testTimeout: 60_000,
  },
});
