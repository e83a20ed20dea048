import { describe, expect, test } from 'vitest';
import { fakeStore } from './fake-store.ts';
import { finished, INDEX, openWorkbench as open, PAGE, path, withPage } from './fakes.ts';
import { settled } from './settled.ts';

const STYLES = path('styles.css');
const full = { type: 'storage-error', kind: 'full', detail: 'QuotaExceededError' } as const;

describe('nothing that was seen is lost', () => {
  test('W20: a run that has ended is saved before its journal goes', async () => {
    const app = await withPage();
    expect(app.store.journals.size).toBe(0);
    expect([...app.store.rows.values()][0]?.turns[0]?.outcome.type).toBe('finished');
  });

  test('W21: where the save fails the journal stays, and the next start finds the run', async () => {
    const shared = fakeStore();
    const app = await open(shared);
    shared.fail(full);
    app.bench.send('a tide page');
    app.model.last().say(PAGE);
    await app.model.last().end(finished);
    await app.time.advance(500);
    expect(shared.journals.size).toBe(1);
    expect(app.state().storage).toMatchObject({ state: 'failed', reason: 'full' });
  });

  test('W22: a project that cannot be saved is not left without a word', async () => {
    const app = await withPage();
    app.store.fail(full);
    app.editor.type(INDEX, '<h1>By hand</h1>\n');
    app.bench.newProject();
    await settled();
    expect(app.text()).toBe('<h1>By hand</h1>\n');
    expect(app.state().notices[0]?.title).toContain('could not be saved');
    app.store.fail(undefined);
    app.state().notices[0]!.actions[0]!.run();
    await settled();
    expect(app.state().project.files.size).toBe(0);
  });

  test('W23: a hand edit that was saved survives a crash in mid-stream; the reply is kept beside it', async () => {
    const shared = fakeStore();
    const first = await open(shared);
    first.bench.send('a tide page');
    first.model.last().say('<file path="styles.css">\na{color:red}\n</file>\n<file path="index.html">\n<h1>');
    await first.frame();
    first.editor.type(STYLES, 'a{color:blue}\n');
    await first.time.advance(1000);
    shared.forgetLocks();
    const second = await open(shared);
    expect(second.text(STYLES)).toBe('a{color:blue}\n');
    expect(second.state().turns[0]?.drafts).toEqual([{ path: 'styles.css', text: 'a{color:red}\n' }]);
    expect(second.text()).toBe('<h1>');
  });

  test('W24: a journal left over from a turn that had ended changes nothing', async () => {
    const shared = fakeStore();
    const app = await withPage(shared);
    const { projectId, turns } = app.state();
    shared.journals.set('left-over', {
      runId: 'left-over',
      projectId,
      turn: turns[0]!,
      files: [],
      reply: '<file path="index.html">\nold',
    });
    app.editor.type(INDEX, '<h1>Later</h1>\n');
    await app.time.advance(500);
    shared.forgetLocks();
    const second = await open(shared);
    expect(second.text()).toBe('<h1>Later</h1>\n');
    expect(second.state().turns[0]?.outcome.type).toBe('finished');
    expect(shared.journals.size).toBe(0);
  });

  test('W25: when the tab that writes dies, the other gets its text and the right to write', async () => {
    const shared = fakeStore();
    const first = await open(shared);
    first.bench.send('a tide page');
    first.bench.setDraft('x');
    first.model.last().say('<file path="index.html">\n<h1>Lots of text</h1>\n');
    await first.time.advance(1000);
    const second = await open(shared);
    expect(second.state().otherTab).toBe(true);
    shared.forgetLocks();
    await settled();
    expect(second.state().otherTab).toBe(false);
    expect(second.text()).toContain('Lots of text');
    expect(second.state().turns[0]?.outcome.type).toBe('interrupted');
    expect(shared.journals.size).toBe(0);
  });

  test('W26: taking over while the other tab streams keeps what it had, edits by hand included', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    const second = await open(shared);
    first.bench.send('more');
    first.model.last().say('<file path="extra.css">\na{}\n');
    await first.frame();
    first.editor.type(INDEX, '<h1>By hand</h1>\n');
    second.bench.takeOver();
    await settled();
    await second.time.advance(600);
    expect(second.state().otherTab).toBe(false);
    expect(second.text()).toBe('<h1>By hand</h1>\n');
    expect(second.text(path('extra.css'))).toContain('a{}');
    expect(first.state().otherTab).toBe(true);
  });

  test('W27: a tab that looks on changes nothing, and says so', async () => {
    const shared = fakeStore();
    await withPage(shared);
    const second = await open(shared);
    expect(second.bench.newFile('x.css')).toMatchObject({ ok: false });
    second.bench.deleteFile(INDEX);
    expect(second.text()).toContain('High at two');
    expect(second.state().notices).toHaveLength(1);
  });

  test('W27: nor do notices from when it could still write', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    first.bench.retryTurn(first.state().turns[0]!.id);
    first.model.last().say('<file path="index.html">\n<h1>Again</h1>\n</file>\n');
    await first.model.last().end(finished);
    first.bench.deleteFile(INDEX);
    await settled();
    const old = first.state().notices;
    expect(old).toHaveLength(2);
    const second = await open(shared);
    second.bench.takeOver();
    await settled();
    expect(first.state().otherTab).toBe(true);
    const { project, turns } = first.state();
    for (const { actions } of old) for (const { run } of actions) run();
    await settled();
    expect(first.state()).toMatchObject({ project, turns });
  });

  test('W48: a project that has lost its last file is stored as it is', async () => {
    const shared = fakeStore();
    const app = await open(shared);
    app.bench.newFile('a.css');
    await app.time.advance(500);
    expect(shared.rows.get(app.state().projectId)?.files).toHaveLength(1);
    app.bench.undo();
    await settled();
    await app.time.advance(500);
    expect(app.state().project.files.size).toBe(0);
    shared.forgetLocks();
    expect((await open(shared)).state().project.files.size).toBe(0);
    expect(shared.rows.get(app.state().projectId)?.files).toEqual([]);
  });

  test('W28: a tab that looks on sees what the other one saves, and keeps what is typed in its own field', async () => {
    const shared = fakeStore();
    const first = await withPage(shared);
    const second = await open(shared);
    second.bench.setDraft('my own words');
    first.editor.type(INDEX, '<h1>News</h1>\n');
    await first.time.advance(500);
    await settled();
    expect(second.text()).toBe('<h1>News</h1>\n');
    expect(second.state().draft).toBe('my own words');
    expect(second.state().otherTab).toBe(true);
  });

  test('W29: a turn left running in the row, without a journal, is interrupted and can be started again', async () => {
    const shared = fakeStore();
    const app = await withPage(shared);
    await app.running.flush();
    const row = shared.rows.get(app.state().projectId)!;
    shared.rows.set(row.id, { ...row, turns: [{ ...row.turns[0]!, outcome: { type: 'running' } }] });
    shared.forgetLocks();
    const second = await open(shared);
    expect(second.state().turns[0]?.outcome.type).toBe('interrupted');
  });

  test('W30: starting again can be taken back, files and turn', async () => {
    const app = await withPage();
    app.editor.type(INDEX, '<h1>By hand</h1>\n');
    app.bench.retryTurn(app.state().turns[0]!.id);
    await app.model.last().end({ type: 'aborted', chunks: 0 });
    await settled();
    expect(app.text()).toBeUndefined();
    app.state().notices[0]!.actions[0]!.run();
    expect(app.text()).toBe('<h1>By hand</h1>\n');
  });

  test('W31: queued wishes are in the row', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.bench.enqueue('then a card');
    app.model.last().say(PAGE);
    await app.time.advance(500);
    expect([...app.store.rows.values()][0]?.queue).toMatchObject([{ wish: 'then a card' }]);
  });
});

describe('steering', () => {
  test('W32: stop, continue, stop: the second part is kept too', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>A</h1>\n');
    await app.frame();
    app.bench.stop();
    await settled();
    app.bench.continueTurn(app.state().turns[0]!.id);
    app.model.last().say('<p>second part</p>\n');
    await app.frame();
    app.bench.stop();
    await settled();
    expect(app.text()).toContain('second part');
    expect(app.editor.texts.get(INDEX)).toBe(app.text());
  });

  test('W33: Continue writes on in the file that was being written, whichever is looked at now', async () => {
    const app = await withPage();
    app.bench.newFile('about.html');
    app.bench.showFile(INDEX);
    app.bench.send('again');
    app.model.last().say('<!doctype html>\n<h1>Bare</h1>\n<p>one</p>\n');
    await app.frame();
    app.bench.stop();
    await settled();
    app.bench.showFile(path('about.html'));
    app.bench.continueTurn(app.state().turns.at(-1)!.id);
    app.model.last().say('<p>two</p>\n');
    await app.model.last().end(finished);
    await settled();
    expect(app.text(path('about.html'))).toBe('');
    expect(app.text()).toContain('<p>two</p>');
  });

  test('W34: changing course before anything came asks for both wishes', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.bench.send('with wind');
    await settled();
    const asked = JSON.stringify(app.model.last().request.messages);
    expect(asked).toContain('a tide page');
    expect(asked).toContain('with wind');
  });

  test('W35: two quick changes of course become one run with both', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>A</h1>\n');
    app.bench.send('with wind');
    app.bench.send('in red');
    await settled();
    expect(app.model.calls).toHaveLength(2);
    expect(app.model.last().request.messages.at(-1)?.content).toContain('with wind. in red');
  });

  test('W36: a queued wish never lands in a project opened meanwhile', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.bench.enqueue('then a card');
    app.model.last().say(PAGE);
    app.bench.newProject();
    await settled();
    expect(app.state().project.files.size).toBe(0);
    expect(app.model.calls).toHaveLength(1);
    expect(app.state().run.state).toBe('idle');
  });

  test('W37: a file that is being written can be neither renamed nor deleted, and says why', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>A</h1>\n');
    await app.frame();
    app.bench.deleteFile(INDEX);
    expect(app.state().notices[0]?.title).toContain('being written');
    app.model.last().say('</file>\n');
    await app.model.last().end(finished);
    expect(app.text()).toBe('<h1>A</h1>\n');
  });

  test('W38: looking at another file ends following; a hand edit elsewhere takes no tab away', async () => {
    const app = await withPage();
    app.bench.send('more');
    app.model.last().say('<file path="extra.css">\na{}\n');
    await app.frame();
    app.bench.showFile(INDEX);
    expect(app.state().follow).toBe(false);
    app.editor.type(INDEX, '<h1>By hand</h1>\n');
    expect(app.state().tabs).toContain('extra.css');
    app.model.last().say('</file>\n<file path="more.css">\nb{}\n');
    await app.frame();
    expect(app.state().activePath).toBe(INDEX);
  });

  test('W39: a fault of ours ends the run as failed, keeps what came, and the next wish works', async () => {
    const app = await open();
    app.bench.send('a tide page');
    app.model.last().say('<file path="index.html">\n<h1>A</h1>\n');
    await app.frame();
    const append = app.editor.port.append.bind(app.editor.port);
    app.editor.port.append = () => {
      throw new Error('broken editor');
    };
    app.model.last().say('<p>x</p>\n');
    await app.frame();
    app.editor.port.append = append;
    await settled();
    expect(app.state().run).toMatchObject({ state: 'failed', error: { kind: 'crashed' } });
    app.bench.send('again');
    await settled();
    app.model.last().say(PAGE);
    await app.model.last().end(finished);
    await settled();
    expect(app.state().run.state).toBe('finished');
  });

  test('W40: a stopped answer in words says how much of it there is', async () => {
    const app = await open();
    app.bench.send('why does it overflow');
    app.model.last().say('Because the grid\nis too wide.\n');
    await app.frame();
    app.bench.stop();
    await settled();
    expect(app.state().run).toMatchObject({ state: 'aborted', kept: { lines: 2 } });
  });
});
