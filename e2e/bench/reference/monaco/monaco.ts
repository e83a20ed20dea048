/** Monaco as it comes, with HTML, in a page of its own: what most playgrounds start from. */
import { editor } from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/html/register';

declare global {
  interface Window {
    /** Only in the page of the reference. */
    referenceEditor: editor.IStandaloneCodeEditor;
  }
}

globalThis.MonacoEnvironment = {
  async getWorker() {
    const { default: EditorWorker } = await import('monaco-editor/editor/editor.worker?worker');
    return new EditorWorker();
  },
};

window.referenceEditor = editor.create(document.querySelector<HTMLElement>('#editor')!, {
  language: 'html',
  automaticLayout: true,
  value: '<!doctype html>\n',
});
