/** What follows from variants for the rest of the window: the run as a whole, the turn in the conversation, the file to look at. */
import type { FilePath } from '../../core/path.ts';
import { diff, sameProject, textOf, type Project } from '../../core/project.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { RunState, WorkbenchState } from '../state.ts';
import { isWritingCell, type VariantCell, type VariantsState } from './state.ts';
import { totalRun } from './total.ts';

/** While the chosen one writes, its own state; else that of all. */
export function runOf({ cells, chosen }: VariantsState): RunState {
  const leading = cells.find(({ letter }) => letter === chosen);
  return leading && isWritingCell(leading) ? leading.run : totalRun(cells.map(({ run }) => run));
}

/** All turns, with that of the variants as it is now: the chosen one's, or what all of them came to. */
export function turnsWith(
  { turnId, cells, chosen, base }: VariantsState,
  { turns, project }: Pick<WorkbenchState, 'turns' | 'project'>,
): readonly Turn[] {
  const count = cells.length;
  return turns.map((turn) => {
    if (turn.id !== turnId) return turn;
    const cell = cells.find(({ letter }) => letter === chosen);
    if (cell) {
      const isLast = turns.at(-1) === turn;
      const undo = isLast && !isWritingCell(cell) ? diff(project, base) : [];
      return { ...(goesOn(turn, cell) ? turn : cell.turn), id: turnId, undo, variants: { count, chosen: cell.letter } };
    }
    const promptTokens = cells.reduce((sum, one) => sum + one.turn.promptTokens, 0);
    const blank = { ...turn, answer: '', reasoning: '', files: [], notes: [], reply: '', drafts: [], undo: [] };
    return { ...blank, promptTokens, outcome: outcomeOf(cells), variants: { count } };
  });
}

/** It is this one's already, and may have been gone on with in the project since. */
const goesOn = (turn: Turn, cell: VariantCell): boolean =>
  turn.variants?.chosen === cell.letter && turn.outcome.type !== 'running' && !isWritingCell(cell);

function outcomeOf(cells: readonly VariantCell[]): Turn['outcome'] {
  const run = totalRun(cells.map((cell) => cell.run));
  switch (run.state) {
    case 'finished':
      return { type: 'finished', meter: run.meter };
    case 'failed':
      return { type: 'failed', error: run.error, kept: run.kept, meter: run.meter };
    case 'aborted':
      return { type: 'aborted', kept: run.kept, meter: run.meter };
    case 'idle':
    case 'connecting':
    case 'streaming':
      return { type: 'running' };
  }
}

/** Which variant a project is; that of now where it was changed by hand since. */
export function letterOf(project: Project, { base, cells, chosen }: VariantsState): string | undefined {
  const same = cells.filter((cell) => sameProject(cell.project, project)).map(({ letter }) => letter);
  if (chosen !== undefined && same.includes(chosen)) return chosen;
  return sameProject(base, project) ? undefined : (same[0] ?? chosen);
}

/** The file to look at: the one being written, the one looked at already, or the last that was written. */
export function fileToShow(
  { turn, run, project }: VariantCell,
  activePath: FilePath | undefined,
): FilePath | undefined {
  if (run.state === 'streaming' && run.path) return run.path;
  const written = turn.files.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
  if (activePath && (written.length === 0 || written.includes(activePath))) return activePath;
  return written.findLast((path) => textOf(project, path) !== undefined);
}
