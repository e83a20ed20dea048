/** When edits by hand become a version. */

/** Edits since the last version, in milliseconds of any one clock. */
export interface HandEdits {
  readonly firstAt: number;
  readonly lastAt: number;
}

/** So long nothing is typed: a thought is finished. */
const PAUSE_MS = 1_500;
/** Somebody who never pauses still gets a version that often. */
const LONGEST_MS = 30_000;

export const noteEdit = (edits: HandEdits | undefined, now: number): HandEdits => ({
  firstAt: edits?.firstAt ?? now,
  lastAt: now,
});

/**
 * Milliseconds until a version is due; 0 is now. What is more than typing (a file made, renamed or deleted, a run that
 * begins, undo, redo, restore, leaving the project) does not wait: the caller records first.
 */
export function versionDueIn(edits: HandEdits, now: number): number {
  const paused = edits.lastAt + PAUSE_MS;
  const longest = edits.firstAt + LONGEST_MS;
  return Math.max(0, Math.min(paused, longest) - now);
}
