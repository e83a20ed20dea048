/** Builds the page of `monaco/` once per version of Monaco and serves it; the build is kept in node_modules. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

export interface MonacoPage {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveMonacoPage(): Promise<MonacoPage> {
  const root = fileURLToPath(new URL('./monaco/', import.meta.url));
  const installed = fileURLToPath(new URL('../../../node_modules/monaco-editor/package.json', import.meta.url));
  const { version }: { version: string } = JSON.parse(readFileSync(installed, 'utf8'));
  const outDir = fileURLToPath(new URL(`../../../node_modules/.cache/vonk-bench/monaco-${version}/`, import.meta.url));
  const config = { configFile: false, root, logLevel: 'error' } as const;
  if (!existsSync(join(outDir, 'index.html')))
    await build({
      ...config,
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, reportCompressedSize: false },
    });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The page of Monaco has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
