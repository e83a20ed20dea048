import type { editor, IDisposable, IRange } from 'monaco-editor/editor';
import type { Range } from '../../core/text.ts';

export interface ViewportEvents {
  /** Only while text is written does leaving its end mean anything. */
  isWriting(): boolean;
  /** The person scrolled up or placed the cursor. */
  leftHead(): void;
}

/**
 * Where the person looks and where their cursor stands, kept from what a run does to the text. Tells a person's scrolling
 * and clicking from our own.
 */
export class Viewport {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #listeners: readonly IDisposable[];
  #own = 0;

  constructor(editor: editor.IStandaloneCodeEditor, events: ViewportEvents) {
    this.#editor = editor;
    let top = editor.getScrollTop();
    const left = (): void => {
      if (this.#own === 0 && events.isWriting()) events.leftHead();
    };
    this.#listeners = [
      editor.onDidScrollChange((event) => {
        const up = event.scrollTopChanged && event.scrollTop < top;
        top = event.scrollTop;
        // A text that has become shorter, or a window that has grown, moves the top too.
        if (up && !event.scrollHeightChanged) left();
      }),
      editor.onDidChangeCursorPosition((event) => {
        if (event.source === 'mouse' || event.source === 'keyboard') left();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** What happens inside is ours, not the person's. */
  quietly(change: () => void): void {
    this.#own += 1;
    try {
      change();
    } finally {
      this.#own -= 1;
    }
  }

  /** For text that is put at the end: a cursor that stands there would be carried along. It stays where it was. */
  atEnd(change: () => void): void {
    const model = this.#editor.getModel();
    const end = model?.getFullModelRange().getEndPosition();
    const before = this.#editor.getSelections();
    const carried = end && before?.some((selection) => selection.getEndPosition().equals(end));
    this.quietly(() => {
      change();
      if (carried && before) this.#editor.setSelections(before, 'vonk');
    });
  }

  /** For changes anywhere: the line that is at the top of the view stays there. */
  steadily(change: () => void): void {
    const model = this.#editor.getModel();
    const line = this.#editor.getVisibleRanges()[0]?.startLineNumber;
    if (!model || line === undefined) return this.quietly(change);
    const offset = this.#editor.getScrollTop() - this.#editor.getTopForLineNumber(line);
    const mark = { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 };
    const [id] = model.deltaDecorations([], [{ range: mark, options: {} }]);
    this.quietly(() => {
      change();
      const now = id === undefined ? undefined : model.getDecorationRange(id)?.startLineNumber;
      if (now !== undefined) this.#editor.setScrollTop(this.#editor.getTopForLineNumber(now) + offset);
    });
    if (id !== undefined) model.deltaDecorations([id], []);
  }

  showEnd(): void {
    this.quietly(() => this.#editor.setScrollTop(this.#editor.getScrollHeight()));
  }

  showLine(line: number): void {
    this.quietly(() => this.#editor.revealLineInCenterIfOutsideViewport(line));
  }
}

/** Monaco counts lines and columns from one. */
export const toMonacoRange = (range: Range): IRange => ({
  startLineNumber: range.start.line + 1,
  startColumn: range.start.character + 1,
  endLineNumber: range.end.line + 1,
  endColumn: range.end.character + 1,
});
