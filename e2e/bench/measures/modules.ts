/**
 * From a key pressed in a TSX module to a painted preview that shows it, in projects of 10 and of 50 modules; what of that
 * was the build, and what the replacement in the page. Beside @vue/repl with its Monaco, with the same project in Vue.
 */
import type { Page } from 'playwright/test';
import type { VonkPage } from '../../fixtures/vonk-page.ts';
import type { BenchOptions, Measure, Row } from '../measure.ts';
import { reactProject, vueProject, type ModuleProject } from '../page/module-project.ts';
import { typedProbe } from '../page/typed-probe.ts';
import { serveReference } from '../reference/reference-page.ts';
import { newProject, openPage, openVonk, run, type Stage } from '../stage.ts';
import { percentile, summary } from '../statistics.ts';
import { typed } from './keystrokes.ts';

const SIZES = [10, 50] as const;
const REFERENCE = '@vue/repl with Monaco';

const PROBE = `<script>(${typedProbe.toString()})()</script>`;

export const modules: Measure = {
  name: 'modules',
  async run(stage, { quick }: BenchOptions) {
    const count = quick ? 6 : 24;
    const rows: Row[] = [];
    const vonk = await openVonk(stage);
    const reference = await serveReference('vue-repl');
    try {
      for (const size of SIZES) {
        const own = await inVonk(stage, vonk, reactProject(size), count);
        const theirs = await inRepl(stage, reference.url, vueProject(size), count);
        rows.push(...rowsOf(size, own, theirs));
        await newProject(vonk);
      }
    } finally {
      await vonk.page.context().close();
      await reference.close();
    }
    return rows;
  },
};

interface Own {
  readonly keys: readonly number[];
  /** From the question to the bundler's worker to its answer, and from there to the painted frame. */
  readonly builds: readonly number[];
  readonly swaps: readonly number[];
}

async function inVonk(stage: Stage, vonk: VonkPage, project: ModuleProject, count: number): Promise<Own> {
  const files = {
    ...project.files,
    'src/main.tsx': `import { createRoot } from 'react-dom/client';\nimport App from './App.tsx';\n\ncreateRoot(document.getElementById('root')!).render(<App />);\n`,
    'index.html': `<!doctype html>\n<title>Modules</title>\n${PROBE}\n<div id="root"></div>\n<script type="module" src="src/main.tsx"></script>\n`,
  };
  const text = Object.entries(files).map(([path, file]) => `<file path="${path}">\n${file}</file>`);
  await run(stage, vonk, { text: text.join('\n') });
  await vonk.preview.locator('#typed').waitFor({ timeout: 60_000 });
  await vonk.tab(project.leaf).click();
  const builds: number[] = [];
  const swaps: number[] = [];
  const keys = await typed(vonk.page, 'Editor', '"typed">spark', 'a', count, async (shownAt) => {
    const notes = await vonk.page.evaluate(() => window.benchBuilds.splice(0));
    const note = notes.findLast(({ answeredAt }) => answeredAt <= shownAt);
    if (note === undefined) return;
    builds.push(note.answeredAt - note.askedAt);
    swaps.push(shownAt - note.answeredAt);
  });
  return { keys, builds, swaps };
}

async function inRepl(stage: Stage, url: string, project: ModuleProject, count: number): Promise<readonly number[]> {
  const page: Page = await openPage(stage, url);
  await page.waitForFunction(() => 'referenceRepl' in window);
  const { files, app, leaf } = project;
  await page.evaluate((all) => window.referenceRepl(all), { files, main: app, active: leaf, head: PROBE });
  await page.waitForFunction(() => window.benchRecord.edited.length > 0, null, { polling: 50, timeout: 60_000 });
  await page.locator('.view-line').first().waitFor({ timeout: 60_000 });
  const times = await typed(page, undefined, '"typed">spark', 'a', count);
  await page.context().close();
  return times;
}

function rowsOf(size: number, own: Own, theirs: readonly number[]): readonly Row[] {
  const name = `${size} modules`;
  const ratio = percentile(own.keys, 0.5) / percentile(theirs, 0.5);
  return [
    {
      what: `key → painted in the preview, TSX, ${name}: Vonk`,
      unit: 'ms',
      ...summary(own.keys),
      ratio: { value: ratio, to: REFERENCE },
      goal: { words: '≤ 0.2 × the reference', reached: ratio <= 0.2 },
    },
    { what: `key → painted in the preview, ${name}: ${REFERENCE}`, unit: 'ms', ...summary(theirs) },
    { what: `rebuild alone, TSX, ${name}`, unit: 'ms', ...summary(own.builds) },
    { what: `hot update alone, built → painted, TSX, ${name}`, unit: 'ms', ...summary(own.swaps) },
  ];
}
