import { expect, reply, test } from './fixtures/test.ts';

const STYLES = 'h1 { color: rgb(12, 90, 200); }\nbutton { border: 3px solid rgb(200, 40, 40); }';
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Counter</title>
<link rel="stylesheet" href="styles.css">
<script src="app.js" defer></script></head>
<body><h1>Counter</h1><button id="more">More</button><output id="count">0</output></body></html>`;
const SCRIPT = `const out = document.querySelector('#count');
let count = Number(out.textContent);
document.querySelector('#more').addEventListener('click', () => { count += 1; out.textContent = String(count); });
window.runs = (window.runs ?? 0) + 1;`;

const files = { styles: ['styles.css', STYLES], page: ['index.html', PAGE], script: ['app.js', SCRIPT] } as const;
type Name = keyof typeof files;
const orders: readonly (readonly Name[])[] = [
  ['styles', 'page', 'script'],
  ['styles', 'script', 'page'],
  ['page', 'styles', 'script'],
  ['page', 'script', 'styles'],
  ['script', 'styles', 'page'],
  ['script', 'page', 'styles'],
];

test('styles, page and script from aimock work in any order', async ({ vonk, aimock }) => {
  test.slow();
  await vonk.open();
  await vonk.connect({ baseUrl: aimock.url });
  for (const order of orders) {
    await test.step(order.join(', '), async () => {
      aimock.reply(reply(...order.map((name) => files[name])), { chunkSize: 24 });
      await vonk.wish(`a counter: ${order.join(', ')}`);
      await vonk.runIs('finished');
      await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
      await vonk.preview.locator('#more').click();
      await vonk.preview.locator('#more').click();
      await expect(vonk.preview.locator('#count')).toHaveText('2');
      await expect(vonk.preview.locator('#more')).toHaveCSS('border-top-color', 'rgb(200, 40, 40)');
      for (const name of order) await expect(vonk.tab(files[name][0])).toBeVisible();
      await expect(vonk.run).toContainText('Finished');
      await vonk.newProject();
    });
  }
});

test('the page is seen before its styles and script have come, and is styled when they do, without a reload', async ({
  vonk,
  model,
}) => {
  const text = reply(files.page, files.styles, files.script);
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text, holdAt: [text.indexOf('<file path="styles.css">'), text.indexOf('<file path="app.js">')] });
  await vonk.wish('a counter');
  await model.held();
  await expect(vonk.preview.locator('h1')).toHaveText('Counter');
  await vonk.preview.locator('h1').evaluate((heading) => heading.setAttribute('data-same', 'yes'));
  model.release();
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
  await expect(vonk.page.locator('html')).toHaveAttribute('data-run', 'streaming');
  model.release();
  await vonk.runIs('finished');
  await vonk.preview.locator('#more').click();
  await expect(vonk.preview.locator('#count')).toHaveText('1');
  await expect(vonk.preview.locator('h1'), 'the same document all along').toHaveAttribute('data-same', 'yes');
  expect(await vonk.preview.locator('html').evaluate(() => (window as unknown as { runs: number }).runs)).toBe(1);
});

test('the Responses API draws the same page', async ({ vonk, aimock }) => {
  aimock.reply(reply(files.page, files.styles, files.script));
  await vonk.open();
  await vonk.connect({ baseUrl: aimock.url, api: 'responses' });
  await vonk.wish('a counter');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
});

test('reasoning is shown folded and never in a file', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(files.page), reasoning: 'first I ponder the tide', reasoningIn: 'think' });
  await vonk.wish('a counter');
  await vonk.runIs('finished');
  await expect(vonk.conversation.getByText('first I ponder the tide')).toBeHidden();
  await vonk.conversation.locator('summary', { hasText: 'Reasoning' }).click();
  await expect(vonk.conversation.getByText('first I ponder the tide')).toBeVisible();
  expect(await vonk.drawnCode()).not.toContain('ponder');
});
