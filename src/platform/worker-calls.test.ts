import { expect, test } from 'vitest';
import { workerCalls, type WorkerPort, type WorkerQuestion } from './worker-calls.ts';

class FakeWorker extends EventTarget {
  readonly asked: WorkerQuestion<string>[] = [];
  ended = false;
  postMessage(question: WorkerQuestion<string>): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
}

function stage() {
  const workers: FakeWorker[] = [];
  const timers: (() => void)[] = [];
  const calls = workerCalls<string, string>(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as WorkerPort;
    },
    100,
    (_, run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  );
  const answer = (index: number, text: string): void => {
    const id = workers[index]?.asked.at(-1)?.id;
    workers[index]?.dispatchEvent(new MessageEvent('message', { data: { id, answer: text } }));
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { calls, workers, timers, answer, turn };
}

test('L9: questions are asked one after the other, of one worker', async () => {
  const { calls, workers, answer, turn } = stage();
  const [first, second] = [calls.call('a'), calls.call('b')];
  await turn();
  expect(workers[0]?.asked.map(({ request }) => request)).toEqual(['a']);
  answer(0, 'A');
  expect(await first).toBe('A');
  await turn();
  answer(0, 'B');
  expect(await second).toBe('B');
  expect(workers).toHaveLength(1);
});

test('L9: a question that is called off ends the worker; the next gets another', async () => {
  const { calls, workers, answer, turn } = stage();
  const off = new AbortController();
  const first = calls.call('a', off.signal);
  const second = calls.call('b');
  await turn();
  off.abort();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0]?.ended).toBe(true);
  await turn();
  answer(1, 'B');
  expect(await second).toBe('B');
});

test('L9: a worker that is too slow, or breaks, is ended', async () => {
  const { calls, workers, timers, turn } = stage();
  const slow = calls.call('a');
  await turn();
  timers[0]?.();
  await expect(slow).rejects.toThrow('No answer within 100 ms');
  const broken = calls.call('b');
  await turn();
  workers[1]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
  await expect(broken).rejects.toThrow('no memory');
  expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  expect(timers).toEqual([]);
});
