/**
 * A typed key is nowhere but in the header of its own requests: after a tour of everything that could keep or show it, it
 * is looked for in the page, the preview, all storage, the console, what is exported, and every request of the browser.
 */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator, Page, Request } from 'playwright/test';
import { decodeShare } from '../src/core/share/codec.ts';
import { expect, reply, test } from './fixtures/test.ts';
import { startModelServer } from './fixtures/model-server.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const KEY = 'sk-vonk-0123456789abcdefKEY/+=';
/** As it stands, as in an address, and as in JSON or base64: a copy in other clothes is a copy. */
const FORMS = [KEY, encodeURIComponent(KEY), btoa(KEY), btoa(`Bearer ${KEY}`), KEY.slice(8, 24)];

const holds = (text: string): boolean => FORMS.some((form) => text.includes(form));

const PAGE =
  '<!doctype html><title>t</title><h1>Tide</h1><input value="x"><svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg><script>console.log("said by the page"); nowhere();</script>';

/** Everything that this origin stores, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [
      document.cookie,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ];
    const asText = (value: unknown): string =>
      JSON.stringify(value, (_, part: unknown) => {
        if (part instanceof Map || part instanceof Set) return [...part];
        if (part instanceof Uint8Array) return new TextDecoder().decode(part);
        return part;
      }) ?? '';
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database cannot be read')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        parts.push(name, store, asText(await result(rows.getAllKeys())), asText(await result(rows.getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return parts.join('\n');
  });
}

/** All text and every value of the page and of the frames in it, shadow roots and fields included. */
async function shown(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map(
      (frame) =>
        frame
          .evaluate(() => {
            const parts: string[] = [
              location.href,
              document.title,
              document.documentElement.outerHTML,
              document.referrer,
            ];
            for (const field of document.querySelectorAll('input, textarea'))
              parts.push(String(Reflect.get(field, 'value')));
            for (const name of Object.getOwnPropertyNames(window)) {
              const value: unknown = Reflect.get(window, name);
              if (typeof value === 'string') parts.push(value);
            }
            return parts.join('\n');
          })
          .catch(() => ''), // A frame that was being replaced.
    ),
  );
  return texts.join('\n');
}

/** All that can be taken along, unpacked: what a zip or a link squeezes is read as it was. */
async function takenAlong(vonk: VonkPage): Promise<Record<string, string>> {
  const { page } = vonk;
  const link = await vonk.shareLink();
  const inLink = await decodeShare(link);
  if (!inLink.ok) throw new Error(inLink.error.message);
  const places: Record<string, string> = { 'the link': link, 'what the link holds': JSON.stringify(inLink.value) };
  for (const button of ['Download Vite project', 'Download files']) {
    const { name, bytes } = await vonk.exported(button);
    for (const [path, content] of Object.entries(unzipSync(bytes)))
      places[`${path} in ${name}`] = new TextDecoder().decode(content);
  }
  places['the single HTML file'] = (await vonk.exported('Download one HTML file')).bytes.toString();
  await page.getByRole('button', { name: 'Close Export' }).click();

  await page.getByRole('button', { name: 'Drawing', exact: true }).click();
  const panel = page.getByRole('region', { name: 'SVG' });
  for (const button of ['Download SVG', 'Download PNG 1×', 'Download React component'])
    places[`the drawing by ${button}`] = (await downloaded(panel, button)).toString('latin1');
  await panel.getByRole('button', { name: 'Close SVG' }).click();

  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('tab').first()).toBeVisible();
  places['the page with its timeline'] = await shown(page);
  await timeline.getByRole('button', { name: 'Close Timeline' }).click();
  return places;
}

async function downloaded(within: Locator, button: string): Promise<Buffer> {
  const begun = within.page().waitForEvent('download');
  await within.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await begun).path());
}

test('M25: after a full tour the key is in the header of its requests and nowhere else', async ({ vonk, model }) => {
  const { page } = vonk;
  const said: string[] = [];
  const requests: Request[] = [];
  page.context().on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error.stack)));
  page.context().on('request', (request) => requests.push(request));
  const places: Record<string, string> = {};

  await vonk.open();
  await vonk.connect({ baseUrl: model.url, key: KEY });
  places['the page after the key was typed'] = await shown(page);

  model.answer({ text: reply(['index.html', PAGE]) });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await page.getByRole('button', { name: /Console/ }).click();
  await expect(page.getByRole('region', { name: 'Console' })).toContainText('said by the page');
  places['the page after a run'] = await shown(page);

  Object.assign(places, await takenAlong(vonk));

  const echo = `Bad key ${KEY} at https://x.example/?key=${encodeURIComponent(KEY)} (Bearer ${KEY})`;
  model.answer({ status: 401, body: { error: { message: echo, code: 'invalid_api_key' } } });
  await vonk.wish('again');
  await vonk.runIs('failed');
  await expect(vonk.conversation).toContainText('[key]');
  places['the page after an error that echoes the key'] = await shown(page);

  model.answer({
    text: '<file path="index.html">\n<h1>half',
    fault: { type: 'error', at: 20, error: { message: echo } },
  });
  await vonk.wish('once more');
  await vonk.runIs('failed');
  places['the page after an error in mid-stream'] = await shown(page);

  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  model.answer({ status: 403, body: `<title>${echo}</title>` });
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByRole('status')).toContainText('not accepted');
  places['the settings after a failed test'] = await shown(page);
  await vonk.closeSettings();

  const inHeaders = model.requests.filter(({ headers }) => headers['authorization'] === `Bearer ${KEY}`);
  expect(inHeaders.length).toBeGreaterThanOrEqual(4);
  places['the bodies and addresses of requests'] = JSON.stringify(
    model.requests.map(({ path, body, headers }) => [path, body, { ...headers, authorization: '' }]),
  );
  places['what is stored'] = await stored(page);

  await page.reload();
  await expect(vonk.conversation).toContainText('[key]');
  places['the page after a reload'] = await shown(page);
  places['what is stored after a reload'] = await stored(page);
  const before = model.requests.length;
  model.answer({ text: reply(['index.html', PAGE]) });
  await vonk.wish('and now');
  await vonk.runIs('finished');
  expect(model.requests.slice(before).map(({ headers }) => headers['authorization'])).toEqual([undefined]);

  places['the console'] = said.join('\n');
  for (const [index, request] of requests.entries()) {
    const headers = await request.allHeaders().catch(() => request.headers()); // One that was cut off has no more than these.
    if (new URL(request.url()).origin === new URL(model.url).origin) delete headers['authorization'];
    places[`request ${index}: ${request.method()} ${request.url()}`] =
      `${request.url()} ${JSON.stringify(headers)} ${request.postData() ?? ''}`;
  }
  expect(Object.keys(places).filter((place) => holds(places[place] ?? ''))).toEqual([]);
  for (const place of ['what is stored', 'what the link holds', 'the single HTML file'])
    expect(places[place]).toContain('Tide');
  expect(places['the drawing by Download SVG']).toContain('<rect');
});

test('M25: the key is sent to the address it was typed for and to no other', async ({ vonk, model }) => {
  const other = await startModelServer();
  try {
    await vonk.open();
    await vonk.connect({ baseUrl: model.url, key: KEY });
    model.answer({ text: 'Hello.' });
    await vonk.wish('hello');
    await vonk.runIs('finished');
    await vonk.connect({ baseUrl: other.url });
    other.answer({ text: 'Hello from elsewhere.' });
    await vonk.wish('hello');
    await expect(vonk.conversation).toContainText('Hello from elsewhere.');
    expect(other.requests.length).toBeGreaterThan(0);
    for (const { headers } of other.requests) expect(headers['authorization']).toBeUndefined();
    expect(model.requests.some(({ headers }) => headers['authorization'] === `Bearer ${KEY}`)).toBe(true);
  } finally {
    await other.stop();
  }
});

test('M26: a redirect is told, and neither wish nor key follow it', async ({ vonk, model }) => {
  const other = await startModelServer();
  try {
    await vonk.open();
    await vonk.connect({ baseUrl: model.url, key: KEY });
    model.answer({ status: 307, body: '', headers: { location: `${other.url}/chat/completions` } });
    await vonk.wish('hello');
    await vonk.runIs('failed');
    await expect(vonk.conversation).toContainText('leads elsewhere');
    expect(other.requests).toEqual([]);
  } finally {
    await other.stop();
  }
});
