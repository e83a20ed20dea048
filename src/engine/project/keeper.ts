import type { StoredProject } from '../../core/storage/rows.ts';
import type { Context } from '../context.ts';
import { isReadOnly } from '../state.ts';
import { variantsRow } from '../variants/stored.ts';
import { storageStateOf } from './storage-state.ts';

/** Writes the open project to disk as it changes. */
export interface Keeper {
  touched(): void;
  /** Writes what is waiting, now. True when everything that is worth keeping is kept. */
  save(): Promise<boolean>;
  dirty(): boolean;
  /** Another project, or another revision of this one, is in the store from here on. */
  opened(revision: number): void;
  /** What waits is not to be written any more. */
  forget(): Promise<void>;
  list(): Promise<void>;
}

/** Long enough to gather a burst of keystrokes, short enough that a crash costs a word. */
const SAVE_AFTER_MS = 400;

/**
 * A save that finds a newer revision than its own writes nothing over it: both texts are kept, this tab's as a project of
 * its own. When storage fails, work goes on in memory, the header says why, and the next change tries again.
 */
export function createKeeper(context: Context, hold: (id: string) => Promise<void>): Keeper {
  const { get, set, adapters } = context;
  const store = adapters.projects;
  let revision = 0;
  let dirty = false;
  let cancel: (() => void) | undefined;
  let saving: Promise<boolean> = Promise.resolve(true);

  function row(): StoredProject {
    const state = get();
    return {
      id: state.projectId,
      title: state.title,
      files: [...state.project.files.values()],
      turns: state.turns,
      queue: state.queue,
      ...(state.activePath ? { activePath: state.activePath } : {}),
      draft: state.draft,
      network: state.network,
      ...(state.variants ? { variants: variantsRow(state.variants) } : {}),
      changedAt: adapters.timer.epoch(),
      revision,
    };
  }

  /** What is on disk already is kept up to date, also where nothing is left of it. */
  const worthKeeping = (): boolean => revision > 0 || get().project.files.size > 0 || get().turns.length > 0;

  async function write(): Promise<boolean> {
    if (!dirty || !worthKeeping()) return true;
    if (isReadOnly(get())) return false;
    dirty = false;
    const { projectId } = get();
    set({ storage: { state: 'saving' } });
    const saved = await store.save(row());
    if (get().projectId !== projectId) return saved.ok;
    if (saved.ok) {
      revision = saved.value;
      set({ storage: store.trouble ? storageStateOf(store.trouble) : { state: dirty ? 'saving' : 'saved' } });
      await list();
      return true;
    }
    dirty = true;
    if (saved.error.type === 'save-conflict') return split();
    set({ storage: storageStateOf(saved.error) });
    return false;
  }

  async function split(): Promise<boolean> {
    const id = adapters.newId();
    revision = 0;
    set({ projectId: id, title: `${get().title} (from this tab)`, otherTab: false });
    adapters.tab.remember(id);
    await hold(id);
    context.notify({
      tone: 'warn',
      title: 'Another tab changed this project',
      body: 'Nothing is lost: what you have here is kept as a project of its own.',
      actions: [],
    });
    return write();
  }

  function save(): Promise<boolean> {
    cancel?.();
    cancel = undefined;
    saving = saving.then(write);
    return saving;
  }

  async function list(): Promise<void> {
    const projects = await store.list();
    if (projects.ok) set({ projects: projects.value });
  }

  return {
    save,
    list,
    dirty: () => dirty,
    touched() {
      // A tab that looks on has nothing to write; what it types in its own field is not the project's. A visit is nobody's.
      if (isReadOnly(get())) return;
      dirty = true;
      if (cancel) return;
      cancel = adapters.timer.after(SAVE_AFTER_MS, () => {
        cancel = undefined;
        void save();
      });
    },
    opened(stored) {
      cancel?.();
      cancel = undefined;
      revision = stored;
      dirty = false;
    },
    async forget() {
      cancel?.();
      cancel = undefined;
      dirty = false;
      await saving;
    },
  };
}
