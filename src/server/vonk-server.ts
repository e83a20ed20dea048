/**
 * The Vite plugin that makes dev, `npm start` and a static host serve alike: the header table on every response, the
 * provider proxy, the preview hosts, and `_headers` in the build. Holds no rules itself; they are in the files it joins.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { loadEnv, type Connect, type Plugin, type ResolvedConfig } from 'vite';
import { headersFor } from './headers.ts';
import { ENVIRONMENT_PREFIXES, profilesFrom } from './provider-profiles.ts';
import { providerProxy } from './provider-proxy.ts';
import { isPreviewHost } from './same-origin.ts';
import { isShell } from './shell-policy.ts';
import { sitesFrom, type Sites } from './sites.ts';
import { staticHeaders } from './static-headers.ts';

export function vonkServer(): Plugin {
  let config: ResolvedConfig;
  const environment = (prefixes: string | string[]): Readonly<Record<string, string | undefined>> =>
    config.envDir === false ? process.env : loadEnv(config.mode, config.envDir, prefixes);
  const sites = (): Sites => sitesFrom(environment('VITE_'));
  const serve = (middlewares: Connect.Server, devNonce?: string): void => {
    middlewares.use(withHeaders(sites(), devNonce));
    middlewares.use(previewHostsServeShellsOnly);
    middlewares.use(providerProxy(profilesFrom(environment(ENVIRONMENT_PREFIXES))));
  };
  return {
    name: 'vonk-server',
    // The React plugin's preamble is an inline script; one nonce per start is enough where only this machine can ask.
    config: (_, { command, isPreview }) =>
      command === 'serve' && isPreview !== true ? { html: { cspNonce: randomBytes(16).toString('base64') } } : {},
    configResolved(resolved) {
      config = resolved;
    },
    configureServer: (server) => serve(server.middlewares, config.html?.cspNonce),
    configurePreviewServer: (server) => {
      serve(server.middlewares);
      server.middlewares.use(asCompressedByTheBuild(resolve(config.root, config.build.outDir)));
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle);
        this.emitFile({ type: 'asset', fileName: '_headers', source: staticHeaders(files, sites()) });
      },
    },
  };
}

function withHeaders(sites: Sites, devNonce: string | undefined): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathOf(request);
    const origin = `http://${request.headers.host ?? '127.0.0.1'}`;
    if (!URL.canParse(origin)) {
      response.writeHead(400).end();
      return;
    }
    const headers = headersFor(path, { ...sites, origin, ...(devNonce === undefined ? {} : { devNonce }) });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    forgetOnError(response);
    next();
  };
}

/** "Not found" must not be kept for a year: the file may be there after the next build. */
function forgetOnError(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const patched = (status: number, ...rest: never[]): ServerResponse => {
    if (status >= 400) response.setHeader('Cache-Control', 'no-store');
    return writeHead(status, ...rest);
  };
  response.writeHead = patched;
}

/** N7: a preview's own host gives nothing that the app is made of, nor its proxy. */
function previewHostsServeShellsOnly(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (!isPreviewHost(request.headers.host) || isShell(pathOf(request))) return next();
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Only previews are served here.\n');
}

/** Hands `x.js.br` to the file server, which knows what that is, and keeps it from compressing anything on the fly. */
function asCompressedByTheBuild(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathOf(request);
    if (/^\/assets\/[\w.-]+$/.test(path)) {
      response.setHeader('Vary', 'Accept-Encoding');
      const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
      if (takesBrotli && existsSync(join(folder, `${path}.br`))) request.url = `${path}.br`;
    }
    delete request.headers['accept-encoding'];
    next();
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}
