import { fc, test as prop } from '@fast-check/vitest';
import * as v from 'valibot';
import { expect } from 'vitest';
import { storedVersion } from '../../core/history/rows.ts';
import { diff } from '../../core/project.ts';
import { openWorkbench as open, path, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';
import { exact, pressed, reloaded, wish, type App } from './history-stage.ts';

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
