/** The preview as an instrument: what it may reach, what it tells, how it is looked at. */
import type { BrowserContext, Page } from 'playwright/test';
import { readPicture } from './fixtures/picture.ts';
import { expect, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

type Files = Readonly<Record<string, string>>;

/** Brings the files in by the file field, as a drop would, and waits for the page. */
async function show(vonk: VonkPage, files: Files): Promise<void> {
  await vonk.open();
  const dropped = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await vonk.page.locator('input[type=file]').first().setInputFiles(dropped);
  await expect(vonk.preview.locator('h1')).toBeVisible();
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'built');
  await expect(vonk.page.getByRole('button', { name: 'Reload' })).toBeEnabled();
}

const innerWidth = (vonk: VonkPage): Promise<number> =>
  vonk.preview.locator('h1').evaluate((element) => element.ownerDocument.defaultView?.innerWidth ?? 0);

const PLAIN = { 'index.html': '<!doctype html><title>t</title><h1>Tide</h1>' };

test('V66: widths are the page’s own, by click, by key and by dragging; they outlive a reload', async ({ vonk }) => {
  await show(vonk, PLAIN);
  const { page } = vonk;
  const fit = await innerWidth(vonk);
  for (const width of [360, 768, 1280]) {
    await page.getByRole('radio', { name: String(width) }).click();
    await expect.poll(() => innerWidth(vonk)).toBe(width);
  }
  await expect(page.getByRole('button', { name: /^Zoom, / })).not.toHaveText('100 %');
  await page.getByRole('radio', { name: '360' }).click();
  const edge = page.getByRole('separator', { name: 'Width of the page' });
  await edge.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => innerWidth(vonk)).toBe(424);
  await expect(edge).toHaveAttribute('aria-valuenow', '424');
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + 6, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 36, box.y + 200, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => innerWidth(vonk)).toBe(484);
  await page.reload();
  await expect(vonk.preview.locator('h1')).toBeVisible();
  await expect.poll(() => innerWidth(vonk)).toBe(484);
  await page.getByRole('radio', { name: 'Fit' }).click();
  await expect.poll(() => innerWidth(vonk)).toBe(fit);
  await page.getByRole('button', { name: /^Zoom, / }).click();
  await page.getByRole('menuitemradio', { name: '200 %' }).click();
  await expect.poll(() => innerWidth(vonk)).toBe(Math.round(fit / 2));
});

test.describe(() => {
  // A preference that the test's browser pins would win over any other.
  test.use({ colorScheme: null });

  test('V67: light and dark, and less motion, are the same to scripts and style sheets', async ({ vonk }) => {
    await show(vonk, {
      'index.html': `<!doctype html><title>t</title><style>
      h1 { color: rgb(1, 1, 1); animation: none 1s }
      @media (prefers-color-scheme: dark) { h1 { color: rgb(2, 2, 2) } }
      @media (prefers-reduced-motion: no-preference) { h1 { opacity: 0.5 } }
      @media screen and (prefers-reduced-motion: reduce) { h1 { opacity: 0.25 } }
    </style><h1>Tide</h1><p id="told"></p><script>
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const less = matchMedia('(prefers-reduced-motion: reduce)');
      const tell = () => { told.textContent = dark.matches + ' ' + less.matches; };
      dark.addEventListener('change', tell); less.onchange = tell; tell();
    </script>`,
    });
    const { page } = vonk;
    const heading = vonk.preview.locator('h1');
    const told = vonk.preview.locator('#told');
    await expect(told).toHaveText('false false');
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'Colours and motion' }).click();
      await page.getByRole(name === 'Dark' || name === 'Light' ? 'menuitemradio' : 'menuitem', { name }).click();
    };
    await choose('Dark');
    await expect(told).toHaveText('true false');
    await expect(heading).toHaveCSS('color', 'rgb(2, 2, 2)');
    await choose('Less motion');
    await expect(told).toHaveText('true true');
    await expect(heading).toHaveCSS('opacity', '0.25');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(told).toHaveText('true true');
    await expect(heading).toHaveCSS('opacity', '0.25');
    await choose('Motion as usual');
    await expect(told).toHaveText('true false');
    await expect(heading).toHaveCSS('opacity', '0.5');
    await choose('Light');
    await expect(heading).toHaveCSS('color', 'rgb(1, 1, 1)');
  });
});

test('V65: a picture is a PNG of the whole page, as large as it is, with its colours', async ({ vonk }) => {
  await show(vonk, {
    'index.html':
      '<!doctype html><title>t</title><style>body { margin: 0; background: rgb(200, 220, 240) } h1 { margin: 0; height: 600px; background: rgb(10, 170, 80) } p { height: 900px; margin: 0 }</style><h1>Tide</h1><p>Low</p>',
  });
  const { page } = vonk;
  await page.getByRole('radio', { name: '768' }).click();
  await page.getByRole('button', { name: 'Take a picture' }).click();
  const taken = page.getByRole('dialog', { name: 'Picture of the page' });
  await expect(taken).toContainText('768 × 1500', { timeout: 30_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    taken.getByRole('link', { name: 'Download' }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part as Uint8Array));
  const picture = await readPicture(page, Buffer.concat(parts));
  expect(picture.share(10, 170, 80)).toBeGreaterThan(0.35);
  expect(picture.share(200, 220, 240)).toBeGreaterThan(0.5);
  expect(picture.colours).toBeGreaterThan(2);
});

test('V68: alone in a tab the page is in its sandbox still, follows what is saved, and leads back', async ({
  vonk,
}) => {
  await show(vonk, PLAIN);
  const { page } = vonk;
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const [alone] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open alone' }).click(),
  ]);
  const frame = alone.frameLocator('iframe[title="Preview"]');
  await expect(frame.locator('h1')).toHaveText('Tide');
  await expect(alone.locator('iframe[title="Preview"]')).toHaveAttribute('sandbox', 'allow-scripts allow-forms');
  expect(await frame.locator('h1').evaluate(() => self.origin)).toBe('null');
  await expect(alone).toHaveTitle(/Preview$/);
  await vonk.focusCode();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('<!doctype html><title>t</title><h1>Ebb</h1>');
  await expect(frame.locator('h1')).toHaveText('Ebb');
  await alone.getByRole('link', { name: 'Back to the code' }).click();
  await expect(alone.getByRole('region', { name: 'Editor' })).toBeVisible();
});

test('V62: the console shows objects to open, counts what repeats, filters and clears', async ({ vonk }) => {
  await show(vonk, {
    'index.html':
      '<!doctype html><title>t</title><h1>T</h1><form action="/join" method="post"><input name="who" value="Anna"><button>Join</button></form><script src="app.js"></script>',
    'app.js': `class Tide { constructor() { this.at = '13:40'; this.self = this; this.list = [1, { deep: true }]; } get trap() { document.title = 'called'; return 1; } }
Object.defineProperty(Tide.prototype, 'trap', { enumerable: true });
const tide = new Tide();
Object.defineProperty(tide, 'own', { enumerable: true, get() { document.title = 'called'; return 1; } });
console.log('here', tide, new Map([['key', new Set([1])]]));
for (let n = 0; n < 12; n += 1) console.warn('again');
function inner() { console.error(new TypeError('Wrong tide')); }
function outer() { inner(); }
outer();
confirm('Sure?');`,
  });
  const { page } = vonk;
  await page.getByRole('button', { name: /^Console/ }).click();
  const region = page.getByRole('region', { name: 'Console' });
  await region.getByRole('button', { name: /^Tide/ }).click();
  await expect(region).toContainText('at: "13:40"');
  await expect(region).toContainText('self: [shown above]');
  await expect(region).toContainText('own: (…)');
  await region.getByRole('button', { name: /^list: / }).click();
  await region.getByRole('button', { name: /^1: / }).click();
  await expect(region).toContainText('deep: true');
  expect(await vonk.preview.locator('h1').evaluate((element) => element.ownerDocument.title)).toBe('t');
  await expect(region.getByRole('listitem').filter({ hasText: 'again' })).toContainText('×12');
  const wrong = region.getByRole('listitem').filter({ hasText: 'Wrong tide' });
  await wrong.getByRole('button', { name: '3 calls' }).click();
  await expect(wrong).toContainText('outer');
  await expect(wrong.getByRole('button', { name: 'app.js:8' })).toBeVisible();
  await expect(region).toContainText('confirm: Sure? (answered yes)');
  await vonk.preview.getByRole('button', { name: 'Join' }).click();
  await expect(region).toContainText('The form was not sent');
  await expect(region).toContainText('POST /join');
  await expect(region).toContainText('who: "Anna"');

  await region.getByRole('button', { name: /^Warnings/ }).click();
  await expect(region).not.toContainText('again');
  await region.getByRole('searchbox', { name: 'Filter the console' }).fill('WRONG');
  // What is open in a line is a list too.
  await expect(region.locator('ul').first().locator('> li')).toHaveCount(1);
  await region.getByRole('searchbox').fill('');
  await region.getByRole('button', { name: 'Clear' }).click();
  await expect(region).toContainText('The page has logged nothing');
});

test('V26: a link out of the project is named, not followed', async ({ vonk }) => {
  await show(vonk, {
    'index.html': '<!doctype html><title>t</title><h1>T</h1><a href="https://tides.example/table">Table</a>',
  });
  const bar = vonk.page.getByRole('status', { name: 'Link' });
  // A feigned pointer in a frame of another process is not known to be over it: the composer must not have the keys.
  await vonk.page.getByRole('heading', { name: 'Preview' }).click();
  await vonk.preview.getByText('Table').click();
  await expect(bar).toContainText('tides.example was not opened');
  await expect(bar.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await bar.getByRole('button', { name: 'Close this message' }).click();
  await expect(bar).toBeHidden();
});

const PICTURES: Files = {
  'index.html':
    '<!doctype html><title>t</title><h1>T</h1><img id="sea" alt="" src="https://pictures.example/sea.png"><a href="https://pictures.example/sea.png">x</a>',
};

async function servePictures(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route('https://pictures.example/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'image/png', body: PIXEL });
  });
  return asked;
}

/** The frame may be one that is about to go. */
const seesPicture = (vonk: VonkPage) =>
  expect(async () => {
    const image = vonk.preview.locator('#sea');
    const width = await image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth, null, {
      timeout: 1_000,
    });
    expect(width).toBe(1);
  }).toPass();

test('V63: a blocked host is named, allowed by a click for this project, and taken back', async ({ vonk }) => {
  const { page } = vonk;
  const asked = await servePictures(page.context());
  await show(vonk, PICTURES);
  const blocked = page.getByRole('status', { name: 'Not reached' });
  await expect(blocked).toContainText('pictures.example');
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Allow images and fonts' }).click();
  const network = page.getByRole('status', { name: 'Network' });
  await expect(network).toContainText('Images, fonts and styles from the web are allowed');
  await seesPicture(vonk);
  expect(asked.length).toBeGreaterThan(0);
  await network.getByRole('button', { name: 'What that means' }).click();
  await expect(page.getByRole('dialog', { name: 'What is allowed' })).toContainText('WebRTC');
  await page.keyboard.press('Escape');

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(network).toContainText('are allowed');
  await seesPicture(vonk);
  await vonk.newProject();
  await expect(network).toBeHidden();
  await reopen(page);
  await expect(network).toContainText('are allowed');
  await seesPicture(vonk);

  asked.length = 0;
  await network.getByRole('button', { name: 'Undo' }).click();
  await expect(blocked).toContainText('pictures.example');
  await expect(network).toBeHidden();
  expect(asked).toEqual([]);
});

/** The project that is not open now. */
async function reopen(page: Page): Promise<void> {
  await page.locator('header button[aria-haspopup="menu"]').first().click();
  await page.getByRole('menuitemradio').filter({ hasText: '1 file' }).first().click();
}

test('V64: a picture that is brought in is a file of the project, and needs no network any more', async ({ vonk }) => {
  const { page } = vonk;
  await servePictures(page.context());
  await show(vonk, PICTURES);
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByText('1 picture brought in')).toBeVisible();
  await expect.poll(() => vonk.drawnCode()).toContain('src="images/sea.png"');
  await expect.poll(() => vonk.drawnCode()).toContain('href="https://pictures.example/sea.png"');
  await page.context().unroute('https://pictures.example/**');
  await page.getByRole('button', { name: 'Reload' }).click();
  await seesPicture(vonk);
  await expect(page.getByRole('status', { name: 'Not reached' })).toBeHidden();
});

test('V64: a host that is not reached, or lets nobody read its pictures, is said, and the text stays', async ({
  vonk,
}) => {
  await vonk.page.context().route('https://pictures.example/**', (route) => route.abort());
  await show(vonk, PICTURES);
  await vonk.page.getByRole('button', { name: 'Bring in' }).click();
  await expect(vonk.page.getByText('1 picture could not be brought in')).toBeVisible();
  await expect(vonk.page.getByText(/lets no other site read its pictures/)).toBeVisible();
  await expect.poll(() => vonk.drawnCode()).toContain('src="https://pictures.example/sea.png"');
});
