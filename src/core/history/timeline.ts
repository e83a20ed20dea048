/**
 * Every version of one project, and where the person stands in it. Undo and redo walk along one line, across what a model
 * and what a hand made; nothing is ever overwritten: a change made after an undo begins a branch, and what was undone stays
 * in the list. Ids and times come from the caller. Undone work is exact: a version holds its files, not a way back to them.
 *
 * Hand edits that are not a version yet are the caller's: record them first, then undo.
 */
import { sameProject, type Project, type SourceFile } from '../project.ts';
import { prune, ROOM, type Room } from './prune.ts';
import { statsOf, type Version, type VersionMaker } from './version.ts';

export interface Timeline {
  /** Oldest first. */
  readonly versions: ReadonlyMap<string, Version>;
  /** What the files are now, once hand edits are recorded. */
  readonly current: string;
  /** The newest of the line that redo goes along. */
  readonly tip: string;
}

export interface NewVersion {
  readonly id: string;
  readonly at: number;
  readonly by: VersionMaker;
  readonly label: string;
  readonly turnId?: string;
  readonly restored?: string;
}

export function beginTimeline(project: Project, made: NewVersion): Timeline {
  // What is made out of nothing is version 1.
  const number = project.files.size === 0 ? 0 : 1;
  const version: Version = { ...made, parent: undefined, sequence: 0, number, branch: 0, stats: [], project };
  return { versions: new Map([[made.id, version]]), current: made.id, tip: made.id };
}

function versionAt(timeline: Timeline, id: string): Version {
  const version = timeline.versions.get(id);
  if (version === undefined) throw new Error(`No version has the id ${id}`);
  return version;
}

export const currentVersion = (timeline: Timeline): Version => versionAt(timeline, timeline.current);

/** Adds a version after the current one. Files that are as they were add none: the timeline comes back as it is. */
export function record(timeline: Timeline, project: Project, made: NewVersion, room: Room = ROOM): Timeline {
  if (timeline.versions.has(made.id)) throw new Error(`A version with the id ${made.id} exists already`);
  const parent = currentVersion(timeline);
  if (made.by !== 'restore' && sameFiles(parent.project, project)) return timeline;
  const number = parent.number + 1;
  let branch = 0;
  let sequence = 0;
  for (const other of timeline.versions.values()) {
    sequence = Math.max(sequence, other.sequence + 1);
    if (other.number === number) branch = Math.max(branch, other.branch + 1);
  }
  const version: Version = {
    ...made,
    parent: parent.id,
    sequence,
    number,
    branch,
    stats: statsOf(parent.project, project),
    project: shared(parent.project, project),
  };
  const versions = new Map(timeline.versions).set(made.id, version);
  return prune({ versions, current: made.id, tip: made.id }, room);
}

export function undo(timeline: Timeline): Timeline {
  const { parent } = currentVersion(timeline);
  return parent === undefined ? timeline : { ...timeline, current: parent };
}

export function redo(timeline: Timeline): Timeline {
  const next = nextOf(timeline);
  return next === undefined ? timeline : { ...timeline, current: next };
}

export const canUndo = (timeline: Timeline): boolean => currentVersion(timeline).parent !== undefined;
export const canRedo = (timeline: Timeline): boolean => nextOf(timeline) !== undefined;

/** The files of any version become the current ones, as a new version: undo takes them back. */
export function restore(
  timeline: Timeline,
  id: string,
  made: Pick<NewVersion, 'id' | 'at' | 'label'>,
  room: Room = ROOM,
): Timeline {
  const { project } = versionAt(timeline, id);
  if (id === timeline.current) return timeline;
  return record(timeline, project, { ...made, by: 'restore', restored: id }, room);
}

/**
 * The timeline where files that were read beside it stand: they are what counts. The place is the newest version that has
 * them; files of no version leave it where it is.
 */
export function standingAt(timeline: Timeline, project: Project): Timeline {
  if (sameProject(currentVersion(timeline).project, project)) return timeline;
  const there = [...timeline.versions.values()].toReversed().find((version) => sameProject(version.project, project));
  if (!there) return timeline;
  const isOnLine = ancestry(timeline, timeline.tip).includes(there.id);
  return { ...timeline, current: there.id, tip: isOnLine ? timeline.tip : there.id };
}

/** The ids from `id` to its first ancestor, `id` included. */
export function ancestry(timeline: Timeline, id: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = timeline.versions.get(at)?.parent) line.push(at);
  return line;
}

function nextOf(timeline: Timeline): string | undefined {
  const line = ancestry(timeline, timeline.tip);
  const at = line.indexOf(timeline.current);
  return at > 0 ? line[at - 1] : undefined;
}

const sameFiles = (a: Project, b: Project): boolean =>
  a === b || (sameProject(a, b) && [...a.files.keys()].join('\n') === [...b.files.keys()].join('\n'));

/** The same files in the same order, with the parent's object wherever the content is the parent's. */
function shared(parent: Project, project: Project): Project {
  const files = new Map(project.files);
  for (const [path, file] of project.files) {
    const old = parent.files.get(path);
    if (old !== undefined && old !== file && sameFile(old, file)) files.set(path, old);
  }
  return { files };
}

const sameFile = (a: SourceFile, b: SourceFile): boolean =>
  sameProject({ files: new Map([[a.path, a]]) }, { files: new Map([[b.path, b]]) });
