import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { expect, test, type Page } from 'playwright/test';
import { appOf } from './fixtures/sketch-app.ts';
import { test as story } from './fixtures/test.ts';
import { filesOf, readReply } from '../src/core/generation/whole-reply.ts';
import { emptyProject } from '../src/core/project.ts';
import { APP_EXAMPLES } from '../src/core/sketch/app/examples.ts';
import { sketch } from '../src/core/sketch/sketch.ts';

/** What Sketch makes, rendered: the sample is small; the soak walks over many more wishes. */
const WISHES = [
  'A page for sea swimmers in Domburg: today’s tide, when to go in, how cold the water is',
  'A timetable for a ferry that runs four times a day',
  'A landing page for a bakery called Blue Heron in Ghent with three pricing tiers and a newsletter',
  'Portfolio of an architecture studio, quiet, with a contact form and a gallery',
  'A database startup, mono, dark',
  'Our wedding, dusty pink and dark green, serif',
  'A design conference with a programme, speakers and a comparison',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze museum',
  'a page about quantum knitting, playful, with a chart and logos',
];

/** With `SKETCH_SOAK=200` that many more wishes, put together from parts, are walked over. */
const WHAT = [
  'a museum of clocks',
  'a seaside hotel',
  'a running club',
  'an accountant for illustrators',
  'a climate charity',
  'a jazz trio',
  'an organic farm',
  'a podcast about maps',
  'my resume',
  'a dentist in Lille',
  'een bakkerij in Gent',
  'coworking lofts',
  'evening classes in welding',
  'knitwear',
  'moths',
  'a chess café',
  'a rocket workshop for girls',
];
const HOW = [
  '',
  'calm and minimal',
  'bold, playful',
  'mono',
  'serif, dark',
  'in yellow and black',
  'pale blue background, rust accent',
  'with four tiers, 7 FAQs and six steps',
  'with a gallery, a team of five and a map',
  'no images, without pricing',
  'called Ox & Örn',
  'headline "Supercalifragilisticexpialidocious things happen here every Wednesday"',
];
const SOAK = Array.from({ length: Number(process.env['SKETCH_SOAK'] ?? 0) }, (_, i) =>
  `A page for ${WHAT[i % WHAT.length] ?? ''} ${HOW[(i * 5 + Math.floor(i / 7)) % HOW.length] ?? ''}`.trim(),
);

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'void-style': 'off', 'no-raw-characters': 'off', 'long-title': 'off' },
});

const pageOf = (wish: string, seed: number): string =>
  filesOf(readReply(sketch({ wish, project: emptyProject, seed }).text))['index.html'] ?? '';

async function open(page: Page, html: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.setContent(html, { waitUntil: 'load' });
  return complaints;
}

/** A few of the wishes each time, all of them and more in the soak. */
const walked = SOAK.length > 0 ? [...WISHES, ...SOAK] : WISHES.slice(0, 5);

for (const [index, wish] of walked.entries()) {
  test(`K13: ${index + 1} “${wish.slice(0, 40)}” fits, is accessible, valid and quiet`, async ({ page }) => {
    for (const seed of [index, index + 4]) {
      const html = pageOf(wish, seed);
      const report = await htmlValidate.validateString(html);
      expect(
        report.results.flatMap((result) =>
          result.messages.map((message) => `${message.ruleId} ${message.line}: ${message.message}`),
        ),
      ).toEqual([]);
      const complaints = await open(page, html);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `seed ${seed} at ${width}`).toBeLessThanOrEqual(0);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`),
          `seed ${seed} ${colorScheme}`,
        ).toEqual([]);
      }
      expect(complaints, `seed ${seed}`).toEqual([]);
    }
  });
}

test('K14: with colours and words stripped, five seeds still render boxes that differ', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const maps: boolean[][] = [];
  for (let seed = 0; seed < 5; seed += 1) {
    await page.setContent(pageOf('a page for a bakery in Ghent', seed), { waitUntil: 'load' });
    maps.push(
      await page.evaluate(() => {
        const cells = Array.from({ length: 48 * 30 }, () => false);
        const mark = (box: DOMRect): void => {
          if (box.width < 4 || box.height < 4) return;
          for (let y = Math.max(0, Math.floor(box.top / 30)); y < Math.min(30, box.bottom / 30); y += 1)
            for (let x = Math.max(0, Math.floor(box.left / 30)); x < Math.min(48, box.right / 30); x += 1)
              cells[y * 48 + x] = true;
        };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) mark(box);
        }
        for (const element of document.querySelectorAll('body svg, input, .go')) mark(element.getBoundingClientRect());
        return cells;
      }),
    );
  }
  for (const [i, a] of maps.entries())
    for (const b of maps.slice(i + 1)) {
      const either = a.filter((cell, at) => cell || b[at]).length;
      const both = a.filter((cell, at) => cell && b[at]).length;
      expect(both / Math.max(1, either)).toBeLessThan(0.65);
    }
});

test('K15: the newsletter thanks in place and asks for a real address; the theme button turns the page', async ({
  page,
}) => {
  await open(page, pageOf('a page for a bakery with a newsletter', 0));
  const form = page.locator('form[data-thanks]').first();
  await form.getByRole('textbox', { name: 'E-mail address' }).fill('nobody');
  await form.getByRole('button').click();
  await expect(form.locator('output')).toHaveText('');
  await form.getByRole('textbox', { name: 'E-mail address' }).fill('ada@example.org');
  await form.getByRole('button').click();
  await expect(form.locator('output')).toContainText('Thank you');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.getByRole('button', { name: 'Switch light and dark' }).click();
  expect(await ground()).not.toBe(before);
});

test('K16: drawings load as images and paint more than their ground', async ({ page }) => {
  for (const wish of [
    'A pelican riding a bicycle, in a headwind',
    'an owl on a lighthouse at night',
    'a logo for Ember & Ash',
    'a pattern of umbrellas',
  ]) {
    const svg = Object.values(filesOf(readReply(sketch({ wish, project: emptyProject, seed: 0 }).text)))[0] ?? '';
    await page.setContent('<canvas width="80" height="60"></canvas>');
    const colours = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const context = document.querySelector('canvas')?.getContext('2d');
      context?.drawImage(image, 0, 0, 80, 60);
      const data = context?.getImageData(0, 0, 80, 60).data ?? [];
      const seen = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        seen.add((data[i] ?? 0) * 65536 + (data[i + 1] ?? 0) * 256 + (data[i + 2] ?? 0));
      return seen.size;
    }, svg);
    expect(colours, wish).toBeGreaterThan(20);
  }
});

/** A few kinds; with `SKETCH_SOAK` all of them. */
const APPS = Object.entries(APP_EXAMPLES).filter(
  ([kind]) => SOAK.length > 0 || ['counter', 'kanban', 'chat', 'expenses'].includes(kind),
);

test('K22: apps fit, are accessible and quiet', async ({ page }) => {
  test.setTimeout(60_000 + APPS.length * 15_000);
  for (const [seed, [kind, [wish = '']]] of APPS.entries()) {
    const { script, styles } = await appOf(wish, seed);
    const complaints = await open(
      page,
      `<!doctype html><html lang="en"><head><title>${kind}</title><style>${styles}</style></head><body><div id="root"></div></body></html>`,
    );
    await page.addScriptTag({ content: script });
    await expect(page.locator('h1')).toHaveCount(1);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${kind} at ${width}`).toBeLessThanOrEqual(0);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`),
        `${kind} ${colorScheme}`,
      ).toEqual([]);
    }
    expect(complaints, kind).toEqual([]);
    page.removeAllListeners();
  }
});

story('K21: a React counter counts, and keeps its count through wishes for colour and a button', async ({ vonk }) => {
  story.setTimeout(120_000);
  await vonk.open();
  const complaints: string[] = [];
  vonk.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await vonk.wish('A React counter with two buttons and a list of past values');
  await vonk.runIs('finished');
  await expect(vonk.conversation).toContainText('written in React and TypeScript');
  await expect(vonk.tab('src/App.tsx')).toBeVisible();
  // the first build loads the compiler, which takes a busy machine a while
  const value = vonk.preview.getByRole('status');
  await expect(value).toHaveText('0', { timeout: 60_000 });
  const more = vonk.preview.getByRole('button', { name: '+1' });
  await more.click();
  await more.click();
  await expect(value).toHaveText('2');
  await expect(vonk.preview.getByRole('list').getByRole('listitem')).toHaveText(['1', '0']);

  const colour = (): Promise<string> => more.evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await colour();
  await vonk.wish('make it orange');
  await expect.poll(colour, { timeout: 30_000 }).not.toBe(before);
  await expect(value).toHaveText('2');

  await vonk.wish('add a reset button');
  const reset = vonk.preview.getByRole('button', { name: 'Reset' });
  await expect(reset).toBeVisible({ timeout: 30_000 });
  await expect(value).toHaveText('2');
  await reset.click();
  await expect(value).toHaveText('0');
  expect(complaints).toEqual([]);
});
