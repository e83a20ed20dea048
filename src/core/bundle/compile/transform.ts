/** What is asked of esbuild, and how it answers. The adapter is in platform; tests bring their own. */
import type { FilePath } from '../../path.ts';
import type { Result } from '../../result.ts';

export type Loader = 'js' | 'jsx' | 'ts' | 'tsx';

export interface TransformRequest {
  readonly text: string;
  readonly loader: Loader;
  /** For messages only. */
  readonly file: string;
  readonly jsx: 'automatic' | 'transform';
  readonly jsxImportSource: string;
  readonly jsxFactory?: string;
  readonly jsxFragment?: string;
  readonly experimentalDecorators: boolean;
}

/** `line` from one, `column` and `length` in UTF-8 bytes from zero, as esbuild gives them. */
export interface CompilerMessage {
  readonly text: string;
  readonly location: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly length: number;
  } | null;
  readonly notes: readonly { readonly text: string }[];
}

export interface CssModule {
  readonly css: string;
  /** Local name → the names it stands for, with spaces between where it is composed. */
  readonly names: Readonly<Record<string, string>>;
}

export interface SourceCompiler {
  /** An ES module of `es2022`, printed on lines of its own, and its source map as JSON. */
  transform(
    request: TransformRequest,
  ): Promise<Result<{ readonly code: string; readonly map: string }, readonly CompilerMessage[]>>;
  /** `read` gives the text of another sheet that `@import` or `composes` names, and where it lies. */
  cssModule(
    path: FilePath,
    text: string,
    read: (from: FilePath, specifier: string) => { readonly path: FilePath; readonly text: string } | undefined,
  ): Promise<Result<CssModule, readonly CompilerMessage[]>>;
}
