import { expect, test } from 'vitest';
import { lockProject } from './locks.ts';

/** Web Locks in one process: exclusive, first come first served, can be stolen. */
function fakeLocks(): Pick<LockManager, 'request'> {
  type Waiting = { readonly grant: () => void };
  let holder: { readonly steal: () => void } | undefined;
  const queue: Waiting[] = [];

  const request = (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const grant = (): void => {
        const own = { steal: () => reject(new DOMException('stolen', 'AbortError')) };
        holder = own;
        void Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
          if (holder === own) {
            holder = undefined;
            queue.shift()?.grant();
          }
          resolve(value);
        });
      };
      if (options.steal === true) {
        holder?.steal();
        grant();
      } else if (!holder) grant();
      else if (options.ifAvailable === true) resolve(callback(null));
      else {
        const waiting = { grant };
        queue.push(waiting);
        options.signal?.addEventListener('abort', () => {
          const index = queue.indexOf(waiting);
          if (index >= 0) queue.splice(index, 1);
          reject(new DOMException('called off', 'AbortError'));
        });
      }
    });
  return { request: request as LockManager['request'] };
}

/** Lets every promise that is ready go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

async function tabOn(locks: Pick<LockManager, 'request'>, projectId = 'a') {
  const changes: boolean[] = [];
  const lock = await lockProject(locks, projectId, (held) => changes.push(held));
  return { lock, changes };
}

test('T12: one tab may write a project, the next one looks on', async () => {
  const locks = fakeLocks();
  const first = await tabOn(locks);
  const second = await tabOn(locks);
  expect([first.lock.held, second.lock.held]).toEqual([true, false]);
  expect([first.changes, second.changes]).toEqual([[], []]);
});

test('T12: taking over gives the right here and tells the tab that had it, once', async () => {
  const locks = fakeLocks();
  const first = await tabOn(locks);
  const second = await tabOn(locks);
  await second.lock.takeOver();
  await settle();
  expect([first.lock.held, second.lock.held]).toEqual([false, true]);
  expect([first.changes, second.changes]).toEqual([[false], []]);
});

test('T12: the right can be taken back, any number of times', async () => {
  const locks = fakeLocks();
  const first = await tabOn(locks);
  const second = await tabOn(locks);
  for (const [taker, other] of [
    [second, first],
    [first, second],
    [second, first],
  ] as const) {
    await taker.lock.takeOver();
    await settle();
    expect([taker.lock.held, other.lock.held]).toEqual([true, false]);
  }
  expect([first.changes, second.changes]).toEqual([[false, false], [false]]);
});

test('T12: when the writing tab lets go, the one that waits is told that it may write', async () => {
  const locks = fakeLocks();
  const first = await tabOn(locks);
  const second = await tabOn(locks);
  first.lock.release();
  await settle();
  expect(second.lock.held).toBe(true);
  expect(second.changes).toEqual([true]);
  expect(first.changes).toEqual([]);
});

test('T12: a tab that let go while it waited never gets the right', async () => {
  const locks = fakeLocks();
  const first = await tabOn(locks);
  const second = await tabOn(locks);
  const third = await tabOn(locks);
  second.lock.release();
  first.lock.release();
  await settle();
  expect([second.lock.held, third.lock.held]).toEqual([false, true]);
  expect(second.changes).toEqual([]);
});

test('T12: where there are no Web Locks every tab may write, and revisions guard alone', async () => {
  const lock = await lockProject(undefined, 'a', () => {});
  expect(lock.held).toBe(true);
});
