import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { storedVersion } from '../../core/history/rows.ts';
import { diff } from '../../core/project.ts';
import type { Project } from '../../core/project.ts';
import * as v from 'valibot';
import { fakeStore } from '../fake-store.ts';
import { finished, INDEX, openWorkbench as open, path, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';

const STYLES = path('styles.css');
const full = { type: 'storage-error', kind: 'full', detail: 'QuotaExceededError' } as const;

type App = Awaited<ReturnType<typeof open>>;

/** Everything that can be told of the files, their order included. */
const exact = (project: Project) =>
  [...project.files].map(([at, file]) => [at, file.kind === 'text' ? file.text : [...file.bytes]]);
const labels = (app: App) => app.state().history.entries.map(({ name, version }) => `${name} ${version.label}`);

async function wish(app: App, text: string, reply: string): Promise<void> {
  app.bench.send(text);
  app.model.last().say(reply);
  await app.model.last().end(finished);
  await settled();
}

async function typed(app: App, at: typeof INDEX, text: string): Promise<void> {
  app.editor.type(at, text);
  await app.time.advance(1_500);
}

async function pressed(press: () => void): Promise<void> {
  press();
  await settled();
}

/** As after a reload: all that was in memory is gone. */
async function reloaded(app: App): Promise<App> {
  await app.running.flush();
  app.store.forgetLocks();
  return open(app.store);
}

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

type Step =
  | { readonly do: 'wish' | 'type'; readonly file: string; readonly text: string }
  | { readonly do: 'make' | 'rename' | 'delete'; readonly file: string }
  | { readonly do: 'undo' | 'redo' | 'reload' | 'crash' | 'stop' }
  | { readonly do: 'restore'; readonly which: number };
const file = fc.constantFrom('index.html', 'styles.css', 'app.js');
const text = fc.constantFrom('a\n', 'b\r\n', 'c\n\nd\n', '\u{1f525}\n');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('wish' as const, 'type' as const), file, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('make' as const, 'rename' as const, 'delete' as const), file }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'crash' as const, 'stop' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat() }) },
);

async function take(app: App, one: Step): Promise<App> {
  switch (one.do) {
    case 'wish':
      await wish(app, `write ${one.file}`, `<file path="${one.file}">\n${one.text}</file>\n`);
      return app;
    case 'type':
      // A pause or none: what is not recorded yet must not be lost either.
      if (app.state().project.files.has(path(one.file))) app.editor.type(path(one.file), one.text);
      if (one.text.length > 2) await app.time.advance(1_500);
      return app;
    case 'make':
      await pressed(() => app.bench.newFile(one.file));
      return app;
    case 'rename':
      await pressed(() => app.bench.renameFile(path(one.file), `new-${one.file}`));
      return app;
    case 'delete':
      await pressed(() => app.bench.deleteFile(path(one.file)));
      return app;
    case 'undo':
      await pressed(app.bench.undo);
      return app;
    case 'redo':
      await pressed(app.bench.redo);
      return app;
    case 'restore': {
      const { entries } = app.state().history;
      await pressed(() => app.bench.restoreVersion(entries[one.which % entries.length]!.version.id));
      return app;
    }
    case 'stop':
      app.bench.send('never finished');
      app.model.last().say('<file path="half.css">\na {');
      app.bench.stop();
      await settled();
      return app;
    case 'reload':
      return reloaded(app);
    case 'crash':
      // In mid-stream, and without a last word to the disk.
      app.bench.send('cut off');
      app.model.last().say('<file path="cut.css">\na {');
      await app.frame();
      app.store.forgetLocks();
      return open(app.store);
  }
}

prop.prop([fc.array(step, { minLength: 3, maxLength: 12 })], { numRuns: 40 })(
  'H24: after any sequence, undo passes through the bytes of every version of its line to the first one, and redo back',
  async (steps) => {
    let app = await withPage();
    for (const one of steps) app = await take(app, one);
    await app.time.advance(1_500);
    const now = app.state().project;
    const line = app.state().history.entries.filter(({ onLine, undone }) => onLine && !undone);
    expect(exact(line[0]!.version.project)).toEqual(exact(now));
    for (const { version } of line.slice(1)) {
      await pressed(app.bench.undo);
      expect(exact(app.state().project)).toEqual(exact(version.project));
      for (const [at, shown] of app.state().project.files) {
        expect(app.editor.texts.get(at)).toBe(shown.kind === 'text' ? shown.text : undefined);
      }
    }
    expect(app.state().history.canUndo).toBe(false);
    for (const { version } of line.slice(0, -1).toReversed()) {
      await pressed(app.bench.redo);
      expect(exact(app.state().project)).toEqual(exact(version.project));
    }
    expect(diff(now, app.state().project)).toEqual([]);
    await app.running.flush();
    for (const row of app.store.versions.values()) expect(v.is(storedVersion, row)).toBe(true);
  },
);
