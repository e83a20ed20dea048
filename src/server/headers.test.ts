import { expect, test } from 'vitest';
import { NETWORK_LEVELS } from '../core/preview/network.ts';
import { isolationOf } from '../core/preview/isolation.ts';
import { headersFor } from './headers.ts';
import { levelOf, shellMetaPolicy, shellPathsOf } from './shell-policy.ts';
import { sitesFrom } from './sites.ts';
import { staticHeaders } from './static-headers.ts';

const origin = 'http://127.0.0.1:4173';

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon).trim(), line.slice(colon + 2)];
}

function directives(path: string, options = {}): Record<string, string> {
  const policy = headersFor(path, options)['Content-Security-Policy'] ?? '';
  return Object.fromEntries(
    policy
      .split('; ')
      .filter(Boolean)
      .map((directive) => [directive.split(' ')[0], directive.slice(directive.indexOf(' ') + 1)]),
  );
}

test('N1: the page may connect, frame and load from its own origin only', () => {
  const page = directives('/', { origin });
  expect(page['default-src']).toBe("'none'");
  expect(page['connect-src']).toBe("'self'");
  expect(page['script-src']).toBe("'self' 'wasm-unsafe-eval'");
  expect(page['frame-src']).toBe("'self' http://*.localhost:4173");
  expect(page['frame-ancestors']).toBe("'none'");
  expect(headersFor('/', { origin })['Cross-Origin-Opener-Policy']).toBe('same-origin');
});

test('N1: a path nobody planned for gets the policy of the page', () => {
  for (const path of [
    '/nowhere',
    '/favicon.svg',
    '/src/main.tsx',
    '/preview-.html',
    '/preview-a/b.html',
    '/x/preview-a.html',
    '/preview-wide-1a2b.html',
  ])
    expect(headersFor(path, { origin })).toEqual(headersFor('/', { origin }));
});

test('N2: only the dev server allows a nonce and a socket', () => {
  const page = directives('/', { origin, devNonce: 'abc' });
  expect(page['script-src']).toBe("'self' 'wasm-unsafe-eval' 'nonce-abc'");
  expect(page['connect-src']).toBe("'self' ws:");
  expect(page['style-src']).toBe("'self' 'unsafe-inline'");
});

test('N3: the model worker may connect anywhere, in a build and in dev; other workers may not', () => {
  for (const path of ['/assets/model-worker-B1_x-9.js', '/src/platform/model-client/worker.ts']) {
    expect(directives(path, { origin })['connect-src']).toBe("'self' http: https:");
    expect(directives(path, { origin })['script-src']).toBe(directives('/', { origin })['script-src']);
  }
  for (const path of ['/assets/editor.worker-C3.js', '/assets/ts.worker-D4.js', '/assets/worker-E5.js'])
    expect(directives(path, { origin })).toEqual(directives('/', { origin }));
});

test("N3: the bundler's worker may connect to this site and to esm.sh, and in all else is like the page", () => {
  const page = directives('/', { origin });
  for (const path of ['/assets/bundler-worker-F6.js', '/src/platform/bundler/worker.ts'])
    expect(directives(path, { origin })).toEqual({ ...page, 'connect-src': "'self' https://esm.sh" });
  expect(directives('/assets/other-bundler-worker-F6.js', { origin })).toEqual(page);
});

test('N4: the shell is sandboxed, cut off from every network and framed by its own host only', () => {
  const shell = directives('/preview-1a2b.html', { origin });
  expect(shell['sandbox']).toBe('allow-scripts allow-forms');
  expect(shell['frame-ancestors']).toBe("'self' http://127.0.0.1:4173 http://localhost:4173");
  expect(Object.values(shell).join(' ')).not.toMatch(/https:|http:\/\/\*|\*/);
  const headers = headersFor('/preview-1a2b.html', { origin });
  expect(headers['Connection-Allowlist']).toBe('()');
  expect(headers['Permissions-Policy']).toContain('camera=()');
  expect(headers['Cross-Origin-Opener-Policy']).toBeUndefined();
});

test("N4: the policy in a shell's meta is the header's without what a meta cannot carry", () => {
  for (const level of NETWORK_LEVELS) {
    const header = headersFor(shellPathsOf('1a2b')[level], { origin })['Content-Security-Policy'];
    expect(header?.startsWith(`${shellMetaPolicy(level)}; frame-ancestors`)).toBe(true);
    expect(shellMetaPolicy(level)).not.toMatch(/sandbox|frame-ancestors/);
  }
});

test('N13: each network level is a shell of its own, and adds only what it names', () => {
  const paths = shellPathsOf('1a2b');
  expect(NETWORK_LEVELS.map((level) => levelOf(paths[level]))).toEqual(NETWORK_LEVELS);
  const [off, assets, open] = NETWORK_LEVELS.map((level) => directives(paths[level], { origin }));
  const differing = (level: Record<string, string> = {}) =>
    Object.keys(level).filter((name) => level[name] !== off?.[name]);
  expect(differing(assets)).toEqual(['style-src', 'img-src', 'font-src']);
  expect(assets?.['img-src']).toBe('blob: data: https:');
  expect(open?.['connect-src']).toBe('blob: data: https: wss:');
  expect(open?.['frame-src']).toBe('https:');
  for (const directive of ['default-src', 'object-src', 'form-action', 'base-uri', 'sandbox', 'worker-src'])
    expect([open?.[directive], assets?.[directive]]).toEqual([off?.[directive], off?.[directive]]);
  for (const level of ['assets', 'open'] as const) {
    expect(headersFor(paths[level], { origin })['Connection-Allowlist']).toBeUndefined();
    expect(Object.values(directives(paths[level])).join(' ')).not.toMatch(/http:|ws:|\*/);
  }
});

test('N15: the headers of the table are what whole isolation is told by', () => {
  const headers = new Headers({ ...headersFor(shellPathsOf('1a2b').off, { origin }) });
  expect(isolationOf(headers, []).headers).toBe('sent');
  expect(isolationOf(new Headers({ ...headersFor('/', { origin }) }), []).headers).toBe('missing');
});

test('N14: a site for previews is framed by the page and frames only for it', () => {
  const sites = sitesFrom({
    VITE_PREVIEW_ORIGIN: 'https://*.previews.example/',
    VITE_APP_ORIGIN: 'https://vonk.example',
  });
  expect(directives('/', sites)['frame-src']).toBe("'self' https://*.previews.example");
  expect(directives('/preview-1a2b.html', sites)['frame-ancestors']).toBe("'self' https://vonk.example");
  expect(staticHeaders(['index.html', 'preview-1a2b.html'], sites)).toContain('https://*.previews.example');
});

test.each([
  [{ VITE_PREVIEW_ORIGIN: 'https://previews.example' }, 'VITE_APP_ORIGIN'],
  [{ VITE_PREVIEW_ORIGIN: 'previews.example', VITE_APP_ORIGIN: 'https://vonk.example' }, 'VITE_PREVIEW_ORIGIN'],
  [
    { VITE_PREVIEW_ORIGIN: 'https://a.example; script-src *', VITE_APP_ORIGIN: 'https://vonk.example' },
    'VITE_PREVIEW_ORIGIN',
  ],
  [
    { VITE_PREVIEW_ORIGIN: 'https://previews.example/x', VITE_APP_ORIGIN: 'https://vonk.example' },
    'VITE_PREVIEW_ORIGIN',
  ],
  [{ VITE_PREVIEW_ORIGIN: 'https://previews.example', VITE_APP_ORIGIN: 'https://*.example' }, 'VITE_APP_ORIGIN'],
  [{ VITE_PREVIEW_ORIGIN: 'https://vonk.example', VITE_APP_ORIGIN: 'https://vonk.example' }, 'another'],
])('N14: %j is refused in words', (environment, words) => {
  expect(() => sitesFrom(environment)).toThrow(words);
});

test('N5: what is named by its content is kept for ever, pages are asked for again', () => {
  expect(headersFor('/assets/index-abc.js')['Cache-Control']).toContain('immutable');
  expect(headersFor('/preview-1a2b.html')['Cache-Control']).toContain('immutable');
  expect(headersFor('/')['Cache-Control']).toBe('no-cache');
  expect(headersFor('/index.html')['Cache-Control']).toBe('no-cache');
});

test('N6: in the static file no path gets a header from two rules, and each gets what the table says', () => {
  const files = [
    'index.html',
    'favicon.svg',
    'preview-1a2b.html',
    'preview-assets-1a2b.html',
    'preview-open-1a2b.html',
    'assets/index-a.js',
    'assets/model-worker-b.js',
    'assets/ts.worker-c.js',
  ];
  const rules = staticHeaders(files)
    .trimEnd()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: lines.map(headerOf),
    }));
  for (const file of ['', ...files]) {
    const matching = rules.filter(
      ({ path }) => path === `/${file}` || (path === '/assets/*' && file.startsWith('assets/')),
    );
    const sent = matching.flatMap(({ headers }) => headers);
    expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
    expect(Object.fromEntries(sent)).toEqual(headersFor(`/${file}`));
  }
});
