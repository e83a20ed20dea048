import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAimock, type Aimock } from '../../../e2e/fixtures/aimock.ts';
import { startModelServer, type ModelServer } from '../../../e2e/fixtures/model-server.ts';
import { createClock } from './clock.ts';
import { listModels } from './list-models.ts';

let server: ModelServer;
let aimock: Aimock;
beforeAll(async () => {
  [server, aimock] = await Promise.all([startModelServer(), startAimock()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), aimock.stop()]);
});

const list = (baseUrl: string, origin?: string) =>
  listModels({ baseUrl, api: 'chat' }, new AbortController().signal, {
    fetch: globalThis.fetch,
    clock: createClock(),
    ...(origin === undefined ? {} : { origin }),
  });

test('M21: ids and context lengths come from the server', async () => {
  server.models = [{ id: 'a', max_model_len: 32_768 }, { id: 'b' }, { object: 'junk' }];
  expect(await list(server.url)).toEqual({ ok: true, value: [{ id: 'a', contextWindow: 32_768 }, { id: 'b' }] });
  expect(server.requests.at(-1)?.headers).not.toHaveProperty('authorization');
});

test('M21: a base URL may be a path of our own origin', async () => {
  server.models = [{ id: 'a' }];
  expect(await list('/v1/', new URL(server.url).origin)).toEqual({ ok: true, value: [{ id: 'a' }] });
});

test('M21: aimock lists models', async () => {
  expect((await list(aimock.url)).ok).toBe(true);
});

test('M21: what is wrong is said as in a run', async () => {
  expect(await list(`${server.url}/nowhere`)).toMatchObject({ ok: false, error: { kind: 'not-found', status: 404 } });
  expect(await list('not an address')).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
});
