/**
 * Tries the preview on pages and drawings from the world: each is streamed in random pieces and in a random order of its
 * files, and must end as the same thing loaded whole. `VONK_CORPUS` names the directory that holds the cases:
 * `mdn-*.json` (rows of `{ id, files }`, entry `index.html`), and any other `*.json` with rows of `{ id, svg }`.
 * Prints counts and the reason for each miss; the exit code is 1 when a page missed.
 *
 *     VONK_CORPUS=../corpus node e2e/corpus/run.mjs [--only <part of an id>] [--times 3] [--seed 7]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { comparePage } from './pages.mjs';
import { compareDrawing } from './drawings.mjs';
import { serveWhole } from './whole-server.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const directory = process.env['VONK_CORPUS'];
if (directory === undefined) {
  console.error('Name the directory of the cases: VONK_CORPUS=… node e2e/corpus/run.mjs');
  process.exit(2);
}

const rows = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')).map((row) => ({ set: name, ...row })));
const chosen = rows.filter(({ id }) => id.includes(values.only));
const pages = chosen.filter(({ set, files }) => set.startsWith('mdn') && files?.['index.html'] !== undefined);
const drawings = chosen.filter(({ svg }) => typeof svg === 'string');

const { module } = await runnerImport(new URL('../fixtures/preview-server.ts', import.meta.url).pathname);
const harness = await module.servePreviewHarness();
const whole = await serveWhole();
const browser = await chromium.launch({
  executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--site-per-process', '--no-sandbox'],
});
const misses = [];
const counts = { pages: 0, same: 0, incomplete: 0, streams: 0, drawings: 0, samePixels: 0, nearPixels: 0 };

try {
  for (const row of pages) {
    const context = await browser.newContext({ viewport: { width: 800, height: 640 } });
    const outcome = await comparePage({
      context,
      whole,
      harness,
      files: row.files,
      times: Number(values.times),
      seed: Number(values.seed),
    });
    await context.close();
    if (outcome.type === 'incomplete') counts.incomplete += 1;
    else {
      counts.pages += 1;
      counts.streams += outcome.streams;
      if (outcome.type === 'same') counts.same += 1;
      else misses.push({ id: row.id, reason: outcome.reason });
    }
  }
  for (const row of drawings) {
    const context = await browser.newContext({ viewport: { width: 800, height: 640 } });
    const { different, worst, loads } = await compareDrawing({
      context,
      harness,
      svg: row.svg,
      seed: Number(values.seed),
    });
    await context.close();
    counts.drawings += 1;
    if (different === 0) counts.samePixels += 1;
    else {
      if (worst <= 2) counts.nearPixels += 1;
      const reason = loads
        ? `${different} pixels differ, the most by ${worst} of 255`
        : 'no browser loads it as a file';
      misses.push({ id: row.id, reason });
    }
  }
} finally {
  await browser.close();
  await harness.close();
  await whole.close();
}

console.log(
  `pages: ${counts.same} of ${counts.pages} end as loaded whole (${counts.streams} streams, random pieces and order); ` +
    `${counts.incomplete} left out, for they name files that are not there`,
);
console.log(
  `drawings: ${counts.samePixels} of ${counts.drawings} have the same pixels as <img>; ` +
    `${counts.nearPixels} more differ by at most 2 of 255 in a channel`,
);
for (const { id, reason } of misses) console.log(`miss: ${id}\n      ${reason}`);
process.exitCode = counts.same === counts.pages ? 0 : 1;
