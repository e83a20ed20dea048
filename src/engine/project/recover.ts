import type { FilePath } from '../../core/path.ts';
import { apply, diff, textOf, type Project, type ProjectChange } from '../../core/project.ts';
import type { JournalEntry } from '../../core/storage/rows.ts';
import type { Turn } from '../../core/storage/turn.ts';
import { keptOf, mergeRows, undoOf } from '../run/generation-run.ts';
import { createReplyFeed } from '../run/reply-feed.ts';
import type { ReplyFilesPorts } from '../run/reply-files.ts';

export interface Recovered {
  readonly changes: readonly ProjectChange[];
  readonly turns: readonly Turn[];
}

/**
 * What had arrived of a run that never ended (the page was closed, the tab crashed), read once more from the journal.
 * Gives the changes that bring the files there, and the turn marked `interrupted`, ready for Continue. A file that was
 * saved differently since (a hand edit) stays as it was saved; what the reply had for it becomes a draft beside it.
 */
export function recover(stored: Project, turns: readonly Turn[], entry: JournalEntry): Recovered {
  // The run had ended and was saved; only its journal was left over.
  const earlier = turns.find((turn) => turn.id === entry.turn.id);
  if (earlier && earlier.outcome.type !== 'running') return { changes: [], turns };

  const start: Project = { files: new Map(entry.files.map((file) => [file.path, file])) };
  let project = start;
  /** Every text that the reply itself gave a file: what was saved and is none of them was made by hand. */
  const ours = new Map<FilePath, Set<string>>();
  const feed = createReplyFeed(
    {
      editor: silentEditor,
      preview: silentPreview,
      project: () => project,
      commit: (changes) => {
        project = apply(project, changes);
        for (const change of changes) {
          if (change.type === 'delete' || change.file.kind === 'binary') continue;
          const { path, text } = change.file;
          ours.set(path, (ours.get(path) ?? new Set()).add(text));
        }
      },
      touched: nothing,
    },
    entry.turn,
  );
  feed.push(entry.reply);
  const head = feed.files.head();
  feed.end(false);

  const rows = feed.files.rows();
  const byHand = new Set<FilePath>();
  for (const { path } of rows) {
    const saved = textOf(stored, path);
    const known = saved === undefined || saved === textOf(start, path) || ours.get(path)?.has(saved);
    // The file that was open at the end grew after its last save.
    if (!known && path !== head?.path) byHand.add(path);
  }
  const touched = new Set(rows.map((row) => row.path));
  const changes = diff(stored, project).filter((change) => {
    const path = change.type === 'write' ? change.file.path : change.path;
    return touched.has(path) && !byHand.has(path);
  });
  const drafts = [...byHand].flatMap((path) => {
    const text = textOf(project, path);
    return text === undefined ? [] : [{ path, text }];
  });
  const turn: Turn = {
    ...entry.turn,
    answer: feed.answer(),
    reply: feed.reply(),
    files: mergeRows(entry.turn.files, rows),
    notes: [...entry.turn.notes, ...feed.files.notes()],
    drafts: [...feed.files.drafts(), ...drafts],
    undo: undoOf(apply(stored, changes), apply(start, entry.turn.undo), rows, entry.turn.undo),
    outcome: { type: 'interrupted', kept: keptOf(head, rows, feed.answer()) },
  };
  return { changes, turns: [...turns.filter((other) => other.id !== turn.id), turn] };
}

/** Turns that say they are running although nothing runs: their journal is gone too, so what was saved is what there is. */
export function withoutGhosts(turns: readonly Turn[]): readonly Turn[] {
  if (turns.every((turn) => turn.outcome.type !== 'running')) return turns;
  return turns.map((turn) =>
    turn.outcome.type === 'running'
      ? { ...turn, outcome: { type: 'interrupted', kept: keptOf(undefined, turn.files, turn.answer) } }
      : turn,
  );
}

const nothing = (): void => {};

const silentEditor: ReplyFilesPorts['editor'] = {
  setFile: nothing,
  removeFile: nothing,
  renameFile: nothing,
  beginStream: nothing,
  append: nothing,
  endStream: nothing,
  applyEdits: nothing,
};

const silentPreview: ReplyFilesPorts['preview'] = {
  open: nothing,
  append: nothing,
  close: nothing,
  write: nothing,
  remove: nothing,
};
