/**
 * Tries the preview on pages, drawings and React projects from the world: each is streamed in random pieces and in a
 * random order of its files, and must end as the same thing loaded whole. `VONK_CORPUS` names the directory that holds the
 * cases: `mdn-*.json` (rows of `{ id, files }`, entry `index.html`), `react-*.json` (rows of `{ id, files, expectedError }`),
 * and any other `*.json` with rows of `{ id, svg }`.
 * Prints counts and the reason for each miss; the exit code is 1 when a page missed, 2 when there is nothing to try.
 *
 *     VONK_CORPUS=../corpus node e2e/run.mjs corpus/run.ts [--set react] [--only <part of an id>] [--times 3] [--seed 7]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright/test';
import { resolveBrowser } from '../fixtures/browser.ts';
import { servePreviewHarness } from '../fixtures/preview-server.ts';
import { compareDrawing } from './drawings.ts';
import { comparePage } from './pages.ts';
import type { ReactRow } from './react-cases.ts';
import { tryReact } from './react.ts';
import { serveWhole, type Files } from './whole-server.ts';

interface Row {
  readonly id: string;
  readonly files?: Files;
  readonly svg?: string;
  readonly expectedError?: boolean;
}

const VIEWPORT = { width: 800, height: 640 };

export default async function corpus(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      set: { type: 'string', default: '' },
      times: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
    },
  });
  const directory = process.env['VONK_CORPUS'];
  if (directory === undefined || directory === '') {
    console.error('Name the directory of the cases: VONK_CORPUS=… node e2e/run.mjs corpus/run.ts');
    process.exitCode = 2;
    return;
  }
  const { pages, drawings, projects } = casesIn(directory, values.set, values.only);
  if (pages.length + drawings.length + projects.length === 0) {
    console.error(`${directory} holds no case with "${values.only}" in its id.`);
    process.exitCode = 2;
    return;
  }

  const seed = Number(values.seed);
  const times = Number(values.times);
  if (pages.length + drawings.length > 0) await tryWhole(pages, drawings, { seed, times });
  if (projects.length > 0 && !(await tryReact(projects, { seed, times }))) process.exitCode = 1;
}

async function tryWhole(
  pages: Cases['pages'],
  drawings: Cases['drawings'],
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<void> {
  const { launch } = await resolveBrowser();
  const harness = await servePreviewHarness();
  const whole = await serveWhole();
  const browser = await chromium.launch(launch);
  const misses: { readonly id: string; readonly reason: string }[] = [];
  const counts = { pages: 0, same: 0, incomplete: 0, streams: 0, drawings: 0, samePixels: 0, nearPixels: 0 };
  const shared = { harnessUrl: harness.url, seed };
  try {
    for (const { id, files } of pages) {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const outcome = await comparePage({ ...shared, context, whole, files, times });
      await context.close();
      if (outcome.type === 'incomplete') counts.incomplete += 1;
      else {
        counts.pages += 1;
        counts.streams += outcome.streams;
        if (outcome.type === 'same') counts.same += 1;
        else misses.push({ id, reason: outcome.reason });
      }
    }
    for (const { id, svg } of drawings) {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const { different, worst, loads } = await compareDrawing({ ...shared, context, svg });
      await context.close();
      counts.drawings += 1;
      if (different === 0) counts.samePixels += 1;
      else {
        if (worst <= 2) counts.nearPixels += 1;
        const reason = loads
          ? `${different} pixels differ, the most by ${worst} of 255`
          : 'no browser loads it as a file';
        misses.push({ id, reason });
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
  if (counts.same !== counts.pages) process.exitCode = 1;
}

interface Cases {
  readonly pages: readonly { readonly id: string; readonly files: Files }[];
  readonly drawings: readonly { readonly id: string; readonly svg: string }[];
  readonly projects: readonly ReactRow[];
}

/** Rows of other shapes are left alone. */
function casesIn(directory: string, set: string, only: string): Cases {
  const names = readdirSync(directory).filter((name) => name.endsWith('.json') && name.startsWith(set));
  const rows = names.sort().flatMap((set) => {
    const found: Row[] = JSON.parse(readFileSync(join(directory, set), 'utf8'));
    return found.filter(({ id }) => id.includes(only)).map((row) => ({ set, ...row }));
  });
  return {
    pages: rows.flatMap(({ set, id, files }) =>
      set.startsWith('mdn') && files?.['index.html'] !== undefined ? [{ id, files }] : [],
    ),
    drawings: rows.flatMap(({ id, svg }) => (typeof svg === 'string' ? [{ id, svg }] : [])),
    projects: rows.flatMap(({ set, id, files, expectedError = false }) =>
      set.startsWith('react') && files !== undefined ? [{ id, files, expectedError }] : [],
    ),
  };
}
