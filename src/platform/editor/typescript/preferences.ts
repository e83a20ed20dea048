import type { FormatOptions, Preferences } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

/** Exports of other files are offered, and come with their import. */
export const COMPLETION: Preferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsForImportStatements: true,
  includeCompletionsWithInsertText: true,
  includeAutomaticOptionalChainCompletions: true,
  importModuleSpecifierPreference: 'shortest',
  allowIncompleteCompletions: false,
};

export const FORMAT: FormatOptions = {
  indentSize: 2,
  tabSize: 2,
  convertTabsToSpaces: true,
  newLineCharacter: '\n',
  indentStyle: 2,
  insertSpaceAfterCommaDelimiter: true,
  insertSpaceAfterSemicolonInForStatements: true,
  insertSpaceBeforeAndAfterBinaryOperators: true,
  insertSpaceAfterKeywordsInControlFlowStatements: true,
  insertSpaceAfterOpeningAndBeforeClosingNonemptyBraces: true,
  insertSpaceAfterFunctionKeywordForAnonymousFunctions: true,
};
