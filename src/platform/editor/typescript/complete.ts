/** Completion, with exports of other files and packages that bring their import. */
import type { editor, IRange, languages } from 'monaco-editor/editor';
import type { CompletionEntry } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import type { monaco } from '../monaco.ts';
import { documentation } from './explain.ts';
import { joined, LANGUAGES, pathOf, rangeOf, type LanguageWorld } from './language-world.ts';

/** What is known of an offered item when its details are asked for. */
interface Item extends languages.CompletionItem {
  readonly model: editor.ITextModel;
  readonly offset: number;
  readonly entry: CompletionEntry;
}

export function registerCompletion({ api, ask }: LanguageWorld): void {
  api.languages.registerCompletionItemProvider([...LANGUAGES], {
    triggerCharacters: ['.', '"', "'", '`', '/', '@', '<'],
    async provideCompletionItems(model, position, context) {
      const offset = model.getOffsetAt(position);
      const entries = await ask('completions', pathOf(model), offset, context.triggerCharacter);
      if (!entries || model.isDisposed()) return undefined;
      const word = model.getWordUntilPosition(position);
      const { lineNumber } = position;
      const range = {
        startLineNumber: lineNumber,
        startColumn: word.startColumn,
        endLineNumber: lineNumber,
        endColumn: word.endColumn,
      };
      const suggestions = entries.map((entry): Item => ({ ...itemOf(api, model, entry, range), model, offset, entry }));
      return { suggestions };
    },
    async resolveCompletionItem(item) {
      if (!isOurs(item) || item.model.isDisposed()) return item;
      const { model, offset, entry } = item;
      const key = { name: entry.name, source: entry.source, data: entry.data };
      const details = await ask('completionDetails', pathOf(model), offset, key);
      if (!details || model.isDisposed()) return item;
      const here = details.codeActions?.flatMap(({ changes }) => changes) ?? [];
      return {
        ...item,
        detail: joined(details.displayParts),
        documentation: { value: documentation(joined(details.documentation), details.tags) },
        // What an item brings along can only be in the file it is put into.
        additionalTextEdits: here
          .filter(({ fileName }) => fileName === pathOf(model))
          .flatMap(({ textChanges }) =>
            textChanges.map(({ span, newText }) => ({ range: rangeOf(model, span), text: newText })),
          ),
      };
    },
  });
}

const isOurs = (item: languages.CompletionItem): item is Item => 'entry' in item && 'model' in item;

function itemOf(
  api: typeof monaco,
  model: editor.ITextModel,
  entry: CompletionEntry,
  word: IRange,
): languages.CompletionItem {
  const from = joined(entry.sourceDisplay);
  const deprecated = entry.kindModifiers?.includes('deprecated') === true;
  return {
    label: from === '' ? entry.name : { label: entry.name, description: from },
    kind: kindOf(entry.kind, api.languages.CompletionItemKind),
    insertText: entry.insertText ?? entry.name,
    range: entry.replacementSpan ? rangeOf(model, entry.replacementSpan) : word,
    // After names in scope come those that would need an import; among equals, the name.
    sortText: entry.sortText + entry.name,
    ...(entry.filterText !== undefined && { filterText: entry.filterText }),
    ...(entry.isRecommended === true && { preselect: true }),
    ...(deprecated && { tags: [api.languages.CompletionItemTag.Deprecated] }),
  };
}

type Kinds = typeof languages.CompletionItemKind;

function kindOf(kind: string, kinds: Kinds): languages.CompletionItemKind {
  switch (kind) {
    case 'keyword':
    case 'primitive type':
      return kinds.Keyword;
    case 'function':
    case 'local function':
      return kinds.Function;
    case 'method':
    case 'construct':
    case 'call':
    case 'index':
      return kinds.Method;
    case 'property':
    case 'getter':
    case 'setter':
    case 'JSX attribute':
      return kinds.Property;
    case 'class':
    case 'local class':
      return kinds.Class;
    case 'interface':
      return kinds.Interface;
    case 'type':
    case 'type parameter':
      return kinds.TypeParameter;
    case 'enum':
      return kinds.Enum;
    case 'enum member':
      return kinds.EnumMember;
    case 'module':
    case 'external module name':
      return kinds.Module;
    case 'const':
    case 'string':
      return kinds.Constant;
    case 'script':
      return kinds.File;
    case 'directory':
      return kinds.Folder;
    default:
      return kinds.Variable;
  }
}
