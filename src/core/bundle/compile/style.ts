/**
 * Style sheets that scripts import. A plain one is the document's affair, which knows its text while it is written. A CSS
 * module is finished here, and its names are one object for as long as the document lives, so that what imported it sees
 * names that come later.
 */
import { resolveReference, type FilePath } from '../../path.ts';
import { err, ok, type Result } from '../../result.ts';
import type { BundleFile, ModuleId } from '../bundler.ts';
import { written, type Compiled } from './compiled.ts';
import { canBeNamed } from './data.ts';
import { fromMessages, type SourceProblem } from './problem.ts';
import { sumOfText } from './sum.ts';
import type { SourceCompiler } from './transform.ts';

export const STYLE: Compiled = written('export default "";\n', ['default'], { hot: 'style', style: { kind: 'file' } });

type Files = ReadonlyMap<FilePath, BundleFile>;

/** What other sheets `text` may draw in: their texts belong to what a cached result depends on. */
export function sheetsBehind(path: FilePath, text: string, files: Files): string {
  const seen = new Set<FilePath>([path]);
  const rest = [{ path, text }];
  const parts: string[] = [];
  for (let sheet = rest.pop(); sheet !== undefined; sheet = rest.pop()) {
    for (const [, specifier = ''] of sheet.text.matchAll(/["']([^"'\n]+\.css)["']/g)) {
      const found = readSheet(files, sheet.path, specifier);
      if (found === undefined || seen.has(found.path)) continue;
      seen.add(found.path);
      rest.push(found);
      parts.push(found.path, found.text);
    }
  }
  return parts.join('\0');
}

function readSheet(files: Files, from: FilePath, specifier: string): { path: FilePath; text: string } | undefined {
  const path = resolveReference(from, specifier);
  const file = path === undefined ? undefined : files.get(path);
  return path !== undefined && file?.kind === 'text' ? { path, text: file.text } : undefined;
}

export async function compileCssModule(
  id: ModuleId,
  path: FilePath,
  text: string,
  files: Files,
  compiler: Pick<SourceCompiler, 'cssModule'>,
): Promise<Result<Compiled, readonly SourceProblem[]>> {
  const out = await compiler.cssModule(path, text, (from, specifier) => readSheet(files, from, specifier));
  if (!out.ok) return err(fromMessages(out.error, text, path));
  const { css, names } = out.value;
  const store = 'globalThis[Symbol.for("vonk.names")]';
  const named = Object.keys(names).filter(canBeNamed);
  const code =
    `const names = (${store} ??= new Map()).get(${JSON.stringify(id)}) ?? {};\n` +
    `${store}.set(${JSON.stringify(id)}, names);\n` +
    `for (const name of Object.keys(names)) delete names[name];\n` +
    `Object.assign(names, JSON.parse(${JSON.stringify(JSON.stringify(names))}));\n` +
    `export default names;\n` +
    named
      .map(
        (name, index) => `const name$${index} = names[${JSON.stringify(name)}]; export { name$${index} as ${name} };\n`,
      )
      .join('');
  return ok(written(code, ['default', ...named], { hot: 'style', style: { kind: 'text', text: css } }));
}

/** A start for names of classes that no other file of the project has: the file's name, and a sum of its whole path. */
export function classPrefix(path: FilePath): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.module\.css$/i, '');
  return `${name.replace(/[^a-z\d]+/giu, '_')}_${sumOfText(path)}`;
}
