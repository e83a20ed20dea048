import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { shellPaths } from 'virtual:frame-shell';
import { isShareLink } from './core/share/link.ts';
import type { LinkPort } from './core/share/port.ts';
import { createWorkbench } from './engine/create-workbench.ts';
import { laterPreview } from './engine/preview/later.ts';
import type { BundlerWithLanes } from './platform/bundler/client.ts';
import { createEditor } from './platform/editor/create-editor.tsx';
import { createFrameClock, pageFrames } from './platform/frame-clock.ts';
import { createModelClient } from './platform/model-client/client.ts';
import { createCellFrames } from './platform/preview-frame/cell-frames.ts';
import { isolatesFrames } from './platform/preview-frame/brands.ts';
import { createPreviewFrames } from './platform/preview-frame/preview-frames.ts';
import { shellAddress, type SiteNames } from './platform/preview-frame/shell-address.ts';
import { timingOf } from './platform/preview-frame/timing.ts';
import { createProjectStore } from './platform/project-store/create-project-store.ts';
import { hasNetworkToSpare, pageTimer, tabMemory, whenIdle } from './platform/page.ts';
import { safeStart } from './platform/safe-start.ts';
import { App } from './ui/app/app.tsx';

/** The composition root: makes the adapters, hands them to the engine, renders the app. Nothing is decided here. */
const timer = pageTimer(window);
const clock = createFrameClock(pageFrames(window));
const model = createModelClient();
const editor = createEditor({ clock, now: timer.now });
const timing = timingOf(document);
const previewOrigin = import.meta.env['VITE_PREVIEW_ORIGIN'];
const sites: SiteNames = { known: 'untried' };
const frames = createPreviewFrames({ address: shellAddress(location, shellPaths, previewOrigin), timing, sites });
const cells = createCellFrames({ paths: shellPaths, previewOrigin, timing, sites });

let bundling: Promise<BundlerWithLanes> | undefined;
/** Fetched when something is built; what could not be fetched is tried again. */
function bundler(): Promise<BundlerWithLanes> {
  bundling ??= import('./platform/bundler/client.ts').then(({ createBundler }) =>
    createBundler(!isolatesFrames(navigator)),
  );
  bundling.catch(() => {
    bundling = undefined;
  });
  return bundling;
}
/** For a picture of the page; fetched with the first one. */
const pictureProgram = async () => (await import('./platform/preview-frame/picture-program.ts')).pictureProgram;
let codec: Promise<LinkPort> | undefined;
/** Fetched with the first link; what could not be fetched is tried again. */
function links(): Promise<LinkPort> {
  codec ??= import('./platform/link-codec/link-codec.ts').then(({ createLinkCodec }) => createLinkCodec());
  codec.catch(() => {
    codec = undefined;
  });
  return codec;
}
let warmPreview = (): void => undefined;
const { allowed, allow } = safeStart(location.search);
/** What a preview is made of; not before anything may run. */
async function previewParts() {
  const [{ createPreview }, made] = await Promise.all([import('./engine/preview/preview.ts'), bundler(), allowed]);
  return { createPreview, made };
}

const projects = createProjectStore({
  indexedDB: window.indexedDB,
  IDBKeyRange: window.IDBKeyRange,
  locks: navigator.locks,
  channel: new BroadcastChannel('vonk'),
  after: timer.after,
});
const root = document.getElementById('root')!;

const { workbench, start, openLink, flush, setOnline, warm } = createWorkbench({
  model,
  editor: editor.port,
  preview(events) {
    const later = laterPreview(events, async () => {
      const { createPreview, made } = await previewParts();
      return createPreview({ frames, bundler: made, events, now: timer.now, after: timer.after, pictureProgram });
    });
    warmPreview = later.warm;
    return later.preview;
  },
  previewBeside(name, events) {
    const over = new AbortController();
    const later = laterPreview(events, async () => {
      const { createPreview, made } = await previewParts();
      over.signal.throwIfAborted();
      const lane = made.lane();
      over.signal.addEventListener('abort', lane.leave);
      const parts = { frames: cells.of(name), bundler: lane.bundler, events };
      return createPreview({ ...parts, now: timer.now, after: timer.after, pictureProgram });
    });
    return {
      preview: later.preview,
      close() {
        over.abort();
        later.close();
        cells.of(name).close();
      },
    };
  },
  bundler: { types: async (specifiers) => (await bundler()).types(specifiers) },
  projects,
  links: {
    encode: async (shared, signal) => (await links()).encode(shared, signal),
    decode: async (pasted, signal) => (await links()).decode(pasted, signal),
    forget: () => history.replaceState(null, '', location.pathname + location.search),
  },
  clock,
  timer,
  newId: () => crypto.randomUUID(),
  newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
  tab: tabMemory(window),
  fetchImages: async (addresses) => (await import('./platform/bring-in/fetch-images.ts')).fetchImages(addresses),
  readImports: async (files) => (await import('./platform/zip.ts')).readDropped(files),
});

document.addEventListener('visibilitychange', () => {
  if (document.hidden) void flush();
});
setOnline(navigator.onLine);
window.addEventListener('online', () => setOnline(true));
window.addEventListener('offline', () => setOnline(false));

function startApp(): void {
  createRoot(root).render(
    <StrictMode>
      <App
        workbench={workbench}
        mounts={{
          preview: (element) => frames.mount(element),
          previewBeside: (name, element) => cells.of(name).mount(element),
          Editor: editor.Editor,
          isolation: async () => (await import('./platform/preview-frame/isolation.ts')).probeIsolation(shellPaths.off),
          allowRunning: allow,
          takeAway: async () => (await import('./platform/take-away.ts')).createTakeAway(bundler),
        }}
      />
    </StrictMode>,
  );

  void start(isShareLink(location.hash) ? location.hash : undefined).then(() => {
    window.addEventListener('hashchange', () => {
      if (isShareLink(location.hash)) void openLink(location.hash);
    });
    whenIdle(window, () => {
      void warm();
      model.warm();
      warmPreview();
    });
  });
}

/** A page of a project by itself, in a tab of its own. */
async function startView(projectId: string, page: string): Promise<void> {
  // The way back opens this project in the tab.
  tabMemory(window).remember(projectId);
  const [{ startAlone }, made] = await Promise.all([import('./alone.ts'), bundler()]);
  startAlone(root, { projectId, page, frames, bundler: made, projects, timer });
}

const query = new URLSearchParams(location.search);
const viewed = query.get('view');
if (viewed === null) startApp();
else void startView(viewed, query.get('page') ?? '');
// Its 3 MB and its first second of work come last, when all that is seen first is there.
void editor.loaded.then(() =>
  whenIdle(window, () => {
    if (!hasNetworkToSpare(navigator)) return;
    // For the browser's own profiler, and whoever measures with it.
    void bundler().then(async (made) => {
      await made.warm();
      performance.mark('bundler-warm');
    });
  }),
);
