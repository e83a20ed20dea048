/**
 * `npm start`: builds if anything changed, serves the build on 127.0.0.1 with the headers of the table, says where, and
 * opens nothing. `PORT` names another port than 4173 (0: any); a taken one is said and the next is used.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { freePort } from './free-port.mjs';

const DEFAULT_PORT = 4173;

/** Started by a test run, it ends with that run, however the run ends. */
if (process.send !== undefined) process.once('disconnect', () => process.exit());

async function start() {
  if (!existsSync(join(root, 'node_modules', 'vite')))
    throw new Error('The packages are not installed yet. Run: npm ci');
  const wanted = wantedPort();

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
}

function wantedPort() {
  const said = process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(said);
  if (!/^\d+$/.test(said) || port > 65535) throw new Error(`PORT must be a number from 0 to 65535; it is "${said}".`);
  return port;
}

try {
  await start();
} catch (error) {
  // What a person can mend is in the words; where it was thrown helps nobody here.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
