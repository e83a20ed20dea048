/** package.json, vite.config.js and tsconfig.json of an exported project. */
import { parseSpecifier } from '../../bundle/packages/specifier.ts';
import { extensionOf, type FilePath } from '../../path.ts';
import { textFile, textOf, type Project, type SourceFile } from '../../project.ts';
import { moduleReferences } from './references.ts';
import { TOOL_VERSIONS } from './tool-versions.ts';
import type { ViteOptions } from './vite-project.ts';

const PACKAGE = 'package.json' as FilePath;
const CONFIG = 'vite.config.js' as FilePath;

export function configFiles(project: Project, options: ViteOptions): SourceFile[] {
  const uses = usesOf(project, options);
  const files: SourceFile[] = [textFile(PACKAGE, packageJson(project, options, uses))];
  const configured = [...project.files.keys()].some((path) => /^vite\.config\.[cm]?[jt]s$/.test(path));
  if (!configured) files.push(textFile(CONFIG, viteConfig(project, uses)));
  if (uses.typescript && !project.files.has('tsconfig.json' as FilePath)) {
    files.push(textFile('tsconfig.json' as FilePath, tsConfig(uses)));
  }
  if (!project.files.has('.gitignore' as FilePath))
    files.push(textFile('.gitignore' as FilePath, 'node_modules\ndist\n'));
  return files;
}

interface Uses {
  readonly react: boolean;
  readonly preact: boolean;
  readonly typescript: boolean;
  readonly tailwind: boolean;
  readonly alias: 'src' | 'top' | undefined;
}

function usesOf(project: Project, { imported }: ViteOptions): Uses {
  const texts = [...project.files.values()].flatMap((file) => (file.kind === 'text' ? [file] : []));
  const specifiers = texts.flatMap(({ path, text }) =>
    /^[cm]?[jt]sx?$/.test(extensionOf(path)) ? moduleReferences(text) : [],
  );
  const imports = (name: string): boolean =>
    [...imported, ...specifiers.map(({ specifier }) => specifier)].some(
      (each) => each === name || each.startsWith(`${name}/`),
    );
  const preact = imports('preact') && !imports('react');
  const jsx = texts.some(({ path }) => /^[jt]sx$/.test(extensionOf(path)));
  return {
    preact,
    react: !preact && (imports('react') || jsx),
    typescript: texts.some(({ path }) => /^[cm]?tsx?$/.test(extensionOf(path))),
    tailwind: texts.some(({ path, text }) => extensionOf(path) === 'css' && /@import\s+["']tailwindcss/.test(text)),
    alias: specifiers.some(({ specifier }) => /^[@~]\//.test(specifier))
      ? texts.some(({ path }) => path.startsWith('src/'))
        ? 'src'
        : 'top'
      : undefined,
  };
}

type Dependencies = Record<string, string>;

function packageJson(project: Project, { name, imported, versions }: ViteOptions, uses: Uses): string {
  const own = ownPackage(project);
  const wanted = new Map<string, string>();
  for (const specifier of imported) {
    const reference = /^https?:/.test(specifier) ? undefined : parseSpecifier(specifier);
    if (reference) wanted.set(reference.name, reference.range ?? versions.get(reference.name) ?? 'latest');
  }
  if (uses.react)
    for (const each of ['react', 'react-dom']) wanted.set(each, versions.get(each) ?? TOOL_VERSIONS[each] ?? 'latest');
  const tools = ['vite', ...(uses.react ? ['@vitejs/plugin-react'] : []), ...(uses.typescript ? ['typescript'] : [])];
  if (uses.react && uses.typescript) tools.push('@types/react', '@types/react-dom');
  if (uses.tailwind) tools.push('tailwindcss', '@tailwindcss/vite');
  const dependencies = merged(Object.fromEntries(wanted), own.dependencies);
  const devDependencies = merged(
    Object.fromEntries(tools.map((each) => [each, TOOL_VERSIONS[each] ?? 'latest'])),
    own.devDependencies,
  );
  const json = {
    name: slug(name),
    private: true,
    version: '0.0.0',
    type: 'module',
    scripts: { dev: 'vite', build: 'vite build', preview: 'vite preview' },
    ...(Object.keys(dependencies).length > 0 && { dependencies }),
    devDependencies,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** What the prototype says itself counts; another build tool is not needed. */
function merged(added: Dependencies, own: Dependencies): Dependencies {
  const all = { ...added, ...own };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => !/^(react-scripts|parcel|webpack(-.*)?|@vitejs\/plugin-react-swc)$/.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function ownPackage(project: Project): { readonly dependencies: Dependencies; readonly devDependencies: Dependencies } {
  let json: unknown;
  try {
    json = JSON.parse(textOf(project, PACKAGE) ?? '{}');
  } catch {
    json = {};
  }
  const field = (name: string): Dependencies => {
    const value: unknown =
      typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  };
  return { dependencies: field('dependencies'), devDependencies: field('devDependencies') };
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'prototype';

function viteConfig(project: Project, { react, preact, tailwind, alias }: Uses): string {
  const pages = [...project.files.keys()].filter((path) => /\.html?$/i.test(path) && !path.startsWith('public/'));
  const imports = ["import { defineConfig } from 'vite';"];
  const plugins: string[] = [];
  if (react) {
    imports.unshift("import react from '@vitejs/plugin-react';");
    plugins.push('react()');
  }
  if (tailwind) {
    imports.unshift("import tailwindcss from '@tailwindcss/vite';");
    plugins.push('tailwindcss()');
  }
  const fields = ["base: './'"];
  if (plugins.length > 0) fields.push(`plugins: [${plugins.join(', ')}]`);
  if (preact) fields.push("oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }");
  if (alias) {
    const folder = `new URL('./${alias === 'src' ? 'src' : ''}', import.meta.url).pathname`;
    fields.push(`resolve: { alias: { '@': ${folder}, '~': ${folder} } }`);
  }
  if (pages.length > 1) fields.push(`build: { rolldownOptions: { input: ${JSON.stringify(pages)} } }`);
  return `${imports.join('\n')}\n\nexport default defineConfig({\n${fields.map((field) => `  ${field},\n`).join('')}});\n`;
}

function tsConfig({ react, preact, alias }: Uses): string {
  const options = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['vite/client'],
    jsx: 'react-jsx',
    ...(preact && !react && { jsxImportSource: 'preact' }),
    ...(alias && { paths: { '@/*': [alias === 'src' ? './src/*' : './*'] } }),
    strict: true,
    noEmit: true,
    allowJs: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  return `${JSON.stringify({ compilerOptions: options, include: ['.'], exclude: ['dist'] }, null, 2)}\n`;
}
