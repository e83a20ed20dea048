import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAimock, type Aimock } from '../../../e2e/fixtures/aimock.ts';
import { startModelServer, type ModelServer } from '../../../e2e/fixtures/model-server.ts';
import type { ModelEnd, ModelRequest } from '../../core/model/model.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import type { RefusedFields } from './open-stream.ts';
import { runStream } from './stream.ts';

let server: ModelServer;
let aimock: Aimock;
beforeAll(async () => {
  [server, aimock] = await Promise.all([startModelServer(), startAimock()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), aimock.stop()]);
});

const LIMITED = { error: { message: 'slow down', code: 'rate_limit_exceeded' } };
const WHOLE = { text: 'There you are.' };

interface Running {
  readonly clock: FakeClock;
  readonly end: Promise<ModelEnd>;
  /** Requests made since the start of this run. */
  made(): readonly { readonly body: unknown }[];
}

function start(
  request: Partial<ModelRequest> = {},
  refused?: RefusedFields,
  signal = new AbortController().signal,
): Running {
  const clock = createFakeClock();
  const before = server.requests.length;
  const end = runStream(
    {
      endpoint: { baseUrl: server.url, api: 'chat' },
      model: 'm',
      messages: [{ role: 'user', content: 'hi' }],
      stallMs: 20_000,
      ...request,
    },
    () => undefined,
    signal,
    { fetch: globalThis.fetch, clock },
    refused,
  );
  return { clock, end, made: () => server.requests.slice(before) };
}

for (const [headers, wait] of [
  [{ 'retry-after-ms': '1234' }, 1234],
  [{ 'retry-after': '3' }, 3000],
  [{}, 500],
] as const) {
  test(`M10: a 429 is asked again after ${wait} ms (${JSON.stringify(headers)})`, async () => {
    server.answer({ status: 429, body: LIMITED, headers }, WHOLE);
    const run = start();
    await run.clock.asked(wait);
    expect(run.made()).toHaveLength(1);
    run.clock.advance(wait);
    expect((await run.end).type).toBe('finished');
    expect(run.made()).toHaveLength(2);
  });
}

test('M10: a 503 is asked again twice, and no more', async () => {
  server.answer({ status: 503, body: 'busy' });
  const run = start();
  await run.clock.asked(500);
  run.clock.advance(500);
  await run.clock.asked(1000);
  run.clock.advance(1000);
  expect(await run.end).toMatchObject({ type: 'failed', error: { kind: 'server', status: 503 } });
  expect(run.made()).toHaveLength(3);
});

test('M10: a pause that is too long is said, not waited for', async () => {
  server.answer({ status: 429, body: LIMITED, headers: { 'retry-after': '60' } });
  const run = start();
  expect(await run.end).toMatchObject({ type: 'failed', error: { kind: 'rate-limit', retryAfterMs: 60_000 } });
  expect(run.made()).toHaveLength(1);
});

test('M10: no money and other refusals are not asked again', async () => {
  for (const [status, code] of [
    [429, 'insufficient_quota'],
    [401, 'invalid_api_key'],
    [500, 'server_error'],
  ] as const) {
    server.answer({ status, body: { error: { message: 'no', code } } });
    const run = start();
    expect((await run.end).type).toBe('failed');
    expect(run.made()).toHaveLength(1);
  }
});

test('M10: stop during the pause ends the run at once', async () => {
  const stop = new AbortController();
  server.answer({ status: 429, body: LIMITED, headers: { 'retry-after': '5' } }, WHOLE);
  const run = start({}, undefined, stop.signal);
  await run.clock.asked(5000);
  stop.abort();
  expect((await run.end).type).toBe('aborted');
  expect(run.made()).toHaveLength(1);
});

test('M10: aimock: a 429 with retry-after is asked again', async () => {
  aimock.refuse(429, { message: 'slow down' }, 2);
  const run = start({ endpoint: { baseUrl: aimock.url, api: 'chat' } });
  await run.clock.asked(2000);
  aimock.reply('There you are.');
  run.clock.advance(2000);
  expect((await run.end).type).toBe('finished');
});

const EXTRAS: Partial<ModelRequest> = { reasoningEffort: 'low', seed: 7, cacheKey: 'project-1' };

test('M11: optional fields are sent, each in the words of its API', async () => {
  server.answer(WHOLE);
  const chat = start(EXTRAS);
  await chat.end;
  expect(chat.made()[0]?.body).toMatchObject({
    stream: true,
    stream_options: { include_usage: true },
    reasoning_effort: 'low',
    seed: 7,
    prompt_cache_key: 'project-1',
  });
  const responses = start({ ...EXTRAS, endpoint: { baseUrl: server.url, api: 'responses' } });
  await responses.end;
  expect(responses.made()[0]?.body).toEqual({
    model: 'm',
    input: [{ role: 'user', content: 'hi' }],
    stream: true,
    store: false,
    reasoning: { effort: 'low' },
    prompt_cache_key: 'project-1',
  });
});

test('M11: a server that refuses a field by name gets the request without it, and is remembered', async () => {
  const refused: RefusedFields = new Map();
  server.answer({ status: 400, body: { error: { message: "Unsupported parameter: 'reasoning_effort'" } } }, WHOLE);
  const run = start(EXTRAS, refused);
  expect((await run.end).type).toBe('finished');
  expect(run.made()).toHaveLength(2);
  expect(run.made()[1]?.body).not.toHaveProperty('reasoning_effort');
  expect(run.made()[1]?.body).toHaveProperty('seed', 7);
  const next = start(EXTRAS, refused);
  await next.end;
  expect(next.made()).toHaveLength(1);
  expect(next.made()[0]?.body).not.toHaveProperty('reasoning_effort');
  const other = start({ ...EXTRAS, model: 'other' }, refused);
  await other.end;
  expect(other.made()[0]?.body).toHaveProperty('reasoning_effort', 'low');
});

test('M11: a 422 that names nothing gets the bare request, once', async () => {
  server.answer({ status: 422, body: { message: 'Extra inputs are not permitted' } }, WHOLE);
  const run = start(EXTRAS);
  expect((await run.end).type).toBe('finished');
  expect(Object.keys(Object(run.made()[1]?.body)).sort()).toEqual(['messages', 'model', 'stream']);
  server.answer({ status: 422, body: { message: 'Extra inputs are not permitted' } });
  const again = start(EXTRAS);
  expect(await again.end).toMatchObject({ type: 'failed', error: { kind: 'bad-request' } });
  expect(again.made()).toHaveLength(2);
});

test('M11: a prompt that is too long is not tried again without fields', async () => {
  server.answer({ status: 400, body: { error: { message: 'too long', code: 'context_length_exceeded' } } });
  const run = start(EXTRAS);
  expect(await run.end).toMatchObject({ type: 'failed', error: { kind: 'too-long' } });
  expect(run.made()).toHaveLength(1);
});
