/** For tests with hostile input: whatever was tried, no prototype is other than before. Watches the file that calls it. */
import { afterAll, beforeAll, expect } from 'vitest';

const names = (): string =>
  [Object, Array, String, Function, Map, RegExp, Promise]
    .map((one) => Object.getOwnPropertyNames(one.prototype).join())
    .join(';');

export function watchPrototypes(): void {
  let before = '';
  beforeAll(() => {
    before = names();
  });
  afterAll(() => {
    expect(names()).toBe(before);
  });
}
