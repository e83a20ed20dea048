import { describe, expect, test } from 'vitest';
import { finished, openWorkbench, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';

const build = { durationMs: 7, waiting: [], imported: ['react'] } as const;

describe('what the preview says', () => {
  test('W42: problems are in the list and beside the code, until they are cleared', async () => {
    const app = await withPage();
    app.preview.events().problems([{ severity: 'error', source: 'build', message: 'no such file' }]);
    expect(app.state().problems).toHaveLength(1);
    expect(app.editor.markers).toEqual(['no such file']);
    app.bench.clearProblems();
    expect(app.preview.log.at(-1)).toBe('clearProblems');
    app.preview.events().problems([]);
    expect(app.editor.markers).toEqual([]);
  });

  test('W43: a build says what it took and what it waits for; another page begins anew', async () => {
    const app = await withPage();
    const { events } = app.preview;
    events().built({ ...build, waiting: ['./Card'] });
    const { waiting } = app.state().preview;
    events().built({ ...build, durationMs: 9, waiting: ['./Card'] });
    expect(app.state().preview).toMatchObject({ buildMs: 9, waiting: ['./Card'] });
    expect(app.state().preview.waiting, 'the same list, so that nothing is drawn').toBe(waiting);
    events().entry(undefined);
    expect(app.state().preview).toMatchObject({ buildMs: undefined, waiting: [] });
  });

  test('W44: packages are told with each step, their bytes four times a second', async () => {
    const app = await openWorkbench();
    const told: number[] = [];
    app.bench.store.subscribe((now, before) => {
      if (now.packages !== before.packages) told.push(now.packages[0]?.bytes ?? -1);
    });
    const say = (bytes: number, state: 'fetching' | 'ready' = 'fetching') =>
      app.preview.events().packages([{ name: 'canvas-confetti@1.9.3', state, bytes }]);
    await app.time.advance(1000);
    for (let bytes = 0; bytes < 20; bytes += 1) {
      say(bytes);
      await app.time.advance(25);
    }
    say(20, 'ready');
    expect(told).toEqual([0, 10, 20]);
  });

  test('W45: the editor is given the declarations of what is imported, when nothing is going on', async () => {
    const app = await withPage();
    const { events } = app.preview;
    events().built(build);
    events().built({ ...build, imported: ['react', 'd3'] });
    await app.time.advance(399);
    expect(app.bundler.typed).toEqual([]);
    await app.time.advance(1);
    expect(app.bundler.typed).toEqual([['react', 'd3']]);
    expect(app.editor.types).toEqual(['node_modules/react/index.d.ts', 'node_modules/d3/index.d.ts']);
    events().built({ ...build, imported: ['d3', 'react'] });
    await app.time.advance(1000);
    expect(app.bundler.typed, 'nothing else is imported').toHaveLength(1);

    app.bench.send('more');
    events().built({ ...build, imported: ['three'] });
    await app.time.advance(1000);
    expect(app.bundler.typed, 'a run writes').toHaveLength(1);
    await app.model.last().end(finished);
    await settled();
    await app.time.advance(400);
    expect(app.bundler.typed.at(-1)).toEqual(['three']);
  });
});
