/** One module after its own compilation, before anything is known of the others. */
import type { Position } from '../../text.ts';
import type { BuiltModule } from '../bundler.ts';

export interface ImportedName {
  /** `default`, or a name. Nothing is said of `import * as`. */
  readonly name: string;
  /** Offset in `code`. */
  readonly at: number;
  /** Nothing uses it: what to take out of `code` where the other module does not have it. */
  readonly unused?: { readonly start: number; readonly end: number };
}

export interface CompiledImport {
  readonly specifier: string;
  /** What stands between the quotes, in `code`. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'static' | 'dynamic';
  readonly names: readonly ImportedName[];
}

/** `import.meta.glob`: becomes an object once it is known which files there are. */
export interface CompiledGlob {
  /** The call, in `code`. */
  readonly start: number;
  readonly end: number;
  readonly patterns: readonly string[];
  readonly eager: boolean;
  readonly name: string | undefined;
  readonly query: string;
}

export interface Compiled {
  readonly code: string;
  readonly imports: readonly CompiledImport[];
  readonly globs: readonly CompiledGlob[];
  /** Names that the module exports itself. */
  readonly exports: ReadonlySet<string>;
  /** What `export * from` names: indexes of `imports`. */
  readonly stars: readonly number[];
  readonly hot: BuiltModule['hot'];
  readonly style?: BuiltModule['style'];
  /** Exported names that are React components as far as can be told. */
  readonly components: readonly string[];
  /** Where an offset of `code` comes from in the text that was compiled. */
  source(offset: number): Position;
}

const NOTHING: readonly never[] = [];

/** A module that was written here: all of it stands for the file as a whole. */
export function written(
  code: string,
  exports: Iterable<string>,
  rest: Partial<Pick<Compiled, 'imports' | 'hot' | 'style' | 'components'>> = {},
): Compiled {
  return {
    code,
    imports: NOTHING,
    globs: NOTHING,
    exports: new Set(exports),
    stars: NOTHING,
    hot: 'none',
    components: NOTHING,
    source: () => ({ line: 0, character: 0 }),
    ...rest,
  };
}

/** Writes code and notes where its specifiers stand. */
export class CodeWriter {
  code = '';
  readonly imports: CompiledImport[] = [];

  write(code: string): this {
    this.code += code;
    return this;
  }

  /** `import <clause> from "<specifier>";`; without a clause for its effects. */
  import(clause: string, specifier: string, names: readonly string[] = []): this {
    this.code += clause === '' ? 'import "' : `import ${clause} from "`;
    const start = this.code.length;
    this.code += specifier;
    this.imports.push({
      specifier,
      start,
      end: this.code.length,
      kind: 'static',
      names: names.map((name) => ({ name, at: start })),
    });
    this.code += '";\n';
    return this;
  }
}
