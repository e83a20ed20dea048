import { readPicture } from './fixtures/picture.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ warms: true });

/** At the slowest pace a page needs a while to its first visible element; nothing here depends on how long. */
const patient = { timeout: 45_000 };

test('a newcomer clicks the first suggestion: code and pixels are there while the run still streams', async ({
  vonk,
}) => {
  await vonk.open();
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'empty');
  await vonk.setSketchSpeed('60');
  await vonk.page.getByRole('listitem').getByRole('button').first().click();

  await vonk.runIs('streaming');
  await expect(vonk.tab('index.html')).toBeVisible();
  await expect.poll(() => vonk.drawnCode(), patient).toContain('<');
  await expect
    .poll(async () => (await readPicture(vonk.page, await vonk.pixels())).colours, patient)
    .toBeGreaterThan(3);
  const early = await readPicture(vonk.page, await vonk.pixels());
  expect(await vonk.runState(), 'pixels before the end of the run').toBe('streaming');
  expect(early.drawn).toBeGreaterThan(0);
});

test('the first suggestion ends in a whole page', async ({ vonk }) => {
  await vonk.open();
  await vonk.page.getByRole('listitem').getByRole('button').first().click();
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('h1')).toHaveCount(1);
  expect(await vonk.preview.locator('section, header, footer').count()).toBeGreaterThan(5);
  await expect(vonk.run).toContainText('Finished');
});

test('a free wish nobody planned becomes a page with its own words in it', async ({ vonk }) => {
  await vonk.open();
  await vonk.wish('A landing page for "Moss & Kettle", a midnight tea bar in Ghent, deep green, with a price list');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('body')).toContainText('Moss & Kettle');
  expect(await vonk.preview.locator('section').count()).toBeGreaterThanOrEqual(5);
  await expect(vonk.conversation).toContainText('Sketch');
});

test('a follow-up wish edits what is there and leaves the rest alone', async ({ vonk }) => {
  await vonk.open();
  await vonk.wish('a landing page for a bakery called Korst');
  await vonk.runIs('finished');
  const heading = await vonk.preview.locator('h1').textContent();
  const before = await vonk.preview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await vonk.wish('make it dark');
  await vonk.runIs('streaming', 'finished');
  await vonk.runIs('finished');
  await expect
    .poll(() => vonk.preview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    .not.toBe(before);
  await expect(vonk.preview.locator('h1')).toHaveText(heading ?? '');
  const turn = vonk.conversation.getByRole('article').last();
  await expect(turn).toContainText('index.html');
});

test('a pelican on a bicycle draws itself: several states are seen before it is done', async ({ vonk }) => {
  await vonk.open();
  await vonk.setSketchSpeed('60');
  await vonk.page.getByRole('button', { name: /pelican/i }).click();
  await vonk.runIs('streaming');
  const counts = new Set<number>();
  await expect
    .poll(async () => {
      const shapes = await vonk.preview.locator('svg *').count();
      if ((await vonk.runState()) === 'streaming' && shapes > 0) counts.add(shapes);
      return counts.size;
    }, patient)
    .toBeGreaterThan(2);
  expect((await readPicture(vonk.page, await vonk.pixels())).colours).toBeGreaterThan(6);
});
