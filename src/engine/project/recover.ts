import { apply, diff, type Project, type ProjectChange } from '../../core/project.ts';
import type { JournalEntry } from '../../core/storage/rows.ts';
import type { Turn } from '../../core/storage/turn.ts';
import { keptOf, mergeRows, undoOf } from '../run/generation-run.ts';
import { createReplyFeed } from '../run/reply-feed.ts';
import type { ReplyFilesPorts } from '../run/reply-files.ts';

/**
 * What had arrived of a run that never ended (the page was closed, the tab crashed), read once more from the journal.
 * Gives the changes that bring the files there, and the turn marked `interrupted`, ready for Continue.
 */
export function recover(
  stored: Project,
  turns: readonly Turn[],
  entry: JournalEntry,
): { readonly changes: readonly ProjectChange[]; readonly turns: readonly Turn[] } {
  const start: Project = { files: new Map(entry.files.map((file) => [file.path, file])) };
  let project = start;
  const feed = createReplyFeed(
    {
      editor: silentEditor,
      preview: silentPreview,
      project: () => project,
      commit: (changes) => {
        project = apply(project, changes);
      },
      touched: () => {},
    },
    entry.turn,
    undefined,
  );
  feed.push(entry.reply);
  const head = feed.files.head();
  feed.end(false);

  const rows = mergeRows(entry.turn.files, feed.files.rows());
  const touched = new Set(rows.map((row) => row.path));
  const changes = diff(stored, project).filter((change) =>
    touched.has(change.type === 'write' ? change.file.path : change.path),
  );
  const base = apply(start, entry.turn.undo);
  const turn: Turn = {
    ...entry.turn,
    answer: feed.answer(),
    reply: feed.reply(),
    files: rows,
    notes: [...entry.turn.notes, ...feed.files.notes()],
    drafts: feed.files.drafts(),
    undo: undoOf(project, base, rows, entry.turn.undo),
    outcome: { type: 'interrupted', kept: keptOf(head, rows) },
  };
  const others = turns.filter((known) => known.id !== turn.id);
  return { changes, turns: [...others, turn] };
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
