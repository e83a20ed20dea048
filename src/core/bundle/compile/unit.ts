/**
 * Compiles any one thing that can be a module, and remembers the results by what they were made from, so that a keystroke
 * costs the file it was typed into. Never throws for what is in a file.
 */
import type { FilePath } from '../../path.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Position } from '../../text.ts';
import type { BundleFile, ModuleId } from '../bundler.ts';
import type { FileUse } from '../source/file-use.ts';
import type { Settings } from '../source/settings.ts';
import type { Compiled } from './compiled.ts';
import { compileJson, compileText, compileUrl, sumOf } from './data.ts';
import type { SourceProblem } from './problem.ts';
import { compileScript } from './script.ts';
import { compileCssModule, sheetsBehind, STYLE } from './style.ts';
import { compileSvg } from './svg-component.ts';
import type { SourceCompiler } from './transform.ts';

/** One module's source: a file in one of its uses, or a script that stands in a page. */
export interface Unit {
  readonly id: ModuleId;
  /** For an inline script its page. */
  readonly path: FilePath;
  readonly use: FileUse;
  readonly language: 'js' | 'babel';
  /** Text of an inline script, and where it begins in the page. */
  readonly inline?: { readonly code: string; readonly start: Position };
}

/** Text past this is refused (UTF-16 units). */
export const MOST_INPUT = 1_000_000;

type Outcome = Result<Compiled, readonly SourceProblem[]>;

interface Remembered {
  readonly text: string;
  readonly besides: string;
  readonly outcome: Outcome;
}

/** Undo and redo go back and forth between few texts. */
const MOST_REMEMBERED = 4;

export class UnitCompiler {
  readonly #compiler: SourceCompiler;
  readonly #guarded: boolean;
  readonly #remembered = new Map<string, Remembered[]>();

  /** `guarded`: loops end by themselves. */
  constructor(compiler: SourceCompiler, guarded: boolean) {
    this.#compiler = compiler;
    this.#guarded = guarded;
  }

  /** At once where nothing needs to be compiled. */
  compile(unit: Unit, files: ReadonlyMap<FilePath, BundleFile>, settings: Settings): Outcome | Promise<Outcome> {
    if (unit.use === 'style') return ok(STYLE);
    const file = files.get(unit.path);
    const text = unit.inline?.code ?? (file?.kind === 'text' ? file.text : '');
    if (unit.inline === undefined && file === undefined)
      return err([whole('missing', 'This file is not there any more.')]);
    if (unit.use === 'url') return file === undefined ? err([]) : ok(compileUrl(unit.path, file));
    if (file?.kind === 'binary' && unit.inline === undefined)
      return err([whole('binary', `${unit.path} is not text, so it cannot be used like this.`)]);
    if (text.length > MOST_INPUT)
      return err([
        whole('too-big', `${unit.path} is larger than 1 MB, which is more than can be built here. Make it smaller.`),
      ]);
    const besides = this.#besides(unit, text, files, settings, file);
    const key = `${unit.use} ${unit.language} ${unit.id}`;
    const known = this.#remembered.get(key) ?? [];
    const hit = known.find((one) => one.text === text && one.besides === besides);
    if (hit !== undefined) return hit.outcome;
    const remember = (outcome: Outcome): Outcome => {
      const kept = (this.#remembered.get(key) ?? []).slice(0, MOST_REMEMBERED - 1);
      this.#remembered.set(key, [{ text, besides, outcome }, ...kept]);
      return outcome;
    };
    const made = this.#make(unit, text, files, settings);
    return made instanceof Promise ? made.then(remember) : remember(made);
  }

  #make(
    unit: Unit,
    text: string,
    files: ReadonlyMap<FilePath, BundleFile>,
    settings: Settings,
  ): Outcome | Promise<Outcome> {
    switch (unit.use) {
      case 'script':
        return compileScript({ ...unit, text, settings, guarded: this.#guarded }, this.#compiler);
      case 'json':
        return compileJson(text);
      case 'text':
        return ok(compileText(text));
      case 'css-module':
        return compileCssModule(unit.id, unit.path, text, files, this.#compiler);
      case 'svg-component':
      case 'svg-both':
        return ok(compileSvg(unit.path, text, unit.use, settings));
      case 'style':
      case 'url':
        return ok(STYLE);
    }
  }

  /** What else the result depends on. */
  #besides(
    { use, path }: Unit,
    text: string,
    files: ReadonlyMap<FilePath, BundleFile>,
    settings: Settings,
    file: BundleFile | undefined,
  ): string {
    if (use === 'css-module') return sheetsBehind(path, text, files);
    if (use === 'svg-both') return `${settings.jsxImportSource} ${file === undefined ? '' : sumOf(file)}`;
    const { jsxImportSource, jsxFactory, jsxFragment, experimentalDecorators } = settings;
    return [jsxImportSource, jsxFactory, jsxFragment, experimentalDecorators].join(' ');
  }
}

/** A problem of the file as a whole. */
const whole = (code: string, message: string): SourceProblem => ({
  code,
  message,
  start: { line: 0, character: 0 },
  end: { line: 0, character: 1 },
});
