import { expect, test } from './fixtures/preview-stage.ts';

const LOOP = '<p>burns</p><script>for (;;);</script>';

test('V59: a page that leaves is told so at once, made anew once, and shown again when it is mended', async ({
  stage,
}) => {
  await stage.page.evaluate((files) => window.harness.preview.show(window.harness.project(files)), {
    'index.html': '<p>here</p><script>setTimeout(() => location.reload(), 200)</script>',
  });
  await stage.is('failed');
  expect(await stage.said('state')).toEqual(['live', 'built', 'live', 'built', 'failed']);
  expect(JSON.stringify(await stage.said('problems'))).toContain('lost-left');
  await stage.write('index.html', '<p>mended</p>');
  await expect(stage.frame.getByText('mended')).toBeVisible();
});

test('V29: a page that burns behind does not stop the one in front', async ({ stage }) => {
  await stage.show({ 'index.html': '<button onclick="this.textContent = Number(this.textContent) + 1">0</button>' });
  await stage.write('index.html', LOOP);
  const button = stage.frame.getByRole('button');
  await button.click();
  await button.click();
  await expect(button).toHaveText('2');
  await stage.is('failed');
  expect(await stage.said('state')).toEqual(expect.arrayContaining(['hung', 'failed']));
  await button.click();
  await expect(button).toHaveText('3');
});

test('V60: where all frames share a process, a page that hangs goes with all of them, and the next is seen', async ({
  page,
  harness,
}) => {
  await page.route('http://*.localhost:*/**', (route) => route.abort());
  await page.goto(harness);
  const frame = page.frameLocator('iframe[title="Preview"]');
  const html = page.locator('html');
  await page.evaluate(() => window.harness.preview.show(window.harness.project({ 'index.html': '<p>here</p>' })));
  await expect(frame.getByText('here')).toBeVisible();
  for (const next of ['mended', 'mended again']) {
    await page.evaluate((text) => window.harness.preview.show(window.harness.project({ 'index.html': text })), LOOP);
    await expect(html).toHaveAttribute('data-preview', 'failed', { timeout: 30_000 });
    await page.evaluate((text) => window.harness.preview.write(window.harness.path('index.html'), text), next);
    await expect(frame.getByText(next, { exact: true })).toBeVisible();
  }
});
