import type { editor } from 'monaco-editor/editor';

/** Where text is being written: a line in the gutter, a wash over the current line and a block after the last character. */
export class WriteHead {
  readonly #marks: editor.IEditorDecorationsCollection;

  constructor(editor: editor.ICodeEditor) {
    this.#marks = editor.createDecorationsCollection();
  }

  moveTo(model: editor.ITextModel): void {
    const line = model.getLineCount();
    const column = model.getLineMaxColumn(line);
    this.#marks.set([
      {
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: {
          isWholeLine: true,
          className: 'vonk-write-line',
          marginClassName: 'vonk-write-margin',
          lineNumberClassName: 'vonk-write-number',
        },
      },
      {
        range: { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column },
        options: { afterContentClassName: 'vonk-write-block', showIfCollapsed: true },
      },
    ]);
  }

  hide(): void {
    this.#marks.clear();
  }
}
