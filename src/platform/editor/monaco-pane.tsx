import MonacoEditor, { loader } from '@monaco-editor/react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FrameClock } from '../../core/frame-clock.ts';
import type { FilePath } from '../../core/path.ts';
import type { Document, Documents } from './documents.ts';
import { whileWriting } from './languages.ts';
import { MonacoView } from './monaco-view.ts';
import { monaco } from './monaco.ts';
import { OPTIONS } from './options.ts';
import { FONT } from './font.ts';
import { startTypeScript } from './typescript/language.ts';

// Before the first editor: the loader would otherwise fetch Monaco from a CDN.
loader.config({ monaco });

export interface MonacoPaneProps {
  readonly theme: 'dark' | 'light';
  readonly loading: ReactNode;
}

/** The chunk's one door: Monaco over these documents. The models live as long as the documents, the pane may come and go. */
export function openPane(documents: Documents, clock: FrameClock, now: () => number) {
  const view = new MonacoView(monaco, documents, clock, now);
  const models = {
    shown: () => view.shownModel(),
    modelOf: (path: FilePath) => view.modelOf(path),
    textOf: (document: Document) => view.textOf(document),
  };
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  startTypeScript(monaco, documents, models, { now, after });
  warmUp();
  return function MonacoPane({ theme, loading }: MonacoPaneProps) {
    const unmount = useRef<(() => void) | undefined>(undefined);
    useEffect(() => () => unmount.current?.(), []);
    return (
      <MonacoEditor
        theme={`vonk-${theme}`}
        options={OPTIONS}
        loading={loading}
        keepCurrentModel
        saveViewState={false}
        onMount={(editor) => {
          unmount.current = view.mount(editor);
        }}
      />
    );
  };
}

/** The first use of a tokenizer compiles it, and the first measure of a font is wrong until the font is there. */
function warmUp(): void {
  monaco.editor.tokenize('<style>a{color:red}</style><script>const a = 1</script>', whileWriting('html'));
  for (const language of ['css', 'javascript', 'typescript', 'xml'] as const) {
    monaco.editor.tokenize('a { b: c }', whileWriting(language));
  }
  // A font that does not come is no reason to fail: the fallback has been measured already.
  void document.fonts.load(FONT).then(
    () => monaco.editor.remeasureFonts(),
    () => {},
  );
}
