import type { EditorEvents, EditorPort } from '../core/editor.ts';
import type { ModelChunk, ModelClient, ModelEnd, ModelRequest } from '../core/model/model.ts';
import { applyEdits } from '../core/text.ts';
import { ok, err } from '../core/result.ts';
import type { JournalEntry, StoredProject } from '../core/storage/rows.ts';
import type { Settings } from '../core/storage/settings.ts';
import type { ProjectStore, StorageError, StoreEvents } from '../core/storage/store.ts';
import type { Adapters } from './context.ts';
import type { Preview, PreviewEvents } from './preview-port.ts';

/** Stand-ins for the engine's own tests: a world that does nothing by itself and remembers what it was told. */

/** A model that says what the test says, when the test says it. */
function fakeModel() {
  const calls: {
    request: ModelRequest;
    say(text: string): void;
    think(text: string): void;
    end(end: ModelEnd): Promise<void>;
  }[] = [];
  const client: ModelClient = {
    stream(request, onChunk, signal) {
      return new Promise<ModelEnd>((resolve) => {
        let over = false;
        const finish = (end: ModelEnd): void => {
          over = true;
          resolve(end);
        };
        const give = (chunk: ModelChunk): void => {
          if (!over) onChunk(chunk);
        };
        signal.addEventListener('abort', () => finish({ type: 'aborted', chunks: 0 }));
        calls.push({
          request,
          say: (text) => give({ text, reasoning: '' }),
          think: (reasoning) => give({ text: '', reasoning }),
          async end(end) {
            finish(end);
            await settled();
          },
        });
      });
    },
    listModels: () => Promise.resolve(ok([])),
  };
  return { client, calls, last: () => calls.at(-1)! };
}

/** Lets every promise that can go on, go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** An editor made of strings. Fails loudly when told to write where nothing is open. */
function fakeEditor() {
  const texts = new Map<string, string>();
  const streams = new Set<string>();
  let events: EditorEvents | undefined;
  const port: EditorPort & { on(events: EditorEvents): void } = {
    on: (given) => {
      events = given;
    },
    setFile: (path, text) => void texts.set(path, text),
    removeFile: (path) => void texts.delete(path),
    renameFile(from, to) {
      texts.set(to, texts.get(from) ?? '');
      texts.delete(from);
    },
    show: () => {},
    beginStream(path, text) {
      streams.add(path);
      texts.set(path, text);
    },
    append(path, text) {
      if (!streams.has(path)) throw new Error(`${path} is not being streamed`);
      texts.set(path, (texts.get(path) ?? '') + text);
    },
    endStream: (path) => void streams.delete(path),
    applyEdits: (path, edits) => void texts.set(path, applyEdits(texts.get(path) ?? '', edits)),
    setFollow: () => {},
    setReadOnly: () => {},
    reveal: () => {},
    setMarkers: () => {},
    clear: () => texts.clear(),
  };
  return {
    port,
    texts,
    type(path: Parameters<EditorEvents['edited']>[0], text: string): void {
      texts.set(path, text);
      events?.edited(path, text, []);
    },
  };
}

/** A preview that writes down the calls it gets, e.g. `append index.html <h1>`. */
function fakePreview() {
  const log: string[] = [];
  let events: PreviewEvents | undefined;
  const note =
    (name: string) =>
    (...words: unknown[]): void =>
      void log.push([name, ...words.filter((word) => typeof word === 'string')].join(' '));
  const preview: Preview = {
    show: note('show'),
    begin: note('begin'),
    open: note('open'),
    append: note('append'),
    close: note('close'),
    write: note('write'),
    writeBinary: note('writeBinary'),
    remove: note('remove'),
    settle: note('settle'),
    setEntry: note('setEntry'),
    reload: note('reload'),
    stopHung: note('stopHung'),
    waitHung: note('waitHung'),
  };
  return {
    make: (given: PreviewEvents): Preview => {
      events = given;
      return preview;
    },
    log,
    events: () => events!,
  };
}

function fakeTimer() {
  let now = 0;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    timer: {
      now: () => now,
      epoch: () => 1_000_000 + now,
      after(ms: number, run: () => void) {
        const entry = { at: now + ms, run };
        waiting.add(entry);
        return () => void waiting.delete(entry);
      },
    },
    async advance(ms: number): Promise<void> {
      now += ms;
      for (const entry of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(entry);
        entry.run();
      }
      await settled();
    },
  };
}

/** Rows in memory; `fail` makes every further save fail that way. Shared between two workbenches, it is two tabs. */
export function fakeStore() {
  const rows = new Map<string, StoredProject>();
  const journals = new Map<string, JournalEntry>();
  /** Per project: who has the right to write, then those who wait for it. */
  const holders = new Map<string, { given(held: boolean): void }[]>();
  const tabs = new Set<{ events: StoreEvents | undefined }>();
  let settings: Settings | undefined;
  let failure: StorageError | undefined;

  const store = (): ProjectStore => {
    const tab: { events: StoreEvents | undefined } = { events: undefined };
    tabs.add(tab);
    return storeOf(tab);
  };

  const storeOf = (tab: { events: StoreEvents | undefined }): ProjectStore => ({
    trouble: undefined,
    on: (events) => {
      tab.events = events;
    },
    list: () =>
      Promise.resolve(
        ok(
          [...rows.values()]
            .map(({ id, title, changedAt, files }) => ({ id, title, changedAt, files: files.length }))
            .sort((a, b) => b.changedAt - a.changedAt),
        ),
      ),
    load: (id) => Promise.resolve(ok(rows.get(id))),
    save(project) {
      if (failure) return Promise.resolve(err(failure));
      const stored = rows.get(project.id)?.revision ?? 0;
      if (stored !== project.revision) {
        return Promise.resolve(err({ type: 'save-conflict' as const, storedRevision: stored }));
      }
      rows.set(project.id, { ...project, revision: stored + 1 });
      for (const other of tabs) {
        if (other === tab) continue;
        other.events?.changedElsewhere({ type: 'saved', projectId: project.id, revision: stored + 1 });
      }
      return Promise.resolve(ok(stored + 1));
    },
    remove(id) {
      rows.delete(id);
      return Promise.resolve(ok(undefined));
    },
    loadSettings: () => Promise.resolve(ok(settings)),
    saveSettings(given) {
      settings = given;
      return Promise.resolve(ok(undefined));
    },
    beginJournal(start) {
      journals.set(start.runId, { ...start, reply: '' });
      return {
        append(text) {
          const entry = journals.get(start.runId);
          if (entry) journals.set(start.runId, { ...entry, reply: entry.reply + text });
        },
        flush: () => Promise.resolve(),
        end() {
          journals.delete(start.runId);
          return Promise.resolve();
        },
      };
    },
    unfinished: (id) => Promise.resolve(ok([...journals.values()].filter((entry) => entry.projectId === id))),
    dropJournal(runId) {
      journals.delete(runId);
      return Promise.resolve(ok(undefined));
    },
    lock(id, onChange) {
      const line = holders.get(id) ?? [];
      holders.set(id, line);
      const lock = {
        held: line.length === 0,
        takeOver() {
          const before = line[0];
          line.splice(line.indexOf(me), 1);
          line.unshift(me);
          lock.held = true;
          before?.given(false);
          return Promise.resolve();
        },
        release() {
          const was = line[0] === me;
          line.splice(line.indexOf(me), 1);
          lock.held = false;
          if (was) line[0]?.given(true);
        },
      };
      const me = {
        given(held: boolean) {
          lock.held = held;
          onChange(held);
        },
      };
      line.push(me);
      return Promise.resolve(lock);
    },
  });
  return {
    store,
    rows,
    journals,
    settings: () => settings,
    fail: (error: StorageError | undefined) => {
      failure = error;
    },
    /** As after a crash: the tab that held a project is gone without a word. */
    forgetLocks() {
      tabs.clear();
      for (const line of holders.values()) {
        line.shift();
        line[0]?.given(true);
      }
    },
  };
}

export function fakeWorld(shared = fakeStore()) {
  const model = fakeModel();
  const editor = fakeEditor();
  const preview = fakePreview();
  const time = fakeTimer();
  const ticks = new Set<() => void>();
  let ids = 0;
  let projectId: string | undefined;
  const adapters: Adapters = {
    model: model.client,
    editor: editor.port,
    preview: preview.make,
    projects: shared.store(),
    clock: {
      onTick(tick) {
        ticks.add(tick);
        return () => void ticks.delete(tick);
      },
    },
    timer: time.timer,
    newId: () => `id-${Math.random()}-${(ids += 1)}`,
    newSeed: () => 7,
    tab: {
      projectId: () => projectId,
      remember: (id) => {
        projectId = id;
      },
    },
    readImports: () => Promise.resolve({ files: [], refused: [] }),
  };
  return {
    adapters,
    model,
    editor,
    preview,
    time,
    store: shared,
    /** A frame passes; a whole repaint interval with it, so that everything visible is up to date. */
    async frame(): Promise<void> {
      await time.advance(260);
      for (const tick of Array.from(ticks)) tick();
    },
  };
}
