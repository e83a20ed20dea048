import { entriesOf, undoneTurns } from '../../core/history/entries.ts';
import { canRedo, canUndo, currentVersion, redo, type Timeline } from '../../core/history/timeline.ts';
import { changeLabel } from '../../core/history/version.ts';
import { sameProject, type Project } from '../../core/project.ts';
import type { HistoryState } from '../state.ts';

/** A timeline as the interface reads it. `project`: the files as they are, which may be ahead of it; left out in a run. */
export function historyState(timeline: Timeline, project: Project | undefined): HistoryState {
  const current = currentVersion(timeline);
  const ahead = project && !sameProject(current.project, project) ? project : undefined;
  return {
    canUndo: ahead !== undefined || canUndo(timeline),
    canRedo: ahead === undefined && canRedo(timeline),
    undoLabel: ahead ? changeLabel(current.project, ahead) : current.label,
    redoLabel: currentVersion(redo(timeline)).label,
    undoneTurns: undoneTurns(timeline),
    entries: entriesOf(timeline),
  };
}
