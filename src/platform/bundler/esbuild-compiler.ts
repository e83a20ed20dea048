/** esbuild behind the bundler's port to it. Loaded on first use, so that a project without types or JSX never waits for it. */
import type { BuildOptions, BuildResult, Message, OnLoadResult, TransformOptions, TransformResult } from 'esbuild-wasm';
import { classPrefix } from '../../core/bundle/compile/style.ts';
import type { CompilerMessage, SourceCompiler } from '../../core/bundle/compile/transform.ts';
import { parseLenient, isRecord } from '../../core/bundle/source/jsonc.ts';
import type { FilePath } from '../../core/path.ts';
import { err, ok } from '../../core/result.ts';

/** What of esbuild is used; the one for Node fits too. */
export interface Esbuild {
  transform(input: string, options: TransformOptions): Promise<TransformResult>;
  build(options: BuildOptions): Promise<BuildResult>;
}

/** esbuild could not be fetched. Nothing is broken; a later try may succeed. */
export class CompilerUnavailable extends Error {}

export function createEsbuildCompiler(load: () => Promise<Esbuild>): SourceCompiler {
  return {
    async transform(request) {
      const { text, loader, file, jsx, jsxImportSource, jsxFactory, jsxFragment, experimentalDecorators } = request;
      const esbuild = await load();
      try {
        const { code, map } = await esbuild.transform(text, {
          loader,
          jsx,
          jsxImportSource,
          ...(jsxFactory === undefined ? {} : { jsxFactory }),
          ...(jsxFragment === undefined ? {} : { jsxFragment }),
          tsconfigRaw: { compilerOptions: { experimentalDecorators } },
          format: 'esm',
          target: 'es2022',
          charset: 'utf8',
          sourcemap: true,
          sourcesContent: false,
          sourcefile: file,
          logLevel: 'silent',
        });
        return ok({ code, map });
      } catch (error) {
        return err(messagesOf(error));
      }
    },

    async cssModule(path, text, read) {
      const esbuild = await load();
      try {
        const { outputFiles = [] } = await esbuild.build(cssOptions(path, text, read));
        const textOf = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
        return ok({ css: textOf('.css').replace(/^\/\* vonk:.*\*\/\n/gm, ''), names: namesIn(textOf('.js')) });
      } catch (error) {
        return err(
          messagesOf(error).map((message) =>
            message.location?.file === nameOf(path) ? message : { ...message, location: null },
          ),
        );
      }
    },
  };
}

/** Under this name esbuild makes class names that say which file they are from, different ones for different files. */
const nameOf = (path: FilePath): string => `vonk:/${classPrefix(path)}.module.css`;

function cssOptions(path: FilePath, text: string, read: Parameters<SourceCompiler['cssModule']>[2]): BuildOptions {
  const sheets = new Map<string, { readonly path: FilePath; readonly text: string }>();
  const add = (sheet: { readonly path: FilePath; readonly text: string }): string => {
    const name = nameOf(sheet.path).slice('vonk:'.length);
    sheets.set(name, sheet);
    return name;
  };
  const entry = add({ path, text });
  return {
    stdin: { contents: `export { default } from ${JSON.stringify(entry)}`, loader: 'js' },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [
      {
        name: 'vonk',
        setup(build) {
          build.onResolve({ filter: /.*/ }, ({ path: specifier, kind, importer }) => {
            if (kind === 'import-statement') return { path: entry, namespace: 'vonk' };
            const from = sheets.get(importer)?.path ?? path;
            // Images and fonts stay addresses; from the top, for the sheet has no place of its own in the page.
            if (kind === 'url-token' || /^(?:https?:)?\/\//.test(specifier))
              return { path: fromTop(from, specifier), external: true };
            const sheet = read(from, specifier);
            return sheet === undefined ? undefined : { path: add(sheet), namespace: 'vonk' };
          });
          build.onLoad({ filter: /.*/, namespace: 'vonk' }, ({ path: name }): OnLoadResult => {
            const sheet = sheets.get(name);
            const isModule = sheet !== undefined && /\.module\.css$/i.test(sheet.path);
            return { contents: sheet?.text ?? '', loader: isModule ? 'local-css' : 'css' };
          });
        },
      },
    ],
  };
}

function fromTop(from: FilePath, specifier: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(specifier)) return specifier;
  return new URL(specifier, `file:///${from}`).pathname;
}

/** esbuild writes `var x_default = { name: "file_name" }`: keys bare or quoted, values strings. */
function namesIn(code: string): Readonly<Record<string, string>> {
  const body = /=\s*(\{[^]*?\n?\});/.exec(code)?.[1] ?? '{}';
  const value = parseLenient(body.replace(/^(\s*)([\p{ID_Start}$_][\p{ID_Continue}$]*):/gmu, '$1"$2":'));
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function messagesOf(error: unknown): CompilerMessage[] {
  const errors: unknown = error instanceof Error && 'errors' in error ? error.errors : undefined;
  // Not about the source: esbuild itself broke, and whoever asked must know.
  if (!Array.isArray(errors)) throw error;
  return (errors as Message[]).map(({ text, location, notes }) => ({ text, location, notes }));
}
