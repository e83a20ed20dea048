/** A prototype in a link: made, looked at somewhere else, run, kept; and taken along as files. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect, reply, test } from './fixtures/test.ts';
import { VonkPage } from './fixtures/vonk-page.ts';

const PAGE = reply(
  [
    'index.html',
    '<!doctype html>\n<title>Tide</title>\n<link rel="stylesheet" href="style.css">\n<h1>High at two</h1>\n<p id="ran"></p>\n<script src="tide.js"></script>',
  ],
  ['style.css', 'h1 { color: rgb(1, 2, 3); }'],
  ['tide.js', `document.querySelector('#ran').textContent = 'the script ran';`],
);

const APP = reply(
  [
    'src/App.tsx',
    `import { useState } from 'react';\nimport './app.css';\nexport default function App() {\n  const [n, set] = useState<number>(0);\n  return <button onClick={() => set(n + 1)}>pressed {n}</button>;\n}`,
  ],
  ['src/app.css', 'button { color: rgb(4, 5, 6); }'],
);

const DRAWING = reply([
  'bird.svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40.0000" height="20">\n  <!-- a bird -->\n  <g><rect x="0.000001" y="0" width="40" height="20" fill="#ff0000"/></g>\n  <script>alert(1)</script>\n</svg>',
]);

interface Server {
  readonly url: string;
  answer(answer: { text: string }): void;
}

async function made(vonk: VonkPage, model: Server, text: string): Promise<void> {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text });
  await vonk.wish('something to share');
  await vonk.runIs('finished');
}

/** Somebody else's browser, in which nothing was ever stored. */
async function elsewhere(browser: Browser, link: string): Promise<VonkPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  return new VonkPage(page);
}

const bar = (vonk: VonkPage) => vonk.page.getByRole('region', { name: 'From a link' });

const storedProjects = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let rows = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not opened')));
      });
      for (const store of [...database.objectStoreNames].filter((each) => each !== 'settings')) {
        rows += await new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.addEventListener('success', () => resolve(request.result));
        });
      }
      database.close();
    }
    return rows;
  });

test('L14, L15: a link is looked at, run on a click, and stored only as a copy', async ({ vonk, model, browser }) => {
  // Two browsers, one after the other.
  test.slow();
  await made(vonk, model, PAGE);
  const there = await elsewhere(browser, await vonk.shareLink());
  await expect(bar(there)).toContainText('3 files from a link');
  await expect(there.editor).toContainText('High at two');
  await there.tab('tide.js').click();
  await expect(there.editor).toContainText('the script ran');
  await expect(there.page.locator('html')).toHaveAttribute('data-preview', 'empty');
  await expect(there.preview.locator('h1')).toHaveCount(0);
  expect(await storedProjects(there.page)).toBe(0);

  await bar(there).getByRole('button', { name: 'Run' }).click();
  await expect(there.preview.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(there.preview.locator('#ran')).toHaveText('the script ran');
  expect(await storedProjects(there.page)).toBe(0);

  await bar(there).getByRole('button', { name: 'Save a copy' }).click();
  await expect(bar(there)).toBeHidden();
  await expect.poll(() => storedProjects(there.page)).toBeGreaterThan(0);
  expect(new URL(there.page.url()).hash).toBe('');
  await there.page.reload();
  await expect(there.preview.locator('#ran')).toHaveText('the script ran');
  await expect(bar(there)).toBeHidden();
  await there.page.context().close();
});

test('L15: opened over one’s own work, a link leaves it as it was', async ({ vonk, model, browser }) => {
  // Two browsers, one after the other.
  test.slow();
  await made(vonk, model, PAGE);
  const link = await vonk.shareLink();
  const there = await elsewhere(browser, new URL('/', link).href);
  await there.connect({ baseUrl: model.url });
  model.answer({ text: reply(['index.html', '<h1>My own</h1>']) });
  await there.wish('my own page');
  await there.runIs('finished');
  await there.page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(bar(there)).toContainText('Nothing of it has run');
  await expect(there.editor).toContainText('High at two');
  await bar(there).getByRole('button', { name: 'To my work' }).click();
  await expect(there.preview.locator('h1')).toHaveText('My own');
  expect(new URL(there.page.url()).hash).toBe('');
  await there.page.context().close();
});

test('L16: a damaged link says what is wrong, over a page one can work on', async ({ vonk, model, browser }) => {
  await made(vonk, model, PAGE);
  const link = await vonk.shareLink();
  const there = await elsewhere(browser, `${link.slice(0, -9)}AAAA${link.slice(-5)}`);
  await expect(there.page.getByRole('alert').filter({ hasText: 'This link is damaged' })).toBeVisible();
  await expect(there.wishField).toBeEnabled();
  await there.page.goto(link.replace(/#[a-z]\d+\./, '#z9.'));
  await expect(there.page.getByRole('alert').filter({ hasText: 'newer version' })).toBeVisible();
  await there.page.context().close();
});

test('L8: the dialog says how long the link is, what is in it, and shows it to a phone', async ({ vonk, model }) => {
  await made(vonk, model, PAGE);
  await vonk.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = vonk.page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible({ timeout: 45_000 });
  await expect(dialog.getByRole('meter')).toHaveAttribute('aria-valuetext', /fits every place below/);
  await expect(dialog.getByRole('region', { name: 'What is inside' })).toContainText('tide.js');
  await expect(dialog).toContainText('Never inside: keys');
});

test('L14: a React project in TSX goes through a link', async ({ vonk, model, browser }) => {
  // Loads the compiler twice.
  test.slow();
  await made(vonk, model, APP);
  await expect(vonk.preview.getByRole('button')).toHaveText('pressed 0', { timeout: 45_000 });
  const there = await elsewhere(browser, await vonk.shareLink());
  await bar(there).getByRole('button', { name: 'Run' }).click();
  const button = there.preview.getByRole('button');
  await expect(button).toHaveText('pressed 0', { timeout: 45_000 });
  await button.click();
  await expect(button).toHaveText('pressed 1');
  await expect(button).toHaveCSS('color', 'rgb(4, 5, 6)');
  await there.page.context().close();
});

/** The file as somebody opens it who has no server and no network. */
async function openedFromDisk(context: BrowserContext, bytes: Buffer): Promise<{ page: Page; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'vonk-alone-'));
  await writeFile(join(home, 'alone.html'), bytes);
  const page = await context.newPage();
  await context.setOffline(true);
  await page.goto(pathToFileURL(join(home, 'alone.html')).href);
  return {
    page,
    async close() {
      await context.setOffline(false);
      await page.close();
      await rm(home, { recursive: true });
    },
  };
}

test('L13: one HTML file stands alone: a page, and a React app in TSX', async ({ vonk, model, context }) => {
  test.slow();
  await made(vonk, model, PAGE);
  const page = await openedFromDisk(context, (await vonk.exported('Download one HTML file')).bytes);
  await expect(page.page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(page.page.locator('#ran')).toHaveText('the script ran');
  await page.close();

  await vonk.page.getByRole('button', { name: 'Close Export' }).click();
  await vonk.newProject();
  model.answer({ text: APP });
  await vonk.wish('an app');
  await expect(vonk.preview.getByRole('button')).toHaveText('pressed 0', { timeout: 45_000 });
  const app = await openedFromDisk(context, (await vonk.exported('Download one HTML file')).bytes);
  const button = app.page.getByRole('button');
  await expect(button).toHaveText('pressed 0');
  await button.click();
  await expect(button).toHaveText('pressed 1');
  await expect(button).toHaveCSS('color', 'rgb(4, 5, 6)');
  await app.close();
});

/** The soak asks the registry, as a person would; otherwise the packages that are installed here are lent. */
const INSTALLS = process.env['SOAK'] === '1';

const run = (program: string, args: readonly string[], cwd: string) => promisify(execFile)(program, args, { cwd });

/** What the zip of a Vite project builds to: the files of `dist`, and the page's text. */
async function built(
  zip: Buffer,
): Promise<{ readonly needs: unknown; readonly files: string[]; readonly page: string }> {
  const home = await mkdtemp(join(tmpdir(), 'vonk-vite-'));
  try {
    const files = unzipSync(zip);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), content);
    }
    const folder = join(home, Object.keys(files)[0]?.split('/')[0] ?? '');
    const needs: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (INSTALLS) {
      await run('npm', ['install', '--no-audit', '--no-fund'], folder);
      await run('npm', ['run', 'build'], folder);
    } else {
      await symlink(resolve('node_modules'), join(folder, 'node_modules'));
      await run(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], folder);
    }
    const dist = join(folder, 'dist');
    return {
      needs,
      files: await readdir(dist, { recursive: true }),
      page: await readFile(join(dist, 'index.html'), 'utf8'),
    };
  } finally {
    await rm(home, { recursive: true });
  }
}

test('L10: Vite projects of a React app and of a page build, with all they are made of', async ({ vonk, model }) => {
  test.setTimeout(INSTALLS ? 600_000 : 180_000);
  await made(vonk, model, APP);
  await expect(vonk.preview.getByRole('button')).toHaveText('pressed 0', { timeout: 45_000 });
  const app = await built((await vonk.exported('Download Vite project')).bytes);
  expect(app.needs).toMatchObject({ dependencies: { react: expect.stringMatching(/^\d/) } });
  expect(app.files.filter((path) => /^assets.*\.(?:js|css)$/.test(path))).toHaveLength(2);

  await vonk.page.getByRole('button', { name: 'Close Export' }).click();
  await vonk.newProject();
  model.answer({ text: PAGE });
  await vonk.wish('a page');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('#ran')).toHaveText('the script ran');
  const page = await built((await vonk.exported('Download Vite project')).bytes);
  expect(page.page).toContain('High at two');
  expect(page.files.filter((path) => path.endsWith('.css'))).toHaveLength(1);
  expect(page.files.some((path) => path.endsWith('tide.js')) || /<script[^>]*src="\/assets\//.test(page.page)).toBe(
    true,
  );
});

test('L18, L15: a link whose reader cannot be fetched is tried again; saved unseen, it says that it runs', async ({
  vonk,
  model,
  browser,
}) => {
  // Two browsers, one after the other.
  test.slow();
  await made(vonk, model, PAGE);
  const link = await vonk.shareLink();
  const context = await browser.newContext();
  await context.route('**/assets/link-codec-*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(link);
  const there = new VonkPage(page);
  await expect(page.getByRole('alert').filter({ hasText: 'could not be opened' })).toBeVisible();
  await expect(there.wishField).toBeEnabled();
  await context.unroute('**/assets/link-codec-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(bar(there)).toContainText('Nothing of it has run');
  await expect(page.getByText('The link could not be opened')).toBeHidden();
  await bar(there).getByRole('button', { name: 'Save a copy and start it' }).click();
  await expect(there.preview.locator('#ran')).toHaveText('the script ran');
  await expect(bar(there)).toBeHidden();
  expect(await storedProjects(page)).toBeGreaterThan(0);
  await context.close();
});

test('X2, X7: a drawing is tidied, compared by its pixels, and taken as a PNG that opens', async ({ vonk, model }) => {
  await made(vonk, model, DRAWING);
  const { name, bytes } = await vonk.exported('Download PNG 2×');
  expect(name).toBe('bird@2x.png');
  const pixel = await vonk.page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [image.naturalWidth, image.naturalHeight, ...context.getImageData(10, 10, 1, 1).data];
  }, bytes.toString('base64'));
  expect(pixel).toEqual([80, 40, 255, 0, 0, 255]);

  const drawing = vonk.page.getByRole('region', { name: 'Drawing' });
  await expect(drawing).toContainText('left out, for it runs or reaches out: a script');
  await expect(drawing).toContainText('Not a pixel differs.');
  const tidied = (await vonk.exported('Download tidied SVG')).bytes.toString();
  expect(tidied).not.toMatch(/script|a bird/);
  const component = (await vonk.exported('Download React component')).bytes.toString();
  expect(component).toContain('export function Bird(');
});
