import { UNTITLED } from '../initial-state.ts';
import type { WorkbenchState } from '../state.ts';

const LONGEST = 48;

/** A project that has no name yet is called after its first wish; a name the person gave is never touched. */
export function titleFor(state: Pick<WorkbenchState, 'title'>, wish: string): string {
  if (state.title !== UNTITLED) return state.title;
  const first = wish.split(/[.:;\n!?]/, 1)[0]!.trim() || wish.trim();
  const title = first.length <= LONGEST ? first : `${first.slice(0, first.lastIndexOf(' ', LONGEST) || LONGEST)} …`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
