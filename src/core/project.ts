import { pathKey, type FilePath } from './path.ts';

/** Text as UTF-16, line ends as they came; binary files (images, fonts) as bytes with their media type. */
export type SourceFile =
  | { readonly kind: 'text'; readonly path: FilePath; readonly text: string }
  | {
      readonly kind: 'binary';
      readonly path: FilePath;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly mime: string;
    };

/** Committed files, in the order they were made. Immutable: every change gives a new value. */
export interface Project {
  readonly files: ReadonlyMap<FilePath, SourceFile>;
}

/** One step from one project to the next. `write` replaces the whole file; its position in the order is kept. */
export type ProjectChange =
  { readonly type: 'write'; readonly file: SourceFile } | { readonly type: 'delete'; readonly path: FilePath };

export const emptyProject: Project = { files: new Map() };

export const textFile = (path: FilePath, text: string): SourceFile => ({ kind: 'text', path, text });

/** The text of a file, or `undefined` when it is missing or binary. */
export function textOf(project: Project, path: FilePath): string | undefined {
  const file = project.files.get(path);
  return file?.kind === 'text' ? file.text : undefined;
}

/** Finds a file whose path differs at most in case: such a pair cannot live on every disk, so it is one file. */
export function findPath(project: Project, path: FilePath): FilePath | undefined {
  if (project.files.has(path)) return path;
  const key = pathKey(path);
  for (const known of project.files.keys()) if (pathKey(known) === key) return known;
  return undefined;
}

export function apply(project: Project, changes: readonly ProjectChange[]): Project {
  if (changes.length === 0) return project;
  const files = new Map(project.files);
  for (const change of changes) {
    if (change.type === 'delete') files.delete(change.path);
    else files.set(change.file.path, change.file);
  }
  return { files };
}

/** The changes that undo `changes` when applied to `apply(project, changes)`. Contents come back; order may not. */
export function invert(project: Project, changes: readonly ProjectChange[]): ProjectChange[] {
  return diff(apply(project, changes), project);
}

export function diff(before: Project, after: Project): ProjectChange[] {
  const changes: ProjectChange[] = [];
  for (const path of before.files.keys()) if (!after.files.has(path)) changes.push({ type: 'delete', path });
  for (const [path, file] of after.files) {
    const old = before.files.get(path);
    if (!old || !sameContent(old, file)) changes.push({ type: 'write', file });
  }
  return changes;
}

function sameContent(a: SourceFile, b: SourceFile): boolean {
  if (a === b) return true;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (b.kind === 'text' || a.mime !== b.mime || a.bytes.length !== b.bytes.length) return false;
  return a.bytes.every((byte, index) => byte === b.bytes[index]);
}

export const sameProject = (a: Project, b: Project): boolean => diff(a, b).length === 0;
