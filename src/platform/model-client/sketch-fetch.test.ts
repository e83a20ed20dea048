import { expect, test } from 'vitest';
import type { ModelEnd } from '../../core/model/model.ts';
import type { FromWorker } from './messages.ts';
import { createFakeClock } from './fake-clock.ts';
import { createServer } from './serve.ts';
import type { Answer } from './sketch-fetch.ts';

const REPLY = `<file path="index.html">\n${'<p>tide 🌊</p>\n'.repeat(400)}</file>\n`;

function setUp(answer: Answer = () => ({ text: REPLY })) {
  const clock = createFakeClock();
  const texts: string[] = [];
  let loads = 0;
  let finished: (message: FromWorker) => void = () => undefined;
  const done = new Promise<FromWorker>((resolve) => (finished = resolve));
  const handle = createServer({
    fetch: () => Promise.reject(new Error('Sketch never asks the network')),
    clock,
    fail: (error) => expect.unreachable(String(error)),
    loadAnswer: () => {
      loads += 1;
      return Promise.resolve(answer);
    },
    post: (message) => (message.type === 'chunk' ? void texts.push(message.chunk.text) : finished(message)),
  });
  const run = (tokensPerSecond: number, seed = 1): void =>
    handle({
      type: 'run',
      id: 1,
      request: {
        endpoint: { baseUrl: 'sketch:', api: 'chat' },
        model: 'sketch',
        messages: [{ role: 'user', content: 'a tide clock' }],
        stallMs: 20_000,
        seed,
        tokensPerSecond,
      },
    });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await clock.turn();
  };
  const end = async (): Promise<ModelEnd> => {
    const message = await done;
    if (message.type !== 'end') throw new Error('expected an end');
    return message.end;
  };
  return { clock, texts, run, settle, end, handle, done, loads: () => loads };
}

const lengthOf = (texts: readonly string[]): number => texts.join('').length;

test('M20: Sketch takes the same road as any model, and writes at the set pace', async () => {
  const sketch = setUp();
  sketch.run(1_000);
  await sketch.settle();
  expect(lengthOf(sketch.texts)).toBeGreaterThan(0);
  for (let ms = 0; ms < 1_000; ms += 16) {
    sketch.clock.advance(16);
    await sketch.settle();
  }
  expect(lengthOf(sketch.texts)).toBeGreaterThanOrEqual(4_000 - 200);
  expect(lengthOf(sketch.texts)).toBeLessThanOrEqual(4_000 + 200);
  sketch.clock.advance(10_000);
  const end = await sketch.end();
  expect(sketch.texts.join('')).toBe(REPLY);
  expect(end).toMatchObject({ type: 'finished', usage: { input: 3, output: Math.ceil(REPLY.length / 4) } });
});

test('M20: late timers do not slow it down: the pace follows the clock', async () => {
  const sketch = setUp();
  sketch.run(1_000);
  await sketch.settle();
  sketch.clock.stall(500);
  await sketch.settle();
  sketch.clock.advance(16);
  await sketch.settle();
  expect(lengthOf(sketch.texts)).toBeGreaterThanOrEqual(1_900);
});

test('M20: at 17,000 tokens a second a stop still ends it in the middle', async () => {
  const sketch = setUp(() => ({ text: 'x'.repeat(2_000_000) }));
  sketch.run(17_000);
  await sketch.settle();
  sketch.clock.advance(100);
  await sketch.settle();
  sketch.clock.advance(16);
  await sketch.settle();
  sketch.handle({ type: 'cancel', id: 1 });
  const end = await sketch.end();
  expect(end.type).toBe('aborted');
  const length = lengthOf(sketch.texts);
  expect(length).toBeGreaterThan(5_000);
  expect(length).toBeLessThan(20_000);
  sketch.clock.advance(1_000);
  await sketch.settle();
  expect(lengthOf(sketch.texts)).toBe(length);
});

test('M20: the generator is loaded with the first wish, gets messages and seed, and may fail', async () => {
  const seen: unknown[] = [];
  const sketch = setUp((messages, seed) => {
    seen.push(messages, seed);
    return { text: 'ok' };
  });
  expect(sketch.loads()).toBe(0);
  sketch.run(60, 42);
  await sketch.settle();
  sketch.clock.advance(1_000);
  expect((await sketch.end()).type).toBe('finished');
  expect(seen).toEqual([[{ role: 'user', content: 'a tide clock' }], 42]);

  const broken = setUp(() => {
    throw new Error('no such domain');
  });
  broken.run(60);
  expect(await broken.end()).toMatchObject({ type: 'failed', error: { url: 'sketch:', detail: 'no such domain' } });
});

test('M20: warming loads the generator and runs nothing', async () => {
  const sketch = setUp();
  sketch.handle({ type: 'warm' });
  await sketch.settle();
  expect([sketch.loads(), sketch.texts]).toEqual([1, []]);
});

test('M21: Sketch lists itself', async () => {
  const sketch = setUp();
  sketch.handle({ type: 'list', id: 9, endpoint: { baseUrl: 'sketch:', api: 'chat' } });
  expect(await sketch.done).toEqual({ type: 'models', id: 9, result: { ok: true, value: [{ id: 'sketch' }] } });
});
