/**
 * What every measure stands on: the app as `npm start` serves it, a model server that writes at a set pace, and a bare
 * origin for the references, all in one browser.
 */
import { createServer } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright/test';
import { startAppServer } from '../fixtures/app-server.ts';
import { resolveBrowser } from '../fixtures/browser.ts';
import type { Script } from '../fixtures/model-events.ts';
import { startModelServer, type ModelServer } from '../fixtures/model-server.ts';
import { VonkPage } from '../fixtures/vonk-page.ts';
import { recordBuilds } from './build-record.ts';
import { installRecord } from './host-record.ts';
import { serveReference } from './reference/reference-page.ts';

export interface Stage {
  readonly browser: Browser;
  readonly browserName: string;
  readonly appUrl: string;
  readonly model: ModelServer;
  /** An empty page without any policy, where a reference builds itself. */
  readonly bareUrl: string;
  /** Monaco alone, see reference/monaco/. */
  readonly monacoUrl: string;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1440, height: 900 };

export async function openStage(): Promise<Stage> {
  const { name, launch } = await resolveBrowser();
  const url = process.env['VONK_URL'];
  const app = url === undefined ? await startAppServer() : undefined;
  const model = await startModelServer();
  const bare = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Reference</title>');
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const address = bare.address();
  if (address === null || typeof address === 'string') throw new Error('The bare server has no port');
  const monaco = await serveReference('monaco');
  const browser = await chromium.launch(launch);
  return {
    browser,
    browserName: name,
    appUrl: url ?? app?.url ?? '',
    model,
    bareUrl: `http://127.0.0.1:${address.port}/`,
    monacoUrl: monaco.url,
    async close() {
      await browser.close();
      await monaco.close();
      await model.stop();
      bare.close();
      await app?.close();
    },
  };
}

/** A page in a profile of its own. */
export async function openPage(stage: Stage, url: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: VIEWPORT });
  await context.addInitScript(installRecord);
  await context.addInitScript(recordBuilds);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Vonk, connected to the stage's model, its editor loaded and its first run behind it. */
export async function openVonk(stage: Stage): Promise<VonkPage> {
  const vonk = new VonkPage(await openPage(stage, stage.appUrl));
  await vonk.wishField.waitFor();
  // A list of models that opens late takes the Escape that was meant for the dialog.
  await vonk
    .connect({ baseUrl: stage.model.url })
    .catch(() => vonk.page.getByRole('button', { name: 'Close Settings' }).click());
  await run(stage, vonk, { text: WARM_UP });
  await vonk.editor.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  await newProject(vonk);
  return vonk;
}

/** An empty project, as a newcomer has it: what is written next streams into a preview that shows nothing yet. */
export async function newProject(vonk: VonkPage): Promise<void> {
  await vonk.page.locator('header button').first().click();
  await vonk.page.getByRole('menuitem', { name: 'New project' }).click();
  await settled(vonk, 'empty');
}

/** One wish, from Send until the page is whole. */
export async function run(stage: Stage, vonk: VonkPage, script: Script): Promise<void> {
  stage.model.answer(script);
  const before = stage.model.requests.length;
  await vonk.wish('an almanac of the harbour');
  await stage.model.request(before);
  await settled(vonk, 'built');
}

async function settled(vonk: VonkPage, preview: string): Promise<void> {
  await vonk.page.waitForFunction(
    (wanted) => {
      const { run, preview: shown } = document.documentElement.dataset;
      return (run === 'finished' || run === 'idle') && shown === wanted;
    },
    preview,
    { timeout: 120_000, polling: 50 },
  );
}

const WARM_UP = `<file path="index.html">
<!doctype html><title>Warm</title><style>p { color: teal; }</style><h1>Warm</h1>${'<p class="a">warm</p>\n'.repeat(40)}<script>1</script>
</file>`;
