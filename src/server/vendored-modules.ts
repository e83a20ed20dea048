/**
 * Builds the vendored packages as ES modules: each family in one go, so that what its ids share becomes a part of its own
 * and exists once, and every other family stands outside it, by its id. Guarantees that a module's specifiers are ids.
 * Leaves names, hashes and writing to `vendored-build.ts`.
 */
import { readFileSync } from 'node:fs';
import { init, parse } from 'es-module-lexer';
import { build, type Plugin, type Rolldown } from 'vite';
import type { BuiltImport, ModuleId } from '../core/bundle/bundler.ts';
import { familyOf, type VendoredFamily } from '../core/bundle/packages/vendored.ts';
import { brandIcons } from './vendored-brands.ts';
import { banner, packageOfFile } from './vendored-licences.ts';

export interface BuiltPart {
  readonly id: ModuleId;
  readonly code: string;
  readonly imports: readonly BuiltImport[];
  /** Only of ids that a project can import. */
  readonly exports?: readonly string[];
  /** Installed packages that stand in it. */
  readonly packages: readonly string[];
}

const ENTRY = 'vendored-entry:';
const REQUIRED = '\0vendored-required:';

export async function buildFamily(family: VendoredFamily, root: string): Promise<readonly BuiltPart[]> {
  await init();
  const names = new Map(family.ids.map((id) => [fileNameOf(id), id]));
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [modes(), entries(root), outside(family)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: Object.fromEntries([...names].map(([name, id]) => [name, ENTRY + id])),
        preserveEntrySignatures: 'strict',
        checks: { pluginTimings: false },
        onwarn: (warning, warn) => {
          // "use client" says nothing to a browser.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
        output: { entryFileNames: '[name].js', chunkFileNames: `${fileNameOf(family.name)}.[name]-part.js` },
      },
    },
  });
  const bundles = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const chunks = bundles.flatMap((bundle) => bundle.output).filter((part) => part.type === 'chunk');
  return chunks.map((chunk) => partOf(chunk, names, banner(family.name, root)));
}

/** Of an asset, and of a part in an id. */
export const fileNameOf = (id: ModuleId): string => id.replaceAll(/[^\w.-]+/g, '.').replace(/\.js$/, '');

function partOf(chunk: Rolldown.OutputChunk, names: ReadonlyMap<string, ModuleId>, head: string): BuiltPart {
  const entry = chunk.isEntry ? names.get(chunk.name) : undefined;
  const id = (fileName: string): ModuleId => names.get(fileName.replace(/\.js$/, '')) ?? `vendored:${fileName}`;
  const source = head + chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  const imports: BuiltImport[] = [];
  let code = '';
  let copied = 0;
  for (const found of parse(source)[0]) {
    if (found.type === 'import-meta') continue;
    if (found.specifier === undefined) throw new Error(`${chunk.fileName} imports something that cannot be known`);
    const target = found.specifier.startsWith('./') ? id(found.specifier.slice(2)) : found.specifier;
    if (!target.startsWith('vendored:') && familyOf(target) === undefined)
      throw new Error(`${chunk.fileName} imports ${target}, which is not vendored`);
    // A dynamic import's place holds the quotes too.
    const quotes = found.type === 'dynamic' ? 1 : 0;
    code += source.slice(copied, found.start + quotes);
    imports.push({
      id: target,
      start: code.length,
      end: code.length + target.length,
      dynamic: found.type === 'dynamic',
    });
    code += target;
    copied = found.end - quotes;
  }
  code += source.slice(copied);
  return {
    id: entry ?? `vendored:${chunk.fileName}`,
    code,
    imports,
    packages: [...new Set(chunk.moduleIds.flatMap((file) => packageOfFile(file) ?? []))],
    ...(entry === undefined ? {} : { exports: [...chunk.exports].sort() }),
  };
}

/** React is built for development, for its warnings, among packages that are not. */
export function modes(): Plugin {
  return {
    name: 'vendored-modes',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('process.env.NODE_ENV')) return undefined;
      const mode = /\/node_modules\/(react|react-dom|react-refresh|scheduler)\//.test(id.replaceAll('\\', '/'))
        ? 'development'
        : 'production';
      return { code: code.replaceAll('process.env.NODE_ENV', JSON.stringify(mode)), map: null };
    },
  };
}

/**
 * What an id is made of. An ES module is its own entry; lucide-react gets the brands back that it had. React's are CommonJS, whose names no bundler gives as exports: they
 * are read from the text, where each stands as `exports.name =`.
 */
function entries(root: string): Plugin {
  return {
    name: 'vendored-entries',
    enforce: 'pre',
    async resolveId(id, importer) {
      // An entry made here has no place of its own from which its package could be found.
      if (importer?.startsWith(`\0${ENTRY}`) === true && !id.startsWith('/'))
        return this.resolve(id, `${root}/package.json`, { skipSelf: true });
      if (!id.startsWith(ENTRY)) return undefined;
      if (id === `${ENTRY}lucide-react`) return `\0${id}`;
      const found = await this.resolve(sourceOf(id.slice(ENTRY.length)), `${root}/package.json`, { skipSelf: true });
      if (found === null) throw new Error(`${id.slice(ENTRY.length)} is not installed`);
      return /\.c?js$/.test(found.id) && isCommonJs(found.id) ? `\0${id}` : found;
    },
    async load(id) {
      if (id === `\0${ENTRY}lucide-react`) return `export * from 'lucide-react';\n${brandIcons(root)}`;
      if (!id.startsWith(`\0${ENTRY}`)) return undefined;
      const specifier = sourceOf(id.slice(ENTRY.length + 1));
      const found = await this.resolve(specifier, `${root}/package.json`, { skipSelf: true });
      if (found === null) throw new Error(`${specifier} is not installed`);
      const lines = exportedNames(found.id).map((name) => `export const ${name} = whole.${name};`);
      return [`import whole from ${JSON.stringify(found.id)};`, 'export default whole;', ...lines].join('\n');
    },
  };
}

/** The server's part of react-dom that runs in a browser has a name of its own. */
const sourceOf = (id: ModuleId): string => (id === 'react-dom/server' ? 'react-dom/server.browser' : id);

const isCommonJs = (path: string): boolean => !parse(readFileSync(path, 'utf8'))[3];

function exportedNames(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const inner = /module\.exports = require\('(\.\/cjs\/[^']+\.development\.js)'\)/.exec(text)?.[1];
  if (inner !== undefined) return exportedNames(new URL(inner, `file://${path}`).pathname);
  return [...new Set([...text.matchAll(/\bexports\.(\w+)\s*=/g)].map((match) => match[1] ?? ''))].sort();
}

/** Other families are imported by id, by `require` too. */
function outside(family: VendoredFamily): Plugin {
  return {
    name: 'vendored-outside',
    enforce: 'pre',
    resolveId(specifier, importer, { kind }) {
      if (importer === undefined) return undefined;
      if (importer.startsWith(REQUIRED)) return { id: specifier, external: true };
      // React has had this since version 18.
      if (/^use-sync-external-store(\/shim)?(\/index\.js)?$/.test(specifier)) return `${REQUIRED}react`;
      const owner = familyOf(specifier);
      if (owner === undefined || owner === family) return undefined;
      return kind === 'require-call' ? REQUIRED + specifier : { id: specifier, external: true };
    },
    load: (id) => (id.startsWith(REQUIRED) ? `export * from ${JSON.stringify(id.slice(REQUIRED.length))};` : undefined),
  };
}
