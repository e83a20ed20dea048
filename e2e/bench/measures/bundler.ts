/** What comes before the first build: the time until the bundler is warm, cold until a component is seen; and what packages weigh. */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { vendoredFiles } from '../../../src/server/vendored-build.ts';
import type { Measure, Row } from '../measure.ts';
import { openPage, type Stage } from '../stage.ts';
import { summary } from '../statistics.ts';

/** Chunks below this stand in one row together. */
const SMALL_KB = 3;

export const bundler: Measure = {
  name: 'bundler',
  async run(stage, { quick }) {
    const warm: number[] = [];
    const first: number[] = [];
    for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
      warm.push(await warmAfter(stage));
      first.push(await seenAfter(stage));
    }
    return [
      { what: 'page open → bundler warm, left alone', unit: 'ms', ...summary(warm) },
      { what: 'page open → first component painted, dropped at once', unit: 'ms', ...summary(first) },
      ...(await weights()),
    ];
  },
};

async function warmAfter(stage: Stage): Promise<number> {
  const page = await openPage(stage, stage.appUrl);
  await page.waitForFunction(() => performance.getEntriesByName('bundler-warm').length > 0, null, {
    polling: 50,
    timeout: 60_000,
  });
  const at = await page.evaluate(() => performance.getEntriesByName('bundler-warm')[0]?.startTime ?? Number.NaN);
  await page.context().close();
  return at;
}

/** Nothing is warm: a lone component is dropped as soon as the page can take it. */
async function seenAfter(stage: Stage): Promise<number> {
  const page = await openPage(stage, stage.appUrl);
  await page.locator('textarea:enabled').first().waitFor();
  const source = `export default function App() {\n  return <p>{'a spark'}</p>;\n}\n`;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'App.tsx', mimeType: 'text/plain', buffer: Buffer.from(source) });
  await page.frameLocator('iframe[title="Preview"]').getByText('a spark').waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => window.benchRecord.pixels.length > 0, null, { polling: 20 });
  const seen = await page.evaluate(() => (window.benchRecord.pixels[0] ?? Number.NaN) - performance.timeOrigin);
  await page.context().close();
  return seen;
}

async function weights(): Promise<readonly Row[]> {
  const { files } = await vendoredFiles(fileURLToPath(new URL('../../../', import.meta.url)));
  const chunks = [...files]
    .filter(([name]) => /\.(js|css)$/.test(name))
    .map(([name, bytes]) => ({
      name: name.replace(/^vendored-|-[0-9a-f]{10}(?=\.\w+$)|\.js$/g, ''),
      raw: bytes.length / 1024,
      packed: (files.get(`${name}.br`) ?? brotliCompressSync(bytes)).length / 1024,
    }))
    .sort((a, b) => b.packed - a.packed);
  const row = (what: string, kb: number): Row => ({ what, unit: 'kB', n: 1, median: kb, p95: kb });
  const small = chunks.filter(({ packed }) => packed < SMALL_KB);
  const sum = (all: typeof chunks, part: 'raw' | 'packed'): number => all.reduce((total, one) => total + one[part], 0);
  return [
    row(
      `vendored, all ${chunks.length} chunks, brotli (raw ${Math.round(sum(chunks, 'raw'))} kB)`,
      sum(chunks, 'packed'),
    ),
    ...chunks
      .filter(({ packed }) => packed >= SMALL_KB)
      .map(({ name, raw, packed }) => row(`vendored ${name}, brotli (raw ${Math.round(raw)} kB)`, packed)),
    row(`vendored, ${small.length} more of less than ${SMALL_KB} kB each, brotli`, sum(small, 'packed')),
  ];
}
