import { createStore } from 'zustand/vanilla';
import { textOf } from '../core/project.ts';
import type { Adapters, Context } from './context.ts';
import { createRecorder } from './history/recorder.ts';
import { initialState, withPresets } from './initial-state.ts';
import { createPreviewState } from './preview/preview-state.ts';
import { createFiles } from './project/files.ts';
import { createSession } from './project/session.ts';
import { storageStateOf } from './project/storage-state.ts';
import { laterRuns } from './run/later-runs.ts';
import { createSettings } from './settings.ts';
import { isReadOnly, isWriting, type WorkbenchState } from './state.ts';
import { laterVisits } from './share/later-visits.ts';
import { createTypeFiles } from './type-files.ts';
import { laterVariants } from './variants/later-variants.ts';
import type { Workbench } from './workbench.ts';

/** The workbench and what runs it from outside. */
export interface RunningWorkbench {
  readonly workbench: Workbench;
  /** Resolves when the last project is there to be seen, or what `link`, an address with a prototype in it, holds. */
  start(link?: string): Promise<void>;
  /** The address was changed to one with a prototype in it. */
  openLink(link: string): Promise<void>;
  /** Before the page goes: everything that waits is written. */
  flush(): Promise<void>;
  setOnline(online: boolean): void;
  /** Fetches what a wish needs, while nobody waits for it. */
  warm(): Promise<void>;
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
    openPreviews: () =>
      grid.openPreviews() ?? [
        { name: 'Preview', preview: context.preview, project: () => get().project, restore: files.restore },
      ],
    get,
    set,
    // The same thing said twice is one notice.
    notify: (notice) => {
      const others = get().notices.filter((other) => other.title !== notice.title);
      set({ notices: [...others, { ...notice, id: adapters.newId() }] });
    },
    version: (label, by, turnId) => history.version(label, by, turnId),
    opened: () => history.opened(),
    versionsChanged: () => history.versionsChanged(),
    forgetVersions: (id) => history.forgetVersions(id),
    touched: () => session.touched(),
    save: () => session.save(),
    storageFailed: (error) => set({ storage: storageStateOf(error) }),
    async settingsChanged() {
      const stored = await adapters.projects.loadSettings();
      if (stored.ok && stored.value) set({ settings: withPresets(stored.value) });
    },
    writable() {
      if (!isReadOnly(get())) return true;
      if (get().visit) {
        visits.room((room) => room.refuse());
        return false;
      }
      context.notify({
        tone: 'warn',
        title: 'This project is open in another tab',
        body: 'Only one tab writes at a time, so that neither overwrites the other. Nothing was changed.',
        actions: [{ label: 'Take over', run: () => void session.takeOver() }],
      });
      return false;
    },
  };
  const files = createFiles(context, () => runs.current() ?? grid.current());
  const { runs, warm } = laterRuns(context, async () => (await import('./run/runs.ts')).createRuns(context, files));
  const grid = laterVariants(context, runs, async () =>
    (await import('./variants/variants.ts')).createVariants(context, files, runs),
  );
  const halt = async (): Promise<void> => void (await Promise.all([runs.halt(), grid.halt()]));
  const history = createRecorder(
    context,
    async () => (await import('./history/history.ts')).createHistory(context, files, history.quietly),
    halt,
  );
  const session = createSession(context, files, halt);
  const settings = createSettings(context);
  /** Its code comes with the first link that is made or opened. */
  const visits = laterVisits(context, async (again) =>
    (await import('./share/visits.ts')).createVisits(context, files, session, again),
  );

  store.subscribe((state, before) => {
    if (isReadOnly(state) !== isReadOnly(before)) adapters.editor.setReadOnly(isReadOnly(state));
    if (before.visit && !state.visit) adapters.links.forget();
    if (isWriting(state) !== isWriting(before)) adapters.editor.setRunning(isWriting(state));
  });
  adapters.editor.on({
    edited: (path, text, edits) => history.typing(() => files.edited(path, text, edits)),
    followStopped: () => set({ follow: false }),
    opened: (path, range) => workbench.reveal(path, range),
  });

  const workbench: Workbench = {
    store,
    preview: context.preview,
    setDraft(draft) {
      // A wish is coming.
      void warm();
      set({ draft });
      session.touched();
    },
    ...grid.actions,
    unqueue(id) {
      set({ queue: get().queue.filter((waiting) => waiting.id !== id) });
      session.touched();
    },
    startQueued: runs.startQueued,
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
    textNow(path) {
      const run = runs.current() ?? grid.current();
      return (run?.writing() === path ? run.written() : undefined) ?? textOf(get().project, path);
    },
    rewriteFile: files.rewrite,
    newFile: files.create,
    renameFile: files.rename,
    deleteFile: files.remove,
    importFiles: files.take,
    undo: history.undo,
    redo: history.redo,
    restoreVersion: history.restoreVersion,
    newProject: (initial) => void session.blank(initial),
    openProject: (id) => void session.open(id),
    renameProject(title) {
      set({ title: title.trim() || get().title });
      session.touched();
    },
    deleteProject: (id) => void session.remove(id),
    takeOver: () => void session.takeOver(),
    makeLink: visits.makeLink,
    runVisit: () => visits.room((room) => room.run()),
    keepVisit: () => visits.room((room) => room.keep()),
    leaveVisit: () => visits.room((room) => room.leave()),
    ...settings,
    openColours: async () => (await import('./colour/lab.ts')).openLab(context, files),
    setNetwork(network) {
      if (network === get().network || !context.writable()) return;
      set({ network });
      context.preview.setNetwork(network);
      grid.tell((preview) => preview.setNetwork(network));
      session.touched();
    },
    setReducedMotion(reducedMotion) {
      set({ reducedMotion });
      context.preview.setReducedMotion(reducedMotion);
      grid.tell((preview) => preview.setReducedMotion(reducedMotion));
    },
    bringInImages: async () => (await import('./preview/bring-in.ts')).bringInImages(context, files),
    forgetOutsideLink: () => shown.outsideLink(undefined),
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    clearConsole: () => set({ console: [] }),
    clearProblems: () => context.preview.clearProblems(),
  };

  return {
    workbench,
    async start(link) {
      await context.settingsChanged();
      const opened = link === undefined ? undefined : await visits.open(link);
      if (opened?.shown !== true) await session.start();
      opened?.tell();
      set({ ready: true });
    },
    openLink: visits.follow,
    async flush() {
      grid.keep();
      await Promise.all([session.save(), runs.flushJournal(), history.flush()]);
    },
    setOnline: (online) => set({ online }),
    warm: async () => void (await Promise.all([warm(), history.warm()])),
  };
}
