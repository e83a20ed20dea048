/**
 * The Vite plugin that builds the preview's shell: `src/frame` as one inline script in a static page named by its content,
 * with the policy as its first `<meta>`. `virtual:frame-shell` gives its path, in a build and in dev alike; headers are the
 * server's affair (headers.ts), which knows shells by their name.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type ViteDevServer } from 'vite';
import { SHELL, SHELL_META_POLICY } from './headers.ts';

const MODULE = 'virtual:frame-shell';
const RESOLVED = `\0${MODULE}`;
const ENTRY = fileURLToPath(new URL('../frame/main.ts', import.meta.url));
const SOURCES = /\/src\/(frame|core)\//;

interface Shell {
  /** Absolute, e.g. `/preview-1a2b3c4d5e.html`. */
  readonly path: string;
  readonly html: string;
}

export function frameShell(): Plugin {
  let made: Promise<Shell> | undefined;
  let command: 'build' | 'serve' = 'build';
  const shell = (): Promise<Shell> => (made ??= makeShell(command === 'build'));
  return {
    name: 'vonk-frame-shell',
    configResolved(config) {
      command = config.command;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { path, html } = await shell();
      if (command === 'build') this.emitFile({ type: 'asset', fileName: path.slice(1), source: html });
      return `export const shellPath = ${JSON.stringify(path)};`;
    },
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (!SOURCES.test(file.replaceAll('\\', '/'))) return;
        made = undefined;
        reload(server);
      });
      server.middlewares.use((request, response, next) => {
        if (!SHELL.test((request.url ?? '').replace(/[?#].*$/s, ''))) return next();
        shell().then(({ html }) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          // Its name is by content only in a build; in dev the newest is served under any.
          response.setHeader('Cache-Control', 'no-store');
          response.end(html);
        }, next);
      });
    },
  };
}

function reload(server: ViteDevServer): void {
  const module = server.moduleGraph.getModuleById(RESOLVED);
  if (module) server.moduleGraph.invalidateModule(module);
  server.ws.send({ type: 'full-reload' });
}

async function makeShell(minify: boolean): Promise<Shell> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const bundles = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const chunk = bundles.flatMap((bundle) => bundle.output).find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error('The preview frame gave no script');
  const html = pageOf(chunk.code);
  const hash = createHash('sha256').update(html).digest('hex').slice(0, 12);
  return { path: `/preview-${hash}.html`, html };
}

function pageOf(script: string): string {
  const inline = script.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  return `<!doctype html>
<html>
<head>
<meta http-equiv="Content-Security-Policy" content="${SHELL_META_POLICY}">
<meta charset="utf-8">
<title>Preview</title>
</head>
<body>
<script>${inline}</script>
</body>
</html>
`;
}
