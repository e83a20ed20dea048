import { readPicture } from './fixtures/picture.ts';
import { expect, test } from './fixtures/preview-stage.ts';

const PAGE = `<!doctype html><html><head><title>Stream</title><link rel="stylesheet" href="css/page.css"></head>
<body><h1>First heading</h1><p id="first">First paragraph of the page.</p>
<ul>${Array.from({ length: 20 }, (_, n) => `<li>Row ${n} of the list</li>`).join('\n')}</ul>
<script src="app.js"></script><p>Last words.</p></body></html>`;
const CSS = 'h1 { color: rgb(200, 0, 0) }\n@media (min-width: 1px) { ul { background: rgb(0, 120, 0) } }\n';
const SCRIPT = 'window.runs = (window.runs ?? 0) + 1;\nwindow.seen = document.querySelectorAll("p").length;\n';
const FILES = { 'index.html': PAGE, 'css/page.css': CSS, 'app.js': SCRIPT };

test('V1: a page is seen from its first tag on, fuller with every piece, and never blank', async ({ stage, page }) => {
  await stage.begin();
  await stage.open('index.html');
  await stage.append('index.html', PAGE.slice(0, 200));
  await expect(stage.frame.locator('h1')).toBeVisible();
  let before = 0;
  for (let at = 200; at < PAGE.length; at += 120) {
    await stage.append('index.html', PAGE.slice(at, at + 120));
    const { drawn } = await readPicture(page, await stage.picture());
    expect(drawn).toBeGreaterThanOrEqual(before);
    before = drawn;
  }
  expect(before).toBeGreaterThan(0);
  expect(await stage.documents()).toBe(1);
});

test('V4: a style sheet that comes after the page is applied rule by rule', async ({ stage }) => {
  await stage.begin();
  await stage.file('index.html', PAGE);
  await stage.open('css/page.css');
  await stage.append('css/page.css', CSS.slice(0, 20));
  await expect(stage.frame.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await stage.append('css/page.css', CSS.slice(20, 40));
  await expect(stage.frame.locator('h1')).toHaveCSS('color', 'rgb(200, 0, 0)');
  await stage.append('css/page.css', CSS.slice(40));
  await expect(stage.frame.locator('ul')).toHaveCSS('background-color', 'rgb(0, 120, 0)');
});

test('V5: a script that comes after the page runs once and sees the page as it stood at its place', async ({
  stage,
}) => {
  await stage.begin();
  await stage.file('index.html', PAGE);
  await expect(stage.frame.getByText('Last words.')).toBeVisible();
  await stage.file('app.js', SCRIPT);
  await stage.file('css/page.css', CSS);
  await stage.settle(FILES);
  await stage.is('built');
  const body = stage.frame.locator('body');
  expect(await body.evaluate(() => [Reflect.get(window, 'runs'), Reflect.get(window, 'seen')])).toEqual([1, 1]);
  expect(await stage.documents()).toBe(1);
});

test('V5: later scripts wait for one that has not come, and run in order', async ({ stage }) => {
  const html = `<body><script src="a.js"></script><script>order.push('inline')</script><script src="b.js"></script><p>text`;
  await stage.begin();
  await stage.file('index.html', html);
  await stage.file('b.js', 'order.push("b")');
  await expect(stage.frame.getByText('text')).toBeVisible();
  await stage.file('a.js', 'window.order = ["a"]');
  await stage.settle({ 'index.html': html, 'a.js': 'window.order = ["a"]', 'b.js': 'order.push("b")' });
  await stage.is('built');
  expect(await stage.frame.locator('body').evaluate(() => Reflect.get(window, 'order'))).toEqual(['a', 'inline', 'b']);
});

test('V5: a late script may write, move and remove what stands before it', async ({ stage }) => {
  const html = '<body><p id="a">a</p><script src="late.js"></script><p id="b">b</p><input id="field" value="x"></body>';
  const late =
    'document.write("<i>written</i>"); document.body.append("appended"); document.getElementById("a").remove();';
  await stage.begin();
  await stage.file('index.html', html);
  await stage.frame.locator('#field').fill('typed');
  await stage.file('late.js', late);
  await stage.settle({ 'index.html': html, 'late.js': late });
  await stage.is('built');
  expect(await stage.frame.locator('body').innerText()).toMatch(/^written\s*appended\s*b$/);
  await expect(stage.frame.locator('#field')).toHaveValue('typed');
});

test('V6: what has not come when the run ends is a problem with its line', async ({ stage }) => {
  await stage.begin();
  await stage.file('index.html', PAGE);
  await stage.settle({ 'index.html': PAGE });
  await stage.is('built');
  const problems = await stage.said('problem');
  expect(problems).toEqual([
    expect.objectContaining({ message: '"css/page.css" is not in the project.', path: 'index.html' }),
    expect.objectContaining({
      message: '"app.js" is not in the project.',
      range: expect.objectContaining({ start: { line: 21 + 1, character: 0 } }),
    }),
  ]);
});

test('V7: a page that is rewritten stays until the new one shows as much', async ({ stage, page }) => {
  await stage.show(FILES);
  const { drawn } = await readPicture(page, await stage.picture());
  const next = PAGE.replaceAll('Row', 'Line').replace('First heading', 'Second heading');
  await stage.begin();
  await stage.open('index.html');
  for (let at = 0; at < next.length; at += 150) {
    await stage.append('index.html', next.slice(at, at + 150));
    expect((await readPicture(page, await stage.picture())).drawn).toBeGreaterThan(drawn * 0.9);
  }
  await stage.close('index.html', next);
  await stage.settle({ ...FILES, 'index.html': next });
  await expect(stage.frame.locator('h1')).toHaveText('Second heading');
  await stage.is('built');
});

test('V8: a drawing appears element by element and fits its pane', async ({ stage }) => {
  const svg =
    '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY red "#ff0000">]>\n<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="200" height="100" fill="&red;"/>';
  await stage.begin();
  await stage.open('pelican.svg');
  await stage.append('pelican.svg', svg);
  await expect(stage.frame.locator('rect')).toHaveCSS('fill', 'rgb(255, 0, 0)');
  expect(await stage.frame.locator('rect').boundingBox()).toEqual({ x: 0, y: 200, width: 400, height: 200 });
  await stage.append('pelican.svg', '<circle cx="300" cy="50" r="50"/>');
  await expect(stage.frame.locator('circle')).toBeVisible();
  await stage.close('pelican.svg', `${svg}<circle cx="300" cy="50" r="50"/></svg>`);
});
