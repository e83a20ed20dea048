import { expect, test } from 'vitest';
import { textOf } from '../../core/project.ts';
import { fakeStore } from '../fake-store.ts';
import { finished, INDEX, openWorkbench, path, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { four, fourOf, page } from './fake-four.ts';

const FIRST = '<file path="index.html">\n<h1>B</h1>\n<p>first half';

/** B was chosen while it was written; then the page goes as in a crash, and what came is gone on with in the next one. */
async function chosenAndGone(app: Awaited<ReturnType<typeof four>>, shared: ReturnType<typeof fakeStore>) {
  app.calls[1]!.say(FIRST);
  await app.frame();
  app.bench.chooseVariant('B');
  await settled();
  app.calls[1]!.say(' of it');
  await app.frame();
  await app.running.flush();
  shared.forgetLocks();
  const later = await openWorkbench(shared);
  await expect.poll(() => later.state().variants?.cells[1]?.run.state).toBe('aborted');
  return later;
}

test('Y22: one that was chosen half-written is in the project after a reload, and is gone on with there', async () => {
  const shared = fakeStore();
  const app = await chosenAndGone(await four(shared), shared);
  expect(app.state().variants).toMatchObject({ chosen: 'B', open: false });
  expect(app.text()).toBe('<h1>B</h1>\n<p>first half of it');
  const [turn] = app.state().turns;
  expect(turn).toMatchObject({ outcome: { type: 'interrupted' }, variants: { chosen: 'B' } });
  app.bench.continueTurn(turn!.id);
  await settled();
  app.model.last().say(', second half</p>\n</file>\n');
  await app.model.last().end(finished);
  await settled();
  expect(app.text()).toBe('<h1>B</h1>\n<p>first half of it, second half</p>\n');
  expect(app.state().turns[0]?.outcome.type).toBe('finished');
});

test('Y22: half a rewrite is gone on with after a reload; what was made by hand beside it stays', async () => {
  const shared = fakeStore();
  const before = await fourOf(await withPage(shared), 'a red title');
  before.bench.newFile('notes.md');
  const app = await chosenAndGone(before, shared);
  const turn = app.state().turns.at(-1)!;
  app.bench.continueTurn(turn.id);
  await settled();
  app.model.last().say(', second half</p>\n</file>\n');
  await app.model.last().end(finished);
  await settled();
  expect(app.text()).toBe('<h1>B</h1>\n<p>first half of it, second half</p>\n');
  expect(app.state().project.files.has(path('notes.md'))).toBe(true);
});

test('Y22: after a reload none is said to be written, so a wish starts', async () => {
  const shared = fakeStore();
  const app = await chosenAndGone(await four(shared), shared);
  expect(app.state().variants?.cells.map(({ run }) => run.state)).toEqual(Array(4).fill('aborted'));
  app.bench.enqueue('bluer');
  await expect.poll(() => app.model.calls.length).toBe(1);
  expect(app.model.last().request.messages.at(-1)?.content).toContain('first half of it');
});

test('Y23: what pages may reach, and that less motion is wanted, is told to variants out of sight too', async () => {
  const app = await four();
  await app.finish('A', 'B', 'C', 'D');
  app.bench.chooseVariant('A');
  await settled();
  app.bench.setNetwork('assets');
  app.bench.setReducedMotion(true);
  for (const letter of ['A', 'B', 'C', 'D']) {
    expect(app.beside.made.get(`Preview ${letter}`)?.log.slice(-2)).toEqual(['setNetwork assets', 'setReducedMotion']);
  }
  expect(app.preview.log).toContain('setReducedMotion');
  app.bench.setVariantCount(2);
  app.bench.send('once more');
  await expect.poll(() => app.model.calls.length).toBe(6);
  expect(app.beside.made.get('Preview A')?.log[0], 'of a new one').toBe('setReducedMotion');
});

test('Y24: no run starts beside variants that are written, and no variant beside a run', async () => {
  const app = await four();
  app.calls[1]!.say('<file path="index.html">\n<h1>B');
  await app.frame();
  app.bench.stopVariant('B');
  await settled();
  app.bench.chooseVariant('B');
  await settled();
  const { turnId } = app.state().variants!;
  app.bench.enqueue('bluer');
  for (const start of [
    () => app.bench.continueTurn(turnId),
    () => app.bench.retryTurn(turnId),
    () => app.bench.repairTurn(turnId),
    () => app.bench.startQueued(app.state().queue[0]!.id),
  ]) {
    app.bench.store.setState({ notices: [] });
    start();
    await settled();
    expect(app.model.calls).toHaveLength(4);
    expect(app.state().notices.map(({ title }) => title)).toEqual(['Variants are being written']);
  }
  expect(app.state()).toMatchObject({ queue: [{ wish: 'bluer' }], turns: [{ id: turnId }] });
  await app.finish('A', 'C', 'D');
  app.bench.continueTurn(turnId);
  await expect.poll(() => app.model.calls.length).toBe(5);
  app.bench.againVariant('A', 'anew');
  await settled();
  expect(app.model.calls).toHaveLength(5);
  expect(app.state().notices.at(-1)?.title).toBe('A run is changing the files now');
  app.model.last().say(' more</h1>\n</file>\n');
  await app.model.last().end(finished);
  await settled();
  expect(app.text(INDEX)).toBe('<h1>B more</h1>\n');
});

test('Y25, C19: colours that are written in the grid are kept, and undone in the panel', async () => {
  const shared = fakeStore();
  const app = await four(shared);
  for (const at of [0, 1]) app.calls[at]!.say(page('<p style="color: #445566">x</p>'));
  for (const call of app.calls) await call.end(finished);
  await app.frame();
  await app.running.flush();
  const text = (letter: string) => textOf(app.cell(letter).project, INDEX);
  const written = '<p style="color: #445566">x</p>\n';
  const lab = await app.bench.openColours();
  const [token] = lab.store.getState().tokens;
  lab.paint(token!.id, { ...token!.colour, l: 0.9 });
  expect(lab.write()).toBe(true);
  await app.running.flush();
  expect(JSON.stringify([...shared.rows.values()].map(({ variants }) => variants?.cells))).not.toContain('#445566');

  expect(lab.store.getState().canUndo).toBe(true);
  // What became another page since is no colour to be taken back.
  app.bench.againVariant('B', 'anew');
  await settled();
  lab.undo();
  expect(text('A'), 'while one is written').not.toBe(written);
  app.model.last().say(page('<h1>B</h1>'));
  await app.model.last().end(finished);
  await app.frame();
  lab.undo();
  expect([text('A'), text('B')]).toEqual([written, '<h1>B</h1>\n']);
  expect(lab.store.getState().canUndo).toBe(false);
  await app.running.flush();
  expect(JSON.stringify([...shared.rows.values()].map(({ variants }) => variants?.cells[0]))).toContain('#445566');
});

test('C19: colours written into the chosen one and the others are undone together, the project with them', async () => {
  const app = await four();
  for (const at of [0, 1]) app.calls[at]!.say(page('<p style="color: #445566">x</p>'));
  for (const call of app.calls) await call.end(finished);
  await app.frame();
  app.bench.chooseVariant('A');
  await settled();
  app.bench.showVariants(true);
  const lab = await app.bench.openColours();
  const [token] = lab.store.getState().tokens;
  lab.paint(token!.id, { ...token!.colour, l: 0.9 });
  lab.write();
  expect(app.text()).not.toContain('#445566');
  lab.undo();
  await settled();
  expect(app.text()).toBe('<p style="color: #445566">x</p>\n');
  expect(['A', 'B'].map((letter) => textOf(app.cell(letter).project, INDEX))).toEqual([app.text(), app.text()]);
  app.bench.undo();
  await expect.poll(() => app.text()).not.toContain('#445566');
});
