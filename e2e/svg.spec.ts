/** A drawing: drawn while it is written, tidied, taken along, and harmless whatever it holds. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const panel = (vonk: VonkPage) => vonk.page.getByRole('region', { name: 'SVG' });

async function openPanel(vonk: VonkPage): Promise<void> {
  await vonk.page.getByRole('button', { name: 'Drawing', exact: true }).click();
  await expect(panel(vonk)).toBeVisible();
}

async function taken(vonk: VonkPage, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const begun = vonk.page.waitForEvent('download');
  await panel(vonk).getByRole('button', { name: button, exact: true }).click();
  const download = await begun;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What another program would see of a PNG. */
function decoded(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]! | (data[at + 3]! > 0 ? 0 : 1 << 24));
    return { width: image.width, height: image.height, corner: Array.from(data.slice(0, 4)), colours: colours.size };
  }, png.toString('base64'));
}

const shapes = (vonk: VonkPage) => vonk.preview.locator('path, circle, rect, ellipse, line');

test('X14, K1: a pelican is drawn before one’s eyes, tidied, taken back, and taken along as a picture', async ({
  vonk,
}) => {
  // Counts in every document, frame by frame, how many states of a drawing there were to be seen.
  await vonk.page.addInitScript(() => {
    const seen = new Set<number>();
    const look = () => {
      seen.add(document.querySelectorAll('path, circle, rect, ellipse, line').length);
      Reflect.set(window, 'states', seen.size);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await vonk.open();
  await vonk.setSketchSpeed('1,000');
  // The suggestion of the first visit.
  await vonk.page.getByRole('button', { name: /A pelican riding a bicycle/ }).click();
  await vonk.runIs('finished');
  expect(
    await shapes(vonk)
      .first()
      .evaluate(() => Number(Reflect.get(window, 'states'))),
  ).toBeGreaterThan(5);

  await openPanel(vonk);
  const before = await taken(vonk, 'Download SVG');
  await expect(panel(vonk)).toContainText(`${before.bytes.length.toLocaleString('en')} bytes`);
  await expect(panel(vonk)).toContainText('800 × 600 px');
  const tidy = panel(vonk).getByRole('region', { name: 'Tidy' });
  await expect(tidy).toContainText('pixel');
  await expect(tidy.getByRole('img', { name: 'After tidying' })).toBeVisible();
  await tidy.getByRole('button', { name: 'Apply tidy' }).click();
  await expect(tidy).toContainText('is as short as these rules make it');
  await expect(shapes(vonk)).not.toHaveCount(0);
  const after = await taken(vonk, 'Download SVG');
  expect(after.bytes.length).toBeLessThan(before.bytes.length * 0.9);

  await panel(vonk).getByRole('button', { name: 'Undo' }).click();
  await expect(panel(vonk)).toContainText(`${before.bytes.length.toLocaleString('en')} bytes`);
  expect((await taken(vonk, 'Download SVG')).bytes.equals(before.bytes)).toBe(true);

  const { name, bytes } = await taken(vonk, 'Download PNG 2×');
  expect(name).toMatch(/^pelican[\w-]*@2x\.png$/);
  const picture = await decoded(vonk.page, bytes);
  expect(picture).toMatchObject({ width: 1600, height: 1200 });
  expect(picture.colours).toBeGreaterThan(20);
});

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40">
  <g id="body"><circle cx="30.0000001" cy="20" r="12.000" fill="#ff0000"/></g>
  <g id="legs"><rect x="20" y="30" width="4" height="8" fill="#0000ff"/></g>
  <g id="eyes"><ellipse cx="27" cy="16" rx="1.5" ry="2" style="fill: #ffffff"/></g>
  <g id="empty"></g>
</svg>`;

test('X14, X2, X5: from a server, in steps; tidied by one step of undo; as pictures and as a component', async ({
  vonk,
  model,
}) => {
  test.slow();
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  const text = reply(['mark.svg', MARK]);
  const stops = ['<g id="legs">', '<g id="eyes">', '<g id="empty">'].map((part) => text.indexOf(part));
  model.answer({ text, tokensPerSecond: 3_000, holdAt: stops });
  await vonk.wish('a mark');
  for (const [index] of stops.entries()) {
    await model.held();
    await expect(shapes(vonk)).toHaveCount(index + 1);
    if (index === 1) {
      await openPanel(vonk);
      await expect(panel(vonk)).toContainText('2 shapes');
      await expect(panel(vonk).getByRole('button', { name: 'Apply tidy' })).toBeDisabled();
      await expect(panel(vonk)).toContainText('when the run is over');
    }
    model.release();
  }
  await vonk.runIs('finished');
  await expect(panel(vonk)).toContainText('3 shapes');

  const apply = panel(vonk).getByRole('button', { name: 'Apply tidy' });
  await apply.click();
  await expect(vonk.editor).not.toContainText('30.0000001');
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+Z');
  await expect(vonk.editor).toContainText('30.0000001');
  await expect(apply).toBeEnabled();
  expect((await taken(vonk, 'Download SVG')).bytes.toString()).toBe(`${MARK}\n`);

  for (const [scale, name] of [
    [1, 'mark.png'],
    [2, 'mark@2x.png'],
    [4, 'mark@4x.png'],
  ] as const) {
    const png = await taken(vonk, `Download PNG ${scale}×`);
    expect(png.name).toBe(name);
    const picture = await decoded(vonk.page, png.bytes);
    expect(picture).toMatchObject({ width: 60 * scale, height: 40 * scale, corner: [0, 0, 0, 0] });
    expect(picture.colours).toBeGreaterThan(3);
  }
  await panel(vonk).getByRole('checkbox', { name: 'White ground' }).check();
  const white = await decoded(vonk.page, (await taken(vonk, 'Download PNG 1×')).bytes);
  expect(white.corner).toEqual([255, 255, 255, 255]);

  const component = await taken(vonk, 'Download React component');
  expect(component.name).toBe('Mark.tsx');
  await vonk.newProject();
  model.answer({
    text: reply(
      ['src/Mark.tsx', component.bytes.toString()],
      [
        'src/App.tsx',
        `import { Mark } from './Mark.tsx';\nexport default function App() {\n  return <Mark width={120} aria-label="a mark" />;\n}`,
      ],
    ),
  });
  await vonk.wish('the mark in React');
  const mark = vonk.preview.getByLabel('a mark');
  await expect(mark).toHaveAttribute('width', '120', { timeout: 45_000 });
  await expect(mark.locator('circle, rect, ellipse')).toHaveCount(3);
});

const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="top.hit = 1; fetch('https://evil.example/load')">
  <script>try { parent.hit = 2; } catch {} fetch('https://evil.example/script');</script>
  <rect width="40.00000" height="20" fill="#cc0000"/>
  <image href="https://evil.example/x.png" width="1" height="1"/>
  <foreignObject width="1" height="1"><img xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/y.png"/></foreignObject>
</svg>
`;
/** Draws 2^40 rectangles in forty lines. */
const BOMB = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><rect id="a0" width="9" height="9"/>${Array.from(
  { length: 40 },
  (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`,
).join('')}</defs><use href="#a40"/></svg>`;

test('X4, X12, X9: hostile, broken and endless drawings are named, and reach nothing', async ({ vonk }) => {
  const { page } = vonk;
  const asked: string[] = [];
  await page.context().route('https://evil.example/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await vonk.open();
  const files = {
    'index.html':
      '<!doctype html><title>t</title><h1>Tide</h1>\n<svg viewBox=0,0,9,9 id=logo><rect width="9.00000" height=9 /></svg>\n<p>end</p>',
    'hostile.svg': HOSTILE,
    'torn.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<g>\n<rect width=9/>\n</svg>',
    'endless.svg': BOMB,
  };
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await expect(vonk.preview.locator('h1')).toBeVisible();
  await openPanel(vonk);
  const apply = panel(vonk).getByRole('button', { name: 'Apply tidy' });
  const which = panel(vonk).getByRole('combobox', { name: 'Which drawing' });
  await expect(which).toHaveValue('index.html#0');
  await apply.click();
  await expect(vonk.editor).not.toContainText('9.00000');
  await expect.poll(() => vonk.drawnCode()).toMatch(/<h1>Tide<\/h1>\n<svg [^\n]*<\/svg>\n<p>end/);

  await which.selectOption('hostile.svg');
  await expect(panel(vonk)).toContainText('More than a picture');
  await expect(panel(vonk)).toContainText('evil.example');
  await expect(panel(vonk).getByRole('img', { name: 'After tidying' })).toBeVisible();
  await expect(apply).toBeEnabled();
  for (const button of ['Download SVG', 'Download React component'])
    expect((await taken(vonk, button)).bytes.toString()).not.toMatch(/evil|script|onload|foreignObject/i);
  const picture = await decoded(page, (await taken(vonk, 'Download PNG 1×')).bytes);
  expect(picture).toMatchObject({ width: 40, height: 20, corner: [204, 0, 0, 255] });

  await which.selectOption('torn.svg');
  await expect(panel(vonk)).toContainText('Not well-formed');
  await panel(vonk).getByRole('button', { name: 'torn.svg:3' }).click();
  await expect(vonk.tab('torn.svg')).toHaveAttribute('aria-selected', 'true');
  await expect(apply).toHaveCount(0);

  await which.selectOption('endless.svg');
  await expect(panel(vonk)).toContainText('bytes');
  await panel(vonk).getByRole('button', { name: 'Download PNG 1×' }).click();
  await expect(panel(vonk).getByRole('alert')).toContainText('would freeze Vonk');
  await page.keyboard.press('Escape');
  await expect(panel(vonk)).toBeHidden();
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
});
