import { createStore } from 'zustand/vanilla';
import type { Adapters, Context } from './context.ts';
import { initialState, withPresets } from './initial-state.ts';
import { createPreviewState } from './preview/preview-state.ts';
import { createFiles } from './project/files.ts';
import { createSession } from './project/session.ts';
import { storageStateOf } from './project/storage-state.ts';
import { createRuns } from './run/runs.ts';
import { createSettings } from './settings.ts';
import { isWriting, type WorkbenchState } from './state.ts';
import { createTypeFiles } from './type-files.ts';
import type { Workbench } from './workbench.ts';

/** The workbench and what runs it from outside. */
export interface RunningWorkbench {
  readonly workbench: Workbench;
  /** Resolves when the last project is there to be seen. */
  start(): Promise<void>;
  /** Before the page goes: everything that waits is written. */
  flush(): Promise<void>;
  setOnline(online: boolean): void;
}

/** Puts the rooms of the engine together; nothing else in here thinks. */
export function createWorkbench(adapters: Adapters): RunningWorkbench {
  const store = createStore<WorkbenchState>(initialState);
  const get = store.getState;
  const set = (change: Partial<WorkbenchState>): void => store.setState(change);

  const types = createTypeFiles({ adapters, store });
  const shown = createPreviewState({ get, set, adapters }, types.imported);

  const context: Context = {
    store,
    adapters,
    preview: adapters.preview({
      ...shown,
      followLink: (path) => {
        context.preview.setEntry(path);
        files.show(path);
      },
    }),
    get,
    set,
    // The same thing said twice is one notice.
    notify: (notice) => {
      const others = get().notices.filter((other) => other.title !== notice.title);
      set({ notices: [...others, { ...notice, id: adapters.newId() }] });
    },
    touched: () => session.touched(),
    save: () => session.save(),
    storageFailed: (error) => set({ storage: storageStateOf(error) }),
    async settingsChanged() {
      const stored = await adapters.projects.loadSettings();
      if (stored.ok && stored.value) set({ settings: withPresets(stored.value) });
    },
    writable() {
      if (!get().otherTab) return true;
      context.notify({
        tone: 'warn',
        title: 'This project is open in another tab',
        body: 'Only one tab writes at a time, so that neither overwrites the other. Nothing was changed.',
        actions: [{ label: 'Take over', run: () => void session.takeOver() }],
      });
      return false;
    },
  };
  const files = createFiles(context, () => runs.current());
  const runs = createRuns(context, files);
  const session = createSession(context, files, () => runs.halt());
  const settings = createSettings(context);

  store.subscribe((state, before) => {
    if (state.otherTab !== before.otherTab) adapters.editor.setReadOnly(state.otherTab);
    if (isWriting(state) !== isWriting(before)) adapters.editor.setRunning(isWriting(state));
  });
  adapters.editor.on({
    edited: files.edited,
    followStopped: () => set({ follow: false }),
    opened: (path, range) => workbench.reveal(path, range),
  });

  const workbench: Workbench = {
    store,
    preview: context.preview,
    setDraft(draft) {
      set({ draft });
      session.touched();
    },
    send: runs.send,
    enqueue: runs.enqueue,
    unqueue(id) {
      set({ queue: get().queue.filter((waiting) => waiting.id !== id) });
      session.touched();
    },
    startQueued: runs.startQueued,
    stop: runs.stop,
    continueTurn: runs.continueTurn,
    retryTurn: runs.retryTurn,
    repairTurn: runs.repairTurn,
    useDraft: runs.useDraft,
    showFile(path) {
      // Looking at another file than the one being written is a choice: following must not undo it.
      const run = get().run;
      if (run.state === 'streaming' && run.path !== path && get().follow) {
        set({ follow: false });
        adapters.editor.setFollow(false);
      }
      files.show(path);
    },
    reveal(path, range) {
      files.show(path);
      adapters.editor.reveal(path, range);
    },
    setFollow(follow) {
      set({ follow });
      adapters.editor.setFollow(follow);
      const run = get().run;
      if (follow && run.state === 'streaming' && run.path) files.show(run.path);
    },
    newFile: files.create,
    renameFile: files.rename,
    deleteFile: files.remove,
    importFiles: files.take,
    newProject: (initial) => void session.blank(initial),
    openProject: (id) => void session.open(id),
    renameProject(title) {
      set({ title: title.trim() || get().title });
      session.touched();
    },
    deleteProject: (id) => void session.remove(id),
    takeOver: () => void session.takeOver(),
    ...settings,
    setNetwork(network) {
      if (network === get().network || !context.writable()) return;
      set({ network });
      context.preview.setNetwork(network);
      session.touched();
    },
    bringInImages: async () => (await import('./preview/bring-in.ts')).bringInImages(context, files),
    forgetOutsideLink: () => shown.outsideLink(undefined),
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    clearConsole: () => set({ console: [] }),
    clearProblems: () => context.preview.clearProblems(),
  };

  return {
    workbench,
    async start() {
      await context.settingsChanged();
      await session.start();
      set({ ready: true });
    },
    async flush() {
      await Promise.all([session.save(), runs.flushJournal()]);
    },
    setOnline: (online) => set({ online }),
  };
}
