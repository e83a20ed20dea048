import { applyBlocks } from '../../core/edit/apply.ts';
import type { EditBlock } from '../../core/edit/block.ts';
import { lineDelta } from '../../core/edit/diff-lines.ts';
import { guardRewrite } from '../../core/edit/guard.ts';
import type { EditorPort } from '../../core/editor.ts';
import type { GenerationEvent } from '../../core/generation/events.ts';
import type { FilePath } from '../../core/path.ts';
import { findPath, textFile, textOf, type Project, type ProjectChange } from '../../core/project.ts';
import { assertNever } from '../../core/result.ts';
import { lineCount } from '../../core/text.ts';
import type { Preview } from '../preview-port.ts';
import type { TurnFile } from '../state.ts';
import { createLiveFile, type LiveFile } from './live-file.ts';

export interface ReplyFilesPorts {
  readonly editor: Pick<
    EditorPort,
    'beginStream' | 'append' | 'endStream' | 'setFile' | 'removeFile' | 'renameFile' | 'applyEdits'
  >;
  readonly preview: Pick<Preview, 'open' | 'append' | 'close' | 'write' | 'remove'>;
  project(): Project;
  commit(changes: readonly ProjectChange[]): void;
  /** A file is about to be written or changed: it gets a tab, and is shown if the person follows. */
  touched(path: FilePath): void;
}

/** Where a text is being written now; `line` is one-based. */
export interface WriteHead {
  readonly path: FilePath;
  readonly line: number;
}

/**
 * What a reply does to files: new text goes to editor and preview as it comes and into the project when its file closes;
 * a block in place lands when it closes. Guarantees that a good text is never lost: a rewrite that was cut or that
 * leaves parts out does not replace what stood there, it is kept beside it.
 */
export interface ReplyFiles {
  handle(event: Exclude<GenerationEvent, { type: 'prose' }>): void;
  /** Goes on at the end of a file whose opening tag came in an earlier, unfinished reply. */
  resume(path: FilePath, trim: (draft: string) => string): void;
  /** The file whose text is not yet the project's. */
  writing(): FilePath | undefined;
  /** All that has come of that file. */
  written(): string | undefined;
  /** Hands the editor what came since the last call. Once per tick. */
  flush(): void;
  head(): WriteHead | undefined;
  /** The person changed a file. True when a run is writing it, so that its text is not yet the project's. */
  edited(path: FilePath, text: string): boolean;
  rows(): readonly TurnFile[];
  drafts(): readonly { readonly path: FilePath; readonly text: string }[];
  notes(): readonly string[];
}

export function createReplyFiles(
  ports: ReplyFilesPorts,
  earlierDrafts: readonly { readonly path: FilePath; readonly text: string }[],
): ReplyFiles {
  const rows = new Map<FilePath, TurnFile>();
  const drafts = new Map(earlierDrafts.map((draft) => [draft.path, draft.text]));
  const before = new Map<FilePath, string | undefined>();
  const notes: string[] = [];
  let live: LiveFile | undefined;
  /** What is being written goes on from the project's own text, so its longer version is the better one, cut or not. */
  let growsProject = false;

  const known = (path: FilePath): FilePath => findPath(ports.project(), path) ?? path;

  function row(path: FilePath, change: Partial<TurnFile>): void {
    const old = rows.get(path) ?? {
      path,
      status: 'writing' as const,
      lines: 0,
      added: 0,
      removed: 0,
      refused: [],
      edits: 0,
    };
    rows.set(path, { ...old, ...change });
  }

  function touch(path: FilePath): void {
    if (!before.has(path)) before.set(path, textOf(ports.project(), path));
    ports.touched(path);
  }

  function begin(path: FilePath, base: string, goesOn: boolean): void {
    touch(path);
    growsProject = goesOn && !drafts.has(path);
    live = createLiveFile(path, base);
    ports.editor.beginStream(path, base);
    ports.preview.open(path);
    if (base !== '') ports.preview.append(path, base);
    row(path, { status: 'writing', lines: live.lines() });
  }

  /** The counts of a row compare with the file as it was before this run. */
  function settleRow(path: FilePath, status: TurnFile['status'], text: string): void {
    row(path, { status, lines: lineCount(text), ...lineDelta(before.get(path) ?? '', text) });
  }

  function end(finished: LiveFile, cut: boolean): void {
    live = undefined;
    const { path } = finished;
    const pending = finished.takePending();
    if (pending !== '') ports.editor.append(path, pending);
    ports.editor.endStream(path);
    const text = finished.text();
    const good = textOf(ports.project(), path);
    const guarded = cut ? undefined : guardRewrite(good, text);
    const elided = guarded && !guarded.ok ? guarded.error.reason : undefined;
    const worse = elided !== undefined || (cut && !growsProject);
    if (good !== undefined && worse && good !== text) {
      drafts.set(path, text);
      if (elided !== undefined) refuse(path, text.slice(0, 80), elided);
      settleRow(path, elided === undefined ? 'draft' : 'refused', good);
      row(path, { lines: lineCount(text) });
      ports.editor.setFile(path, good);
      ports.preview.close(path, good);
      return;
    }
    if (elided !== undefined) notes.push(`${path}: ${elided}. It was new, so it is kept as it came.`);
    drafts.delete(path);
    ports.commit([{ type: 'write', file: textFile(path, text) }]);
    settleRow(path, cut ? 'draft' : 'done', text);
    ports.preview.close(path, text);
  }

  function refuse(path: FilePath, search: string, reason: string): void {
    const refused = rows.get(path)?.refused ?? [];
    row(path, { refused: [...refused, { search, reason }] });
  }

  function change(path: FilePath, block: EditBlock): void {
    const text = textOf(ports.project(), path) ?? '';
    const outcome = applyBlocks(text, [block]);
    row(path, { edits: (rows.get(path)?.edits ?? 0) + 1 });
    for (const rejected of outcome.rejected) refuse(path, rejected.block.search, rejected.reason);
    if (outcome.edits.length === 0) return;
    ports.commit([{ type: 'write', file: textFile(path, outcome.text) }]);
    ports.editor.applyEdits(path, outcome.edits);
    ports.preview.write(path, outcome.text);
    settleRow(path, 'writing', outcome.text);
  }

  function finishEdits(path: FilePath, end: 'closed' | 'cut'): void {
    const refused = rows.get(path)?.refused.length ?? 0;
    const edits = rows.get(path)?.edits ?? 0;
    const none = refused > 0 && refused === edits;
    row(path, { status: none ? 'refused' : end === 'cut' ? 'draft' : 'done' });
  }

  return {
    handle(event) {
      switch (event.type) {
        case 'file-open': {
          const path = known(event.path);
          if (live) end(live, false);
          const goesOn = event.mode === 'append';
          return begin(path, goesOn ? (drafts.get(path) ?? textOf(ports.project(), path) ?? '') : '', goesOn);
        }
        case 'file-text':
          live?.append(event.text);
          if (live) ports.preview.append(live.path, event.text);
          return;
        case 'file-close':
          if (live) end(live, event.end === 'cut');
          return;
        case 'edit-open': {
          const path = known(event.path);
          touch(path);
          row(path, { status: 'writing', lines: lineCount(textOf(ports.project(), path) ?? '') });
          return;
        }
        case 'edit-block':
          return change(known(event.path), event.block);
        case 'edit-close':
          ports.editor.endStream(known(event.path));
          return finishEdits(known(event.path), event.end);
        case 'file-delete': {
          const path = known(event.path);
          if (!ports.project().files.has(path)) return;
          touch(path);
          ports.commit([{ type: 'delete', path }]);
          ports.editor.removeFile(path);
          ports.preview.remove(path);
          row(path, { status: 'deleted', removed: lineCount(before.get(path) ?? '') });
          return;
        }
        case 'file-move': {
          const from = known(event.from);
          const text = textOf(ports.project(), from);
          if (text === undefined) return;
          touch(from);
          ports.commit([
            { type: 'delete', path: from },
            { type: 'write', file: textFile(event.to, text) },
          ]);
          ports.editor.renameFile(from, event.to);
          ports.preview.remove(from);
          ports.preview.write(event.to, text);
          row(from, { status: 'deleted' });
          touch(event.to);
          settleRow(event.to, 'done', text);
          return;
        }
        case 'refused':
          notes.push(`${event.raw}: ${event.reason}. Nothing was written there.`);
          return;
        default:
          assertNever(event);
      }
    },
    resume(path, trim) {
      const draft = drafts.get(path) ?? textOf(ports.project(), path) ?? '';
      begin(path, trim(draft), true);
    },
    flush() {
      if (!live) return;
      const pending = live.takePending();
      if (pending === '') return;
      ports.editor.append(live.path, pending);
      row(live.path, { lines: live.lines() });
    },
    writing: () => live?.path,
    written: () => live?.text(),
    head: () => live && { path: live.path, line: live.lines() },
    edited(path, text) {
      if (live?.path !== path) return false;
      live.edited(text);
      return true;
    },
    rows: () => [...rows.values()],
    drafts: () => [...drafts].map(([path, text]) => ({ path, text })),
    notes: () => notes,
  };
}
