/**
 * Sees in the store what is to become a version, and when: a run when it ends, typing when it pauses, everything else at
 * once, and what is unrecorded before a run begins or the project is left. Projects are values, so what is to be recorded
 * can wait for the code that keeps it; none is lost where that has to be fetched.
 */
import { noteEdit, versionDueIn, type HandEdits } from '../../core/history/hand-pause.ts';
import { emptyProject, type Project } from '../../core/project.ts';
import type { Context } from '../context.ts';
import { isReadOnly, isWriting, type Turn, type WorkbenchState } from '../state.ts';
import type { Workbench } from '../workbench.ts';
import type { History, Note } from './history.ts';

export interface Recorder
  extends
    Pick<Workbench, 'undo' | 'redo' | 'restoreVersion'>,
    Pick<Context, 'version' | 'opened' | 'versionsChanged' | 'forgetVersions'> {
  /** What `work` changes is typed: it becomes a version at the next pause. */
  typing(work: () => void): void;
  /** What `work` changes is no version: the caller takes care of it. */
  quietly(work: () => void): void;
  /** Fetches the code and reads what is stored, while nobody waits. */
  warm(): Promise<void>;
  /** Everything seen so far is recorded and on its way to disk. */
  flush(): Promise<void>;
}

export function createRecorder(context: Context, load: () => Promise<History>, halt: () => Promise<void>): Recorder {
  const { get, set, store, adapters } = context;
  const { timer } = adapters;
  /** What was there when the project was opened: the first version, where none is stored. */
  let base: { readonly projectId: string; readonly project: Project } = { projectId: '', project: emptyProject };
  let source: 'typed' | 'quiet' | undefined;
  let typed: { readonly edits: HandEdits; readonly cancel: () => void } | undefined;
  /** Something was changed otherwise: it is recorded when its caller is done, unless that gives it a name. */
  let step = false;
  let runningTurn: string | undefined;
  let room: History | undefined;
  let loading: Promise<void> | undefined;
  const waiting: ((room: History) => void)[] = [];

  /** Never rejects: what waits for code that could not be fetched is tried with the next call. */
  function later(work: (room: History) => void): Promise<void> {
    if (room) return Promise.resolve(work(room));
    waiting.push(work);
    loading ??= load().then(
      (loaded) => {
        room = loaded;
        for (const call of waiting.splice(0)) call(loaded);
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  }

  function drop(): void {
    typed?.cancel();
    typed = undefined;
    step = false;
  }

  function note(project: Project, made: Pick<Note, 'by'> & Partial<Note>): void {
    const whole = { projectId: base.projectId, base: base.project, project, at: timer.epoch(), ...made };
    void later((history) => void history.record(whole));
  }

  function settle(): void {
    if (!typed && !step) return;
    drop();
    note(get().project, { by: 'hand' });
  }

  function keyed(): void {
    const now = timer.now();
    const edits = noteEdit(typed?.edits, now);
    // The button is there with the first key, long before the version is.
    if (!typed) set({ history: { ...get().history, canUndo: true, canRedo: false, undoLabel: 'Typing' } });
    typed?.cancel();
    typed = { edits, cancel: timer.after(versionDueIn(edits, now), settle) };
  }

  function stepped(before: Project): void {
    if (typed) note(before, { by: 'hand' });
    drop();
    step = true;
    void Promise.resolve().then(() => step && settle());
  }

  function runChanged(state: WorkbenchState): void {
    if (isWriting(state)) {
      drop();
      note(state.project, { by: 'hand', beforeRun: true });
      runningTurn = state.turns.find((turn) => turn.outcome.type === 'running')?.id;
      return;
    }
    const turn = state.turns.find(({ id }) => id === runningTurn);
    if (turn) note(state.project, { by: 'model', label: wishOf(turn), turnId: turn.id });
  }

  function moved(state: WorkbenchState, before: WorkbenchState): void {
    // Where the files are the same, the tab has only given them another project to be in.
    if ((typed || step) && state.project !== before.project) note(before.project, { by: 'hand' });
    drop();
    begin();
  }

  function begin(): void {
    base = { projectId: get().projectId, project: get().project };
    readAnew();
  }

  /** Another tab may have written versions meanwhile. */
  function readAnew(): void {
    if (!room) return;
    room.forget();
    look(room);
  }

  const look = (history: History): void => void history.look(base.projectId, base.project);

  store.subscribe((state, before) => {
    if (state.projectId !== before.projectId) return moved(state, before);
    if (isReadOnly(state)) return drop();
    if (isWriting(state) !== isWriting(before)) return runChanged(state);
    if (isWriting(state) || state.project === before.project || source === 'quiet') return;
    if (source === 'typed') keyed();
    else stepped(before.project);
  });

  function during(by: 'typed' | 'quiet', work: () => void): void {
    const outer = source;
    source = by;
    try {
      work();
    } finally {
      source = outer;
    }
  }

  function go(back: string, work: (history: History) => void, afterwards = work): void {
    if (!context.writable()) return;
    if (!isWriting(get())) {
      drop();
      void later(work);
      return;
    }
    context.notify({
      tone: 'info',
      title: `${back} waits until the run is done`,
      body: 'What is being written would be lost under it. Nothing was changed.',
      actions: [{ label: 'Stop the run first', run: () => void halt().then(() => go(back, afterwards)) }],
    });
  }

  return {
    version(label, by = 'hand', turnId) {
      if (isReadOnly(get())) return;
      drop();
      note(get().project, { by, label, ...(turnId === undefined ? {} : { turnId }) });
    },
    typing: (work) => during('typed', work),
    quietly: (work) => during('quiet', work),
    opened() {
      if (base.project === get().project) return;
      drop();
      begin();
    },
    versionsChanged: readAnew,
    async forgetVersions(projectId) {
      if (projectId === base.projectId) drop();
      // Behind the notes that wait for the code: they would be recorded after the rows were taken away.
      if (room) await room.remove(projectId);
      else if (waiting.length > 0) waiting.push((history) => void history.remove(projectId));
    },
    undo: () =>
      go(
        'Undo',
        (history) => void history.undo(),
        // A run that left nothing is taken back by having been stopped.
        (history) => void history.undo(runningTurn),
      ),
    redo: () => go('Redo', (history) => void history.redo()),
    restoreVersion: (id) => go('Restoring', (history) => void history.restore(id)),
    warm: () => later(look),
    async flush() {
      settle();
      await room?.written();
    },
  };
}

/** A version of a run is called by its wish, on one line. */
function wishOf({ wish, how }: Turn): string {
  const line = wish.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  return how === 'repair' ? `${line}, refused edits asked again` : line;
}
