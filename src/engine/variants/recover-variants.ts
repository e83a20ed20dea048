import { apply, type ProjectChange } from '../../core/project.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';
import { recover, type Recovered } from '../project/recover.ts';
import type { VariantCell, VariantsState } from './state.ts';
import { endedRun } from './stored.ts';
import { turnsWith } from './views.ts';

/**
 * Variants that were being written when the page went: what was kept of their replies is read once more. Of the chosen one
 * it is in the project too, so that it can be gone on with there; what was changed by hand since stays.
 */
export function recoverVariants(context: Context, files: Files, variants: VariantsState): void {
  const { get, set } = context;
  const { base, chosen } = variants;
  let changes: readonly ProjectChange[] = [];
  const cells = variants.cells.map((cell): VariantCell => {
    if (cell.turn.outcome.type !== 'running') return cell;
    const own = read(base, variants, cell);
    const project = apply(base, own.changes);
    const there = cell.letter === chosen ? read(get().project, variants, cell) : own;
    if (cell.letter === chosen) ({ changes } = there);
    const turn: Turn = { ...(there.turns[0] ?? cell.turn), undo: [] };
    return { ...cell, turn, run: endedRun(turn), project };
  });
  set({ variants: { ...variants, cells } });
  if (changes.length > 0) files.restore(changes);
  const now = get().variants;
  if (now) set({ turns: turnsWith(now, get()) });
}

function read(project: VariantsState['base'], { base }: VariantsState, { turn }: VariantCell): Recovered {
  const start = {
    runId: '',
    projectId: '',
    turn: { ...turn, answer: '', files: [], notes: [], reply: '', drafts: [], undo: [] },
    files: [...base.files.values()],
  };
  return recover(project, [], { ...start, reply: turn.reply });
}
