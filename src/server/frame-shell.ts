/**
 * The Vite plugin that builds the preview's shells: `src/frame` as one inline script in static pages named by their
 * content, one for each network level, with its policy as the first `<meta>`. `virtual:frame-shell` gives their paths, in a
 * build and in dev alike; headers are the server's affair (headers.ts), which knows shells by their name.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type ViteDevServer } from 'vite';
import { NETWORK_LEVELS, type NetworkLevel, type ShellPaths } from '../core/preview/network.ts';
import { levelOf, shellMetaPolicy, shellPathsOf } from './shell-policy.ts';

const MODULE = 'virtual:frame-shell';
const RESOLVED = `\0${MODULE}`;
const ENTRY = fileURLToPath(new URL('../frame/main.ts', import.meta.url));
const SOURCES = /\/src\/(frame|core)\//;

interface Shells {
  readonly paths: ShellPaths;
  readonly pages: Readonly<Record<NetworkLevel, string>>;
}

export function frameShell(): Plugin {
  let made: Promise<Shells> | undefined;
  let command: 'build' | 'serve' = 'build';
  const shells = (): Promise<Shells> => (made ??= makeShells(command === 'build'));
  return {
    name: 'vonk-frame-shell',
    configResolved(config) {
      command = config.command;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { paths, pages } = await shells();
      if (command === 'build')
        for (const level of NETWORK_LEVELS)
          this.emitFile({ type: 'asset', fileName: paths[level].slice(1), source: pages[level] });
      return `export const shellPaths = ${JSON.stringify(paths)};`;
    },
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (!SOURCES.test(file.replaceAll('\\', '/'))) return;
        made = undefined;
        reload(server);
      });
      server.middlewares.use((request, response, next) => {
        const level = levelOf((request.url ?? '').replace(/[?#].*$/s, ''));
        if (level === undefined) return next();
        shells().then(({ pages }) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          // Its name is by content only in a build; in dev the newest is served under any.
          response.setHeader('Cache-Control', 'no-store');
          response.end(pages[level]);
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

async function makeShells(minify: boolean): Promise<Shells> {
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
  const { code } = chunk;
  const pages = { off: pageOf(code, 'off'), assets: pageOf(code, 'assets'), open: pageOf(code, 'open') };
  const hash = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 12);
  return { paths: shellPathsOf(hash), pages };
}

function pageOf(script: string, level: NetworkLevel): string {
  const inline = script.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  return `<!doctype html>
<html>
<head>
<meta http-equiv="Content-Security-Policy" content="${shellMetaPolicy(level)}">
<meta charset="utf-8">
<title>Preview</title>
</head>
<body>
<script>${inline}</script>
</body>
</html>
`;
}
