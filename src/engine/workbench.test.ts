import { describe, expect, test } from 'vitest';
import { fakeStore } from './fake-store.ts';
import { finished, INDEX, openWorkbench as open, PAGE, path, withPage } from './fakes.ts';
import { settled } from './settled.ts';

const broken = {
  type: 'failed',
  chunks: 1,
  error: { type: 'model-error', kind: 'cut', url: 'http://127.0.0.1/v1' },
} as const;

describe('a run', () => {
  test('W1: text reaches the editor and the preview while the run streams, and the project when the file closes', async () => {
    const app = await open();
    app.bench.send('a tide page');
    expect(app.state().run.state).toBe('connecting');
    app.model.last().say('A horizon.\n\n<file path="index.html">\n<h1>Ti');
    await app.frame();
    expect(app.state().run).toMatchObject({ state: 'streaming', path: 'index.html' });
    expect(app.editor.texts.get(INDEX)).toBe('<h1>Ti');
    expect(app.preview.log).toContain('append index.html <h1>Ti');
    expect(app.text()).toBeUndefined();
    app.model.last().say('de</h1>\n</file>\n');
    expect(app.text()).toBe('<h1>Tide</h1>\n');
    await app.model.last().end(finished);
    expect(app.state().run.state).toBe('finished');
    expect(app.state().turns.at(-1)).toMatchObject({ answer: expect.stringContaining('A horizon.'), reply: '' });
    expect(app.preview.log.at(-1)).toBe('settle');
  });

  test('W2: a follow-up edits in place, and what it changed is counted', async () => {
    const app = await withPage();
    app.bench.send('say three');
    app.model
      .last()
      .say(
        '<edit path="index.html">\n<<<<<<< SEARCH\n<p>High at two</p>\n=======\n<p>High at three</p>\n>>>>>>> REPLACE\n</edit>\n',
      );
    await app.model.last().end(finished);
    expect(app.text()).toContain('High at three');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
    expect(app.state().turns.at(-1)?.files).toMatchObject([
      { path: 'index.html', status: 'done', added: 1, removed: 1 },
    ]);
  });

  test('W3: a block that finds no place is refused, and asked for once more by itself', async () => {
    const app = await withPage();
    app.bench.send('say three');
    app.model
      .last()
      .say(
        '<edit path="index.html">\n<<<<<<< SEARCH\n<p>Nowhere to be found</p>\n=======\n<p>x</p>\n>>>>>>> REPLACE\n</edit>\n',
      );
    await app.model.last().end(finished);
    expect(app.text()).toContain('High at two');
    expect(app.state().turns.at(-1)).toMatchObject({ how: 'repair', outcome: { type: 'running' } });
    expect(app.model.last().request.messages.at(-1)?.content).toContain('<rejected path="index.html"');
    await app.model.last().end(finished);
    expect(app.state().run.state).toBe('finished');
    expect(app.model.calls).toHaveLength(3);
  });

  test('W4: stopping keeps a new file as a draft, and Continue goes on without a seam', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>Tide</h1>\n<p>High a');
    await app.frame();
    app.bench.stop();
    await settled();
    expect(app.state().run).toMatchObject({ state: 'aborted', kept: { path: 'index.html', atLine: 2 } });
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High a');
    const turn = app.state().turns.at(-1)!;
    expect(turn.files).toMatchObject([{ status: 'draft' }]);

    app.bench.continueTurn(turn.id);
    expect(app.model.last().request.messages.at(-2)).toMatchObject({ role: 'assistant', content: turn.reply });
    app.model.last().say('<p>High at two</p>\n</file>\n');
    await app.model.last().end(finished);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
    expect(app.state().turns).toHaveLength(1);
    expect(app.state().turns[0]).toMatchObject({ outcome: { type: 'finished' }, reply: '' });
  });

  test('W5: a rewrite that is cut off never replaces the good text; the draft can be taken', async () => {
    const app = await withPage();
    app.bench.send('again, bigger');
    app.model.last().say('<file path="index.html">\n<h1>BIG</h1>\n<p>hal');
    await app.frame();
    await app.model.last().end(broken);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
    expect(app.state().run).toMatchObject({ state: 'failed', error: { kind: 'cut' } });
    const turn = app.state().turns.at(-1)!;
    expect(turn.drafts).toEqual([{ path: 'index.html', text: '<h1>BIG</h1>\n<p>hal' }]);
    app.bench.useDraft(turn.id, INDEX);
    expect(app.text()).toBe('<h1>BIG</h1>\n<p>hal');
  });

  test('W6: an elision in a whole file is refused and the old text stands', async () => {
    const app = await withPage();
    app.bench.send('add a footer');
    app.model
      .last()
      .say(
        '<file path="index.html">\n<h1>Tide</h1>\n<!-- rest of the page unchanged -->\n<footer>x</footer>\n</file>\n',
      );
    await app.model.last().end(finished);
    expect(app.text()).toContain('High at two');
    expect(app.state().turns.find((turn) => turn.wish === 'add a footer')?.files).toMatchObject([
      { status: 'refused' },
    ]);
  });

  test('W7: a wish during a run changes its course: the partial travels along and nothing of it is lost', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>Tide</h1>\n');
    await app.frame();
    app.bench.send('with the wind first');
    await settled();
    expect(app.model.calls).toHaveLength(2);
    expect(app.state().turns.map((turn) => turn.how)).toEqual(['wish', 'change-course']);
    expect(app.state().turns[0]?.outcome.type).toBe('aborted');
    const messages = app.model.last().request.messages;
    expect(messages.at(-2)?.content).toContain('<h1>Tide</h1>');
    expect(messages.at(-1)?.content).toContain('with the wind first');
    app.model.last().say('<file path="index.html" mode="append">\n<p>Wind SW 4</p>\n</file>\n');
    await app.model.last().end(finished);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>Wind SW 4</p>\n');
  });

  test('W8: a queued wish starts when the run is done, and not before', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.bench.enqueue('now a card');
    expect(app.state().queue).toHaveLength(1);
    app.model.last().say(PAGE);
    await app.model.last().end(finished);
    expect(app.state().queue).toHaveLength(0);
    expect(app.state().turns.map((turn) => turn.wish)).toEqual(['a tide page', 'now a card']);
    expect(app.state().run.state).toBe('connecting');
  });

  test('W9: a hand edit to the file being written is in its final text', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>Tide</h1>\n');
    await app.frame();
    app.editor.type(INDEX, '<h1>Tides</h1>\n');
    app.model.last().say('<p>two</p>\n</file>\n');
    await app.model.last().end(finished);
    expect(app.text()).toBe('<h1>Tides</h1>\n<p>two</p>\n');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
  });

  test('W10: starting again begins from the files as they were before the turn', async () => {
    const app = await withPage();
    app.bench.send('rewrite it');
    app.model.last().say('<file path="index.html">\n<h1>New</h1>\n</file>\n<file path="extra.css">\na{}\n</file>\n');
    await app.model.last().end(finished);
    app.bench.retryTurn(app.state().turns.at(-1)!.id);
    expect(app.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
    expect(app.state().project.files.size).toBe(1);
    expect(app.model.last().request.messages.at(-1)?.content).toContain('rewrite it');
  });
});

describe('what lasts', () => {
  test('W11: files and conversation survive a reload', async () => {
    const shared = fakeStore();
    const first = await open(shared);
    first.bench.send('a tide page');
    first.model.last().say(PAGE);
    await first.model.last().end(finished);
    await first.running.flush();
    shared.forgetLocks();
    const second = await open(shared);
    expect(second.text()).toBe('<h1>Tide</h1>\n<p>High at two</p>\n');
    expect(second.state().turns).toHaveLength(1);
    expect(second.preview.log).toContain('show');
  });

  test('W12: a reload in mid-stream finds what had arrived, marked as cut off, and can go on', async () => {
    const shared = fakeStore();
    const first = await open(shared);
    first.bench.send('a tide page');
    first.model.last().say('A horizon.\n<file path="index.html">\n<h1>Tide</h1>\n<p>Hi');
    await first.frame();
    await first.time.advance(1000);
    shared.forgetLocks();
    const second = await open(shared);
    expect(second.text()).toBe('<h1>Tide</h1>\n<p>Hi');
    const turn = second.state().turns.at(-1)!;
    expect(turn).toMatchObject({ outcome: { type: 'interrupted', kept: { atLine: 2 } } });
    second.bench.continueTurn(turn.id);
    second.model.last().say('gh</p>\n</file>\n');
    await second.model.last().end(finished);
    expect(second.text()).toBe('<h1>Tide</h1>\n<p>High</p>\n');
  });

  test('W13: a second tab looks on: it writes nothing until it takes over', async () => {
    const shared = fakeStore();
    const first = await open(shared);
    first.bench.send('a tide page');
    first.model.last().say(PAGE);
    await first.model.last().end(finished);
    await first.running.flush();
    const second = await open(shared);
    expect(second.state().otherTab).toBe(true);
    second.bench.send('no');
    expect(second.model.calls).toHaveLength(0);
    expect(second.state().notices).toHaveLength(1);
    second.bench.takeOver();
    await settled();
    await second.time.advance(600);
    expect(second.state().otherTab).toBe(false);
    expect(first.state().otherTab).toBe(true);
  });

  test('W14: storage that is full is said, and work goes on in memory', async () => {
    const app = await open();
    app.store.fail({ type: 'storage-error', kind: 'full', detail: 'QuotaExceededError' });
    app.bench.send('a tide page');
    app.model.last().say(PAGE);
    await app.model.last().end(finished);
    await app.time.advance(500);
    expect(app.state().storage).toMatchObject({ state: 'failed', reason: 'full' });
    expect(app.text()).toContain('High at two');
    app.store.fail(undefined);
    app.editor.type(INDEX, '<h1>Saved</h1>\n');
    await app.time.advance(500);
    expect(app.state().storage).toEqual({ state: 'saved' });
  });

  test('W15: a save that finds a newer row keeps both texts', async () => {
    const shared = fakeStore();
    const app = await open(shared);
    app.bench.send('a tide page');
    app.model.last().say(PAGE);
    await app.model.last().end(finished);
    await app.running.flush();
    const id = app.state().projectId;
    shared.rows.set(id, { ...shared.rows.get(id)!, revision: 9, title: 'Theirs' });
    app.editor.type(INDEX, '<h1>Mine</h1>\n');
    await app.time.advance(500);
    await settled();
    expect(shared.rows.get(id)?.title).toBe('Theirs');
    expect(app.state().projectId).not.toBe(id);
    expect(
      [...shared.rows.values()].some((row) =>
        row.files.some((file) => file.kind === 'text' && file.text.includes('Mine')),
      ),
    ).toBe(true);
  });

  test('W16: no key ever reaches the store or the settings row', async () => {
    const app = await open();
    app.bench.setSettings({ profileId: 'openai' });
    app.bench.setKey('openai', 'sk-secret-123');
    app.bench.setSettings({ theme: 'dark' });
    expect(app.state().hasKey).toBe(true);
    const openai = app.state().settings.profiles.find(({ id }) => id === 'openai')!;
    app.bench.setProfile({ ...openai, baseUrl: 'https://elsewhere.example/v1' });
    expect(app.state().hasKey).toBe(false);
    app.bench.setProfile(openai);
    expect(
      JSON.stringify(app.state(), (_, value: unknown) => (value instanceof Map ? [...value] : value)),
    ).not.toContain('sk-secret');
    expect(JSON.stringify(app.store.settings())).not.toContain('sk-secret');
  });
});

describe('what the preview says', () => {
  test('W41: its delay is told at most four times a second', async () => {
    const app = await withPage();
    const told: (number | undefined)[] = [];
    app.bench.store.subscribe((now, before) => {
      if (now.preview !== before.preview) told.push(now.preview.delayMs);
    });
    for (let paint = 1; paint <= 30; paint += 1) {
      app.preview.events().delay(paint);
      await app.time.advance(25);
    }
    expect(told).toEqual([1, 11, 21]);
  });

  test('V24: console lines that come together are one change, and the newest 1,000 are kept', async () => {
    const app = await withPage();
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => ({ level: 'log' as const, text: `${from + n}` }));
    let changes = 0;
    app.bench.store.subscribe((now, before) => {
      if (now.console !== before.console) changes += 1;
    });
    app.preview.events().console(lines(0, 700));
    app.preview.events().console(lines(700, 1100));
    expect(changes).toBe(2);
    expect(app.state().console).toEqual(lines(100, 1100));
    app.preview.events().console(lines(1100, 2600));
    expect(app.state().console).toEqual(lines(1600, 2600));
  });
});

describe('files by hand', () => {
  test('W17: a new file gets a tab and is shown; a taken or bad name is refused with a reason', async () => {
    const app = await withPage();
    expect(app.bench.newFile('styles.css')).toMatchObject({ ok: true });
    expect(app.state().activePath).toBe('styles.css');
    expect(app.bench.newFile('Index.html')).toMatchObject({
      ok: false,
      error: { reason: 'index.html exists already' },
    });
    expect(app.bench.newFile('../x')).toMatchObject({ ok: false });
  });

  test('W18: a deleted file comes back by the notice it leaves', async () => {
    const app = await withPage();
    app.bench.deleteFile(INDEX);
    expect(app.text()).toBeUndefined();
    app.state().notices[0]!.actions[0]!.run();
    expect(app.text()).toContain('High at two');
  });

  test('W19: renaming keeps the place among the tabs', async () => {
    const app = await withPage();
    app.bench.newFile('b.css');
    app.bench.renameFile(INDEX, 'home.html');
    expect(app.state().tabs).toEqual(['home.html', 'b.css']);
    expect(app.text(path('home.html'))).toContain('Tide');
  });
});
