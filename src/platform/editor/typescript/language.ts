import type { editor } from 'monaco-editor/editor';
import type { FilePath } from '../../../core/path.ts';
import type { Document, Documents } from '../documents.ts';
import type { monaco } from '../monaco.ts';
import { Check, type CheckWorld } from './check.ts';
import { ServiceClient } from './client.ts';
import { registerCompletion } from './complete.ts';
import { registerExplanations } from './explain.ts';
import { LANGUAGES, pathOf, rangeOf, type LanguageWorld } from './language-world.ts';
import { registerNavigation } from './navigate.ts';
import { registerOutline } from './outline.ts';
import { ProjectSync } from './project-sync.ts';
import type { Finding } from './project-service.ts';
import { isOutside } from './outside.ts';
import { squiggles } from './squiggles.ts';

/** Of the view: the models it has, and those it makes for files nobody has looked at. */
export interface Models {
  /** The model of what is shown, where an editor is in the page. */
  shown(): editor.ITextModel | undefined;
  modelOf(path: FilePath): editor.ITextModel | undefined;
  /** As Monaco counts it: line ends of one kind, no byte order mark. */
  textOf(document: Document): string;
}

const OWNER = 'typescript';

/**
 * TypeScript for Monaco, over all documents in place of Monaco's own, which knows open models only, keeps JavaScript and
 * TypeScript apart, and offers no imports. Its worker starts when a script that is whole is first looked at, or asked about.
 */
export function startTypeScript(
  api: typeof monaco,
  documents: Documents,
  models: Models,
  { now, after }: Pick<CheckWorld<unknown>, 'now' | 'after'>,
): void {
  const sync = new ProjectSync(documents, (document) => models.textOf(document));
  const client = new ServiceClient((fresh) => sync.take(fresh));
  const world: LanguageWorld = {
    api,
    ask: (method, ...args) => client.ask(method, ...args),
    isWriting: (path) => documents.get(path)?.writing === true,
    async modelOf(path) {
      const known = models.modelOf(path as FilePath);
      if (known || !isOutside(path)) return known;
      const text = await client.ask('text', path);
      const uri = api.Uri.from({ scheme: 'file', path: `/${path}` });
      return api.editor.getModel(uri) ?? (text === undefined ? undefined : api.editor.createModel(text, OWNER, uri));
    },
  };
  registerExplanations(world);
  registerCompletion(world);
  registerNavigation(world);
  registerOutline(world);
  registerOpener(api, documents);

  const check = new Check<editor.ITextModel>({
    now,
    after,
    target() {
      const model = models.shown();
      if (!model || !LANGUAGES.includes(model.getLanguageId())) return undefined;
      const busy = documents.running || [...documents.all()].some(({ writing }) => writing);
      return busy ? undefined : model;
    },
    async find(model) {
      const findings: Finding[] = [];
      // One after another, so that a hover need not wait for all three.
      for (const kind of ['syntax', 'meaning', 'hints'] as const) {
        findings.push(...((await client.ask('diagnostics', pathOf(model), kind)) ?? []));
      }
      return findings;
    },
    mark(model, findings) {
      if (model.isDisposed()) return;
      api.editor.setModelMarkers(model, OWNER, squiggles(model, findings, documents.diagnostics, api));
    },
    clear: () => api.editor.removeAllMarkers(OWNER),
  });
  documents.watch(() => check.changed());
}

/** Going to a place in another file shows that file; a declaration is no file of the project and is looked at in place. */
function registerOpener(api: typeof monaco, documents: Documents): void {
  api.editor.registerEditorOpener({
    openCodeEditor(source, resource, place) {
      const model = api.editor.getModel(resource);
      if (!model || model === source.getModel()) return false;
      const path = pathOf(model);
      if (isOutside(path)) {
        source.trigger('vonk', 'editor.action.peekDefinition', undefined);
        return true;
      }
      const start = place && 'lineNumber' in place ? api.Range.fromPositions(place) : place;
      const { startLineNumber, startColumn, endLineNumber, endColumn } =
        start ?? rangeOf(model, { start: 0, length: 0 });
      documents.openedByHand(path, {
        start: { line: startLineNumber - 1, character: startColumn - 1 },
        end: { line: endLineNumber - 1, character: endColumn - 1 },
      });
      return true;
    },
  });
}
