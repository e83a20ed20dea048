import type { editor, IRange } from 'monaco-editor/editor';
import type { TextSpan } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import type { FilePath } from '../../../core/path.ts';
import type { monaco } from '../monaco.ts';
import type { ServiceClient } from './client.ts';

export const LANGUAGES: readonly string[] = ['typescript', 'javascript'];

/** What Monaco's questions are answered with. */
export interface LanguageWorld {
  readonly api: typeof monaco;
  readonly ask: ServiceClient['ask'];
  /** As a model, whether or not anybody has looked at it: a project's file, or a declaration (`node_modules/…`). */
  modelOf(path: string): Promise<editor.ITextModel | undefined>;
  /** A run writes it at this moment, so its text is not the one that was asked about. */
  isWriting(path: FilePath): boolean;
}

/** Models are named after their path: `file:///src/App.tsx`. */
export const pathOf = (model: editor.ITextModel): FilePath => model.uri.path.slice(1) as FilePath;

export function rangeOf(model: editor.ITextModel, { start, length }: TextSpan): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(start + length);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

export const joined = (parts: readonly { readonly text: string }[] | undefined): string =>
  (parts ?? []).map((part) => part.text).join('');
