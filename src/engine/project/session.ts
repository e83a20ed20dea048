import type { StorageError, ProjectLock, SaveConflict } from '../../core/storage/store.ts';
import type { JournalEntry, StoredProject } from '../../core/storage/rows.ts';
import type { Project, SourceFile } from '../../core/project.ts';
import type { Context } from '../context.ts';
import { blankProject } from '../initial-state.ts';
import type { StorageState } from '../state.ts';
import type { Files } from './files.ts';
import { recover } from './recover.ts';

export interface Session {
  /** Opens what this tab had before, or what was changed last, or a blank project. */
  start(): Promise<void>;
  touched(): void;
  /** Writes what is waiting now, e.g. when the page is being hidden. */
  flush(): Promise<void>;
  blank(files?: readonly SourceFile[]): Promise<void>;
  open(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  takeOver(): Promise<void>;
}

/** Long enough to gather a burst of keystrokes, short enough that a crash costs a word. */
const SAVE_AFTER_MS = 400;

/**
 * Keeps the open project on disk. One tab at a time has the right to write; a save that finds a newer revision writes
 * nothing and says so. When storage fails, work goes on in memory and the header says why.
 */
export function createSession(context: Context, files: Files, stopRun: () => void): Session {
  const { get, set, adapters } = context;
  const store = adapters.projects;
  let lock: ProjectLock | undefined;
  let revision = 0;
  let cancelSave: (() => void) | undefined;
  let saving: Promise<void> = Promise.resolve();
  let dirty = false;

  function row(): StoredProject {
    const state = get();
    return {
      id: state.projectId,
      title: state.title,
      files: [...state.project.files.values()],
      turns: state.turns,
      ...(state.activePath ? { activePath: state.activePath } : {}),
      draft: state.draft,
      changedAt: adapters.timer.epoch(),
      revision,
    };
  }

  const worthKeeping = (): boolean => get().project.files.size > 0 || get().turns.length > 0;

  async function save(): Promise<void> {
    if (!dirty || get().otherTab || !worthKeeping()) return;
    dirty = false;
    const id = get().projectId;
    set({ storage: { state: 'saving' } });
    const saved = await store.save(row());
    if (get().projectId !== id) return;
    if (saved.ok) {
      revision = saved.value;
      set({ storage: store.trouble ? failed(store.trouble) : { state: dirty ? 'saving' : 'saved' } });
      await list();
    } else if (saved.error.type === 'save-conflict') {
      conflict(saved.error);
    } else {
      dirty = true;
      set({ storage: failed(saved.error) });
    }
  }

  function flush(): Promise<void> {
    cancelSave?.();
    cancelSave = undefined;
    saving = saving.then(save);
    return saving;
  }

  function touched(): void {
    dirty = true;
    if (cancelSave || get().otherTab) return;
    cancelSave = adapters.timer.after(SAVE_AFTER_MS, () => void flush());
  }

  async function list(): Promise<void> {
    const projects = await store.list();
    if (projects.ok) set({ projects: projects.value });
  }

  /** Another tab wrote this project in between: both texts are kept, this one as a project of its own. */
  function conflict(_error: SaveConflict): void {
    const id = adapters.newId();
    revision = 0;
    dirty = true;
    lock?.release();
    lock = undefined;
    set({ projectId: id, title: `${get().title} (from this tab)`, otherTab: false });
    adapters.tab.remember(id);
    context.notify({
      tone: 'warn',
      title: 'Another tab changed this project',
      body: 'Nothing is lost: what you have here is kept as a project of its own.',
      actions: [],
    });
    void hold(id).then(flush);
  }

  async function hold(id: string): Promise<void> {
    lock?.release();
    lock = undefined;
    lock = await store.lock(id, (held) => {
      if (get().projectId !== id) return;
      if (held) void open(id, true);
      else {
        stopRun();
        set({ otherTab: true });
      }
    });
    set({ otherTab: !lock.held });
  }

  async function leave(): Promise<void> {
    stopRun();
    await flush();
  }

  function put(id: string, stored: StoredProject | undefined): void {
    revision = stored?.revision ?? 0;
    dirty = false;
    const project: Project = { files: new Map((stored?.files ?? []).map((file) => [file.path, file])) };
    const tabs = [...project.files.keys()];
    set({
      ...blankProject,
      projectId: id,
      project,
      tabs,
      activePath: stored?.activePath && project.files.has(stored.activePath) ? stored.activePath : tabs[0],
      turns: stored?.turns ?? [],
      draft: stored?.draft ?? '',
      ...(stored ? { title: stored.title } : {}),
      storage: store.trouble ? failed(store.trouble) : { state: 'saved' },
    });
    adapters.tab.remember(id);
  }

  async function open(id: string, again = false): Promise<boolean> {
    const loaded = await store.load(id);
    if (!loaded.ok || !loaded.value) return false;
    put(id, loaded.value);
    if (!again) await hold(id);
    if (lock?.held) {
      const unfinished = await store.unfinished(id);
      for (const entry of unfinished.ok ? unfinished.value : []) await bringBack(entry);
    }
    files.present();
    return true;
  }

  async function bringBack(entry: JournalEntry): Promise<void> {
    const recovered = recover(get().project, get().turns, entry);
    files.commit(recovered.changes);
    set({ turns: recovered.turns });
    dirty = true;
    await flush();
    await store.dropJournal(entry.runId);
  }

  async function blank(initial: readonly SourceFile[] = []): Promise<void> {
    const id = adapters.newId();
    put(id, undefined);
    await hold(id);
    if (initial.length > 0) files.commit(initial.map((file) => ({ type: 'write', file })));
    files.present();
  }

  return {
    touched,
    flush,
    async start() {
      store.on({
        changedElsewhere(change) {
          if (change.type === 'settings') return;
          void list();
          if (change.projectId !== get().projectId || !get().otherTab) return;
          if (change.type === 'saved') void open(change.projectId, true).then(() => set({ otherTab: true }));
        },
        setAside(aside) {
          context.notify({
            tone: 'warn',
            title: 'A stored project could not be read',
            body: `It is set aside, not deleted (${aside.detail}). Everything else is there.`,
            actions: [],
          });
        },
      });
      await list();
      const wanted = [adapters.tab.projectId(), get().projects[0]?.id];
      for (const id of wanted) if (id && (await open(id))) return;
      await blank();
    },
    async blank(initial) {
      await leave();
      await blank(initial);
    },
    async open(id) {
      if (id === get().projectId) return;
      await leave();
      if (!(await open(id))) await list();
    },
    async remove(id) {
      const current = id === get().projectId;
      if (current) {
        stopRun();
        cancelSave?.();
        cancelSave = undefined;
        await saving;
      }
      await store.remove(id);
      if (current) await blank();
      await list();
    },
    async takeOver() {
      await lock?.takeOver();
      set({ otherTab: !lock?.held });
      await open(get().projectId, true);
    },
  };
}

function failed(error: StorageError): StorageState {
  const reason = error.kind === 'full' || error.kind === 'refused' ? error.kind : 'unknown';
  return { state: 'failed', reason, detail: error.detail };
}
