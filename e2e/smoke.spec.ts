import { expect, test } from 'playwright/test';
import { headersFor } from '../src/server/headers.ts';
import { startAppServer } from './fixtures/app-server.ts';

test('N1: every response of a page load carries the headers of the table', async ({ page, baseURL }) => {
  const origin = baseURL ?? '';
  const seen: [string, Record<string, string>][] = [];
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.origin === origin) seen.push([url.pathname, response.headers()]);
  });
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(seen.map(([path]) => path)).toContain('/');
  expect(seen.some(([path]) => path.startsWith('/assets/'))).toBe(true);
  for (const [path, headers] of seen) {
    const table = Object.entries(headersFor(path, { origin })).map(([name, value]) => [name.toLowerCase(), value]);
    expect({ path, ...headers }).toMatchObject({ path, ...Object.fromEntries(table) });
  }
});

test('N1: the page loads without a violation of its policy and without an error', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('N1: the page cannot connect elsewhere', async ({ page }) => {
  await page.goto('/');
  const outcome = await page.evaluate(() => {
    const violated = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    });
    return fetch('http://127.0.0.1:1/').then(
      () => 'reached',
      () => violated,
    );
  });
  expect(outcome).toBe('connect-src');
});

test('N7: the host of a preview serves nothing of the app', async ({ page, baseURL }) => {
  const port = new URL(baseURL ?? '').port;
  const answer = await page.goto(`http://p1.localhost:${port}/`);
  expect(answer?.status()).toBe(404);
  expect(await answer?.text()).toContain('Only previews');
});

test('N4: the host of a preview serves the shell, with the headers of the table', async ({
  page,
  baseURL,
  request,
}) => {
  const files = await (await request.get('/_headers')).text();
  const shell = /^\/preview-\S+$/m.exec(files)?.[0] ?? '';
  const origin = `http://p1.localhost:${new URL(baseURL ?? '').port}`;
  const answer = await page.goto(`${origin}${shell}`);
  expect(answer?.status()).toBe(200);
  const table = Object.entries(headersFor(shell, { origin })).map(([name, value]) => [name.toLowerCase(), value]);
  expect(answer?.headers()).toMatchObject(Object.fromEntries(table));
  expect(await page.evaluate(() => self.origin)).toBe('null');
});

test('N8: the proxy answers the page, and refuses a sandboxed frame in it', async ({ page, request }) => {
  await page.goto('/');
  const profiles = await page.evaluate(() => fetch('/api/profiles').then((response) => response.json()));
  expect(profiles).toMatchObject({
    profiles: expect.arrayContaining([expect.objectContaining({ id: 'openai', ready: false })]),
  });
  const opaque = await request.post('/api/openai/v1/chat/completions', { headers: { origin: 'null' }, data: {} });
  expect(opaque.status()).toBe(403);
});

test('a file that is not there is not found, and not remembered', async ({ request }) => {
  const answer = await request.get('/assets/nothing-1a2b.js');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['cache-control']).toBe('no-store');
});

test('N12: a second start builds nothing, says that the port is taken, and serves at the next', async ({
  baseURL,
  request,
}) => {
  const taken = new URL(baseURL ?? '').port;
  const second = await startAppServer({ PORT: taken });
  try {
    expect(second.said()).toContain(`Port ${taken} is taken`);
    expect(second.said()).not.toContain('Building');
    expect(new URL(second.url).port).not.toBe(taken);
    expect((await request.get(second.url)).status()).toBe(200);
  } finally {
    await second.close();
  }
});

test('N5: scripts come compressed by the build, and plain to whoever cannot read that', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const compressed = await request.get(script, { headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await request.get(script, { headers: { 'accept-encoding': 'identity' } });
  expect(compressed.headers()).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/javascript' });
  expect(plain.headers()['content-encoding']).toBeUndefined();
  expect(await compressed.text()).toBe(await plain.text());
});
