/**
 * TypeScript over a whole project, held in memory. Guarantees: every script of the project is known, opened or not; types of
 * packages are read only where something imports them; an answer is about the texts of the last `update`. Paths are the
 * project's own (`src/App.tsx`); of packages and TypeScript itself they start with `node_modules/`. Offsets are UTF-16.
 * Knows no editor and no worker. A whole check of a small React project costs about a second the first time, then tens of
 * milliseconds.
 */
import { libFileMap } from 'monaco-editor/languages/features/typescript/lib/lib';
import {
  typescript as ts,
  type CodeFix,
  type CompilerOptions,
  type CompletionDetails,
  type CompletionEntry,
  type Diagnostic,
  type DocumentSpan,
  type FileTextChanges,
  type LanguageService,
  type NavigationTree,
  type QuickInfo,
  type RenameLocation,
  type SignatureHelpItems,
  type TextChange,
} from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import { AMBIENT, GLOBAL_JSX } from './ambient.ts';
import { compilerOptions, CONFIG_FILES } from './compiler-options.ts';
import { isOutside } from './outside.ts';
import { COMPLETION, FORMAT } from './preferences.ts';
import { verdictOf } from './verdict.ts';
import { VirtualDisk } from './virtual-disk.ts';

export interface ProjectChange {
  readonly set: readonly (readonly [path: string, text: string])[];
  readonly removed: readonly string[];
}

export interface Finding {
  readonly start: number;
  readonly length: number;
  readonly severity: 'error' | 'hint';
  readonly code: number;
  readonly message: string;
  readonly unnecessary: boolean;
  readonly deprecated: boolean;
}

/** What is asked of `getCompletionEntryDetails` to say again which entry is meant. */
export interface CompletionKey {
  readonly name: string;
  readonly source?: string | undefined;
  readonly data?: unknown;
}

const OWN = '/node_modules/.vonk/';
const LIB = '/node_modules/typescript/lib/';
const SCRIPT = /\.[cm]?[jt]sx?$/;
/** Run by tools, in Node, never in the preview: their names are not the browser's. */
const TOOL_CONFIG = /(^|\/)[\w.-]+\.config\.[cm]?[jt]s$/;

const fileName = (path: string): string => `/${path}`;
const pathOf = (name: string): string => name.slice(1);

export class ProjectService {
  readonly #disk = new VirtualDisk(
    new Map([
      [`${OWN}ambient.d.ts`, AMBIENT],
      ...Object.entries(libFileMap).map(([name, text]) => [LIB + name, text] as const),
    ]),
  );
  #options: CompilerOptions = compilerOptions([]);
  #typesVersion = 0;
  readonly #service: LanguageService = ts.createLanguageService({
    getCompilationSettings: () => this.#options,
    getProjectVersion: () => `${this.#disk.version}`,
    getTypeRootsVersion: () => this.#typesVersion,
    getScriptFileNames: () => this.#roots(),
    getScriptVersion: (name) => this.#disk.versionOf(name),
    getScriptSnapshot: (name) => {
      const text = this.#disk.read(name);
      return text === undefined ? undefined : snapshotOf(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => `${LIB}lib.esnext.full.d.ts`,
    useCaseSensitiveFileNames: () => true,
    fileExists: (name) => this.#disk.read(name) !== undefined,
    readFile: (name) => this.#disk.read(name),
    directoryExists: (name) => this.#disk.isFolder(name),
    getDirectories: (name) => this.#disk.folders(name),
    readDirectory: (name, extensions) => this.#disk.within(name, extensions),
  });

  update({ set, removed }: ProjectChange): void {
    for (const path of removed) this.#disk.remove(fileName(path));
    for (const [path, text] of set) this.#disk.write(fileName(path), text);
    const paths = [...removed, ...set.map(([path]) => path)];
    if (paths.some(isOutside)) this.#typesChanged();
    if (paths.some((path) => CONFIG_FILES.includes(path))) this.#configChanged();
  }

  /** `syntax` is quick, `meaning` reads all that is imported, `hints` come last. */
  diagnostics(path: string, kind: 'syntax' | 'meaning' | 'hints'): readonly Finding[] {
    const name = fileName(path);
    const text = this.#disk.read(name);
    if (text === undefined || (kind !== 'syntax' && TOOL_CONFIG.test(path))) return [];
    return this.#said(name, kind).flatMap((diagnostic) => {
      const severity = verdictOf(diagnostic, text, this.#options['noImplicitAny'] === true);
      if (severity === 'none') return [];
      return [
        {
          start: diagnostic.start ?? 0,
          length: diagnostic.length ?? 0,
          severity,
          code: diagnostic.code,
          message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
          unnecessary: diagnostic.reportsUnnecessary !== undefined,
          deprecated: diagnostic.reportsDeprecated !== undefined,
        },
      ];
    });
  }

  hover(path: string, offset: number): QuickInfo | undefined {
    return this.#knows(path) ? this.#service.getQuickInfoAtPosition(fileName(path), offset) : undefined;
  }

  completions(path: string, offset: number, triggerCharacter?: string): readonly CompletionEntry[] {
    if (!this.#knows(path)) return [];
    const preferences = triggerCharacter === undefined ? COMPLETION : { ...COMPLETION, triggerCharacter };
    return this.#service.getCompletionsAtPosition(fileName(path), offset, preferences, FORMAT)?.entries ?? [];
  }

  completionDetails(path: string, offset: number, key: CompletionKey): CompletionDetails | undefined {
    if (!this.#knows(path)) return undefined;
    const { name, source, data } = key;
    const at = fileName(path);
    const details = this.#service.getCompletionEntryDetails(at, offset, name, FORMAT, source, COMPLETION, data);
    const actions = details?.codeActions?.map(({ changes }) => ({ changes: toPaths(changes) }));
    return details && { ...details, ...(actions && { codeActions: actions }) };
  }

  signatures(path: string, offset: number): SignatureHelpItems | undefined {
    return this.#knows(path) ? this.#service.getSignatureHelpItems(fileName(path), offset, {}) : undefined;
  }

  /** In these spans `fileName` is a path as everywhere here. */
  definitions(path: string, offset: number): readonly DocumentSpan[] {
    if (!this.#knows(path)) return [];
    return toPaths(this.#service.getDefinitionAtPosition(fileName(path), offset));
  }

  references(path: string, offset: number): readonly DocumentSpan[] {
    if (!this.#knows(path)) return [];
    return toPaths(this.#service.getReferencesAtPosition(fileName(path), offset));
  }

  rename(
    path: string,
    offset: number,
  ): { readonly refused: string } | { readonly places: readonly RenameLocation[]; readonly name: TextChange['span'] } {
    const nothing = { refused: 'There is nothing here that can be renamed.' };
    if (!this.#knows(path)) return nothing;
    const info = this.#service.getRenameInfo(fileName(path), offset, {});
    if (!info.canRename) return { refused: info.localizedErrorMessage };
    // By any name, everywhere; where that would reach into a package, the name on its own side is kept (`{ theirs: ours }`).
    for (const providePrefixAndSuffixTextForRename of [false, true]) {
      const preferences = { providePrefixAndSuffixTextForRename };
      const places = toPaths(this.#service.findRenameLocations(fileName(path), offset, false, false, preferences));
      const reachesOut = places.some((place) => isOutside(place.fileName));
      if (places.length > 0 && !reachesOut) return { places, name: info.triggerSpan };
    }
    return nothing;
  }

  outline(path: string): NavigationTree | undefined {
    return this.#knows(path) ? this.#service.getNavigationTree(fileName(path)) : undefined;
  }

  format(path: string, start: number, end: number, indent: { size: number; spaces: boolean }): readonly TextChange[] {
    if (!this.#knows(path)) return [];
    const options = { ...FORMAT, indentSize: indent.size, tabSize: indent.size, convertTabsToSpaces: indent.spaces };
    return this.#service.getFormattingEditsForRange(fileName(path), start, end, options);
  }

  /** Fixes that need no new file. */
  fixes(path: string, start: number, end: number, codes: readonly number[]): readonly CodeFix[] {
    if (!this.#knows(path)) return [];
    const fixes = this.#service.getCodeFixesAtPosition(fileName(path), start, end, codes, FORMAT, COMPLETION);
    return fixes
      .filter(({ changes }) => changes.every((change: FileTextChanges) => change.isNewFile !== true))
      .map(({ description, changes }) => ({ description, changes: toPaths(changes) }));
  }

  /** The text of a declaration file, so that it can be looked at. */
  text(path: string): string | undefined {
    return this.#disk.read(fileName(path));
  }

  #said(name: string, kind: 'syntax' | 'meaning' | 'hints'): readonly Diagnostic[] {
    if (!this.#knows(pathOf(name))) return [];
    if (kind === 'syntax') return this.#service.getSyntacticDiagnostics(name);
    return kind === 'meaning'
      ? this.#service.getSemanticDiagnostics(name)
      : this.#service.getSuggestionDiagnostics(name);
  }

  /** TypeScript throws about a file it was not given. */
  #knows(path: string): boolean {
    return SCRIPT.test(path) && this.#disk.read(fileName(path)) !== undefined;
  }

  #roots(): string[] {
    const own = [`${OWN}ambient.d.ts`, `${OWN}jsx.d.ts`].filter((name) => this.#disk.read(name) !== undefined);
    return [...own, ...this.#disk.names().filter((name) => SCRIPT.test(name) && !name.startsWith('/node_modules/'))];
  }

  #typesChanged(): void {
    this.#typesVersion += 1;
    if (this.#disk.read('/node_modules/@types/react/index.d.ts') === undefined) this.#disk.remove(`${OWN}jsx.d.ts`);
    else this.#disk.write(`${OWN}jsx.d.ts`, GLOBAL_JSX);
  }

  #configChanged(): void {
    const configs = CONFIG_FILES.flatMap((path) => {
      const text = this.#disk.read(fileName(path));
      return text === undefined ? [] : [{ path, text }];
    });
    this.#options = compilerOptions(configs);
    this.#typesVersion += 1;
  }
}

const snapshotOf = (text: string) => ({
  getText: (start: number, end: number) => text.slice(start, end),
  getLength: () => text.length,
  getChangeRange: () => undefined,
});

const toPaths = <T extends { readonly fileName: string }>(spans: readonly T[] = []): readonly T[] =>
  spans.map((span) => ({ ...span, fileName: pathOf(span.fileName) }));
