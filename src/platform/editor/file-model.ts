import type { editor, IRange } from 'monaco-editor/editor';
import { trimEdit } from '../../core/edit/diff-lines.ts';
import type { TextEdit } from '../../core/text.ts';
import type { Document } from './documents.ts';
import { languageOf, whileWriting } from './languages.ts';
import type { monaco } from './monaco.ts';

type Api = typeof monaco;

/**
 * One file as a Monaco model. Everything a run does between `begin` and `end` is one undo step, unless the person writes
 * in between: then theirs is a step of its own, so undo takes back either side whole and never half of both. Text that is
 * appended waits here until `flush`; how often that is, is the view's affair.
 */
export class FileModel {
  readonly model: editor.ITextModel;
  readonly #api: Api;
  readonly #document: Document;
  #pending: string[] = [];
  #changing = 0;
  #personWasLast = false;
  /**
   * Monaco keeps one kind of line end per model and no byte order mark. Where the text has a mixture its offsets are not
   * the model's, and edits are found by comparing instead.
   */
  #sameOffsets: boolean;

  constructor(api: Api, document: Document, onHandEdit: (edits: readonly TextEdit[]) => void) {
    this.#api = api;
    this.#document = document;
    const text = document.buffer.text();
    const uri = api.Uri.from({ scheme: 'file', path: `/${document.path}` });
    // At once as what it is: a model of a language starts the service of that language.
    const language = document.writing ? whileWriting(this.#language()) : this.#language();
    this.model = api.editor.createModel(text, language, uri);
    // Without a line end in it Monaco would take the system's.
    if (!text.includes('\r\n')) this.model.setEOL(api.editor.EndOfLineSequence.LF);
    // Monaco reads these two from its own settings, not from the editor's options.
    this.model.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    this.model.detectIndentation(true, 2);
    this.#sameOffsets = this.model.getValue() === text;
    this.model.onDidChangeContent((event) => {
      if (this.#changing > 0) return;
      this.#personWasLast = true;
      const edits = this.#handEdits(event);
      if (edits.length > 0) onHandEdit(edits);
    });
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  append(text: string): void {
    this.#pending.push(text);
    if (text.includes('\r')) this.#sameOffsets = false;
  }

  flush(): void {
    let text = this.#pending.join('');
    this.#pending = [];
    if (this.#document.writing && text.endsWith('\r')) {
      // Perhaps the first half of a line end: alone it would become one, and the second half another.
      this.#pending.push('\r');
      text = text.slice(0, -1);
    }
    if (text === '') return;
    const end = this.model.getPositionAt(this.model.getValueLength());
    this.#push([{ range: this.#api.Range.fromPositions(end), text }]);
  }

  edit(edits: readonly TextEdit[]): void {
    if (!this.#sameOffsets || edits.some((edit) => edit.newText.includes('\r'))) return this.replace();
    this.flush();
    const place = (edit: TextEdit): IRange =>
      this.#api.Range.fromPositions(this.model.getPositionAt(edit.start), this.model.getPositionAt(edit.end));
    this.#push(edits.map((edit) => ({ range: place(edit), text: edit.newText })));
  }

  /** Brings the model to the document's text with one edit of what differs, so cursors elsewhere stay. */
  replace(): void {
    const text = this.#document.buffer.text();
    this.#pending = [];
    const before = this.model.getValue();
    if (before === text) return;
    const edit = trimEdit(before, { start: 0, end: before.length, newText: text });
    const range = this.#api.Range.fromPositions(
      this.model.getPositionAt(edit.start),
      this.model.getPositionAt(edit.end),
    );
    this.#push([{ range, text: edit.newText }]);
    this.#sameOffsets = this.model.getValue() === text;
  }

  /** The same as a step of the undo by itself, whatever came before and comes after. */
  replaceAlone(): void {
    this.model.pushStackElement();
    this.replace();
    this.model.pushStackElement();
  }

  begin(): void {
    this.model.pushStackElement();
    this.#personWasLast = false;
    this.#colour(whileWriting(this.#language()));
  }

  end(): void {
    this.flush();
    this.model.pushStackElement();
    this.model.detectIndentation(true, 2);
    this.#colour(this.#language());
  }

  /** Without colours until `end`: at the highest rates colouring is what costs most. */
  plain(): void {
    this.#colour('plaintext');
  }

  dispose(): void {
    this.model.dispose();
  }

  #language() {
    return languageOf(this.#document.path, this.#document.buffer.text().length);
  }

  #colour(language: string): void {
    if (this.model.getLanguageId() !== language) this.#api.editor.setModelLanguage(this.model, language);
  }

  #push(operations: editor.IIdentifiedSingleEditOperation[]): void {
    if (this.#personWasLast) this.model.pushStackElement();
    this.#personWasLast = false;
    this.#changing += 1;
    try {
      this.model.pushEditOperations(null, operations, () => null);
    } finally {
      this.#changing -= 1;
    }
  }

  #handEdits(event: editor.IModelContentChangedEvent): readonly TextEdit[] {
    if (this.#sameOffsets) {
      // Monaco gives the changes of one event with offsets into the text before all of them, as TextEdit does.
      return event.changes.map((change) => ({
        start: change.rangeOffset,
        end: change.rangeOffset + change.rangeLength,
        newText: change.text,
      }));
    }
    const pending = this.#pending.join('');
    this.#sameOffsets = !pending.includes('\r');
    const before = this.#document.buffer.text();
    const after = this.model.getValue() + pending;
    return before === after ? [] : [trimEdit(before, { start: 0, end: before.length, newText: after })];
  }
}
