/** A script's symbols, for Monaco's "Go to Symbol", and its formatting. */
import type { editor, languages } from 'monaco-editor/editor';
import type { NavigationTree } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { LANGUAGES, pathOf, rangeOf, type LanguageWorld } from './language-world.ts';

export function registerOutline({ api, ask }: LanguageWorld): void {
  api.languages.registerDocumentSymbolProvider([...LANGUAGES], {
    async provideDocumentSymbols(model) {
      const tree = await ask('outline', pathOf(model));
      if (!tree || model.isDisposed()) return [];
      return (tree.childItems ?? []).flatMap((item) => symbolOf(model, item, api.languages.SymbolKind));
    },
  });
  api.languages.registerDocumentRangeFormattingEditProvider([...LANGUAGES], {
    async provideDocumentRangeFormattingEdits(model, range, { tabSize, insertSpaces }) {
      const from = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
      const to = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
      const changes = await ask('format', pathOf(model), from, to, { size: tabSize, spaces: insertSpaces });
      if (!changes || model.isDisposed()) return [];
      return changes.map(({ span, newText }) => ({ range: rangeOf(model, span), text: newText }));
    },
  });
}

type Kinds = typeof languages.SymbolKind;

function symbolOf(model: editor.ITextModel, item: NavigationTree, kinds: Kinds): languages.DocumentSymbol[] {
  const [span] = item.spans;
  // A symbol without a name, such as a module's re-export, is nothing to go to.
  if (!span || item.text === '') return [];
  return [
    {
      name: item.text,
      detail: '',
      kind: kindOf(item.kind, kinds),
      tags: [],
      range: rangeOf(model, span),
      selectionRange: rangeOf(model, item.nameSpan ?? span),
      children: (item.childItems ?? []).flatMap((child) => symbolOf(model, child, kinds)),
    },
  ];
}

function kindOf(kind: string, kinds: Kinds): languages.SymbolKind {
  switch (kind) {
    case 'function':
    case 'local function':
      return kinds.Function;
    case 'class':
      return kinds.Class;
    case 'interface':
    case 'type':
      return kinds.Interface;
    case 'enum':
      return kinds.Enum;
    case 'method':
      return kinds.Method;
    case 'property':
    case 'getter':
    case 'setter':
      return kinds.Property;
    case 'module':
      return kinds.Module;
    case 'const':
      return kinds.Constant;
    default:
      return kinds.Variable;
  }
}
