import type { TypeFile } from './bundle/bundler.ts';
import type { FilePath } from './path.ts';
import type { TextEdit, Range } from './text.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface EditorEvents {
  /**
   * The person (not the stream) changed a file. `edits` is what was done to the text as this port was told it, `text` the
   * outcome. In a file that is being written, more text may have arrived than was appended here: apply `edits` there; their
   * offsets lie before anything that is still to come.
   */
  edited(path: FilePath, text: string, edits: readonly TextEdit[]): void;
  /** Following stopped because the person scrolled or placed the cursor elsewhere. */
  followStopped(): void;
  /** The person went to a place in another file (a definition, a reference): it wants to be shown. */
  opened(path: FilePath, range: Range): void;
}

/**
 * The text as it is shown. One model per file; a file nobody looks at costs a buffer. The engine hands over text once per
 * tick of the frame clock; how it is shown (each frame, or batched and light at high rates) is the editor's affair.
 * Works before Monaco has loaded: calls are kept and played into it.
 */
export interface EditorPort {
  /** Who is told. One listener; the last one given. */
  on(events: EditorEvents): void;
  /** Makes or replaces a whole file at once (opened, restored, imported). No cursor is moved if the text is the same. */
  setFile(path: FilePath, text: string): void;
  removeFile(path: FilePath): void;
  renameFile(from: FilePath, to: FilePath): void;
  /** Which file is looked at; `undefined` shows the empty state. */
  show(path: FilePath | undefined): void;
  /** From here to `endStream` the text of `path` is written by a run: it starts at `text` and grows at its end. */
  beginStream(path: FilePath, text: string): void;
  append(path: FilePath, text: string): void;
  /** Ends the run's undo step for this file; also where the run only made edits in place. */
  endStream(path: FilePath): void;
  /** Changes in place by a run, one undo step with the rest of the run until `endStream` or the person's next change. */
  applyEdits(path: FilePath, edits: readonly TextEdit[]): void;
  setFollow(follow: boolean): void;
  /** While another tab has the right to write, nothing can be typed here. */
  setReadOnly(readOnly: boolean): void;
  reveal(path: FilePath, range: Range): void;
  /** Declarations of the packages the project imports, in place of those given before. */
  setTypes(files: readonly TypeFile[]): void;
  /** While a run goes on, what is missing may still come, and no code is called wrong. */
  setRunning(running: boolean): void;
  setMarkers(diagnostics: readonly Diagnostic[]): void;
  clear(): void;
}
