import { headersFor } from './headers.ts';
import type { Sites } from './sites.ts';

const ASSETS = '/assets/*';

/**
 * The header table as a `_headers` file (Cloudflare Pages, Netlify). Both join the values where several rules match one
 * path, and two joined policies would both be enforced: so every page and worker is named, and a file under `/assets/*`
 * adds only what that rule has not said.
 *
 * @param files paths of the build without a leading slash, e.g. `assets/index-Ab12.js`
 */
export function staticHeaders(files: readonly string[], sites: Sites = {}): string {
  const base = headersFor('/assets/any.js', sites);
  const rules: [string, Readonly<Record<string, string>>][] = [
    ['/', headersFor('/', sites)],
    [ASSETS, base],
  ];
  for (const path of files.map((file) => `/${file}`).sort()) {
    const headers = headersFor(path, sites);
    if (!path.startsWith('/assets/')) rules.push([path, headers]);
    else if ('Content-Security-Policy' in headers) rules.push([path, beyond(base, headers)]);
  }
  return rules.map(([path, headers]) => [path, ...lines(headers)].join('\n')).join('\n\n') + '\n';
}

function beyond(base: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in base)));
}

const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
