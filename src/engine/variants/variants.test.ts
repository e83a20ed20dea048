import { expect, test } from 'vitest';
import { fakeStore } from '../fake-store.ts';
import { finished, INDEX, openWorkbench, PAGE, path, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { four, fourOf, page } from './fake-four.ts';

test('Y1: N runs of one wish at once, each with its own seed, direction and preview; the next wish is single again', async () => {
  const app = await four();
  expect([...app.beside.made.keys()]).toEqual(['Preview A', 'Preview B', 'Preview C', 'Preview D']);
  expect(new Set(app.calls.map(({ request }) => request.seed)).size).toBe(4);
  expect(new Set(app.calls.map(({ request }) => request.messages.at(-1)?.content)).size).toBe(4);
  expect(app.state()).toMatchObject({ variantCount: 1, run: { state: 'connecting' }, variants: { open: true } });
  expect(app.state().turns).toHaveLength(1);
});

test('Y2: text goes to the preview of its own cell at once, and to nothing else', async () => {
  const app = await four();
  app.calls[1]!.say('Two halves: it is split.\n<file path="index.html">\n<h1>B');
  await app.frame();
  expect(app.beside.made.get('Preview B')!.log.at(-1)).toContain('<h1>B');
  expect(app.beside.made.get('Preview A')!.log.join(' ')).not.toContain('<h1>');
  expect(app.preview.log.join(' ')).not.toContain('<h1>');
  expect(app.editor.texts.size).toBe(0);
  expect(app.state().project.files.size).toBe(0);
  expect(app.state().run.state).toBe('streaming');
  expect(app.cell('B')).toMatchObject({ idea: 'Two halves', run: { state: 'streaming', path: 'index.html' } });
});

test('Y3: one that fails or is stopped harms no other, and can be started again', async () => {
  const app = await four();
  const error = { type: 'model-error', kind: 'server', url: 'http://x', status: 500 } as const;
  await app.calls[0]!.end({ type: 'failed', error, chunks: 0 });
  app.calls[2]!.say(page('<p>kept').replace('\n</file>', ''));
  app.bench.stopVariant('C');
  await settled();
  await app.finish('B', 'D');
  expect('ABCD'.split('').map((letter) => app.cell(letter).run.state)).toEqual([
    'failed',
    'finished',
    'aborted',
    'finished',
  ]);
  expect(app.state().run.state).toBe('finished');
  expect(app.state().turns[0]?.outcome.type).toBe('finished');
  expect(app.cell('C').project.files.size).toBe(1);
  app.bench.againVariant('A', 'anew');
  await settled();
  expect(app.state()).toMatchObject({ run: { state: 'streaming' } });
  expect(app.cell('A').run.state).toBe('connecting');
});

test('Y4: the one that is chosen becomes the project, one turn and one version; the others stay', async () => {
  const app = await four();
  await app.finish('A', 'B', 'C', 'D');
  app.bench.chooseVariant('C');
  await settled();
  expect(app.text()).toBe('<h1>C</h1>\n');
  expect(app.editor.texts.get(INDEX)).toBe('<h1>C</h1>\n');
  expect(app.state()).toMatchObject({ activePath: INDEX, variants: { chosen: 'C', open: false } });
  expect(app.state().turns[0]).toMatchObject({ variants: { count: 4, chosen: 'C' }, files: [{ path: INDEX }] });
  expect(app.state().history.undoLabel).toContain('Variant C');
  app.bench.chooseVariant('A');
  await settled();
  expect(app.text()).toBe('<h1>A</h1>\n');
  app.bench.undo();
  await settled();
  await expect.poll(() => app.text()).toBe('<h1>C</h1>\n');
  expect(app.state().variants?.chosen).toBe('C');
  app.bench.undo();
  await expect.poll(() => app.state().project.files.size).toBe(0);
  expect(app.state().variants?.chosen).toBeUndefined();
  expect(app.state().turns[0]?.variants).toEqual({ count: 4 });
});

test('Y5: one can be chosen while it is written: its text goes on in the editor, and others go on beside it', async () => {
  const app = await four();
  app.calls[1]!.say('<file path="index.html">\n<h1>B</h1>\n<p>half');
  await app.frame();
  app.bench.chooseVariant('B');
  await settled();
  expect(app.editor.texts.get(INDEX)).toContain('<p>half');
  expect(app.preview.log.slice(-2)).toEqual(['open index.html', expect.stringContaining('<p>half')]);
  app.calls[1]!.say(' and whole</p>\n</file>\n');
  app.calls[0]!.say(page('<h1>A</h1>'));
  await app.frame();
  expect(app.text()).toBe('<h1>B</h1>\n<p>half and whole</p>\n');
  expect(app.editor.texts.get(INDEX)).toBe('<h1>B</h1>\n<p>half and whole</p>\n');
  await app.calls[1]!.end(finished);
  await app.calls[0]!.end(finished);
  await app.frame();
  app.bench.stop();
  await settled();
  await app.frame();
  expect(app.state().run.state).toBe('finished');
  app.bench.chooseVariant('A');
  expect(app.text()).toBe('<h1>A</h1>\n');
});

test('Y6: letting go of one that is being written leaves nothing of it in the project', async () => {
  const app = await four();
  app.calls[1]!.say('<file path="index.html">\n<h1>B');
  await app.frame();
  app.bench.chooseVariant('B');
  await settled();
  await app.finish('A');
  app.bench.chooseVariant('A');
  app.calls[1]!.say(' more</h1>\n</file>\n');
  await app.calls[1]!.end(finished);
  await app.frame();
  expect(app.text()).toBe('<h1>A</h1>\n');
  expect(app.editor.texts.get(INDEX)).toBe('<h1>A</h1>\n');
  app.bench.chooseVariant('B');
  expect(app.text()).toBe('<h1>B more</h1>\n');
});

test('Y7: each edits its own copy of what is there', async () => {
  const app = await fourOf(await withPage(), 'a red title');
  const edit = (to: string) =>
    `<edit path="index.html">\n<<<<<<< SEARCH\n<h1>Tide</h1>\n=======\n<h1>${to}</h1>\n>>>>>>> REPLACE\n</edit>\n`;
  app.calls[0]!.say(edit('one'));
  app.calls[1]!.say(edit('two'));
  for (const call of app.calls) await call.end(finished);
  await app.frame();
  expect(app.text()).toContain('Tide');
  app.bench.chooseVariant('B');
  expect(app.text()).toBe('<h1>two</h1>\n<p>High at two</p>\n');
  expect(app.state().turns.at(-1)?.undo).toHaveLength(1);
  app.bench.chooseVariant('A');
  expect(app.text()).toContain('one');
});

test('Y8: before the first choice, what was changed by hand in other files stays', async () => {
  const app = await fourOf(await withPage(), 'a red title');
  app.calls[0]!.say(page('<h1>A</h1>'));
  for (const call of app.calls) await call.end(finished);
  await app.frame();
  app.bench.newFile('notes.md');
  app.bench.chooseVariant('A');
  expect(app.text()).toBe('<h1>A</h1>\n');
  expect(app.state().project.files.has(path('notes.md'))).toBe(true);
});

test('Y9: a wish meanwhile stops them; where none was chosen they can be had back', async () => {
  const app = await four();
  await app.finish('A');
  app.bench.send('something else');
  await expect.poll(() => app.model.calls.length).toBe(5);
  expect(app.state().variants).toBeUndefined();
  expect([...app.beside.made.values()].some(({ open }) => open)).toBe(false);
  app.model.last().say(PAGE);
  await app.model.last().end(finished);
  await settled();
  const notice = app.state().notices.find(({ title }) => title === 'The variants are put aside');
  notice?.actions[0]?.run();
  app.bench.chooseVariant('A');
  await settled();
  expect(app.text()).toBe('<h1>A</h1>\n');
});

test('Y10: a wish that was queued begins on the one that is chosen', async () => {
  const app = await four();
  app.bench.enqueue('bluer');
  await app.finish('A', 'B', 'C', 'D');
  expect(app.model.calls).toHaveLength(4);
  expect(app.state().queue).toHaveLength(1);
  app.bench.chooseVariant('D');
  await settled();
  expect(app.model.calls).toHaveLength(5);
  expect(app.model.last().request.messages.at(-1)?.content).toContain('<h1>D</h1>');
});

test('Y11: finished and half-written ones outlive the page; the wish is in the conversation', async () => {
  const shared = fakeStore();
  const app = await four(shared);
  await app.finish('A');
  app.calls[1]!.say('Mine: so.\n<file path="index.html">\n<h1>half');
  await app.frame();
  await app.running.flush();
  shared.forgetLocks();
  const later = await openWorkbench(shared);
  await expect.poll(() => later.beside.made.size).toBe(4);
  const cells = later.state().variants!.cells;
  expect(cells.map(({ turn }) => turn.outcome.type)).toEqual(['finished', 'interrupted', 'interrupted', 'interrupted']);
  expect(cells[1]).toMatchObject({ idea: 'Mine', turn: { answer: expect.stringMatching(/^Mine: so\.\s*$/) } });
  expect(later.state().turns[0]?.wish).toBe('a tide page');
  later.bench.chooseVariant('B');
  await settled();
  expect(later.text()).toBe('<h1>half');
  later.bench.chooseVariant('A');
  expect(later.text()).toBe('<h1>A</h1>\n');
});

test('Y12: another project leaves no run and no preview behind; what was written is there again afterwards', async () => {
  const app = await four();
  await app.finish('A');
  const { projectId } = app.state();
  app.bench.newProject();
  await expect.poll(() => app.state().variants).toBeUndefined();
  expect([...app.beside.made.values()].some(({ open }) => open)).toBe(false);
  app.bench.openProject(projectId);
  await expect.poll(() => app.state().variants?.cells.length).toBe(4);
  expect(app.cell('A').run.state).toBe('finished');
});

test('Y13: a tab that looks on starts and chooses none', async () => {
  const shared = fakeStore();
  const app = await four(shared);
  await app.finish('A', 'B', 'C', 'D');
  await app.running.flush();
  const other = await openWorkbench(shared);
  expect(other.state().otherTab).toBe(true);
  other.bench.chooseVariant('A');
  other.bench.setVariantCount(4);
  other.bench.send('more');
  await settled();
  expect(other.model.calls).toHaveLength(0);
  expect(other.state().project.files.size).toBe(0);
  expect(other.beside.made.size).toBe(0);
});
