import { describe, expect, test } from 'vitest';
import { finished, INDEX, path, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { labels, pressed, wish } from './history-stage.ts';

describe('what becomes a version', () => {
  test('H11: a run that ends is one, called by its wish; the first one follows nothing', async () => {
    const app = await withPage();
    expect(labels(app)).toEqual(['1 a tide page', '0 Nothing yet']);
    const [made] = app.state().history.entries;
    expect(made).toMatchObject({ current: true, version: { by: 'model', turnId: app.state().turns[0]?.id } });
  });

  test('H11: an answer that changes no file is none', async () => {
    const app = await withPage();
    await wish(app, 'why?', 'Because of the moon.');
    expect(labels(app)).toEqual(['1 a tide page', '0 Nothing yet']);
  });

  test('H12: typing is one at each pause; undo is there with the first key', async () => {
    const app = await withPage();
    app.editor.type(INDEX, '<h1>T</h1>\n');
    expect(app.state().history).toMatchObject({ canUndo: true, canRedo: false });
    await app.time.advance(1_000);
    app.editor.type(INDEX, '<h1>Ti</h1>\n');
    await app.time.advance(1_000);
    expect(labels(app)).toHaveLength(2);
    await app.time.advance(500);
    expect(labels(app)[0]).toBe('2 Edited index.html');
  });

  test('H12: what was typed before a run, before another change and before leaving is a version of its own', async () => {
    const app = await withPage();
    app.editor.type(INDEX, '<h1>One</h1>\n');
    await wish(app, 'bigger', '<file path="index.html">\n<h1>Two</h1>\n</file>\n');
    app.editor.type(INDEX, '<h1>Three</h1>\n');
    app.bench.newFile('notes.md');
    await settled();
    app.editor.type(INDEX, '<h1>Four</h1>\n');
    const { projectId } = app.state();
    app.bench.newProject();
    await settled();
    app.bench.openProject(projectId);
    await settled();
    expect(labels(app)).toEqual([
      '6 Edited index.html',
      '5 Added notes.md',
      '4 Edited index.html',
      '3 bigger',
      '2 Edited index.html',
      '1 a tide page',
      '0 Nothing yet',
    ]);
  });

  test('H13: a file made, renamed, deleted or brought in is one, and says so', async () => {
    const app = await withPage();
    await pressed(() => app.bench.newFile('a.css'));
    await pressed(() => app.bench.renameFile(path('a.css'), 'b.css'));
    await pressed(() => app.bench.deleteFile(path('b.css')));
    expect(labels(app).slice(0, 3)).toEqual(['4 Deleted b.css', '3 Renamed a.css to b.css', '2 Added a.css']);
  });

  test('H14: a run that starts again from before a turn is a branch beside it', async () => {
    const app = await withPage();
    await wish(app, 'bigger', '<file path="index.html">\n<h1>Two</h1>\n</file>\n');
    app.bench.retryTurn(app.state().turns[1]!.id);
    app.model.last().say('<file path="index.html">\n<h1>Other</h1>\n</file>\n');
    await app.model.last().end(finished);
    await settled();
    expect(labels(app)).toEqual(['2b bigger', '2 bigger', '1 a tide page', '0 Nothing yet']);
    await pressed(app.bench.undo);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
  });
});

describe('what runs leave behind', () => {
  test('H11: a draft that is taken is a version of its turn', async () => {
    const app = await withPage();
    app.bench.send('rewritten');
    app.model.last().say('<file path="index.html">\n<h1>Half');
    await pressed(app.bench.stop);
    await pressed(() => app.bench.useDraft(app.state().turns[1]!.id, INDEX));
    expect(labels(app)[0]).toBe('2 Draft of index.html');
    expect(app.text()).toBe('<h1>Half');
  });

  test('H29: a turn that was started again and brought back counts as done', async () => {
    const app = await withPage();
    await wish(app, 'bigger', '<file path="index.html">\n<h1>Two</h1>\n</file>\n');
    const { id } = app.state().turns[1]!;
    app.bench.retryTurn(id);
    await pressed(app.bench.stop);
    app.state().notices.at(-1)?.actions[0]?.run();
    await settled();
    expect(app.text()).toBe('<h1>Two</h1>\n');
    expect(app.state().history.undoneTurns.has(id)).toBe(false);
  });
});
