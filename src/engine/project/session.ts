import type { Project, SourceFile } from '../../core/project.ts';
import type { StoredProject } from '../../core/storage/rows.ts';
import type { ProjectLock, StorageError } from '../../core/storage/store.ts';
import type { Context } from '../context.ts';
import { blankProject } from '../initial-state.ts';
import type { Files } from './files.ts';
import { createKeeper } from './keeper.ts';
import { isReadOnly } from '../state.ts';
import { variantsFromRow } from '../variants/stored.ts';
import { storageStateOf } from './storage-state.ts';

export interface Session {
  /** Opens what this tab had before, or what was changed last, or a blank project. */
  start(): Promise<void>;
  touched(): void;
  /** Writes what is waiting now, e.g. when the page is being hidden. False when it could not be kept. */
  save(): Promise<boolean>;
  blank(files?: readonly SourceFile[]): Promise<void>;
  open(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  takeOver(): Promise<void>;
  /** Lets go of the project, once it is saved; `show` puts in its place what is nobody's project and is not kept. */
  leaveFor(show: () => void): Promise<void>;
  /** Opens a project that was never kept, and keeps it at once. */
  adopt(project: StoredProject): Promise<void>;
}

/** Long enough for the tab that had the project to write its last words, short enough to be a click. */
const LET_GO_MS = 600;

/**
 * Which project is open here, and whether this tab may write it. Opening, leaving, removing and taking over happen one
 * after the other, never interleaved; the run is ended and everything is saved before another project takes the place.
 */
export function createSession(context: Context, files: Files, halt: () => Promise<void>): Session {
  const { get, set, adapters } = context;
  const store = adapters.projects;
  const keeper = createKeeper(context, (id) => hold(id));
  let lock: ProjectLock | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  async function hold(id: string): Promise<void> {
    lock?.release();
    lock = undefined;
    lock = await store.lock(id, (held) => void inTurn(() => (held ? inherited(id) : lost(id))));
    set({ otherTab: !lock.held });
  }

  /** The other tab let go or died: what it had is on disk, its unfinished run in the journal. */
  async function inherited(id: string): Promise<void> {
    if (get().projectId !== id) return;
    set({ otherTab: false });
    await load(id);
  }

  /** Another tab took over. What is only here is still written, guarded by its revision, before this tab looks on. */
  async function lost(id: string): Promise<void> {
    if (get().projectId !== id) return;
    await halt();
    await keeper.save();
    if (get().projectId === id) set({ otherTab: true });
  }

  function put(id: string, stored: StoredProject | undefined): void {
    const again = get().projectId === id;
    const project: Project = { files: new Map((stored?.files ?? []).map((file) => [file.path, file])) };
    const tabs = [...project.files.keys()];
    keeper.opened(stored?.revision ?? 0);
    set({
      ...blankProject,
      projectId: id,
      project,
      tabs,
      activePath: stored?.activePath && project.files.has(stored.activePath) ? stored.activePath : tabs[0],
      turns: stored?.turns ?? [],
      queue: stored?.queue ?? [],
      network: stored?.network ?? 'off',
      variants: stored?.variants && variantsFromRow(stored.variants),
      // What is being typed here is this tab's own, also when it follows another one.
      draft: again && get().draft !== '' ? get().draft : (stored?.draft ?? ''),
      ...(stored ? { title: stored.title } : {}),
      ...(again ? {} : { notices: [] }),
      storage: store.trouble ? storageStateOf(store.trouble) : { state: 'saved' },
    });
    context.opened();
    adapters.tab.remember(id);
    files.present();
  }

  async function load(id: string): Promise<boolean> {
    const loaded = await store.load(id);
    if (!loaded.ok) unreadable(loaded.error);
    if (!loaded.ok || !loaded.value) return false;
    const again = get().projectId === id;
    put(id, loaded.value);
    if (!again) await hold(id);
    if (!get().otherTab) await bringBack(id);
    return true;
  }

  async function bringBack(id: string): Promise<void> {
    const unfinished = await store.unfinished(id);
    const entries = unfinished.ok ? unfinished.value : [];
    const { variants } = get();
    const halfWritten = variants?.cells.some(({ turn }) => turn.outcome.type === 'running') === true;
    if (entries.length === 0 && !halfWritten && get().turns.every((turn) => turn.outcome.type !== 'running')) return;
    const { recover, withoutGhosts } = await import('./recover.ts');
    for (const entry of entries) {
      const recovered = recover(get().project, get().turns, entry);
      set({ turns: recovered.turns });
      files.restore(recovered.changes);
      context.version(entry.turn.wish, 'model', entry.turn.id);
      context.touched();
      if (await keeper.save()) await store.dropJournal(entry.runId);
    }
    if (variants && halfWritten) {
      const { recoverVariants } = await import('../variants/recover-variants.ts');
      recoverVariants(context, files, variants);
      const chosen = variants.cells.find(({ letter }) => letter === variants.chosen);
      if (chosen) context.version(chosen.turn.wish, 'model', variants.turnId);
      context.touched();
    }
    const turns = withoutGhosts(get().turns);
    if (turns !== get().turns) {
      set({ turns });
      context.touched();
    }
  }

  function unreadable(error: StorageError): void {
    context.notify({
      tone: 'bad',
      title: 'That project could not be read',
      body: `It is left as it is on disk. The browser said: ${error.detail}`,
      actions: [],
    });
  }

  async function blank(initial: readonly SourceFile[] = []): Promise<void> {
    const id = adapters.newId();
    put(id, undefined);
    await hold(id);
    if (initial.length > 0) files.restore(initial.map((file) => ({ type: 'write', file })));
  }

  /** True when nothing would be lost by leaving. Where storage fails, the person decides. */
  async function mayLeave(goOn: () => void): Promise<boolean> {
    await halt();
    if ((await keeper.save()) || isReadOnly(get())) return true;
    context.notify({
      tone: 'bad',
      title: 'This project could not be saved, so it stays open',
      body: 'Nothing is lost while this tab is open. Make room in the browser’s storage, or go on without it.',
      actions: [{ label: 'Leave it unsaved', run: goOn }],
    });
    return false;
  }

  async function openNow(id: string): Promise<void> {
    if (!(await load(id))) await keeper.list();
  }

  function listen(): void {
    store.on({
      changedElsewhere(change) {
        if (change.type === 'settings') return void context.settingsChanged();
        if (change.type === 'versions') {
          if (change.projectId === get().projectId) context.versionsChanged();
          return;
        }
        void keeper.list();
        if (change.type === 'saved' && change.projectId === get().projectId && !keeper.dirty()) {
          void inTurn(async () => void (await load(change.projectId)));
        }
      },
      setAside: (aside) =>
        context.notify({
          tone: 'warn',
          title: 'Something stored could not be read',
          body: `It is set aside, not deleted (${aside.detail}). Everything else is there.`,
          actions: [],
        }),
    });
  }
  listen();

  return {
    touched: keeper.touched,
    save: keeper.save,
    start: () =>
      inTurn(async () => {
        await keeper.list();
        for (const id of [adapters.tab.projectId(), get().projects[0]?.id]) if (id && (await load(id))) return;
        await blank();
      }),
    blank: (initial) =>
      inTurn(async () => {
        if (await mayLeave(() => void inTurn(() => blank(initial)))) await blank(initial);
      }),
    open: (id) =>
      inTurn(async () => {
        if (id !== get().projectId && (await mayLeave(() => void inTurn(() => openNow(id))))) await openNow(id);
      }),
    remove: (id) =>
      inTurn(async () => {
        if (id === get().projectId) {
          await halt();
          await keeper.forget();
        }
        await context.forgetVersions(id);
        const removed = await store.remove(id);
        if (!removed.ok) context.storageFailed(removed.error);
        else if (id === get().projectId) await blank();
        await keeper.list();
      }),
    leaveFor(show) {
      const leave = async (): Promise<void> => {
        lock?.release();
        lock = undefined;
        keeper.opened(0);
        show();
        await keeper.list();
      };
      return inTurn(async () => {
        if (await mayLeave(() => void inTurn(leave))) await leave();
      });
    },
    adopt: (project) =>
      inTurn(async () => {
        put(project.id, project);
        await hold(project.id);
        context.touched();
        await keeper.save();
      }),
    takeOver: () =>
      inTurn(async () => {
        await lock?.takeOver();
        await new Promise<void>((done) => void adapters.timer.after(LET_GO_MS, done));
        set({ otherTab: lock?.held !== true });
        await load(get().projectId);
      }),
  };
}
