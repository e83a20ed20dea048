/**
 * What is used of the TypeScript 5.9 that Monaco carries. It ships without declarations, and the TypeScript this project is
 * compiled with has another API. File names are absolute, offsets are UTF-16.
 */
declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices' {
  export interface TextSpan {
    readonly start: number;
    readonly length: number;
  }
  export interface TextChange {
    readonly span: TextSpan;
    readonly newText: string;
  }
  export interface FileTextChanges {
    readonly fileName: string;
    readonly textChanges: readonly TextChange[];
    readonly isNewFile?: boolean;
  }
  export interface DisplayPart {
    readonly text: string;
  }
  export interface TagInfo {
    readonly name: string;
    readonly text?: readonly DisplayPart[];
  }
  export interface MessageChain {
    readonly messageText: string;
    readonly next?: readonly MessageChain[];
  }
  export interface Diagnostic {
    readonly category: number;
    readonly code: number;
    readonly start?: number;
    readonly length?: number;
    readonly messageText: string | MessageChain;
    readonly reportsUnnecessary?: unknown;
    readonly reportsDeprecated?: unknown;
  }
  export interface QuickInfo {
    readonly textSpan: TextSpan;
    readonly displayParts?: readonly DisplayPart[];
    readonly documentation?: readonly DisplayPart[];
    readonly tags?: readonly TagInfo[];
  }
  export interface CompletionEntry {
    readonly name: string;
    readonly kind: string;
    readonly kindModifiers?: string;
    readonly sortText: string;
    readonly insertText?: string;
    readonly filterText?: string;
    readonly replacementSpan?: TextSpan;
    readonly source?: string;
    readonly sourceDisplay?: readonly DisplayPart[];
    readonly labelDetails?: { readonly detail?: string; readonly description?: string };
    readonly isRecommended?: boolean;
    readonly data?: unknown;
  }
  export interface CompletionDetails {
    readonly displayParts: readonly DisplayPart[];
    readonly documentation?: readonly DisplayPart[];
    readonly tags?: readonly TagInfo[];
    readonly codeActions?: readonly { readonly changes: readonly FileTextChanges[] }[];
  }
  export interface DocumentSpan {
    readonly fileName: string;
    readonly textSpan: TextSpan;
  }
  export interface RenameLocation extends DocumentSpan {
    readonly prefixText?: string;
    readonly suffixText?: string;
  }
  export type RenameInfo =
    | { readonly canRename: true; readonly triggerSpan: TextSpan; readonly displayName: string }
    | { readonly canRename: false; readonly localizedErrorMessage: string };
  export interface SignatureItem {
    readonly prefixDisplayParts: readonly DisplayPart[];
    readonly suffixDisplayParts: readonly DisplayPart[];
    readonly separatorDisplayParts: readonly DisplayPart[];
    readonly parameters: readonly {
      readonly displayParts: readonly DisplayPart[];
      readonly documentation: readonly DisplayPart[];
    }[];
    readonly documentation: readonly DisplayPart[];
  }
  export interface SignatureHelpItems {
    readonly items: readonly SignatureItem[];
    readonly selectedItemIndex: number;
    readonly argumentIndex: number;
  }
  export interface NavigationTree {
    readonly text: string;
    readonly kind: string;
    readonly spans: readonly TextSpan[];
    readonly nameSpan?: TextSpan;
    readonly childItems?: readonly NavigationTree[];
  }
  export interface CodeFix {
    readonly description: string;
    readonly changes: readonly FileTextChanges[];
  }
  export type CompilerOptions = Readonly<Record<string, unknown>>;
  export type FormatOptions = Readonly<Record<string, unknown>>;
  export type Preferences = Readonly<Record<string, unknown>>;

  export interface LanguageService {
    getSyntacticDiagnostics(fileName: string): readonly Diagnostic[];
    getSemanticDiagnostics(fileName: string): readonly Diagnostic[];
    getSuggestionDiagnostics(fileName: string): readonly Diagnostic[];
    getQuickInfoAtPosition(fileName: string, offset: number): QuickInfo | undefined;
    getCompletionsAtPosition(
      fileName: string,
      offset: number,
      preferences: Preferences,
      format: FormatOptions,
    ): { readonly entries: readonly CompletionEntry[] } | undefined;
    getCompletionEntryDetails(
      fileName: string,
      offset: number,
      name: string,
      format: FormatOptions,
      source: string | undefined,
      preferences: Preferences,
      data: unknown,
    ): CompletionDetails | undefined;
    getSignatureHelpItems(fileName: string, offset: number, options: object): SignatureHelpItems | undefined;
    getDefinitionAtPosition(fileName: string, offset: number): readonly DocumentSpan[] | undefined;
    getReferencesAtPosition(fileName: string, offset: number): readonly DocumentSpan[] | undefined;
    getRenameInfo(fileName: string, offset: number, preferences: Preferences): RenameInfo;
    findRenameLocations(
      fileName: string,
      offset: number,
      inStrings: boolean,
      inComments: boolean,
      preferences: Preferences,
    ): readonly RenameLocation[] | undefined;
    getNavigationTree(fileName: string): NavigationTree;
    getFormattingEditsForRange(
      fileName: string,
      start: number,
      end: number,
      options: FormatOptions,
    ): readonly TextChange[];
    getCodeFixesAtPosition(
      fileName: string,
      start: number,
      end: number,
      codes: readonly number[],
      format: FormatOptions,
      preferences: Preferences,
    ): readonly CodeFix[];
  }

  export interface ScriptSnapshot {
    getText(start: number, end: number): string;
    getLength(): number;
    getChangeRange(): undefined;
  }

  export interface LanguageServiceHost {
    getCompilationSettings(): CompilerOptions;
    getProjectVersion(): string;
    getTypeRootsVersion(): number;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptSnapshot(fileName: string): ScriptSnapshot | undefined;
    getCurrentDirectory(): string;
    getDefaultLibFileName(options: CompilerOptions): string;
    useCaseSensitiveFileNames(): boolean;
    fileExists(path: string): boolean;
    readFile(path: string): string | undefined;
    directoryExists(path: string): boolean;
    getDirectories(path: string): string[];
    readDirectory(path: string, extensions?: readonly string[]): string[];
  }

  export const typescript: {
    createLanguageService(host: LanguageServiceHost): LanguageService;
    flattenDiagnosticMessageText(text: string | MessageChain, newLine: string): string;
    parseConfigFileTextToJson(fileName: string, text: string): { readonly config?: unknown };
    convertCompilerOptionsFromJson(options: unknown, basePath: string): { readonly options: CompilerOptions };
  };
}

declare module 'monaco-editor/languages/features/typescript/lib/lib' {
  /** TypeScript's own declarations by name: `lib.dom.d.ts`. */
  export const libFileMap: Readonly<Record<string, string>>;
}
