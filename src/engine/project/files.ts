import { parsePath, type FilePath, type PathError } from '../../core/path.ts';
import {
  apply,
  emptyProject,
  findPath,
  textFile,
  textOf,
  type ProjectChange,
  type SourceFile,
} from '../../core/project.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { TextEdit } from '../../core/text.ts';
import type { Context } from '../context.ts';
import type { GenerationRun } from '../run/generation-run.ts';
import type { ImportOutcome } from '../workbench.ts';

export interface Files {
  /** Writes into the project and the tabs; editor and preview are told by the caller, who knows what they have seen. */
  commit(changes: readonly ProjectChange[]): void;
  /** Gives a file a tab, and shows it while the person follows. */
  touched(path: FilePath): void;
  show(path: FilePath): void;
  /** Editor and preview from scratch, for a project that was just opened or brought back. */
  present(): void;
  /** The same for some files only. */
  restore(changes: readonly ProjectChange[]): void;
  edited(path: FilePath, text: string, edits: readonly TextEdit[]): void;
  /** See `Workbench.rewriteFile`. */
  rewrite(path: FilePath, before: string, after: string, label: string): Result<void, string>;
  create(raw: string): Result<FilePath, PathError>;
  rename(from: FilePath, raw: string): Result<FilePath, PathError>;
  remove(path: FilePath): void;
  take(files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]): Promise<ImportOutcome>;
}

/** Files as the person handles them: every way in leads through `commit`, so that each is kept, shown and previewed. */
export function createFiles(context: Context, currentRun: () => GenerationRun | undefined): Files {
  const { get, set, adapters, preview } = context;
  const { editor } = adapters;

  function commit(changes: readonly ProjectChange[]): void {
    const project = apply(get().project, changes);
    const gone = new Set(changes.flatMap((change) => (change.type === 'delete' ? [change.path] : [])));
    // A file that a run has opened has a tab before it is in the project.
    const open = new Set([...get().tabs.filter((path) => !gone.has(path)), ...project.files.keys()]);
    const tabs = [...open];
    const active = get().activePath;
    const activePath = active && open.has(active) ? active : tabs[0];
    set({ project, tabs, activePath });
    if (activePath !== active) editor.show(activePath);
    context.touched();
  }

  function show(path: FilePath): void {
    if (get().activePath !== path) set({ activePath: path });
    editor.show(path);
    context.touched();
  }

  function present(): void {
    editor.clear();
    for (const file of get().project.files.values()) if (file.kind === 'text') editor.setFile(file.path, file.text);
    editor.show(get().activePath);
    set({ console: [], problems: [] });
    // What came by a link is looked at before it runs, and then without a network.
    const shown = get().visit?.running === false ? emptyProject : get().project;
    preview.show(shown, { network: get().network });
  }

  function restore(changes: readonly ProjectChange[]): void {
    commit(changes);
    for (const change of changes) {
      if (change.type === 'delete') {
        editor.removeFile(change.path);
        preview.remove(change.path);
      } else if (change.file.kind === 'text') {
        editor.setFile(change.file.path, change.file.text);
        preview.write(change.file.path, change.file.text);
      } else preview.writeBinary(change.file.path, change.file.bytes, change.file.mime);
    }
  }

  /** A file that is being written has no name or end yet that could be changed under it. */
  const beingWritten = (path: FilePath): boolean => currentRun()?.writing() === path;

  /** Everything shown anew; while a run writes, only what changed, since the page is still arriving. */
  function representPreview(changes: readonly ProjectChange[]): void {
    if (!currentRun()) return preview.show(get().project, { network: get().network });
    for (const change of changes) {
      if (change.type === 'delete') preview.remove(change.path);
      else if (change.file.kind === 'text') preview.write(change.file.path, change.file.text);
      else preview.writeBinary(change.file.path, change.file.bytes, change.file.mime);
    }
  }

  const readOnlyReason = (): string =>
    get().visit ? 'a prototype from a link is only looked at' : 'the project is open in another tab';

  function free(raw: string, except?: FilePath): Result<FilePath, PathError> {
    const path = parsePath(raw);
    if (!path.ok) return path;
    if (!context.writable()) return err({ type: 'path-error', raw, reason: readOnlyReason() });
    const taken = findPath(get().project, path.value);
    if (taken && taken !== except) return err({ type: 'path-error', raw, reason: `${taken} exists already` });
    return path;
  }

  /** Where a new file has taken the name meanwhile, the old one comes back beside it. */
  function bringBack(file: SourceFile, projectId: string): void {
    if (!context.writable()) return;
    // Undo has brought it back already.
    if (get().projectId !== projectId || get().project.files.get(file.path) === file) return;
    let { path } = file;
    for (let copy = 2; findPath(get().project, path); copy += 1) {
      const dot = file.path.lastIndexOf('.');
      const named = dot > 0 ? `${file.path.slice(0, dot)}-${copy}${file.path.slice(dot)}` : `${file.path}-${copy}`;
      const parsed = parsePath(named);
      if (!parsed.ok) return;
      path = parsed.value;
    }
    restore([{ type: 'write', file: { ...file, path } }]);
  }

  return {
    commit,
    show,
    present,
    restore,
    touched(path) {
      if (!get().tabs.includes(path)) set({ tabs: [...get().tabs, path] });
      if (get().follow && get().activePath !== path) show(path);
    },
    edited(path, text) {
      if (currentRun()?.edited(path, text)) return;
      if (textOf(get().project, path) === text) return;
      // Typing elsewhere ends following: the next file of the run must not take the place of this one.
      if (currentRun() && get().follow) {
        set({ follow: false });
        editor.setFollow(false);
      }
      commit([{ type: 'write', file: textFile(path, text) }]);
      preview.write(path, text);
    },
    rewrite(path, before, after, label) {
      if (!context.writable()) return err(`${capital(readOnlyReason())}. Nothing was changed.`);
      if (beingWritten(path)) return err(`${path} is being written. Stop the run first, or wait for its end.`);
      if (textOf(get().project, path) !== before) return err(`${path} was changed meanwhile, and is as it was.`);
      if (before === after) return ok(undefined);
      restore([{ type: 'write', file: textFile(path, after) }]);
      context.version(label);
      return ok(undefined);
    },
    create(raw) {
      const path = free(raw);
      if (!path.ok) return path;
      restore([{ type: 'write', file: textFile(path.value, '') }]);
      show(path.value);
      return path;
    },
    rename(from, raw) {
      const path = free(raw, from);
      const file = get().project.files.get(from);
      if (!path.ok || !file || path.value === from) return path.ok ? ok(from) : path;
      if (beingWritten(from))
        return err({ type: 'path-error', raw, reason: `${from} is being written; stop the run first` });
      const moved: SourceFile = { ...file, path: path.value };
      const wasActive = get().activePath === from;
      const place = get().tabs.indexOf(from);
      const changes: readonly ProjectChange[] = [
        { type: 'delete', path: from },
        { type: 'write', file: moved },
      ];
      commit(changes);
      const tabs = get().tabs.filter((tab) => tab !== path.value);
      tabs.splice(place, 0, path.value);
      set({ tabs });
      editor.renameFile(from, path.value);
      if (wasActive) show(path.value);
      representPreview(changes);
      return path;
    },
    remove(path) {
      const file = get().project.files.get(path);
      if (!context.writable()) return;
      if (beingWritten(path)) {
        context.notify({
          tone: 'info',
          title: `${path} is being written`,
          body: 'Stop the run first, then it can be deleted.',
          actions: [],
        });
        return;
      }
      if (!file) return;
      const { projectId } = get();
      restore([{ type: 'delete', path }]);
      context.notify({
        tone: 'info',
        title: `${path} is deleted`,
        body: 'Everything else is as it was.',
        actions: [{ label: 'Bring it back', run: () => bringBack(file, projectId) }],
      });
    },
    async take(files) {
      const { projectId } = get();
      const read = await adapters.readImports(files);
      const name = files[0]?.name ?? 'files';
      if (get().projectId !== projectId) {
        return { taken: 0, refused: [{ name, reason: 'another project was opened meanwhile' }] };
      }
      if (!context.writable()) return { taken: 0, refused: [{ name, reason: readOnlyReason() }] };
      const refused = [...read.refused];
      const changes: ProjectChange[] = [];
      for (const file of read.files) {
        const path = findPath(get().project, file.path) ?? file.path;
        if (beingWritten(path)) refused.push({ name: path, reason: 'it is being written; stop the run first' });
        else changes.push({ type: 'write', file: { ...file, path } });
      }
      if (changes.length > 0) {
        restore(changes);
        const paths = changes.map((change) => (change.type === 'write' ? change.file.path : change.path));
        const page = paths.find((path) => /(^|\/)index\.html?$/.test(path)) ?? paths[0]!;
        if (textOf(get().project, page) !== undefined) show(page);
        representPreview(changes);
      }
      return { taken: changes.length, refused };
    },
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
