/** Builds one of the pages in this folder once per version of what it shows, and serves it; builds are kept in node_modules. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

export interface ReferencePage {
  readonly url: string;
  close(): Promise<void>;
}

/** By folder: the package that the page shows. */
const SHOWS = { monaco: 'monaco-editor', 'vue-repl': '@vue/repl' } as const;

export async function serveReference(folder: keyof typeof SHOWS): Promise<ReferencePage> {
  const root = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(modules, SHOWS[folder], 'package.json'), 'utf8'),
  );
  const source = createHash('sha256');
  for (const name of readdirSync(root).sort()) source.update(readFileSync(join(root, name)));
  const name = `${folder}-${version}-${source.digest('hex').slice(0, 8)}`;
  const outDir = join(modules, '.cache/vonk-bench', name);
  const config = { configFile: false, root, logLevel: 'error' } as const;
  if (!existsSync(join(outDir, 'index.html')))
    await build({
      ...config,
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
    });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error(`The page of ${folder} has no port`);
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
