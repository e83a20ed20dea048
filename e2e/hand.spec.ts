import { zipSync, strToU8 } from 'fflate';
import type { ModelServer } from './fixtures/model-server.ts';
import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><title>Tide</title><link rel="stylesheet" href="styles.css"></head>
<body><h1>Tide</h1><label>Name <input id="name"></label><details id="more"><summary>More</summary><p>deep</p></details>
<ul id="made"></ul><script>document.querySelector('#made').innerHTML = '<li>made by a script</li>';</script></body></html>`;
const TEXT = reply(['styles.css', 'h1 { color: rgb(1, 2, 3); }'], ['index.html', PAGE]);

async function made(vonk: VonkPage, model: ModelServer) {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: TEXT });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
}

test('typing in the code changes the page at once; what was typed in the page and what scripts built stay', async ({
  vonk,
  model,
}) => {
  await made(vonk, model);
  await vonk.preview.locator('#name').fill('Anna');
  await vonk.preview.locator('summary').click();
  await vonk.tab('index.html').click();
  await vonk.editor.getByText('Tide</h1>', { exact: false }).first().click();
  await vonk.page.keyboard.press('Home');
  await vonk.page.keyboard.press('ControlOrMeta+F');
  await vonk.page.keyboard.type('<h1>Tide');
  await vonk.page.keyboard.press('Escape');
  await vonk.page.keyboard.press('ArrowRight');
  await vonk.page.keyboard.type('s of Domburg');
  await expect(vonk.preview.locator('h1')).toHaveText('Tides of Domburg');
  await expect(vonk.preview.locator('#name')).toHaveValue('Anna');
  await expect(vonk.preview.locator('#more')).toHaveAttribute('open', '');
  await expect(vonk.preview.locator('#made')).toContainText('made by a script');

  await vonk.tab('styles.css').click();
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+A');
  await vonk.page.keyboard.type('h1 {{ color: rgb(9, 8, 7);');
  await expect(vonk.preview.locator('#name')).toHaveValue('Anna');
});

test('an error in a script comes back with its file and line, and the row leads there', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({
    text: reply(
      ['index.html', '<!doctype html>\n<title>t</title>\n<h1>Tide</h1>\n<script src="app.js"></script>'],
      ['app.js', 'const a = 1;\n\nnowhere();'],
    ),
  });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await vonk.page.getByRole('button', { name: /Problems/ }).click();
  const problems = vonk.page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('nowhere is not defined');
  await expect(problems).toContainText('app.js:3');
  await problems.getByRole('button', { name: /app\.js:3/ }).click();
  await expect(vonk.tab('app.js')).toHaveAttribute('aria-selected', 'true');
});

test('console lines are shown as text, never as markup', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({
    text: reply([
      'index.html',
      '<title>t</title><h1>T</h1><script>console.log("<img src=x onerror=alert(1)>", { a: 1 })</script>',
    ]),
  });
  await vonk.wish('log');
  await vonk.runIs('finished');
  await vonk.page.getByRole('button', { name: /Console/ }).click();
  await expect(vonk.page.getByRole('region', { name: 'Console' })).toContainText('<img src=x onerror=alert(1)>');
});

test('new, rename and delete a file, and bring it back', async ({ vonk, model }) => {
  await made(vonk, model);
  await vonk.editor.getByRole('button', { name: 'New file' }).click();
  await vonk.page.getByRole('textbox', { name: 'New file' }).fill('notes.md');
  await vonk.page.keyboard.press('Enter');
  await expect(vonk.tab('notes.md')).toHaveAttribute('aria-selected', 'true');
  await vonk.tab('notes.md').click({ button: 'right' });
  await vonk.page.getByRole('menuitem', { name: 'Rename' }).click();
  await vonk.page.getByRole('textbox', { name: 'Rename notes.md' }).fill('words.md');
  await vonk.page.keyboard.press('Enter');
  await expect(vonk.tab('words.md')).toBeVisible();
  await vonk.tab('words.md').click({ button: 'right' });
  await vonk.page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(vonk.tab('words.md')).toBeHidden();
  await vonk.page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(vonk.tab('words.md')).toBeVisible();
});

test('a zip gets in: its pages, styles and pictures; what cannot is named', async ({ vonk }) => {
  const zip = zipSync({
    'site/index.html': strToU8(
      '<!doctype html><title>Z</title><link rel="stylesheet" href="css/a.css"><h1>From a zip</h1><img id="dot" src="img/dot.svg" alt="">',
    ),
    'site/css/a.css': strToU8('h1 { color: rgb(4, 5, 6); }'),
    'site/img/dot.svg': strToU8(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20" fill="red"/></svg>',
    ),
    'site/node_modules/x/index.js': strToU8('never'),
  });
  await vonk.open();
  await vonk.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'site.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await expect
    .poll(() => vonk.preview.locator('#dot').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(40);
  await expect(vonk.tab('index.html')).toBeVisible();
});

test('the preview follows links between the pages of the project', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({
    text: reply(
      [
        'index.html',
        '<title>A</title><h1>Home</h1><a href="about.html">About</a> <a id="out" href="https://example.com/">Out</a>',
      ],
      ['about.html', '<title>B</title><h1>About us</h1>'],
    ),
  });
  await vonk.wish('two pages');
  await vonk.runIs('finished');
  // A feigned pointer in a frame of another process is not known to be over it: the composer must not have the keys.
  await vonk.page.getByRole('heading', { name: 'Preview' }).click();
  await vonk.preview.locator('#out').click();
  await expect(vonk.page.getByRole('status', { name: 'Link' })).toContainText('example.com was not opened');
  await expect(vonk.preview.locator('h1')).toHaveText('Home');
  await vonk.preview.getByText('About').click();
  await expect(vonk.preview.locator('h1')).toHaveText('About us');
});

test('following stops when the person scrolls, and comes back with one click', async ({ vonk, model }) => {
  const long = Array.from({ length: 300 }, (_, line) => `<p>line ${line}</p>`).join('\n');
  const text = reply(['index.html', `<title>Long</title>\n${long}`]);
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text, holdAt: [text.indexOf('line 200'), text.indexOf('line 290')] });
  await vonk.wish('a long page');
  await model.held();
  await expect.poll(() => vonk.drawnCode()).toContain('line 199');
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => vonk.drawnCode()).toContain('line 1<');
  model.release();
  await model.held();
  expect(await vonk.drawnCode()).not.toContain('line 289');
  await vonk.editor.getByRole('button', { name: /Follow/ }).click();
  await expect.poll(() => vonk.drawnCode()).toContain('line 289');
  model.release();
  await vonk.runIs('finished');
});
