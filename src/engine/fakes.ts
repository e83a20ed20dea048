import type { EditorEvents, EditorPort } from '../core/editor.ts';
import type { ModelChunk, ModelClient, ModelEnd, ModelRequest } from '../core/model/model.ts';
import { applyEdits } from '../core/text.ts';
import { ok } from '../core/result.ts';
import { textOf } from '../core/project.ts';
import { parsePath, type FilePath } from '../core/path.ts';
import type { Adapters } from './context.ts';
import { fakeBundler } from './fake-bundler.ts';
import { fakeLinks } from './share/fake-links.ts';
import { createWorkbench } from './create-workbench.ts';
import { fakeStore } from './fake-store.ts';
import type { Preview, PreviewEvents } from './preview-port.ts';
import { settled } from './settled.ts';

/** Stand-ins for the engine's own tests: a world that does nothing by itself and remembers what it was told. */

/** A model that says what the test says, when the test says it. */
function fakeModel() {
  const calls: {
    request: ModelRequest;
    say(text: string): void;
    think(text: string): void;
    end(end: ModelEnd): Promise<void>;
  }[] = [];
  const typed = new Map<string, string>();
  const client: ModelClient = {
    keys: {
      set: (profileId, baseUrl) => void typed.set(profileId, baseUrl),
      forget: (profileId) => void typed.delete(profileId),
      has: (profileId, baseUrl) => typed.has(profileId) && typed.get(profileId) === baseUrl,
      onLost: () => undefined,
    },
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

/** An editor made of strings. Fails loudly when told to write where nothing is open. */
function fakeEditor() {
  const texts = new Map<string, string>();
  const streams = new Set<string>();
  const types: string[] = [];
  const markers: string[] = [];
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
    setRunning: () => {},
    reveal: () => {},
    setTypes: (files) => {
      types.splice(0, types.length, ...files.map((file) => file.path));
    },
    setMarkers: (diagnostics) => {
      markers.splice(0, markers.length, ...diagnostics.map(({ message }) => message));
    },
    clear: () => texts.clear(),
  };
  return {
    port,
    texts,
    types,
    markers,
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
    setNetwork: note('setNetwork'),
    setReducedMotion: note('setReducedMotion'),
    setColours: note('setColours'),
    paintColours: note('paintColours'),
    measureColours: () => Promise.resolve(undefined),
    takePicture: () => Promise.resolve(ok(new Uint8Array())),
    setEntry: note('setEntry'),
    reload: note('reload'),
    clearProblems: note('clearProblems'),
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

/** Those beside the main one, by name: what each was told, and whether it is open. */
function fakePreviewsBeside() {
  const made = new Map<string, ReturnType<typeof fakePreview> & { open: boolean }>();
  return {
    made,
    make(name: string, events: PreviewEvents) {
      const one = { ...fakePreview(), open: true };
      made.set(name, one);
      return {
        preview: one.make(events),
        close: () => {
          one.open = false;
        },
      };
    },
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

function fakeWorld(shared = fakeStore()) {
  const model = fakeModel();
  const editor = fakeEditor();
  const preview = fakePreview();
  const beside = fakePreviewsBeside();
  const bundler = fakeBundler();
  const links = fakeLinks();
  const time = fakeTimer();
  const ticks = new Set<() => void>();
  let ids = 0;
  let projectId: string | undefined;
  const adapters: Adapters = {
    model: model.client,
    editor: editor.port,
    preview: preview.make,
    previewBeside: beside.make,
    bundler: bundler.port,
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
    links: links.port,
    fetchImages: () => Promise.resolve([]),
    readImports: () => Promise.resolve({ files: [], refused: [] }),
  };
  return {
    adapters,
    model,
    editor,
    preview,
    beside,
    bundler,
    links,
    time,
    store: shared,
    /** A frame passes; a whole repaint interval with it, so that everything visible is up to date. */
    async frame(): Promise<void> {
      await time.advance(260);
      for (const tick of Array.from(ticks)) tick();
    },
  };
}

export function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

export const INDEX = path('index.html');
export const PAGE = '<file path="index.html">\n<h1>Tide</h1>\n<p>High at two</p>\n</file>\n';
export const finished = { type: 'finished', chunks: 1 } as const;

/** A workbench in a world that does nothing by itself. `shared` is what survives it, and what other tabs see. */
export async function openWorkbench(shared = fakeStore(), link?: string) {
  const world = fakeWorld(shared);
  const running = createWorkbench(world.adapters);
  await Promise.all([running.start(link), running.warm()]);
  const bench = running.workbench;
  const state = () => bench.store.getState();
  return { ...world, running, bench, state, text: (of: FilePath = INDEX) => textOf(state().project, of) };
}

/** The same after a first wish that wrote one page. */
export async function withPage(shared = fakeStore()) {
  const app = await openWorkbench(shared);
  app.bench.send('a tide page');
  app.model.last().say(PAGE);
  await app.model.last().end(finished);
  await settled();
  return app;
}
