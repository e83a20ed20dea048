import type { editor, IDisposable } from 'monaco-editor/editor';
import type { monaco } from './monaco.ts';

/**
 * While a run writes at the end of a file, undo would take away the beginning of what is still coming. It waits until the
 * file is written, and says so; then the whole run is one step.
 */
export function holdUndoWhile(
  editor: editor.IStandaloneCodeEditor,
  api: typeof monaco,
): { set(hold: boolean): void } & IDisposable {
  const writing = editor.createContextKey<boolean>('vonkWriting', false);
  const { CtrlCmd, Shift } = api.KeyMod;
  const { KeyY, KeyZ } = api.KeyCode;
  const action = editor.addAction({
    id: 'vonk.undo-waits',
    label: 'Undo waits until the file is written',
    keybindings: [CtrlCmd | KeyZ, CtrlCmd | Shift | KeyZ, CtrlCmd | KeyY],
    keybindingContext: 'vonkWriting && editorTextFocus',
    run: (target) => {
      const messages = target.getContribution<MessageContribution>('editor.contrib.messageController');
      const position = target.getPosition();
      if (position) messages?.showMessage?.('Undo works again when this file is written', position);
    },
  });
  return { set: (hold) => writing.set(hold), dispose: () => action.dispose() };
}

/** Monaco's own bubble at the cursor, which it does not declare. */
interface MessageContribution extends editor.IEditorContribution {
  showMessage?(message: string, position: monaco.IPosition): void;
}
