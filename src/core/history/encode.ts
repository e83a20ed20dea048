/** Versions to rows: what two timelines differ in is all that is written. */
import { minimalEdits } from '../edit/diff-lines.ts';
import type { SourceFile } from '../project.ts';
import type { StoredFile, StoredPlace, StoredVersion } from './rows.ts';
import type { Timeline } from './timeline.ts';
import type { Version } from './version.ts';

export interface RowChanges {
  readonly put: readonly StoredVersion[];
  /** Ids of versions. */
  readonly remove: readonly string[];
  readonly place: StoredPlace;
}

/** What to write so that a disk that has `before` has `after`, all in one transaction. Without `before`: everything. */
export function rowChanges(projectId: string, before: Timeline | undefined, after: Timeline): RowChanges {
  const known = before?.versions ?? new Map<string, Version>();
  const remove = [...known.keys()].filter((id) => !after.versions.has(id));
  const put: StoredVersion[] = [];
  for (const version of after.versions.values()) {
    const old = known.get(version.id);
    const leansOnGone = version.restored !== undefined && remove.includes(version.restored);
    if (old === undefined || old.parent !== version.parent || leansOnGone) put.push(encode(projectId, version, after));
  }
  return { put, remove, place: { projectId, current: after.current, tip: after.tip } };
}

function encode(projectId: string, version: Version, { versions }: Timeline): StoredVersion {
  const parent = version.parent === undefined ? undefined : versions.get(version.parent);
  const restored = version.restored === undefined ? undefined : versions.get(version.restored);
  const files: StoredFile[] = [];
  for (const [path, file] of version.project.files) {
    const old = parent?.project.files.get(path);
    if (old === file) continue;
    if (restored?.project.files.get(path) === file) files.push({ type: 'restored', path });
    else files.push(encodeFile(file, old));
  }
  const { project, parent: parentId, ...rest } = version;
  const order = [...project.files.keys()];
  const sameOrder = parent !== undefined && [...parent.project.files.keys()].join('\n') === order.join('\n');
  return {
    projectId,
    ...rest,
    ...(parentId !== undefined && { parent: parentId }),
    ...(!sameOrder && { order }),
    files,
  };
}

/** Where more lines differ, looking for what stayed costs more time than the row saves. */
const MOST_LINES = 300;

/** Edits where they are the smaller row. */
function encodeFile(file: SourceFile, old: SourceFile | undefined): StoredFile {
  if (file.kind === 'text' && old?.kind === 'text') {
    const edits = minimalEdits(old.text, file.text, MOST_LINES);
    const size = edits.reduce((sum, edit) => sum + edit.newText.length + 16, 0);
    if (size < file.text.length) return { type: 'edits', path: file.path, edits, length: file.text.length };
  }
  return { type: 'whole', file };
}
