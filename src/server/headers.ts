/**
 * The one table of response headers. The dev server, `npm start` and the `_headers` file of a static host all read it, so
 * a policy is written once. Guarantees that every document and every worker script gets a Content-Security-Policy;
 * leaves to the servers when to send it, and what a preview's shell may do to shell-policy.ts.
 */
import type { NetworkLevel } from '../core/preview/network.ts';
import { assertNever } from '../core/result.ts';
import { isShell, levelOf, shellPolicy, written, type Policy } from './shell-policy.ts';

type Headers = Readonly<Record<string, string>>;

export interface HeaderOptions {
  /** Where the page is served, e.g. `http://127.0.0.1:4173`. Absent for a static host, which has no `p<n>.localhost`. */
  readonly origin?: string;
  /** Set by the dev server: its inline preamble carries this nonce, and its client speaks over a WebSocket. */
  readonly devNonce?: string;
  /** A site for the shells alone, e.g. `https://*.vonk-preview.example`; see sites.ts. */
  readonly previewOrigin?: string;
  /** Where the page stands when the shells have a site of their own, e.g. `https://vonk.example`. */
  readonly appOrigin?: string;
}

/** `document` is the app's page and whatever is nothing else; `asset` is a hashed file that is neither page nor worker. */
type Kind = 'document' | 'shell' | 'model-worker' | 'bundler-worker' | 'image-worker' | 'worker' | 'asset';

const FOREVER = 'public, max-age=31536000, immutable';

/** In dev the worker is its source file, in a build a chunk named by `workerFileName` (vite.config.ts). */
const MODEL_WORKER = /^\/(assets\/model-worker-[\w-]+\.js|src\/platform\/model-client\/worker\.ts)$/;
const BUNDLER_WORKER = /^\/(assets\/bundler-worker-[\w-]+\.js|src\/platform\/bundler\/worker\.ts)$/;
const IMAGE_WORKER = /^\/(assets\/image-worker-[\w-]+\.js|src\/platform\/bring-in\/image-worker\.ts)$/;
const WORKER = /^\/assets\/(?:[\w.-]*[.-])?worker-[\w-]+\.js$/;

function kindOf(path: string): Kind {
  if (isShell(path)) return 'shell';
  if (MODEL_WORKER.test(path)) return 'model-worker';
  if (BUNDLER_WORKER.test(path)) return 'bundler-worker';
  if (IMAGE_WORKER.test(path)) return 'image-worker';
  if (WORKER.test(path)) return 'worker';
  return path.startsWith('/assets/') ? 'asset' : 'document';
}

/** The path only: no query, no fragment. Header names are given as they are written in the standards. */
export function headersFor(path: string, options: HeaderOptions = {}): Headers {
  const asset = { ...shared, 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': FOREVER };
  const kind = kindOf(path);
  switch (kind) {
    case 'shell':
      return { ...asset, ...shellHeaders(levelOf(path) ?? 'off', options) };
    case 'model-worker':
      // A person may type any provider, one on their own network too; only this file may reach it.
      return { ...asset, ...policy({ ...hostPolicy(options), 'connect-src': ["'self'", 'http:', 'https:'] }) };
    case 'bundler-worker':
      // Packages that are not vendored come from there, and from nowhere else.
      return { ...asset, ...policy({ ...hostPolicy(options), 'connect-src': ["'self'", 'https://esm.sh'] }) };
    case 'image-worker':
      // A picture that a person asks for by name may stand anywhere; it is fetched without cookies, and only read.
      return { ...asset, ...policy({ ...hostPolicy(options), 'connect-src': ["'self'", 'https:'] }) };
    case 'worker':
      return { ...asset, ...policy(hostPolicy(options)) };
    case 'asset':
      return asset;
    case 'document':
      return {
        ...shared,
        ...policy(hostPolicy(options)),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'no-cache',
      };
    default:
      return assertNever(kind);
  }
}

const shared = { 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };

function hostPolicy({ origin, devNonce, previewOrigin }: HeaderOptions): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...(devNonce === undefined ? [] : [`'nonce-${devNonce}'`])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'", ...(devNonce === undefined ? [] : ['ws:'])],
    // Also what keeps a preview from carrying data out by navigating itself, hence this port only.
    'frame-src': [
      "'self'",
      ...(origin === undefined ? [] : [`http://*.localhost${portOf(origin)}`]),
      ...(previewOrigin === undefined ? [] : [previewOrigin]),
    ],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'form-action': ['https://codepen.io', 'https://stackblitz.com'],
    'frame-ancestors': ["'none'"],
  };
}

/** `battery` is not among them: Chromium knows no such feature and would complain in every preview's console. */
const FORBIDDEN_FEATURES =
  'camera microphone geolocation clipboard-read clipboard-write fullscreen gamepad display-capture usb serial hid midi payment';

function shellHeaders(level: NetworkLevel, { origin, appOrigin }: HeaderOptions): Headers {
  // The shell stands on p<n>.localhost, the page around it on one of these two.
  const hosts = origin === undefined ? [] : ['127.0.0.1', 'localhost'].map((name) => `http://${name}${portOf(origin)}`);
  return {
    ...policy({
      ...shellPolicy(level),
      'frame-ancestors': ["'self'", ...hosts, ...(appOrigin === undefined ? [] : [appOrigin])],
      sandbox: ['allow-scripts', 'allow-forms'],
    }),
    // Closes WebRTC and navigation, which no directive covers (Chromium 152 and later). It knows all or nothing: above
    // `off` it would close what the level opens.
    ...(level === 'off' ? { 'Connection-Allowlist': '()' } : {}),
    'Permissions-Policy': FORBIDDEN_FEATURES.replaceAll(' ', '=(), ') + '=()',
  };
}

const policy = (directives: Policy): Headers => ({ 'Content-Security-Policy': written(directives) });

function portOf(origin: string): string {
  const { port } = new URL(origin);
  return port === '' ? '' : `:${port}`;
}
