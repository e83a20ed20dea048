/** What each of the three shells lets a page reach, asked of the shells themselves as the app's server sends them. */
import { expect, test, type Page } from 'playwright/test';
import { NETWORK_LEVELS, type NetworkLevel } from '../src/core/preview/network.ts';
import { levelOf } from '../src/server/shell-policy.ts';

const PAGE = `<!doctype html><title>t</title><h1>t</h1>
<script>
  const told = (work) => Promise.resolve().then(work).then(() => 0, () => 0);
  Promise.all([
    told(() => fetch('https://far.example/fetch')),
    told(() => fetch('http://plain.example/fetch')),
    new Promise((done) => setTimeout(done, 1500)),
  ]).then(() => console.log('over ' + typeof RTCPeerConnection));
</script>
<img src="https://far.example/img"><img src="http://plain.example/img">
<link rel="stylesheet" href="https://far.example/style"><link rel="stylesheet" href="http://plain.example/style">
<style>@font-face { font-family: far; src: url('https://far.example/font') } p { font-family: far }</style><p>x</p>
<video src="https://far.example/video" preload="auto"></video>
<iframe src="https://far.example/frame"></iframe><iframe src="http://plain.example/frame"></iframe>
<object data="https://far.example/object"></object>
<script src="https://far.example/script"></script>`;

/** Which of the addresses were asked for, over a shell of this level. */
async function reached(page: Page, level: NetworkLevel, shell: string): Promise<readonly string[]> {
  const asked = new Set<string>();
  await page.route(/^https?:\/\/(far|plain)\.example\//, async (route) => {
    const { protocol, pathname } = new URL(route.request().url());
    asked.add(`${protocol}${pathname}`);
    await route.fulfill({ status: 200, body: '', headers: { 'access-control-allow-origin': '*' } });
  });
  const over = page.waitForEvent('console', (message) => message.text().startsWith('over'));
  await page.evaluate(
    async ([shell, level, html]) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-forms');
      frame.src = `${shell}#n=1`;
      const hello = new Promise<void>((resolve) => {
        window.addEventListener('message', ({ source, origin }) => {
          if (source === frame.contentWindow && origin === 'null') resolve();
        });
      });
      frame.style.cssText = 'position:fixed;inset:0;z-index:9';
      document.body.append(frame);
      await hello;
      const { port1, port2 } = new MessageChannel();
      port1.start();
      const files = [{ kind: 'text', path: 'index.html', whole: html }];
      const start = { type: 'start', revision: 1, entry: 'index.html', files, running: false, measure: false };
      frame.contentWindow?.postMessage({ ...start, network: level }, '*', [port2]);
    },
    [shell, level, PAGE] as const,
  );
  expect((await over).text()).toBe('over undefined');
  return [...asked].sort();
}

const EXPECTED: Readonly<Record<NetworkLevel, readonly string[]>> = {
  off: [],
  assets: ['https:/font', 'https:/img', 'https:/style'],
  open: ['https:/fetch', 'https:/font', 'https:/frame', 'https:/img', 'https:/script', 'https:/style', 'https:/video'],
};

for (const level of NETWORK_LEVELS) {
  test(`N13: the level "${level}" reaches ${EXPECTED[level].length} of 12 addresses, and no plain http`, async ({
    page,
    request,
  }) => {
    const table = await (await request.get('/_headers')).text();
    const shell = table.split('\n').find((line) => levelOf(line) === level) ?? '';
    await page.goto('/');
    expect(await reached(page, level, shell)).toEqual(EXPECTED[level]);
  });
}

test('N15: Settings say that previews are isolated, and nothing of best effort', async ({ page, browser }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  const said = page.getByRole('region', { name: 'Isolation' });
  await expect(said).toContainText('have no network');
  const knows = Number.parseInt(browser.version(), 10) >= 152;
  if (knows) await expect(said).not.toContainText('Best effort');
  else await expect(said).toContainText('this browser');
});

test('N15: on a host that sends no headers, Settings call it best effort and say what to do', async ({ page }) => {
  await page.route(/\/preview-[0-9a-f]+\.html$/, async (route) => {
    if (route.request().method() === 'HEAD') await route.fulfill({ status: 200, body: '' });
    else await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('region', { name: 'Isolation' })).toContainText(/Best effort here: this host.*npm start/);
});
