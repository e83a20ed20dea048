import { describe, expect, test } from 'vitest';
import { fakeStore } from '../fake-store.ts';
import { INDEX, openWorkbench as open, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { labels, pressed, reloaded, STYLES, typed, wish } from './history-stage.ts';

const full = { type: 'storage-error', kind: 'full', detail: 'QuotaExceededError' } as const;

describe('what lasts', () => {
  test('H19: versions and the place among them survive a reload', async () => {
    const app = await withPage();
    await typed(app, INDEX, '<h1>Two</h1>\n');
    await pressed(app.bench.undo);
    const again = await reloaded(app);
    expect(labels(again)).toEqual(labels(app));
    expect(again.state().history).toMatchObject({ canUndo: true, canRedo: true, redoLabel: 'Edited index.html' });
    await pressed(again.bench.redo);
    expect(again.text()).toBe('<h1>Two</h1>\n');
  });

  test('H19: where the files were not saved before the page went, the place is the version they are', async () => {
    const app = await withPage();
    await typed(app, INDEX, '<h1>Two</h1>\n');
    await app.running.flush();
    const saved = new Map(app.store.rows);
    await pressed(app.bench.undo);
    await app.running.flush();
    for (const [id, row] of saved) app.store.rows.set(id, row);
    app.store.forgetLocks();
    const again = await open(app.store);
    expect(again.text()).toBe('<h1>Two</h1>\n');
    expect(again.state().history).toMatchObject({ canRedo: false, undoLabel: 'Edited index.html' });
    expect(labels(again)).toHaveLength(3);
  });

  test('H20: a run that was cut off by a crash is a version once it is found again', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    first.bench.send('bigger');
    first.model.last().say('<file path="styles.css">\na{}\n</file>\n<file path="index.html">\n<h1>');
    await first.frame();
    await first.time.advance(1_000);
    shared.forgetLocks();
    const second = await open(shared);
    expect(labels(second)).toEqual(['2 bigger', '1 a tide page', '0 Nothing yet']);
    await pressed(second.bench.undo);
    expect(second.text()).toContain('High at two');
    expect(second.text(STYLES)).toBeUndefined();
  });

  test('H21: a tab that looks on lists the versions, changes nothing and writes none', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    const second = await open(shared);
    const rows = shared.versions.size;
    await pressed(second.bench.undo);
    await pressed(() => second.bench.restoreVersion(first.state().history.entries[1]!.version.id));
    expect(second.text()).toContain('High at two');
    expect(shared.versions.size).toBe(rows);
    expect(labels(second)).toEqual(labels(first));
  });

  test('H21: a tab that looks on hears of each version', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    const second = await open(shared);
    await typed(first, INDEX, '<h1>Two</h1>\n');
    await settled();
    expect(labels(second)[0]).toBe('2 Edited index.html');
    await pressed(first.bench.undo);
    expect(second.state().history.entries.find(({ current }) => current)?.name).toBe('1');
  });

  test('H21: the tab that takes over goes on with the versions of the other', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    const second = await open(shared);
    await typed(first, INDEX, '<h1>In the first</h1>\n');
    await first.time.advance(1_000);
    second.bench.takeOver();
    await settled();
    await second.time.advance(600);
    await typed(second, INDEX, '<h1>In the second</h1>\n');
    expect(labels(second).slice(0, 3)).toEqual(['3 Edited index.html', '2 Edited index.html', '1 a tide page']);
  });

  test('H22: a full disk is said once; undo works on, and what was not kept is written when there is room', async () => {
    const app = await withPage();
    app.store.fail(full);
    await typed(app, INDEX, '<h1>Two</h1>\n');
    await typed(app, INDEX, '<h1>Three</h1>\n');
    expect(app.state().notices.filter(({ title }) => title === 'Versions are not being kept')).toHaveLength(1);
    await pressed(app.bench.undo);
    expect(app.text()).toBe('<h1>Two</h1>\n');
    const rows = app.store.versions.size;
    app.store.fail(undefined);
    await pressed(app.bench.redo);
    expect(app.store.versions.size).toBe(rows + 2);
  });

  test('H28: removing a project leaves none of its versions, also of what was just typed or being written', async () => {
    const app = await withPage();
    app.editor.type(INDEX, '<h1>Two</h1>\n');
    app.bench.deleteProject(app.state().projectId);
    await settled();
    await app.time.advance(2_000);
    expect(app.store.versions.size).toBe(0);
    await wish(app, 'a tide page', '<file path="index.html">\n<h1>New</h1>\n</file>\n');
    app.bench.send('more');
    app.model.last().say('<file path="b.css">\na{}\n</file>\n');
    app.bench.deleteProject(app.state().projectId);
    await settled();
    await app.running.flush();
    expect(app.store.versions.size).toBe(0);
  });

  test('H29: what was taken back is not told to the model again', async () => {
    const app = await withPage();
    await wish(app, 'a whale of a headline', '<file path="index.html">\n<h1>Whale</h1>\n</file>\n');
    await pressed(app.bench.undo);
    app.bench.send('a smaller one');
    const asked = JSON.stringify(app.model.last().request);
    expect(asked).toContain('a tide page');
    expect(asked).not.toContain('whale');
  });

  test('H23: a project from before there were versions begins with what is there', async () => {
    const app = await withPage();
    await app.running.flush();
    app.store.versions.clear();
    app.store.forgetLocks();
    const again = await open(app.store);
    expect(labels(again)).toEqual(['1 As it was']);
    expect(app.store.versions.size).toBe(0);
    await typed(again, INDEX, '<h1>Two</h1>\n');
    await pressed(again.bench.undo);
    expect(again.text()).toContain('High at two');
    expect(app.store.versions.size).toBe(2);
  });
});
