import { expect, test } from 'vitest';
import type { ModelChunk, ModelRequest } from '../../core/model/model.ts';
import { createModelClient } from './client.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const REQUEST: ModelRequest = {
  endpoint: { baseUrl: 'https://user:pw@model.example/v1?key=1', api: 'chat', keyOf: 'openai' },
  model: 'm',
  messages: [],
  stallMs: 1,
};

interface FakeWorker {
  readonly sent: ToWorker[];
  readonly say: (message: FromWorker) => void;
  readonly die: () => void;
  ended: boolean;
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createModelClient((heard, died) => {
    const worker: FakeWorker = { sent: [], say: heard, die: died, ended: false };
    workers.push(worker);
    return {
      send: (message) => void worker.sent.push(message),
      end: () => {
        worker.ended = true;
      },
    };
  });
  const chunks: ModelChunk[] = [];
  return { workers, client, chunks, onChunk: (chunk: ModelChunk) => void chunks.push(chunk) };
}

const chunk = (id: number, text: string): FromWorker => ({ type: 'chunk', id, chunk: { text, reasoning: '' } });

test('M19: the worker is made on first use, or when it is warmed, and once', () => {
  const { client, workers } = setUp();
  expect(workers).toHaveLength(0);
  client.warm();
  void client.stream(REQUEST, () => undefined, new AbortController().signal);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.sent.map((message) => message.type)).toEqual(['warm', 'run']);
});

test('M19: two runs at once keep apart', async () => {
  const { client, workers } = setUp();
  const [a, b]: string[][] = [[], []];
  const first = client.stream(REQUEST, (one) => a?.push(one.text), new AbortController().signal);
  const second = client.stream(REQUEST, (one) => b?.push(one.text), new AbortController().signal);
  const [worker] = workers;
  worker?.say(chunk(2, 'two'));
  worker?.say(chunk(1, 'one'));
  worker?.say({ type: 'end', id: 1, end: { type: 'finished', chunks: 1 } });
  worker?.say({ type: 'end', id: 2, end: { type: 'finished', chunks: 5 } });
  expect([(await first).chunks, (await second).chunks, a, b]).toEqual([1, 5, ['one'], ['two']]);
});

test('M4: an abort is answered at once, told to the worker, and nothing is heard after it', async () => {
  const { client, workers, chunks, onChunk } = setUp();
  const stop = new AbortController();
  const running = client.stream(REQUEST, onChunk, stop.signal);
  workers[0]?.say(chunk(1, 'kept'));
  stop.abort();
  workers[0]?.say(chunk(1, 'late'));
  workers[0]?.say({ type: 'end', id: 1, end: { type: 'finished', chunks: 2 } });
  expect(await running).toEqual({ type: 'aborted', chunks: 1 });
  expect(chunks).toEqual([{ text: 'kept', reasoning: '' }]);
  expect(workers[0]?.sent.at(-1)).toEqual({ type: 'cancel', id: 1 });
  expect(await client.stream(REQUEST, onChunk, AbortSignal.abort())).toEqual({ type: 'aborted', chunks: 0 });
  expect(workers[0]?.sent).toHaveLength(2);
});

test('M19: when the worker dies, what ran in it fails, and the next request gets a new one', async () => {
  const { client, workers, onChunk } = setUp();
  const running = client.stream(REQUEST, onChunk, new AbortController().signal);
  const listing = client.listModels(REQUEST.endpoint, new AbortController().signal);
  workers[0]?.say(chunk(1, 'kept'));
  workers[0]?.die();
  const end = await running;
  expect(end).toMatchObject({ type: 'failed', chunks: 1, error: { kind: 'crashed', url: 'https://model.example/v1' } });
  expect(await listing).toMatchObject({ ok: false, error: { kind: 'crashed' } });
  expect(workers[0]?.ended).toBe(true);

  const next = client.stream(REQUEST, onChunk, new AbortController().signal);
  expect(workers).toHaveLength(2);
  workers[0]?.die();
  workers[1]?.say({ type: 'end', id: 3, end: { type: 'finished', chunks: 0 } });
  expect((await next).type).toBe('finished');
});

test('M25: a key passes through to the worker; what stays is for which address there is one', () => {
  const { client, workers } = setUp();
  const { keys } = client;
  keys.set('openai', 'https://model.example/v1', 'sk-secret');
  expect(workers[0]?.sent).toEqual([
    { type: 'key', profileId: 'openai', kept: { scope: 'https://model.example', key: 'sk-secret' } },
  ]);
  expect(keys.has('openai', 'https://model.example/v2')).toBe(true);
  expect(keys.has('openai', 'https://model.example.evil.test/v1')).toBe(false);
  expect(keys.has('groq', 'https://model.example/v1')).toBe(false);
  void client.stream(REQUEST, () => undefined, new AbortController().signal);
  expect(JSON.stringify(workers[0]?.sent.at(-1))).not.toContain('sk-secret');

  keys.forget('openai');
  expect(workers[0]?.sent.at(-1)).toEqual({ type: 'key', profileId: 'openai' });
  expect(keys.has('openai', 'https://model.example/v1')).toBe(false);
});

test('M25: a worker that dies takes the keys with it, and that is told', () => {
  const { client, workers } = setUp();
  let told = 0;
  client.keys.onLost(() => (told += 1));
  client.keys.set('openai', 'https://model.example/v1', 'sk-secret');
  workers[0]?.die();
  expect(told).toBe(1);
  expect(client.keys.has('openai', 'https://model.example/v1')).toBe(false);
  client.keys.set('openai', 'not an address', 'sk-secret');
  expect(workers).toHaveLength(1);
});
