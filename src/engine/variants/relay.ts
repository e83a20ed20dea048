import type { FilePath } from '../../core/path.ts';
import type { RunPorts } from '../run/generation-run.ts';

type Shown = Pick<RunPorts, 'editor' | 'preview'>;

/**
 * What a variant's run writes to. Its text goes into its own preview and no editor; from `lead` on also into the project's
 * editor and preview, beginning with what has come of the file that is open. So a variant can be chosen while it is being
 * written, and let go again.
 */
export interface Relay extends Shown {
  lead(to: Shown): void;
  release(): void;
}

export function createRelay(own: RunPorts['preview']): Relay {
  let to: Shown | undefined;
  /** The open file, as far as the editor would have it; the preview is told of text before the editor is. */
  let shown: { path: FilePath; readonly text: string[] } | undefined;
  let sent: { readonly path: FilePath; readonly text: string[] } | undefined;

  return {
    editor: {
      setFile: (path, text) => to?.editor.setFile(path, text),
      removeFile: (path) => to?.editor.removeFile(path),
      renameFile: (from, into) => to?.editor.renameFile(from, into),
      applyEdits: (path, edits) => to?.editor.applyEdits(path, edits),
      beginStream(path, text) {
        shown = { path, text: [text] };
        to?.editor.beginStream(path, text);
      },
      append(path, text) {
        shown?.text.push(text);
        to?.editor.append(path, text);
      },
      endStream(path) {
        shown = undefined;
        to?.editor.endStream(path);
      },
    },
    preview: {
      open(path) {
        sent = { path, text: [] };
        own.open(path);
        to?.preview.open(path);
      },
      append(path, text) {
        sent?.text.push(text);
        own.append(path, text);
        to?.preview.append(path, text);
      },
      close(path, text) {
        sent = undefined;
        own.close(path, text);
        to?.preview.close(path, text);
      },
      write(path, text) {
        own.write(path, text);
        to?.preview.write(path, text);
      },
      remove(path) {
        own.remove(path);
        to?.preview.remove(path);
      },
      settle(project) {
        own.settle(project);
        to?.preview.settle(project);
      },
    },
    lead(given) {
      to = given;
      if (shown) to.editor.beginStream(shown.path, shown.text.join(''));
      if (sent) {
        to.preview.open(sent.path);
        to.preview.append(sent.path, sent.text.join(''));
      }
    },
    release() {
      if (to && shown) to.editor.endStream(shown.path);
      to = undefined;
    },
  };
}
