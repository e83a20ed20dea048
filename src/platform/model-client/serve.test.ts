import { expect, test } from 'vitest';
import type { Endpoint } from '../../core/model/model.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FromWorker } from './messages.ts';
import { createServer } from './serve.ts';

const KEY = 'sk-secret-1234567890';

function setUp() {
  const asked: { readonly url: string; readonly authorization: string | null }[] = [];
  const answers: ((message: FromWorker) => void)[] = [];
  const handle = createServer({
    fetch: (input, init) => {
      const request = new Request(input, init);
      asked.push({ url: request.url, authorization: request.headers.get('authorization') });
      return Promise.resolve(Response.json({ error: { message: `no: ${KEY}` } }, { status: 401 }));
    },
    clock: createFakeClock(),
    origin: 'https://vonk.example',
    loadAnswer: () => Promise.reject(new Error('not asked for')),
    post: (message) => answers.shift()?.(message),
    fail: (error) => expect.unreachable(String(error)),
  });
  const list = async (endpoint: Endpoint) => {
    const answer = new Promise<FromWorker>((resolve) => answers.push(resolve));
    handle({ type: 'list', id: 1, endpoint });
    expect(JSON.stringify(await answer)).not.toContain(KEY);
    return asked.at(-1)?.authorization;
  };
  return { handle, list };
}

const endpoint = (baseUrl: string, keyOf?: string): Endpoint => ({
  baseUrl,
  api: 'chat',
  ...(keyOf === undefined ? {} : { keyOf }),
});

test('M25: the key goes to the origin it was typed for, by its profile only', async () => {
  const { handle, list } = setUp();
  handle({ type: 'key', profileId: 'one', kept: { scope: 'https://a.example', key: KEY } });
  expect(await list(endpoint('https://a.example/v1', 'one'))).toBe(`Bearer ${KEY}`);
  expect(await list(endpoint('https://a.example/other/v2', 'one'))).toBe(`Bearer ${KEY}`);
  for (const elsewhere of [
    endpoint('https://a.example/v1'),
    endpoint('https://a.example/v1', 'two'),
    endpoint('https://b.example/v1', 'one'),
    endpoint('http://a.example/v1', 'one'),
    endpoint('https://a.example:8443/v1', 'one'),
    endpoint('https://a.example@b.example/v1', 'one'),
    endpoint('/api/a/v1', 'one'),
  ])
    expect([elsewhere.baseUrl, await list(elsewhere)]).toEqual([elsewhere.baseUrl, null]);
});

test('M25: a key that was forgotten is not sent again', async () => {
  const { handle, list } = setUp();
  handle({ type: 'key', profileId: 'one', kept: { scope: 'same', key: KEY } });
  expect(await list(endpoint('/api/a/v1', 'one'))).toBe(`Bearer ${KEY}`);
  handle({ type: 'key', profileId: 'one' });
  expect(await list(endpoint('/api/a/v1', 'one'))).toBeNull();
});
