/** What index.html makes a browser fetch before the composer is usable: entry, its static imports, styles. Monaco comes later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './src/server/build.mjs';

const page = readFileSync(join(distFolder(), 'index.html'), 'utf8');
const eager = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) =>
  join(distFolder(), match[1] ?? ''),
);

export default [{ name: 'first load', path: [join(distFolder(), 'index.html'), ...eager], limit: '150 kB' }];
