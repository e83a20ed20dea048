import { expect, test } from 'vitest';
import { attemptAt } from './use-fetched.ts';

test('code that could not be fetched is said to have failed, and is fetched by the next attempt', async () => {
  let online = false;
  const load = () => (online ? Promise.resolve('tools') : Promise.reject(new TypeError('Failed to fetch')));
  expect(await attemptAt(load)()).toBe('failed');
  online = true;
  expect(await attemptAt(load)()).toBe('tools');
});
