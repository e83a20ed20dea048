import { expect, test } from 'vitest';
import { ServiceClient, type WorkerHandle } from './client.ts';
import type { FromWorker, ToWorker } from './messages.ts';

function world(changes: readonly (string | undefined)[] = []) {
  const left = [...changes];
  const fresh: boolean[] = [];
  const workers: { sent: ToWorker[]; ended: boolean; heard(message: FromWorker): void; die(): void }[] = [];
  const client = new ServiceClient(
    (isFresh) => {
      fresh.push(isFresh);
      const text = left.shift();
      return text === undefined ? undefined : { set: [['a.ts', text]], removed: [] };
    },
    (heard, die): WorkerHandle => {
      const worker = { sent: [] as ToWorker[], ended: false, heard, die };
      workers.push(worker);
      return { send: (message) => worker.sent.push(message), end: () => (worker.ended = true) };
    },
  );
  return { client, workers, fresh };
}

test('D21: what changed is sent before the question, once, and a new worker is told everything', () => {
  const { client, workers, fresh } = world(['x', undefined, 'y']);
  for (let count = 0; count < 3; count += 1) void client.ask('text', 'a.ts');
  expect(workers[0]?.sent.map(({ type }) => type)).toEqual(['update', 'ask', 'ask', 'update', 'ask']);
  expect(fresh).toEqual([true, false, false]);
});

test('D27: no worker is there before the first question', () => {
  expect(world().workers).toHaveLength(0);
});

test('D28: answers find their question, in any order; one that failed fails alone', async () => {
  const { client, workers } = world();
  const first = client.ask('text', 'a.ts');
  const second = client.ask('text', 'b.ts');
  workers[0]?.heard({ type: 'answer', id: 2, value: 'b' });
  workers[0]?.heard({ type: 'failed', id: 1, message: 'Debug Failure' });
  await expect(second).resolves.toBe('b');
  await expect(first).rejects.toThrow('Debug Failure');
});

test('D28: when the worker dies, open questions have no answer and the next gets a new worker, three times', async () => {
  const { client, workers, fresh } = world();
  for (let deaths = 0; deaths < 3; deaths += 1) {
    const open = client.ask('text', 'a.ts');
    workers[deaths]?.die();
    await expect(open).resolves.toBeUndefined();
    expect(workers[deaths]?.ended).toBe(true);
  }
  await expect(client.ask('text', 'a.ts')).resolves.toBeUndefined();
  expect(workers).toHaveLength(3);
  expect(fresh).toEqual([true, true, true]);
});
