import { apply, diff, type Project } from '../../core/project.ts';
import type { StoredVariants } from '../../core/storage/rows.ts';
import type { Meter, Turn } from '../../core/storage/turn.ts';
import type { RunState } from '../state.ts';
import type { VariantsState } from './state.ts';

/** Between what is kept of variants and what is shown of them. */
export function variantsRow({ turnId, base, cells, chosen }: VariantsState): StoredVariants {
  return {
    turnId,
    base: [...base.files.values()],
    ...(chosen === undefined ? {} : { chosen }),
    cells: cells.map(({ letter, idea, turn, project }) => ({ letter, idea, turn, changes: diff(base, project) })),
  };
}

/** Nobody has looked at them yet: the grid is closed where one was chosen. */
export function variantsFromRow(row: StoredVariants): VariantsState {
  const base: Project = { files: new Map(row.base.map((file) => [file.path, file])) };
  return {
    turnId: row.turnId,
    base,
    chosen: row.chosen,
    open: row.chosen === undefined,
    cells: row.cells.map(({ letter, idea, turn, changes }) => ({
      letter,
      idea,
      turn,
      run: endedRun(turn),
      preview: 'empty',
      problems: 0,
      project: apply(base, changes),
    })),
  };
}

/** The state in which a run stands whose turn has ended. */
export function endedRun({ outcome, promptTokens }: Turn): RunState {
  const none: Meter = { ...NOTHING, promptTokens };
  switch (outcome.type) {
    case 'running':
      return { state: 'connecting', elapsedMs: 0, promptTokens };
    case 'finished':
      return { state: 'finished', meter: outcome.meter };
    case 'failed':
      return { state: 'failed', meter: outcome.meter ?? none, error: outcome.error, kept: outcome.kept };
    case 'aborted':
      return { state: 'aborted', meter: outcome.meter ?? none, kept: outcome.kept };
    case 'interrupted':
      return { state: 'aborted', meter: none, kept: outcome.kept };
  }
}

const NOTHING: Meter = {
  elapsedMs: 0,
  tokens: 0,
  tokensPerSecond: 0,
  basis: 'estimated',
  promptTokens: 0,
  contextWindow: 0,
  spark: [],
};
