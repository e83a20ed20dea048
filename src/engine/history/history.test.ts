import { describe, expect, test } from 'vitest';
import { INDEX, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { labels, pressed, STYLES, typed, wish } from './history-stage.ts';

describe('going back and forth', () => {
  test('H15: undo and redo cross what a run and a hand made; editor and preview follow, the conversation stays', async () => {
    const app = await withPage();
    await typed(app, INDEX, '<h1>By hand</h1>\n');
    await wish(app, 'styles', '<file path="styles.css">\na{}\n</file>\n');
    app.preview.log.splice(0);
    await pressed(app.bench.undo);
    expect(app.preview.log).toEqual(['remove styles.css']);
    await pressed(app.bench.undo);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
    expect(app.state().turns).toHaveLength(2);
    await pressed(app.bench.redo);
    await pressed(app.bench.redo);
    expect(app.text(STYLES)).toBe('a{}\n');
    expect(app.text()).toBe('<h1>By hand</h1>\n');
    expect(app.state().history).toMatchObject({ canUndo: true, canRedo: false });
  });

  test('H15: undo takes back what was typed and not yet recorded, and redo brings it again', async () => {
    const app = await withPage();
    app.editor.type(INDEX, '<h1>By hand</h1>\n');
    await pressed(app.bench.undo);
    expect(app.text()).toContain('High at two');
    await pressed(app.bench.redo);
    expect(app.text()).toBe('<h1>By hand</h1>\n');
    await app.time.advance(5_000);
    expect(labels(app)).toHaveLength(3);
  });

  test('H16: any version can be brought back, and undo takes that back', async () => {
    const app = await withPage();
    await typed(app, INDEX, '<h1>Two</h1>\n');
    await typed(app, INDEX, '<h1>Three</h1>\n');
    const first = app.state().history.entries.find(({ name }) => name === '1')!;
    await pressed(() => app.bench.restoreVersion(first.version.id));
    expect(app.text()).toContain('High at two');
    expect(labels(app)[0]).toBe('4 Back to version 1');
    await pressed(app.bench.undo);
    expect(app.text()).toBe('<h1>Three</h1>\n');
  });

  test('H17: during a run nothing is taken back; once it is stopped, undo takes it back whole', async () => {
    const app = await withPage();
    app.bench.send('bigger');
    app.model.last().say('<file path="styles.css">\na{}\n</file>\n');
    await pressed(app.bench.undo);
    expect(app.text(STYLES)).toBe('a{}\n');
    const notice = app.state().notices.find(({ title }) => title.startsWith('Undo waits'));
    notice?.actions[0]?.run();
    await settled();
    expect(app.text(STYLES)).toBeUndefined();
    expect(app.text()).toContain('High at two');
    expect(labels(app)[0]).toBe('2 bigger');
  });

  test('H15: a file that comes back stands where it stood', async () => {
    const app = await withPage();
    await pressed(() => app.bench.newFile('styles.css'));
    await pressed(() => app.bench.deleteFile(INDEX));
    await pressed(app.bench.undo);
    expect([...app.state().project.files.keys()]).toEqual([INDEX, STYLES]);
  });

  test('H15: a deleted file that undo brought back is not brought back twice', async () => {
    const app = await withPage();
    await pressed(() => app.bench.deleteFile(INDEX));
    const notice = app.state().notices.at(-1);
    await pressed(app.bench.undo);
    notice?.actions[0]?.run();
    expect([...app.state().project.files.keys()]).toEqual([INDEX]);
  });

  test('H17: a run that is stopped before it changed a file leaves nothing to take back', async () => {
    const app = await withPage();
    app.bench.send('rewritten');
    app.model.last().say('<file path="index.html">\n<h1>Half');
    await pressed(app.bench.undo);
    app.state().notices.at(-1)?.actions[0]?.run();
    await settled();
    expect(app.text()).toContain('High at two');
    expect(app.state().history).toMatchObject({ canUndo: true, undoLabel: 'a tide page' });
  });

  test('H18: going back in a file that is out of sight shows it', async () => {
    const app = await withPage();
    await pressed(() => app.bench.newFile('styles.css'));
    await typed(app, STYLES, 'a{}\n');
    app.bench.showFile(INDEX);
    await pressed(app.bench.undo);
    expect(app.state().activePath).toBe(STYLES);
  });
});
