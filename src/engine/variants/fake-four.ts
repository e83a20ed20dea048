import { expect } from 'vitest';
import { fakeStore } from '../fake-store.ts';
import { finished, openWorkbench } from '../fakes.ts';

/** Four variants of a wish, for the engine's own tests: each says what the test says. */

/** A reply with one page in it. */
export const page = (text: string): string => `<file path="index.html">\n${text}\n</file>\n`;

/** Four answers to a wish on what `app` holds, none of which has said anything yet. */
export async function fourOf(app: Awaited<ReturnType<typeof openWorkbench>>, wish = 'a tide page') {
  const before = app.model.calls.length;
  app.bench.setVariantCount(4);
  app.bench.send(wish);
  await expect.poll(() => app.model.calls.length).toBe(before + 4);
  const calls = app.model.calls.slice(before);
  const cell = (letter: string) => app.state().variants!.cells.find((one) => one.letter === letter)!;
  const finish = async (...letters: string[]) => {
    for (const letter of letters) {
      const call = calls['ABCD'.indexOf(letter)]!;
      call.say(page(`<h1>${letter}</h1>`));
      await call.end(finished);
    }
    await app.frame();
  };
  return { ...app, calls, cell, finish };
}

export const four = async (shared = fakeStore()) => fourOf(await openWorkbench(shared));
