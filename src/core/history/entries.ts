/** The timeline as a list to look at, newest first. */
import { ancestry, type Timeline } from './timeline.ts';
import { nameOf, type Version } from './version.ts';

export interface TimelineEntry {
  readonly version: Version;
  /** `3`, `3b` */
  readonly name: string;
  readonly current: boolean;
  /** On the line that undo and redo go along; `false` is a branch that was left. */
  readonly onLine: boolean;
  /** On the line, after the current version: redo brings it back. */
  readonly undone: boolean;
}

export function entriesOf(timeline: Timeline): TimelineEntry[] {
  const line = ancestry(timeline, timeline.tip);
  const place = new Map(line.map((id, index) => [id, index]));
  const now = place.get(timeline.current) ?? 0;
  return [...timeline.versions.values()].toReversed().map((version) => {
    const at = place.get(version.id);
    return {
      version,
      name: nameOf(version),
      current: version.id === timeline.current,
      onLine: at !== undefined,
      undone: at !== undefined && at < now,
    };
  });
}

/** What the next version will be called. */
export function nextName(entries: readonly TimelineEntry[]): string {
  const number = (entries.find(({ current }) => current)?.version.number ?? 0) + 1;
  const branches = entries.flatMap(({ version }) => (version.number === number ? [version.branch + 1] : []));
  return nameOf({ number, branch: Math.max(0, ...branches) });
}

/**
 * Turns of the conversation whose work is not in the files: taken back, left on a branch, or behind a version that was
 * brought back. What a version brought back is where its files come from, not what stood before it.
 */
export function undoneTurns({ versions, current }: Timeline): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { turnId } of versions.values()) if (turnId !== undefined) undone.add(turnId);
  let at = versions.get(current);
  while (at) {
    if (at.turnId !== undefined) undone.delete(at.turnId);
    const from: Version | undefined = versions.get(at.restored ?? '') ?? versions.get(at.parent ?? '');
    // A row from a disk may name anything; what it really came from is older.
    at = from && from.sequence < at.sequence ? from : undefined;
  }
  return undone;
}
