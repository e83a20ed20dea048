/** Monaco ships these modules without declarations. Only what is used here is described. */
declare module 'monaco-editor/languages/definitions/*' {
  import type { languages } from 'monaco-editor/editor';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

declare module 'monaco-editor/languages/features/json/tokenization' {
  import type { languages } from 'monaco-editor/editor';
  export function createTokenizationSupport(supportComments: boolean): languages.TokensProvider;
}
