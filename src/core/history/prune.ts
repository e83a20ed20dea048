/** How much a timeline may hold. The oldest versions go first; what the person can undo to last goes last. */
import type { SourceFile } from '../project.ts';
import type { Timeline } from './timeline.ts';
import type { Version } from './version.ts';

export interface Room {
  readonly versions: number;
  /** UTF-16 units and bytes of all files, each distinct one counted once. */
  readonly size: number;
}

export const ROOM: Room = { versions: 200, size: 24 * 1024 * 1024 };

/** After a cut so much stays, so that not every new version drops one and writes its heir anew. */
const KEPT = 0.8;

/** Drops the oldest until the rest has room; never the current version. A version whose parent went becomes a first one. */
export function prune(timeline: Timeline, room: Room = ROOM): Timeline {
  const all = [...timeline.versions.values()];
  if (all.length <= room.versions && sizeOf(all) <= room.size) return timeline;
  let kept = all.slice(-Math.max(1, Math.floor(room.versions * KEPT)));
  while (kept.length > 1 && sizeOf(kept) > room.size) kept = kept.slice(Math.ceil(kept.length * (1 - KEPT)));
  const ids = new Set(kept.map(({ id }) => id));
  const whole = all.filter(({ id }) => ids.has(id) || id === timeline.current || id === timeline.tip);
  for (const { id } of whole) ids.add(id);
  const versions = new Map<string, Version>();
  for (const version of whole) {
    const orphan = version.parent !== undefined && !ids.has(version.parent);
    versions.set(version.id, orphan ? { ...version, parent: undefined } : version);
  }
  return { ...timeline, versions };
}

function sizeOf(versions: readonly Version[]): number {
  const seen = new Set<SourceFile>();
  for (const { project } of versions) for (const file of project.files.values()) seen.add(file);
  let size = 0;
  for (const file of seen) size += file.kind === 'text' ? file.text.length : file.bytes.length;
  return size;
}
