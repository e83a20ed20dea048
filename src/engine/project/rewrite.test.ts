import { expect, test } from 'vitest';
import { finished, INDEX, openWorkbench, withPage } from '../fakes.ts';

test('W47: a text made from another takes its place in project, editor and preview, and can be put back', async () => {
  const app = await withPage();
  const before = app.text()!;
  expect(app.bench.rewriteFile(INDEX, before, '<h1>Ebb</h1>', 'Tidied')).toEqual({ ok: true, value: undefined });
  expect(app.text()).toBe('<h1>Ebb</h1>');
  expect(app.editor.texts.get(INDEX)).toBe('<h1>Ebb</h1>');
  expect(app.preview.log.at(-1)).toContain('<h1>Ebb</h1>');
  expect(app.bench.rewriteFile(INDEX, '<h1>Ebb</h1>', before, 'Taken back').ok).toBe(true);
  expect(app.text()).toBe(before);
});

test('W47: where the file is another by now, nothing happens and it is said', async () => {
  const app = await withPage();
  const before = app.text()!;
  app.editor.type(INDEX, `${before}<p>typed meanwhile</p>`);
  const refused = app.bench.rewriteFile(INDEX, before, 'lost', 'Tidied');
  expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('changed meanwhile') });
  expect(app.text()).toContain('typed meanwhile');
});

test('W47: what a run is writing is not changed under it, and can be read as far as it is', async () => {
  const app = await openWorkbench();
  app.bench.send('a tide page');
  app.model.last().say('<file path="index.html">\n<h1>Ti');
  await app.frame();
  expect(app.bench.textNow(INDEX)).toBe('<h1>Ti');
  expect(app.bench.rewriteFile(INDEX, '<h1>Ti', 'x', 'Tidied')).toMatchObject({
    ok: false,
    error: expect.stringContaining('being written'),
  });
  app.model.last().say('de</h1>\n</file>\n');
  await app.model.last().end(finished);
  expect(app.bench.textNow(INDEX)).toBe('<h1>Tide</h1>\n');
});
