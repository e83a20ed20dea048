/** Rows to a timeline. Rows have passed their guard; what does not fit together is left out and counted, never guessed. */
import type { FilePath } from '../path.ts';
import type { Project, SourceFile } from '../project.ts';
import { applyEdits } from '../text.ts';
import type { StoredFile, StoredPlace, StoredVersion } from './rows.ts';
import type { Timeline } from './timeline.ts';
import type { Version } from './version.ts';

export interface ReadTimeline {
  /** `undefined` when not one version could be read. */
  readonly timeline: Timeline | undefined;
  /** Ids of versions that could not be read, those that hang on them included. */
  readonly lost: readonly string[];
}

/**
 * A place that names no version is the newest one. Whoever reads compares the current version with the files of the project
 * and records the difference as made by hand: the project's row is what counts.
 */
export function readTimeline(rows: readonly StoredVersion[], place: StoredPlace | undefined): ReadTimeline {
  const versions = new Map<string, Version>();
  const lost: string[] = [];
  for (const row of rows.toSorted((a, b) => a.sequence - b.sequence)) {
    const version = decode(row, versions);
    if (version) versions.set(row.id, version);
    else lost.push(row.id);
  }
  const newest = [...versions.keys()].at(-1);
  if (newest === undefined) return { timeline: undefined, lost };
  const tip = place !== undefined && versions.has(place.tip) ? place.tip : newest;
  const current = place !== undefined && versions.has(place.current) ? place.current : tip;
  return { timeline: { versions, current, tip }, lost };
}

function decode(row: StoredVersion, versions: ReadonlyMap<string, Version>): Version | undefined {
  const parent = row.parent === undefined ? undefined : versions.get(row.parent);
  if (row.parent !== undefined && parent === undefined) return undefined;
  const restored = row.restored === undefined ? undefined : versions.get(row.restored);
  const written = new Map<FilePath, SourceFile>();
  for (const stored of row.files) {
    const file = decodeFile(stored, parent?.project, restored?.project);
    if (file === undefined) return undefined;
    written.set(file.path, file);
  }
  const files = new Map<FilePath, SourceFile>();
  for (const path of row.order ?? parent?.project.files.keys() ?? []) {
    const file = written.get(path) ?? parent?.project.files.get(path);
    if (file === undefined) return undefined;
    files.set(path, file);
  }
  const { projectId: _, parent: parentId, files: __, order: ___, ...rest } = row;
  return { ...rest, parent: parentId, project: { files } };
}

function decodeFile(
  stored: StoredFile,
  parent: Project | undefined,
  restored: Project | undefined,
): SourceFile | undefined {
  if (stored.type === 'whole') return stored.file;
  if (stored.type === 'restored') return restored?.files.get(stored.path);
  const old = parent?.files.get(stored.path);
  if (old?.kind !== 'text' || !fits(stored.edits, old.text.length)) return undefined;
  const text = applyEdits(old.text, stored.edits);
  return text.length === stored.length ? { kind: 'text', path: stored.path, text } : undefined;
}

/** Edits from a disk may be anything; `applyEdits` throws at what overlaps. */
function fits(edits: readonly { readonly start: number; readonly end: number }[], length: number): boolean {
  let at = 0;
  for (const { start, end } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start || end > length) return false;
    at = end;
  }
  return true;
}
