/**
 * One script becomes one module: types and JSX are taken out by esbuild where there are any, and the result is read once,
 * for what it imports and exports, and given what a hot replacement needs. What a browser can run as it is goes without
 * esbuild, so that nothing waits for it that need not. Knows no other module.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { extensionOf, type FilePath } from '../../path.ts';
import { err, ok, type Result } from '../../result.ts';
import { applyEdits, positionAt, type Position } from '../../text.ts';
import type { ModuleId } from '../bundler.ts';
import { findComponents, type Component } from '../refresh/components.ts';
import { readSignatures } from '../refresh/hooks.ts';
import { instrument } from '../refresh/instrument.ts';
import { guardLoops } from '../loop-guard.ts';
import type { Settings } from '../source/settings.ts';
import { commonJsProblem } from './common-js.ts';
import type { Compiled } from './compiled.ts';
import { Insertions, offsetAfter, offsetBefore } from './edits.ts';
import { readExchange, type Exchange } from './imports.ts';
import { replaceMeta } from './meta.ts';
import { onlyMounts } from './mounting.ts';
import { offsetOf } from './places.ts';
import { fromMessages, type SourceProblem } from './problem.ts';
import { shareNames } from './shared-names.ts';
import type { Loader, SourceCompiler, TransformRequest } from './transform.ts';
import { Tree } from './tree.ts';
import { typeNames } from './type-names.ts';

export interface ScriptSource {
  readonly id: ModuleId;
  readonly path: FilePath;
  readonly text: string;
  readonly language: 'js' | 'babel';
  readonly settings: Settings;
  /** Loops are to end by themselves. */
  readonly guarded: boolean;
}

type Compiler = Pick<SourceCompiler, 'transform'>;

export async function compileScript(
  written: ScriptSource,
  compiler: Compiler,
): Promise<Result<Compiled, readonly SourceProblem[]>> {
  // A line for shells is none of ours, and what stands before the module would break it. Offsets stay.
  const source = { ...written, text: written.text.replace(/^#!.*/, (line) => ' '.repeat(line.length)) };
  const loader = loaderOf(source);
  const plain = loader === 'jsx' ? read(source.text) : undefined;
  if (plain !== undefined) return finish(source, plain, (offset) => positionAt(source.text, offset));
  const out = await compiler.transform(requestFor(source, loader));
  if (!out.ok) return err(fromMessages(out.error, source.text, source.path));
  const tree = read(out.value.code);
  if (tree === undefined) return err([unreadable]);
  return finish(source, tree, tracer(source.text, out.value.code, out.value.map));
}

const unreadable: SourceProblem = {
  code: 'syntax',
  message: 'This file is nested too deeply to be read.',
  start: { line: 0, character: 0 },
  end: { line: 0, character: 1 },
};

function read(code: string): Tree | undefined {
  try {
    return new Tree(code);
  } catch {
    // Not plain JavaScript, or not JavaScript: esbuild can tell, and says it better.
    return undefined;
  }
}

function loaderOf({ path, language }: ScriptSource): Loader {
  if (language === 'babel') return 'tsx';
  const extension = extensionOf(path);
  if (extension === 'tsx') return 'tsx';
  return /^[mc]?ts$/.test(extension) ? 'ts' : 'jsx';
}

function requestFor({ path, text, language, settings }: ScriptSource, loader: Loader): TransformRequest {
  const pragma = /@jsx\s+([\w$.]+)/.exec(text)?.[1];
  const factory = pragma ?? settings.jsxFactory;
  // Babel in a page makes `React.createElement`, and React is a global there or a name that was imported.
  const global = language === 'babel' && !/\bfrom\s*["']react["']/.test(text);
  const named = /import\s+(?:\*\s+as\s+)?React\b/.test(text) && language === 'babel';
  const classic = factory !== undefined || global || named;
  const usesPreact = /\bfrom\s*["'](?:https?:\/\/[^"']*\/)?preact(?:@[^"'/]*)?(?:\/hooks)?["']/.test(text);
  return {
    text,
    loader,
    file: path,
    jsx: classic ? 'transform' : 'automatic',
    jsxImportSource: usesPreact ? 'preact' : settings.jsxImportSource,
    ...(classic && factory !== undefined && pragma === undefined ? { jsxFactory: factory } : {}),
    ...(classic && settings.jsxFragment !== undefined ? { jsxFragment: settings.jsxFragment } : {}),
    experimentalDecorators: settings.experimentalDecorators,
  };
}

function tracer(text: string, code: string, map: string): (offset: number) => Position {
  let trace: TraceMap | undefined;
  return (offset) => {
    trace ??= new TraceMap(map);
    const { line, character } = positionAt(code, offset);
    const found = originalPositionFor(trace, { line: line + 1, column: character });
    if (found.line === null) return { line: 0, character: 0 };
    return positionAt(text, offsetOf(text, found.line - 1, found.column));
  };
}

function finish(
  source: ScriptSource,
  tree: Tree,
  trace: (offset: number) => Position,
): Result<Compiled, readonly SourceProblem[]> {
  const exchange = readExchange(tree);
  const commonJs = commonJsProblem(tree, exchange, trace);
  if (commonJs !== undefined) return err([commonJs]);
  const components = findComponents(tree, exchange);
  const insertions = new Insertions();
  if (source.guarded) guardLoops(tree, (offset) => trace(offset).line + 1, insertions);
  const types = typeNames(source.text, source.path).filter((name) => !exchange.exports.has(name));
  const { head, tail } = instrument(tree, source.path, components, readSignatures(tree), insertions);
  replaceMeta(tree, source.id, source.path, insertions);
  const shared = source.language === 'babel' ? shareNames(tree, exchange) : { head: '', tail: '' };
  if (head + shared.head !== '') insertions.before(0, shared.head + head);
  const typed =
    types.length === 0
      ? ''
      : `var __vonk$type; export { ${types.map((name) => `__vonk$type as ${name}`).join(', ')} };`;
  const end = [shared.tail, tail, typed].filter((part) => part !== '').join(' ');
  if (end !== '') insertions.after(tree.code.length, `${tree.code.endsWith('\n') ? '' : '\n'};${end}\n`);
  const edits = insertions.edits();
  const certain = new Set(components.flatMap((component) => (component.certain ? [nameInside(component)] : [])));
  const named = exportedComponents(exchange, certain);
  return ok({
    code: applyEdits(tree.code, edits),
    ...moved(exchange, edits),
    exports: new Set([...exchange.exports, ...types]),
    stars: exchange.stars,
    components: named,
    hot:
      exchange.exports.size > 0 && exchange.stars.length === 0 && named.length === exchange.exports.size
        ? 'component'
        : exchange.exports.size === 0 && onlyMounts(tree)
          ? 'mount'
          : 'none',
    source: (offset) => trace(offsetBefore(edits, offset)),
  });
}

/** `%default%` for what has no name to be exported by. */
const nameInside = ({ id, value }: Component): string => (typeof value === 'string' && id !== '%default%' ? value : id);

function exportedComponents({ exports, locals }: Exchange, certain: ReadonlySet<string>): string[] {
  return [...exports].filter((name) => {
    if (name === 'default' && certain.has('%default%')) return true;
    return certain.has(locals.get(name) ?? '');
  });
}

function moved(
  { imports, globs }: Exchange,
  edits: ReturnType<Insertions['edits']>,
): Pick<Compiled, 'imports' | 'globs'> {
  const to = (offset: number): number => offsetAfter(edits, offset);
  return {
    imports: imports.map((found) => {
      const start = to(found.start);
      const names = found.names.map(({ name, at, unused }) => ({
        name,
        at: to(at),
        ...(unused === undefined ? {} : { unused: { start: to(unused.start), end: to(unused.end) } }),
      }));
      return { ...found, start, end: start + found.end - found.start, names };
    }),
    globs: globs.map((found) => {
      const start = to(found.start);
      return { ...found, start, end: start + found.end - found.start };
    }),
  };
}
