import { parsePath, type FilePath, type PathError } from '../../core/path.ts';
import { apply, findPath, textFile, textOf, type ProjectChange, type SourceFile } from '../../core/project.ts';
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
    const open = new Set([...get().tabs.filter((path) => project.files.has(path)), ...project.files.keys()]);
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
    preview.show(get().project);
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

  function free(raw: string, except?: FilePath): Result<FilePath, PathError> {
    const path = parsePath(raw);
    if (!path.ok) return path;
    const taken = findPath(get().project, path.value);
    if (taken && taken !== except) return err({ type: 'path-error', raw, reason: `${taken} exists already` });
    return path;
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
      commit([{ type: 'write', file: textFile(path, text) }]);
      preview.write(path, text);
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
      const moved: SourceFile = { ...file, path: path.value };
      const wasActive = get().activePath === from;
      const place = get().tabs.indexOf(from);
      commit([
        { type: 'delete', path: from },
        { type: 'write', file: moved },
      ]);
      const tabs = get().tabs.filter((tab) => tab !== path.value);
      tabs.splice(place, 0, path.value);
      set({ tabs });
      editor.renameFile(from, path.value);
      if (wasActive) show(path.value);
      preview.show(get().project);
      return path;
    },
    remove(path) {
      const file = get().project.files.get(path);
      if (!file) return;
      restore([{ type: 'delete', path }]);
      context.notify({
        tone: 'info',
        title: `${path} is deleted`,
        body: 'Everything else is as it was.',
        actions: [{ label: 'Bring it back', run: () => restore([{ type: 'write', file }]) }],
      });
    },
    async take(files) {
      const read = await adapters.readImports(files);
      if (read.files.length > 0) {
        restore(read.files.map((file) => ({ type: 'write', file })));
        const page = read.files.find((file) => /(^|\/)index\.html?$/.test(file.path)) ?? read.files[0]!;
        if (page.kind === 'text') show(page.path);
        preview.show(get().project);
      }
      return { taken: read.files.length, refused: read.refused };
    },
  };
}
