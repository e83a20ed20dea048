/** One state of a project that can be gone back to, and what can be said about it without opening it. */
import { lineDelta } from '../edit/diff-lines.ts';
import type { FilePath } from '../path.ts';
import { diff, sameProject, type Project, type ProjectChange, type SourceFile } from '../project.ts';

/** `start`: what was there first (made, opened, imported, taken from a link). */
export type VersionMaker = 'start' | 'model' | 'hand' | 'restore';

export interface FileStats {
  readonly path: FilePath;
  readonly status: 'made' | 'changed' | 'deleted';
  /** Lines; 0 for binary files. */
  readonly added: number;
  readonly removed: number;
}

export interface Version {
  readonly id: string;
  /** `undefined` for a first version, and for one whose parent was dropped for room. */
  readonly parent: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: VersionMaker;
  /** One line: the wish, or what was done by hand. */
  readonly label: string;
  /** The turn of the conversation that made it. */
  readonly turnId?: string;
  /** The version that was brought back. */
  readonly restored?: string;
  /** Grows with each version of the timeline. */
  readonly sequence: number;
  /** Counts from 1 along its line, from 0 where there was nothing first; two with one number are branches. */
  readonly number: number;
  /** 0 for the first with this number, 1 for the next. */
  readonly branch: number;
  /** Against the parent. */
  readonly stats: readonly FileStats[];
  /** All files in their order. Files that did not change are the same objects as in the parent. */
  readonly project: Project;
}

/** `3`, and `3b` for the second version with that number, as they are said to the person. */
export function nameOf({ number, branch }: Pick<Version, 'number' | 'branch'>): string {
  return `${number}${branch === 0 ? '' : lettersOf(branch)}`;
}

/** 1 is `b`, 25 is `z`, 26 is `ba`. */
function lettersOf(value: number): string {
  const last = String.fromCharCode(97 + (value % 26));
  return value < 26 ? last : lettersOf(Math.floor(value / 26)) + last;
}

export function statsOf(before: Project, after: Project): FileStats[] {
  return diff(before, after).map((change) => fileStats(before, change));
}

function fileStats(before: Project, change: ProjectChange): FileStats {
  const { path, status } = described(before, change);
  const old = before.files.get(path);
  const oldText = old?.kind === 'text' ? old.text : '';
  const newText = change.type === 'write' && change.file.kind === 'text' ? change.file.text : '';
  return { path, status, ...lineDelta(oldText, newText) };
}

function described(before: Project, change: ProjectChange): Pick<FileStats, 'path' | 'status'> {
  if (change.type === 'delete') return { path: change.path, status: 'deleted' };
  return { path: change.file.path, status: before.files.has(change.file.path) ? 'changed' : 'made' };
}

/** The same for any change, without counting its lines; a file that only got another name says so. */
export function changeLabel(before: Project, after: Project): string {
  const changes = diff(before, after);
  const [gone, come] = changes;
  if (changes.length === 2 && gone?.type === 'delete' && come?.type === 'write') {
    const old = before.files.get(gone.path);
    if (old && sameProject(only({ ...old, path: come.file.path }), only(come.file))) {
      return `Renamed ${gone.path} to ${come.file.path}`;
    }
  }
  return handLabel(changes.map((change) => described(before, change)));
}

const only = (file: SourceFile): Project => ({ files: new Map([[file.path, file]]) });

/** What a version made by hand is called: `Edited styles.css`, `Edited index.html and styles.css`, `Edited 5 files`. */
export function handLabel(stats: readonly Pick<FileStats, 'path' | 'status'>[]): string {
  const [first, second] = stats;
  const verb = first && stats.every(({ status }) => status === first.status) ? WORDS[first.status] : WORDS.changed;
  if (first && !second) return `${verb} ${first.path}`;
  return first && second && stats.length === 2
    ? `${verb} ${first.path} and ${second.path}`
    : `${verb} ${stats.length} files`;
}

const WORDS = { made: 'Added', changed: 'Edited', deleted: 'Deleted' } as const;
