import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/css/register';
import 'monaco-editor/languages/definitions/html/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/xml/register';
import * as css from 'monaco-editor/languages/definitions/css/css';
import * as html from 'monaco-editor/languages/definitions/html/html';
import * as javascript from 'monaco-editor/languages/definitions/javascript/javascript';
import * as markdown from 'monaco-editor/languages/definitions/markdown/markdown';
import * as typescript from 'monaco-editor/languages/definitions/typescript/typescript';
import * as xml from 'monaco-editor/languages/definitions/xml/xml';
import 'monaco-editor/languages/features/css/register';
import 'monaco-editor/languages/features/html/register';
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { JSON_OPTIONS } from './json-options.ts';
import { whileWriting, type LanguageId } from './languages.ts';
import { themeOf } from './theme.ts';

/**
 * Monaco with the languages of this product and nothing else, its workers as files of our own origin. Only ever imported
 * dynamically: it is about twenty times the size of the rest of the page.
 */
const WORKERS: Readonly<Record<string, () => Promise<{ default: new () => Worker }>>> = {
  css: () => import('monaco-editor/languages/features/css/css.worker?worker'),
  html: () => import('monaco-editor/languages/features/html/html.worker?worker'),
  json: () => import('monaco-editor/languages/features/json/json.worker?worker'),
};
const editorWorker = () => import('monaco-editor/editor/editor.worker?worker');

globalThis.MonacoEnvironment = {
  async getWorker(_module, label) {
    const { default: LanguageWorker } = await (WORKERS[label] ?? editorWorker)();
    return new LanguageWorker();
  },
};

type Definition = {
  readonly conf: monaco.languages.LanguageConfiguration;
  readonly language: monaco.languages.IMonarchLanguage;
};
const DEFINITIONS: readonly (readonly [LanguageId, Definition])[] = [
  ['html', html],
  ['css', css],
  ['javascript', javascript],
  ['typescript', typescript],
  ['markdown', markdown],
  ['xml', xml],
];

function registerWriting(language: LanguageId, conf: monaco.languages.LanguageConfiguration): string {
  const id = whileWriting(language);
  monaco.languages.register({ id });
  monaco.languages.setLanguageConfiguration(id, conf);
  return id;
}

for (const [language, definition] of DEFINITIONS) {
  monaco.languages.setMonarchTokensProvider(registerWriting(language, definition.conf), definition.language);
}
monaco.languages.setTokensProvider(registerWriting('json', javascript.conf), createTokenizationSupport(true));

jsonDefaults.setDiagnosticsOptions(JSON_OPTIONS);

monaco.editor.defineTheme('vonk-dark', themeOf('dark'));
monaco.editor.defineTheme('vonk-light', themeOf('light'));

export { monaco };
