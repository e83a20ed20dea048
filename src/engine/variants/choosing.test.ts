import { expect, test } from 'vitest';
import { finished, INDEX, path } from '../fakes.ts';
import { settled } from '../settled.ts';
import { four, page } from './fake-four.ts';

const CSS = path('styles.css');

/** A is chosen and whole, B still writes, and a wish waits. */
async function waiting() {
  const app = await four();
  app.calls[1]!.say('<file path="index.html">\n<h1>B');
  await app.finish('A', 'C', 'D');
  app.bench.chooseVariant('A');
  await settled();
  app.bench.enqueue('bluer');
  expect(app.state().queue).toHaveLength(1);
  return app;
}

test('Y17: a wish that waits starts when all have ended by themselves', async () => {
  const app = await waiting();
  await app.finish('B');
  await settled();
  expect(app.model.calls).toHaveLength(5);
});

test('Y17: a wish that waits is started by no stop, and writes into no other project', async () => {
  const app = await waiting();
  const { projectId } = app.state();
  app.bench.newProject();
  await expect.poll(() => app.state().projectId).not.toBe(projectId);
  await settled();
  await app.frame();
  expect(app.model.calls).toHaveLength(4);
  expect(app.state()).toMatchObject({ queue: [], turns: [] });
  app.bench.openProject(projectId);
  await expect.poll(() => app.state().queue.length).toBe(1);

  const stopped = await waiting();
  stopped.bench.stop();
  await settled();
  await stopped.frame();
  expect(stopped.model.calls).toHaveLength(4);
  expect(stopped.state().queue).toHaveLength(1);
});

test('Y17: a new wish comes before the one that waits, and a half variant is no ground for it', async () => {
  const app = await waiting();
  app.bench.send('something else');
  await expect.poll(() => app.model.calls.length).toBe(5);
  expect(app.model.last().request.messages.at(-1)?.content).toContain('something else');
  expect(app.state().queue).toHaveLength(1);

  const half = await four();
  half.calls[1]!.say('<file path="index.html">\n<h1>B');
  await half.frame();
  half.bench.enqueue('bluer');
  half.bench.stop();
  await settled();
  half.bench.chooseVariant('B');
  await settled();
  expect(half.model.calls).toHaveLength(4);
  expect(half.state().queue).toHaveLength(1);
});

test('Y18: one that is chosen between two repaints brings all that has come of it', async () => {
  const app = await four();
  app.calls[1]!.say('<file');
  await app.frame();
  app.calls[1]!.say(' path="index.html">\n<h1>B</h1>\n</file>\n<file path="styles.css">\nh1 {');
  app.bench.chooseVariant('B');
  await settled();
  app.calls[1]!.say(' color: red }\n</file>\n');
  await app.calls[1]!.end(finished);
  await app.frame();
  expect(app.text()).toBe('<h1>B</h1>\n');
  expect(app.text(CSS)).toBe('h1 { color: red }\n');
});

test('Y19: one that was undone writes into the project no more, though it was chosen while it was written', async () => {
  const app = await four();
  await app.finish('B', 'C', 'D');
  app.calls[0]!.say('<file path="index.html">\n<h1>A');
  await app.frame();
  app.bench.chooseVariant('A');
  await settled();
  app.bench.stopVariant('A');
  await settled();
  app.bench.undo();
  await expect.poll(() => app.state().project.files.size).toBe(0);
  expect(app.state().variants?.chosen).toBeUndefined();
  app.bench.againVariant('A', 'anew');
  await settled();
  app.model.last().say(page('<h1>once more</h1>'));
  await app.frame();
  await app.model.last().end(finished);
  expect(app.cell('A').project.files.size).toBe(1);
  expect(app.state().project.files.size).toBe(0);
  expect(app.editor.texts.size).toBe(0);
});

test('Y19: colours written in the grid leave one that was chosen before as it is', async () => {
  const app = await four();
  const styled = (colour: string) => page(`<p style="color: ${colour}">x</p>`);
  for (const at of [1, 2, 3]) {
    app.calls[at]!.say(styled('#112233'));
    await app.calls[at]!.end(finished);
  }
  app.calls[0]!.say('<file path="index.html">\n<p style="color: #445566">x</p>');
  await app.frame();
  app.bench.chooseVariant('A');
  await settled();
  app.calls[0]!.say('\n</file>\n');
  await app.calls[0]!.end(finished);
  await app.frame();
  app.bench.undo();
  await expect.poll(() => app.state().project.files.size).toBe(0);
  app.bench.chooseVariant('B');
  await settled();
  app.bench.showVariants(true);
  const lab = await app.bench.openColours();
  const token = lab.store.getState().tokens.find(({ colour }) => colour)!;
  lab.paint(token.id, { ...token.colour, l: 0.9 });
  expect(lab.write()).toBe(true);
  const [a] = app.state().variants!.cells;
  const file = a?.project.files.get(INDEX);
  expect(file?.kind === 'text' && file.text).toBe('<p style="color: #445566">x</p>\n');
});

test('Y20: what was done to a variant by hand, or by going on with it, is there when it is chosen again', async () => {
  const app = await four();
  app.calls[0]!.say('<file path="index.html">\n<h1>A</h1>\n<p>half');
  await app.frame();
  app.bench.stopVariant('A');
  await app.finish('B', 'C', 'D');
  app.bench.chooseVariant('A');
  await settled();
  const { turnId } = app.state().variants!;
  app.bench.continueTurn(turnId);
  await settled();
  app.model.last().say(' and whole</p>\n</file>\n');
  await app.model.last().end(finished);
  await settled();
  app.editor.type(INDEX, `${app.text()}<p>by hand</p>\n`);
  app.bench.chooseVariant('B');
  await settled();
  expect(app.text()).toBe('<h1>B</h1>\n');
  app.bench.chooseVariant('A');
  await settled();
  expect(app.text()).toBe('<h1>A</h1>\n<p>half and whole</p>\n<p>by hand</p>\n');
  expect(app.state().turns[0]).toMatchObject({ outcome: { type: 'finished' }, reply: '', variants: { chosen: 'A' } });
  expect(app.cell('A').run.state).toBe('finished');
  // Another that is tried again tells nothing else of it.
  app.bench.againVariant('B', 'anew');
  await settled();
  app.model.last().say(page('<h1>B2</h1>'));
  await app.frame();
  expect(app.state().turns[0]?.outcome.type).toBe('finished');
});

test('Y21: those that are brought back put newer ones aside, which can be brought back in turn', async () => {
  const app = await four();
  await app.finish('A', 'B', 'C', 'D');
  const old = app.state().variants!.turnId;
  app.bench.setVariantCount(2);
  app.bench.send('another wish');
  await expect.poll(() => app.model.calls.length).toBe(6);
  const notice = () => app.state().notices.find(({ title }) => title === 'The variants are put aside');
  const newer = app.state().variants!.turnId;
  notice()?.actions[0]?.run();
  expect(app.state().variants?.turnId, 'not while they are written').toBe(newer);
  for (const call of app.model.calls.slice(4)) {
    call.say(page('<h1>new</h1>'));
    await call.end(finished);
  }
  await app.frame();
  notice()?.actions[0]?.run();
  await expect.poll(() => app.state().variants?.turnId).toBe(old);
  expect(notice()?.body).toContain('from before');
  notice()?.actions[0]?.run();
  await expect.poll(() => app.state().variants?.turnId).toBe(newer);
  expect(app.state().variants?.cells.map(({ project }) => project.files.size)).toEqual([1, 1]);
});
