/** Colours changed beside the page: it follows at once, and its files change when they are told to. */
import type { Locator, Page } from 'playwright/test';
import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const CSS = [
  ':root { --sea: #04425e; --foam: #eaf7f2 }',
  'body { background: var(--sea); color: var(--foam) }',
  '.note { background: #fada2b; color: #C9A400 }',
  'button { color: #FFF; transition: background-color 2s }',
].join('\n');

const HTML = [
  '<!doctype html>',
  '<title>Tide</title>',
  '<link rel="stylesheet" href="style.css">',
  '<style>h2 { color: hsl(345 65% 56%) }</style>',
  '<h1>High at two</h1><h2>Domburg</h2>',
  '<p class="note">Turn back</p>',
  '<p id="inline" style="border-top: 2px solid #d8456b">Low at eight</p>',
  '<svg width="40" height="20"><rect id="sun" width="40" height="20" fill="#fada2b"/></svg>',
  '<button>Book</button>',
  '<div id="host"></div>',
  '<script>',
  "  document.querySelector('button').style.background = '#d8456b';",
  "  const shadow = document.querySelector('#host').attachShadow({ mode: 'open' });",
  "  shadow.innerHTML = '<style>i { color: var(--sea) }</style><i>within</i>';",
  '  window.began = Math.random();',
  '</script>',
].join('\n');

const PAGE = reply(['index.html', HTML], ['style.css', CSS]);

const APP = reply(
  [
    'src/App.tsx',
    [
      "import { useState } from 'react';",
      "import card from './card.module.css';",
      'export default function App() {',
      '  const [count, setCount] = useState(0);',
      '  return (',
      '    <main className={card.card}>',
      "      <p style={{ color: '#d8456b' }}>pressed {count}</p>",
      "      <button style={{ background: count % 2 ? '#d8456b' : '#fada2b' }} onClick={() => setCount(count + 1)}>",
      '        press',
      '      </button>',
      '    </main>',
      '  );',
      '}',
    ].join('\n'),
  ],
  ['src/card.module.css', '.card {\n  --paper: #eaf7f2;\n  background: var(--paper);\n  border: 2px solid #04425e;\n}'],
);

const labOf = (page: Page): Locator => page.getByRole('region', { name: 'Colours' });

async function opened(vonk: VonkPage, model: { url: string; answer(answer: { text: string }): void }, text: string) {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text });
  await vonk.wish('something colourful');
  await vonk.runIs('finished');
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'built');
  await vonk.page.getByRole('button', { name: 'Colours', exact: true }).click();
  await expect(labOf(vonk.page).getByRole('button', { name: 'Apply' })).toBeDisabled();
  return labOf(vonk.page);
}

async function pick(lab: Locator, name: string): Promise<void> {
  const row = lab.locator('[data-row]').filter({ hasText: name }).first();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
}

const colourOf = (locator: Locator, property = 'color'): Promise<string> =>
  locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

/** Without the room that Monaco makes for the swatch of a colour. */
const code = async (vonk: VonkPage): Promise<string> => (await vonk.drawnCode()).replace(/ {2,}/g, ' ').trimEnd();

const began = (vonk: VonkPage): Promise<unknown> =>
  vonk.preview.locator('body').evaluate(() => Reflect.get(window, 'began'));

test('C12, C14, C16: a page follows each colour without a reload; cancelled it is as it was, applied it is one undo', async ({
  vonk,
  model,
}) => {
  const lab = await opened(vonk, model, PAGE);
  const { preview, page } = vonk;
  const [body, sun, button, inline] = [
    preview.locator('body'),
    preview.locator('#sun'),
    preview.locator('button'),
    preview.locator('#inline'),
  ];
  const first = await began(vonk);

  // A custom property, in the page and in a shadow tree.
  await pick(lab, '--sea');
  await lab.getByRole('slider', { name: 'Hue' }).fill('30');
  await expect(body).toHaveCSS('background-color', 'rgb(94, 44, 37)');
  await expect(preview.locator('#host i')).toHaveCSS('color', 'rgb(94, 44, 37)');
  // A literal that stands in a sheet and in a drawing; one that stands in an attribute and in a script.
  await pick(lab, '#fada2b');
  await lab.getByRole('textbox', { name: 'Lightness, number' }).fill('0.5');
  await expect.poll(() => colourOf(sun, 'fill')).not.toBe('rgb(250, 218, 43)');
  expect(await colourOf(preview.locator('.note'), 'background-color')).toBe(await colourOf(sun, 'fill'));
  await pick(lab, 'hsl(345 65% 56%)');
  await lab.getByRole('textbox', { name: 'Chroma, number' }).fill('0');
  await expect.poll(() => colourOf(preview.locator('h2'))).toMatch(/^rgb\((\d+), \1, \1\)$/);
  await pick(lab, '#d8456b');
  await lab.getByRole('textbox', { name: 'Chroma, number' }).fill('0');
  await expect.poll(() => colourOf(inline, 'border-top-color')).toMatch(/^rgb\((\d+), \1, \1\)$/);
  await expect.poll(() => colourOf(button, 'background-color')).toMatch(/^rgb\((\d+), \1, \1\)$/);
  // What a script adds now follows too.
  await body.evaluate((body) => body.insertAdjacentHTML('beforeend', '<b style="color: #D8456B">late</b>'));
  await expect(preview.locator('b')).not.toHaveCSS('color', 'rgb(216, 69, 107)');
  expect(await began(vonk)).toBe(first);

  // Esc: nothing of it stays.
  await page.keyboard.press('Escape');
  await expect(lab).toBeHidden();
  await expect(body).toHaveCSS('background-color', 'rgb(4, 66, 94)');
  await expect(sun).toHaveCSS('fill', 'rgb(250, 218, 43)');
  await expect(sun).toHaveAttribute('fill', '#fada2b');
  await expect(button).toHaveCSS('background-color', 'rgb(216, 69, 107)');
  await expect(inline).toHaveAttribute('style', 'border-top: 2px solid #d8456b');
  expect(await began(vonk)).toBe(first);

  await page.getByRole('button', { name: 'Colours', exact: true }).click();
  await pick(lab, '--sea');
  await lab.getByRole('slider', { name: 'Hue' }).fill('30');
  await lab.getByRole('button', { name: 'Apply: 1 line in style.css' }).click();
  await expect(lab.getByText('Written; Undo takes it back')).toBeVisible();
  await vonk.tab('style.css').click();
  await expect.poll(() => code(vonk)).toBe(CSS.replace('#04425e', '#5e2c25'));
  await expect(body).toHaveCSS('background-color', 'rgb(94, 44, 37)');
  expect(await began(vonk)).toBe(first);

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => code(vonk)).toBe(CSS);
  await expect(body).toHaveCSS('background-color', 'rgb(4, 66, 94)');
  await pick(lab, '--sea');
  await expect(lab.getByRole('slider', { name: 'Hue' })).toHaveValue('235.5');
});

test('C8, C10, C11: pairs that fall short are marked and mended; locks hold through a shuffle', async ({
  vonk,
  model,
}) => {
  const lab = await opened(vonk, model, PAGE);
  const note = vonk.preview.locator('.note');
  await lab.getByRole('radio', { name: /^Contrast/ }).click();
  const pair = lab.getByRole('listitem', { name: '#C9A400 on #fada2b' });
  await expect(pair).toContainText('1.7');
  await expect(pair).toContainText('falls short of 4.5');
  await expect(lab.getByRole('listitem', { name: 'foam on sea' }).first()).toContainText('AA');
  await pair.getByRole('button', { name: /^Mend/ }).click();
  await expect(pair).not.toContainText('falls short');
  expect(await colourOf(note)).not.toBe('rgb(201, 164, 0)');

  await lab.getByRole('radio', { name: 'One by one' }).click();
  await lab.getByRole('button', { name: 'Lock --sea' }).click();
  await lab.getByRole('radio', { name: 'All at once' }).click();
  await lab.getByRole('button', { name: 'Shuffle' }).click();
  await expect(note).not.toHaveCSS('background-color', 'rgb(250, 218, 43)');
  await expect(vonk.preview.locator('body')).toHaveCSS('background-color', 'rgb(4, 66, 94)');
  await vonk.page.keyboard.press('ControlOrMeta+z');
  await expect(note).toHaveCSS('background-color', 'rgb(250, 218, 43)');
});

test('C12, C16: a React app follows in its modules, its styles and what it draws anew, with its state', async ({
  vonk,
  model,
}) => {
  const lab = await opened(vonk, model, APP);
  const [main, words, button] = [
    vonk.preview.locator('main'),
    vonk.preview.locator('p'),
    vonk.preview.getByRole('button', { name: 'press' }),
  ];
  await button.click();
  await expect(words).toHaveText('pressed 1');
  await lab.getByRole('radio', { name: 'All at once' }).click();
  await lab.getByRole('slider', { name: 'Chroma' }).fill('0');
  const grey = /^rgb\((\d+), \1, \1\)$/;
  for (const [locator, property] of [
    [main, 'background-color'],
    [main, 'border-top-color'],
    [words, 'color'],
    [button, 'background-color'],
  ] as const)
    await expect.poll(() => colourOf(locator, property)).toMatch(grey);
  // Drawn anew by React, with the other colour of the two.
  const pressed = await colourOf(button, 'background-color');
  await button.click();
  await expect(words).toHaveText('pressed 2');
  await expect.poll(() => colourOf(button, 'background-color')).not.toBe(pressed);
  expect(await colourOf(button, 'background-color')).toMatch(grey);

  await lab.getByRole('button', { name: /^Apply: \d lines in 2 files/ }).click();
  await vonk.tab('src/card.module.css').click();
  await expect.poll(() => vonk.drawnCode()).toMatch(/--paper:\s+#f3f3f3;/);
  await expect.poll(() => colourOf(main, 'background-color')).toBe('rgb(243, 243, 243)');
  await expect(words).toHaveText('pressed 2');
  await vonk.page.getByRole('button', { name: 'Close Colours' }).click();
  await expect.poll(() => colourOf(words)).toMatch(grey);
  await expect.poll(() => colourOf(main, 'background-color')).toBe('rgb(243, 243, 243)');
});

test('C19: all variants follow one hue, each in its own colours', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: PAGE });
  await vonk.page.getByRole('button', { name: 'Four variants' }).click();
  await vonk.wish('something colourful');
  await vonk.runIs('finished');
  const grid = vonk.page.getByRole('region', { name: 'Variants' });
  await grid.getByRole('button', { name: 'Colours' }).click();
  const lab = labOf(vonk.page);
  await expect(lab).toContainText('4 previews follow');
  await lab.getByRole('radio', { name: 'All at once' }).click();
  const bodies = ['A', 'B', 'C', 'D'].map((letter) =>
    vonk.page.frameLocator(`iframe[title="Preview ${letter}"]`).locator('body'),
  );
  const starts = await Promise.all(bodies.map((body) => body.evaluate(() => Reflect.get(window, 'began'))));
  await lab.getByRole('slider', { name: 'Hue' }).fill('120');
  for (const body of bodies) await expect(body).not.toHaveCSS('background-color', 'rgb(4, 66, 94)');
  expect(await Promise.all(bodies.map((body) => body.evaluate(() => Reflect.get(window, 'began'))))).toEqual(starts);

  // Left without writing, all of them are as they were.
  await vonk.page.keyboard.press('Escape');
  await expect(lab).toBeHidden();
  for (const body of bodies) await expect(body).toHaveCSS('background-color', 'rgb(4, 66, 94)');
});
