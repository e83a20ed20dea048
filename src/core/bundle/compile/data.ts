/** Files that are no scripts, as modules: JSON, text, and addresses of what only the document can serve. */
import { err, ok, type Result } from '../../result.ts';
import { positionAt } from '../../text.ts';
import type { FilePath } from '../../path.ts';
import type { BundleFile } from '../bundler.ts';
import { isRecord } from '../source/jsonc.ts';
import { written, type Compiled } from './compiled.ts';
import type { SourceProblem } from './problem.ts';
import { sumOfBytes, sumOfText } from './sum.ts';

/** A name that can be declared. Reserved words are left out, and so is what nobody imports by name. */
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch ' +
    'this throw true try typeof var void while with yield'
  ).split(' '),
);

export const canBeNamed = (name: string): boolean => NAME.test(name) && !RESERVED.has(name);

export function compileJson(text: string): Result<Compiled, readonly SourceProblem[]> {
  let value: unknown;
  let whole: string;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
    // It nests less deep than reading does before the stack ends.
    whole = JSON.stringify(value);
  } catch (error) {
    return err([jsonProblem(text, error)]);
  }
  const names = isRecord(value) ? Object.keys(value).filter(canBeNamed) : [];
  // Parsed rather than written as code: `__proto__` is a key like any other there.
  const code = `const data = JSON.parse(${JSON.stringify(whole)});\nexport default data;\n`;
  const named = names.map(
    (name, index) => `const data$${index} = data[${JSON.stringify(name)}]; export { data$${index} as ${name} };\n`,
  );
  return ok(written(code + named.join(''), ['default', ...names]));
}

function jsonProblem(text: string, error: unknown): SourceProblem {
  const message = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/.exec(message)?.[1];
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const start =
    offset !== undefined
      ? positionAt(text, Number(offset))
      : line !== undefined && column !== undefined
        ? { line: Number(line) - 1, character: Number(column) - 1 }
        : positionAt(text, /end of (?:JSON|data)/.test(message) ? text.length : 0);
  return {
    code: 'json',
    message:
      error instanceof RangeError
        ? 'This JSON is nested too deeply to be imported. Make it flatter, or import its text with "?raw".'
        : 'This is not JSON: names and texts need double quotes, and no comma may follow the last one.',
    start,
    end: { line: start.line, character: start.character + 1 },
  };
}

export const compileText = (text: string): Compiled =>
  written(`export default ${JSON.stringify(text)};\n`, ['default']);

/** The sum makes new contents a new version of the module. */
export function compileUrl(path: FilePath, file: BundleFile): Compiled {
  const code = `export default globalThis.__vonkHot.url(${JSON.stringify(path)}); // ${sumOf(file)}\n`;
  return written(code, ['default']);
}

const sums = new WeakMap<BundleFile, string>();

export function sumOf(file: BundleFile): string {
  const known = sums.get(file);
  if (known !== undefined) return known;
  const made =
    file.kind === 'text'
      ? `${file.text.length}-${sumOfText(file.text)}`
      : `${file.bytes.length}-${sumOfBytes(file.bytes)}`;
  sums.set(file, made);
  return made;
}
