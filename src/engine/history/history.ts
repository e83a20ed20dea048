/**
 * The versions of the open project: what was seen becomes a row each, undo and redo walk through them, any can be brought
 * back. Files go back the way they came (`files.restore`), so editor, tabs and preview follow by what differs. All that is
 * asked happens one after the other; disk is written behind it, and where that fails the versions stay in memory.
 */
import { readTimeline } from '../../core/history/decode.ts';
import { rowChanges } from '../../core/history/encode.ts';
import {
  beginTimeline,
  currentVersion,
  record,
  redo,
  restore,
  standingAt,
  undo,
  type NewVersion,
  type Timeline,
} from '../../core/history/timeline.ts';
import { changeLabel, nameOf } from '../../core/history/version.ts';
import { diff, sameProject, type Project, type ProjectChange } from '../../core/project.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';
import { isReadOnly, isWriting } from '../state.ts';
import { historyState } from './history-state.ts';

/** Files that are to become a version, if they differ from the current one. */
export interface Note {
  readonly projectId: string;
  /** What was there when the project was opened. */
  readonly base: Project;
  readonly project: Project;
  readonly at: number;
  readonly by: 'model' | 'hand';
  /** Left out, it is said from what differs. */
  readonly label?: string;
  readonly turnId?: string;
  /** A run begins on these files. Where they are the parent's, it starts a branch there. */
  readonly beforeRun?: boolean;
}

export interface History {
  record(note: Note): Promise<void>;
  /** `turnId`: only what that turn made. */
  undo(turnId?: string): Promise<void>;
  redo(): Promise<void>;
  restore(id: string): Promise<void>;
  /** Reads what is stored and lists it. Nothing is recorded by looking. */
  look(projectId: string, base: Project): Promise<void>;
  /** What is on disk may have changed: it is read anew. */
  forget(): void;
  /** Resolves when nothing of this project is being written any more; nothing will be. */
  remove(projectId: string): Promise<void>;
  /** Resolves when all that was asked is done and on disk, or could not be kept. */
  written(): Promise<void>;
}

interface Line {
  readonly projectId: string;
  timeline: Timeline;
  /** What the disk has of it. */
  kept: Timeline | undefined;
}

export function createHistory(context: Context, files: Files, quietly: (work: () => void) => void): History {
  const { get, set, adapters } = context;
  let line: Line | undefined;
  let queue: Promise<void> = Promise.resolve();
  let writes: Promise<void> = Promise.resolve();
  let failing = false;
  const removed = new Set<string>();

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work);
    return queue;
  }

  const made = (): Pick<NewVersion, 'id' | 'at'> => ({ id: adapters.newId(), at: adapters.timer.epoch() });

  async function read(projectId: string, base: Project): Promise<Line> {
    if (line?.projectId === projectId) return line;
    await writes;
    const stored = await adapters.projects.loadVersions(projectId);
    if (!stored.ok) context.storageFailed(stored.error);
    const { timeline } = stored.ok ? readTimeline(stored.value.versions, stored.value.place) : { timeline: undefined };
    const label = base.files.size === 0 ? 'Nothing yet' : 'As it was';
    const begun = timeline ? standingAt(timeline, base) : beginTimeline(base, { ...made(), by: 'start', label });
    const opened = { projectId, timeline: begun, kept: timeline };
    if (get().projectId === projectId) line = opened;
    return opened;
  }

  function publish({ projectId, timeline }: Line): void {
    const { project, visit } = get();
    if (get().projectId !== projectId || visit !== undefined) return;
    set({ history: historyState(timeline, isWriting(get()) ? undefined : project) });
  }

  function put(at: Line, next: Timeline): void {
    if (next === at.timeline) return publish(at);
    at.timeline = next;
    publish(at);
    writes = writes.then(() => write(at));
  }

  async function write(at: Line): Promise<void> {
    const { timeline, kept, projectId } = at;
    if (timeline === kept || removed.has(projectId) || (get().projectId === projectId && isReadOnly(get()))) return;
    const saved = await adapters.projects.saveVersions(rowChanges(projectId, kept, timeline));
    if (saved.ok) at.kept = timeline;
    else if (!failing) {
      context.notify({
        tone: 'warn',
        title: 'Versions are not being kept',
        body: `Undo works while this tab is open; what was kept before is still there. The browser said: ${saved.error.detail}`,
        actions: [],
      });
    }
    failing = !saved.ok;
  }

  /** What differs from the current version was made by hand. */
  function settle(at: Line): void {
    const { project } = get();
    const before = currentVersion(at.timeline).project;
    if (sameProject(before, project)) return;
    put(at, record(at.timeline, project, { ...made(), by: 'hand', label: changeLabel(before, project) }));
  }

  function bring(project: Project): void {
    const changes = diff(get().project, project);
    quietly(() => {
      files.restore(changes);
      // The order of files is part of a version, and changes alone do not bring it back.
      set({ project });
      showChanged(changes);
    });
    // The place among the versions is on disk at once; the files must not be behind it for long.
    void context.save();
  }

  /** Going back in a file that is out of sight would look like nothing. */
  function showChanged(changes: readonly ProjectChange[]): void {
    const texts = changes.flatMap((change) =>
      change.type === 'write' && change.file.kind === 'text' ? [change.file.path] : [],
    );
    const [first] = texts;
    const active = get().activePath;
    if (first !== undefined && (active === undefined || !texts.includes(active))) files.show(first);
  }

  function walk(step: (timeline: Timeline) => Timeline): Promise<void> {
    return inTurn(async () => {
      const at = await read(get().projectId, get().project);
      if (isReadOnly(get()) || isWriting(get()) || get().projectId !== at.projectId) return;
      settle(at);
      const next = step(at.timeline);
      if (next !== at.timeline) bring(currentVersion(next).project);
      put(at, next);
    });
  }

  return {
    record: (note) =>
      inTurn(async () => {
        const at = await read(note.projectId, note.base);
        const current = currentVersion(at.timeline);
        if (sameProject(current.project, note.project)) return publish(at);
        const parent = undo(at.timeline);
        if (note.beforeRun === true && sameProject(currentVersion(parent).project, note.project))
          return put(at, parent);
        const { by, turnId, label = changeLabel(current.project, note.project) } = note;
        const version = { id: adapters.newId(), at: note.at, by, label, ...(turnId === undefined ? {} : { turnId }) };
        put(at, record(at.timeline, note.project, version));
      }),
    undo: (turnId) =>
      walk((timeline) =>
        turnId === undefined || currentVersion(timeline).turnId === turnId ? undo(timeline) : timeline,
      ),
    redo: () => walk(redo),
    restore: (id) =>
      walk((timeline) => {
        const version = timeline.versions.get(id);
        if (!version) return timeline;
        return restore(timeline, id, { ...made(), label: `Back to version ${nameOf(version)}` });
      }),
    look: (projectId, base) =>
      inTurn(async () => {
        if (get().projectId === projectId && get().visit === undefined) publish(await read(projectId, base));
      }),
    forget() {
      void inTurn(async () => {
        line = undefined;
      });
    },
    async remove(projectId) {
      removed.add(projectId);
      await writes;
    },
    async written() {
      await queue;
      await writes;
    },
  };
}
