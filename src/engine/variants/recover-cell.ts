import { apply, type Project } from '../../core/project.ts';
import { recover } from '../project/recover.ts';
import { endedRun } from './stored.ts';
import type { VariantCell } from './state.ts';

/** A variant that was being written when the page went: what was kept of its reply is read once more. */
export function recoverCell(base: Project, cell: VariantCell): VariantCell {
  const { turn } = cell;
  if (turn.outcome.type !== 'running') return cell;
  const start = {
    runId: '',
    projectId: '',
    turn: { ...turn, answer: '', files: [], notes: [], reply: '', drafts: [], undo: [] },
    files: [...base.files.values()],
  };
  const { changes, turns } = recover(base, [], { ...start, reply: turn.reply });
  const found = turns[0] ?? turn;
  return { ...cell, turn: { ...found, undo: [] }, run: endedRun(found), project: apply(base, changes) };
}
