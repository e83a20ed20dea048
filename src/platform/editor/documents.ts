import type { TypeFile } from '../../core/bundle/bundler.ts';
import type { EditorEvents, EditorPort } from '../../core/editor.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { applyEdits, type Range, type TextEdit } from '../../core/text.ts';
import { TextBuffer } from './text-buffer.ts';

export interface Document {
  readonly path: FilePath;
  readonly buffer: TextBuffer;
  /** A run writes at its end. */
  readonly writing: boolean;
}

/** Something that shows documents: plain text until Monaco is there, then Monaco. Told after the document has changed. */
export interface DocumentView {
  shown(document: Document | undefined): void;
  grew(document: Document, text: string): void;
  edited(document: Document, edits: readonly TextEdit[], before: string): void;
  replaced(document: Document): void;
  /** `document.writing` is new: a run has begun or ended. */
  wrote(document: Document): void;
  removed(path: FilePath): void;
  follow(follow: boolean): void;
  readOnly(readOnly: boolean): void;
  reveal(range: Range): void;
  marked(diagnostics: readonly Diagnostic[]): void;
}

/**
 * The texts of all files and what the editor was told about them, independent of Monaco: it can be asked for anything
 * before Monaco has loaded, and a view that comes later reads everything from here.
 */
export class Documents implements EditorPort {
  readonly #documents = new Map<FilePath, { path: FilePath; buffer: TextBuffer; writing: boolean }>();
  readonly #views = new Set<DocumentView>();
  #events: EditorEvents | undefined;
  #shown: FilePath | undefined;
  #follow = true;
  #readOnly = false;
  #diagnostics: readonly Diagnostic[] = [];
  #reveal: Range | undefined;
  #types: readonly TypeFile[] = [];
  #running = false;
  readonly #watchers = new Set<() => void>();

  get shown(): Document | undefined {
    return this.#shown === undefined ? undefined : this.#documents.get(this.#shown);
  }
  get following(): boolean {
    return this.#follow;
  }
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get types(): readonly TypeFile[] {
    return this.#types;
  }
  /** A run is going on, so what is missing may still come. */
  get running(): boolean {
    return this.#running;
  }

  all(): Iterable<Document> {
    return this.#documents.values();
  }

  get(path: FilePath): Document | undefined {
    return this.#documents.get(path);
  }

  /**
   * Told whenever something changed that a check of the whole project would see: a finished text, which files there are,
   * types, what is shown, the run. Not told of text that streams in.
   */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  /** The view is told what happens from now on; what is there it reads itself. */
  attach(view: DocumentView): () => void {
    this.#views.add(view);
    return () => void this.#views.delete(view);
  }

  /** A place that was asked for and that no view could go to yet. Given once. */
  takeReveal(): Range | undefined {
    const range = this.#reveal;
    this.#reveal = undefined;
    return range;
  }

  /** A person's change, already visible in the view that reports it. */
  editedByHand(path: FilePath, edits: readonly TextEdit[]): void {
    const document = this.#documents.get(path);
    if (!document) return;
    const text = applyEdits(document.buffer.text(), edits);
    document.buffer.replace(text);
    this.#events?.edited(path, text, edits);
    this.#changed();
  }

  /** The person went to a place in another file from within the text. */
  openedByHand(path: FilePath, range: Range): void {
    this.#events?.opened(path, range);
  }

  followStoppedByHand(): void {
    if (!this.#follow) return;
    this.#follow = false;
    this.#events?.followStopped();
  }

  on(events: EditorEvents): void {
    this.#events = events;
  }

  setFile(path: FilePath, text: string): void {
    const document = this.#documents.get(path);
    if (!document) this.#add(path, text);
    else if (document.buffer.text() !== text) {
      document.buffer.replace(text);
      this.#tell((view) => view.replaced(document));
    }
  }

  removeFile(path: FilePath): void {
    if (!this.#documents.delete(path)) return;
    if (this.#shown === path) this.show(undefined);
    this.#tell((view) => view.removed(path));
  }

  renameFile(from: FilePath, to: FilePath): void {
    const document = this.#documents.get(from);
    if (!document || from === to) return;
    const wasShown = this.#shown === from;
    this.#add(to, document.buffer.text()).writing = document.writing;
    if (wasShown) this.show(to);
    this.removeFile(from);
  }

  show(path: FilePath | undefined): void {
    if (path === this.#shown) return;
    this.#shown = path;
    this.#reveal = undefined;
    this.#tell((view) => view.shown(this.shown));
  }

  beginStream(path: FilePath, text: string): void {
    const document = this.#documents.get(path) ?? this.#add(path, text);
    document.writing = true;
    // First, so that the start of the text already belongs to the run's undo step.
    this.#tell((view) => view.wrote(document));
    this.setFile(path, text);
  }

  append(path: FilePath, text: string): void {
    const document = this.#documents.get(path);
    if (!document || text === '') return;
    document.buffer.append(text);
    for (const view of this.#views) view.grew(document, text);
  }

  endStream(path: FilePath): void {
    const document = this.#documents.get(path);
    if (!document) return;
    document.writing = false;
    this.#tell((view) => view.wrote(document));
  }

  applyEdits(path: FilePath, edits: readonly TextEdit[]): void {
    const document = this.#documents.get(path);
    if (!document || edits.length === 0) return;
    const before = document.buffer.text();
    document.buffer.replace(applyEdits(before, edits));
    this.#tell((view) => view.edited(document, edits, before));
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  setReadOnly(readOnly: boolean): void {
    if (readOnly === this.#readOnly) return;
    this.#readOnly = readOnly;
    this.#tell((view) => view.readOnly(readOnly));
  }

  setFollow(follow: boolean): void {
    this.#follow = follow;
    this.#tell((view) => view.follow(follow));
  }

  reveal(path: FilePath, range: Range): void {
    this.show(path);
    this.#reveal = range;
    this.#tell((view) => view.reveal(range));
  }

  setTypes(files: readonly TypeFile[]): void {
    this.#types = files;
    this.#changed();
  }

  setRunning(running: boolean): void {
    if (running === this.#running) return;
    this.#running = running;
    this.#changed();
  }

  setMarkers(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics = diagnostics;
    this.#tell((view) => view.marked(diagnostics));
  }

  clear(): void {
    this.show(undefined);
    for (const path of this.#documents.keys()) this.removeFile(path);
    this.setMarkers([]);
  }

  #add(path: FilePath, text: string) {
    const document = { path, buffer: new TextBuffer(text), writing: false };
    this.#documents.set(path, document);
    // A path may be shown before its file is there.
    if (this.#shown === path) this.#tell((view) => view.shown(document));
    else this.#changed();
    return document;
  }

  /** Everything views are told of is also a change, but for text that grows. */
  #tell(say: (view: DocumentView) => void): void {
    for (const view of this.#views) say(view);
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#watchers) listener();
  }
}
