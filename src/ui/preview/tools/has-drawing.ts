import type { SourceFile } from '../../../core/project.ts';
import { isDrawing, mayDraw } from '../../../core/svg/drawings.ts';
import type { WorkbenchState } from '../../../engine/state.ts';

/** Files never change, so each is read once. */
const known = new WeakMap<SourceFile, boolean>();

/** Whether the page that is shown, or the file that is open, is a drawing or has one in it. */
export function hasDrawing({ preview, visit, activePath, project }: WorkbenchState): boolean {
  return [preview.entry ?? visit?.entry, activePath].some((path) => {
    if (path === undefined) return false;
    // One that a run has just begun is not in the project yet.
    if (isDrawing(path)) return true;
    const file = project.files.get(path);
    if (file?.kind !== 'text') return false;
    const answer = known.get(file) ?? mayDraw(path, file.text);
    known.set(file, answer);
    return answer;
  });
}
