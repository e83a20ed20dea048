import type { editor, IDisposable } from 'monaco-editor/editor';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FrameClock } from '../../core/frame-clock.ts';
import type { FilePath } from '../../core/path.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import type { Document, Documents, DocumentView } from './documents.ts';
import { FileModel } from './file-model.ts';
import { toMarkers } from './markers.ts';
import type { monaco } from './monaco.ts';
import { FULL, LIGHT } from './options.ts';
import { BATCH_MS, PaceMeter } from './pace.ts';
import { holdUndoWhile } from './undo-guard.ts';
import { toMonacoRange, Viewport } from './viewport.ts';
import { WriteHead } from './write-head.ts';

/**
 * Shows the documents in one Monaco editor. A file becomes a model when it is first looked at and keeps it, so its undo
 * history and place survive a change of tab. Text of files out of sight waits and is written when they are shown.
 */
export class MonacoView implements DocumentView {
  readonly #api: typeof monaco;
  readonly #documents: Documents;
  readonly #clock: FrameClock;
  readonly #now: () => number;
  readonly #models = new Map<FilePath, FileModel>();
  readonly #places = new Map<FilePath, editor.ICodeEditorViewState>();
  readonly #pace = new PaceMeter();
  #mounted: Mounted | undefined;
  #shown: Document | undefined;
  #stopTicking: (() => void) | undefined;
  #writtenAt = -Infinity;
  #writtenThisTick = false;
  #light = false;

  constructor(api: typeof monaco, documents: Documents, clock: FrameClock, now: () => number) {
    this.#api = api;
    this.#documents = documents;
    this.#clock = clock;
    this.#now = now;
    documents.attach(this);
  }

  /** The model of what is shown, while an editor is in the page. */
  shownModel(): editor.ITextModel | undefined {
    return this.#mounted?.editor.getModel() ?? undefined;
  }

  /** A file that nobody has looked at becomes a model too. */
  modelOf(path: FilePath): editor.ITextModel | undefined {
    const document = this.#documents.get(path);
    return document && this.#modelOf(document).model;
  }

  /** The whole text as Monaco counts it, so that offsets into it are the model's. Makes a model only where they differ. */
  textOf(document: Document): string {
    const model = this.#models.get(document.path)?.model;
    if (model) return model.getValue();
    const text = document.buffer.text();
    return /\r|^\ufeff/.test(text) ? this.#modelOf(document).model.getValue() : text;
  }

  /** The editor is in the page. It loses the model it was born with. Returns what unmounts it. */
  mount(editor: editor.IStandaloneCodeEditor): () => void {
    const blank = editor.getModel();
    const viewport = new Viewport(editor, {
      isWriting: () => this.#shown?.writing === true,
      leftHead: () => this.#documents.followStoppedByHand(),
    });
    const guard = holdUndoWhile(editor, this.#api);
    this.#mounted = { editor, viewport, head: new WriteHead(editor), guard };
    this.#shown = undefined;
    this.shown(this.#documents.shown);
    this.readOnly(this.#documents.readOnly);
    blank?.dispose();
    const range = this.#documents.takeReveal();
    if (range) this.reveal(range);
    return () => {
      this.#rememberPlace();
      this.#mounted = undefined;
      viewport.dispose();
      guard.dispose();
    };
  }

  shown(document: Document | undefined): void {
    const mounted = this.#mounted;
    if (!mounted) return;
    this.#rememberPlace();
    this.#restore();
    this.#shown = document;
    const file = document && this.#modelOf(document);
    mounted.viewport.quietly(() => {
      mounted.editor.setModel(file?.model ?? null);
      const place = document && this.#places.get(document.path);
      if (place) mounted.editor.restoreViewState(place);
    });
    mounted.editor.updateOptions({ ariaLabel: labelOf(document) });
    mounted.head.hide();
    if (document) this.wrote(document);
  }

  grew(document: Document, text: string): void {
    this.#models.get(document.path)?.append(text);
    if (document !== this.#shown || !this.#mounted) return;
    this.#pace.note(text.length, this.#now());
    this.#write();
  }

  edited(document: Document, edits: readonly TextEdit[]): void {
    const file = this.#models.get(document.path);
    if (!file) return;
    const mounted = document === this.#shown ? this.#mounted : undefined;
    if (!mounted) return file.edit(edits);
    mounted.viewport.steadily(() => file.edit(edits));
    const last = edits.at(-1);
    if (last && this.#documents.following) {
      mounted.viewport.showLine(file.model.getPositionAt(last.start + last.newText.length).lineNumber);
    }
  }

  replaced(document: Document): void {
    const file = this.#models.get(document.path);
    if (!file) return;
    const mounted = document === this.#shown ? this.#mounted : undefined;
    // While a run writes, all of it is the run's step.
    const replace = () => (document.writing ? file.replace() : file.replaceAlone());
    if (!mounted) return replace();
    mounted.viewport.steadily(replace);
    this.#markHead();
  }

  wrote(document: Document): void {
    const file = this.#models.get(document.path);
    const mounted = document === this.#shown ? this.#mounted : undefined;
    if (document.writing) {
      file?.begin();
      if (!mounted) return;
      mounted.guard.set(true);
      this.#pace.reset();
      this.#stopTicking ??= this.#clock.onTick(() => this.#tick());
      this.#writeNow();
      this.#markHead();
    } else if (mounted && file) {
      mounted.viewport.atEnd(() => file.end());
      if (this.#documents.following && this.#stopTicking) mounted.viewport.showEnd();
      this.#restore();
    } else file?.end();
  }

  removed(path: FilePath): void {
    const file = this.#models.get(path);
    // Markers outlive their model in Monaco, and would be found again under the same name.
    if (file) for (const owner of MARKERS) this.#api.editor.setModelMarkers(file.model, owner, []);
    file?.dispose();
    this.#models.delete(path);
    this.#places.delete(path);
  }

  follow(follow: boolean): void {
    if (follow && this.#shown?.writing) this.#mounted?.viewport.showEnd();
  }

  readOnly(readOnly: boolean): void {
    this.#mounted?.editor.updateOptions({
      readOnly,
      readOnlyMessage: { value: 'This project is open in another tab. Take it over to change it here.' },
    });
  }

  reveal(range: Range): void {
    const mounted = this.#mounted;
    if (!mounted || !this.#shown) return;
    this.#documents.takeReveal();
    if (this.#shown.writing) this.#documents.followStoppedByHand();
    mounted.viewport.quietly(() => {
      mounted.editor.setSelection(toMonacoRange(range));
      mounted.editor.revealRangeInCenterIfOutsideViewport(toMonacoRange(range));
    });
    mounted.editor.focus();
  }

  marked(diagnostics: readonly Diagnostic[]): void {
    for (const [path, file] of this.#models) this.#mark(path, file, diagnostics);
  }

  #tick(): void {
    this.#writtenThisTick = false;
    this.#write();
  }

  #write(): void {
    const file = this.#shown && this.#models.get(this.#shown.path);
    if (!file?.hasPending || this.#writtenThisTick) return;
    const now = this.#now();
    const pace = this.#pace.pace(now);
    if (pace !== 'frame') this.#lighten(file, pace === 'plain');
    if (pace === 'frame' || now - this.#writtenAt >= BATCH_MS) this.#writeNow();
  }

  #writeNow(): void {
    const mounted = this.#mounted;
    const file = this.#shown && this.#models.get(this.#shown.path);
    if (!mounted || !file) return;
    this.#writtenThisTick = this.#stopTicking !== undefined;
    this.#writtenAt = this.#now();
    mounted.viewport.atEnd(() => file.flush());
    this.#markHead();
  }

  #markHead(): void {
    const mounted = this.#mounted;
    const model = mounted?.editor.getModel();
    if (!mounted || !model || !this.#shown?.writing) return;
    mounted.head.moveTo(model);
    if (this.#documents.following) mounted.viewport.showEnd();
  }

  /** Once light, light to the end: going back and forth would cost more than it gives. */
  #lighten(file: FileModel, plain: boolean): void {
    if (plain) file.plain();
    if (this.#light) return;
    this.#light = true;
    this.#mounted?.editor.updateOptions(LIGHT);
  }

  /** Nothing is being written in what is shown, or something else is shown. */
  #restore(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.#writtenThisTick = false;
    this.#mounted?.head.hide();
    this.#mounted?.guard.set(false);
    if (!this.#light) return;
    this.#light = false;
    this.#mounted?.editor.updateOptions(FULL);
  }

  #modelOf(document: Document): FileModel {
    const known = this.#models.get(document.path);
    if (known) {
      known.flush();
      return known;
    }
    const file = new FileModel(this.#api, document, (edits) => this.#documents.editedByHand(document.path, edits));
    this.#models.set(document.path, file);
    this.#mark(document.path, file, this.#documents.diagnostics);
    return file;
  }

  #mark(path: FilePath, file: FileModel, diagnostics: readonly Diagnostic[]): void {
    this.#api.editor.setModelMarkers(file.model, 'vonk', toMarkers(path, diagnostics, this.#api.MarkerSeverity));
  }

  #rememberPlace(): void {
    const state = this.#mounted?.editor.saveViewState();
    if (this.#shown && state && this.#models.has(this.#shown.path)) this.#places.set(this.#shown.path, state);
  }
}

/** Ours, and the language service's. */
const MARKERS = ['vonk', 'typescript'];

interface Mounted {
  readonly editor: editor.IStandaloneCodeEditor;
  readonly viewport: Viewport;
  readonly head: WriteHead;
  readonly guard: { set(hold: boolean): void } & IDisposable;
}

const labelOf = (document: Document | undefined): string =>
  document ? `${document.path}. To leave with Tab, first press Control+M.` : 'No file is open';
