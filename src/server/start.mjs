/**
 * `npm start`: builds if anything changed, serves the build on 127.0.0.1 with the headers of the table, says where, and
 * opens nothing. `PORT` names another port than 4173 (0: any); a taken one is said and the next is used.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { freePort } from './free-port.mjs';

if (!existsSync(join(root, 'node_modules', 'vite'))) {
  console.error('The packages are not installed yet. Run: npm ci');
  process.exit(1);
}

const DEFAULT_PORT = 4173;

const wanted = Number(process.env['PORT'] ?? DEFAULT_PORT);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT must be a number from 0 to 65535; it is "${process.env['PORT']}".`);
  process.exit(1);
}

const started = performance.now();
const outcome = await build({
  onStart: () => console.log('Building, because the source changed since the last build …'),
});
if (outcome === 'built') console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

const port = await freePort(wanted);
if (wanted !== 0 && port !== wanted) {
  console.log(`Port ${wanted} is taken, perhaps by another Vonk, so this one uses ${port}.`);
  console.log('A browser keeps projects per address: those made at the other port are not seen here.');
}
const { preview } = await import('vite');
await preview({ root, logLevel: 'warn', preview: { port, strictPort: true, open: false } });
console.log(`Vonk is at http://127.0.0.1:${port}/ (Ctrl+C ends it)`);
