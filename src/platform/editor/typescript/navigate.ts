/** Definitions, references, renaming and fixes: what has places in other files. Those that nobody opened become models. */
import type { languages } from 'monaco-editor/editor';
import type { DocumentSpan, FileTextChanges } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { LANGUAGES, pathOf, rangeOf, type LanguageWorld } from './language-world.ts';

export function registerNavigation(world: LanguageWorld): void {
  const { api, ask } = world;
  const selector = [...LANGUAGES];
  api.languages.registerDefinitionProvider(selector, {
    provideDefinition: async (model, position) =>
      locations(world, await ask('definitions', pathOf(model), model.getOffsetAt(position))),
  });
  api.languages.registerReferenceProvider(selector, {
    provideReferences: async (model, position) =>
      locations(world, await ask('references', pathOf(model), model.getOffsetAt(position))),
  });
  api.languages.registerRenameProvider(selector, {
    async resolveRenameLocation(model, position) {
      const answer = await ask('rename', pathOf(model), model.getOffsetAt(position));
      if (answer && 'places' in answer) {
        const range = rangeOf(model, answer.name);
        return { range, text: model.getValueInRange(range) };
      }
      return { ...NOWHERE, rejectReason: answer?.refused ?? 'TypeScript is not there.' };
    },
    async provideRenameEdits(model, position, newName) {
      const answer = await ask('rename', pathOf(model), model.getOffsetAt(position));
      if (!answer || !('places' in answer)) return undefined;
      const changes = answer.places.map(({ fileName, textSpan, prefixText = '', suffixText = '' }) => ({
        fileName,
        textChanges: [{ span: textSpan, newText: prefixText + newName + suffixText }],
      }));
      return edits(world, changes);
    },
  });
  api.languages.registerCodeActionProvider(selector, {
    async provideCodeActions(model, range, { markers }) {
      const codes = markers.map(({ code }) => Number(typeof code === 'object' ? code.value : code)).filter(Boolean);
      if (codes.length === 0) return { actions: [], dispose: () => {} };
      const from = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
      const to = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
      const fixes = (await ask('fixes', pathOf(model), from, to, codes)) ?? [];
      const actions = await Promise.all(
        fixes.map(async ({ description, changes }): Promise<languages.CodeAction[]> => {
          const edit = await edits(world, changes);
          if (edit.rejectReason !== undefined) return [];
          return [{ title: description, kind: 'quickfix', diagnostics: [...markers], edit }];
        }),
      );
      return { actions: actions.flat(), dispose: () => {} };
    },
  });
}

const NOWHERE = { range: { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 }, text: '' };

async function locations(
  world: LanguageWorld,
  spans: readonly DocumentSpan[] | undefined,
): Promise<languages.Location[]> {
  const found = await Promise.all(
    (spans ?? []).map(async ({ fileName, textSpan }) => {
      const model = await world.modelOf(fileName);
      return model ? [{ uri: model.uri, range: rangeOf(model, textSpan) }] : [];
    }),
  );
  return found.flat();
}

/** All or nothing: an edit that would miss one of its files is refused. */
async function edits(
  world: LanguageWorld,
  changes: readonly FileTextChanges[],
): Promise<languages.WorkspaceEdit & languages.Rejection> {
  const all: languages.IWorkspaceTextEdit[] = [];
  for (const { fileName, textChanges } of changes) {
    const model = await world.modelOf(fileName);
    if (!model) return refused(`${fileName} cannot be changed.`);
    if (world.isWriting(pathOf(model))) return refused(`${fileName} is being written; try again when it is done.`);
    for (const { span, newText } of textChanges) {
      const textEdit = { range: rangeOf(model, span), text: newText };
      all.push({ resource: model.uri, versionId: model.getVersionId(), textEdit });
    }
  }
  return { edits: all };
}

const refused = (rejectReason: string): languages.WorkspaceEdit & languages.Rejection => ({ edits: [], rejectReason });
