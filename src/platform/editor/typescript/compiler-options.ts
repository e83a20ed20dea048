/** How a project's TypeScript is read: as a new Vite and React project would, with what its own tsconfig says about names. */
import {
  typescript as ts,
  type CompilerOptions,
} from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

// TypeScript's own numbers: the enums are not exported.
const ESNEXT = 99;
const BUNDLER = 100;
const REACT_JSX = 4;
const FORCE = 3;

const DEFAULTS: CompilerOptions = {
  target: ESNEXT,
  module: ESNEXT,
  moduleResolution: BUNDLER,
  // Each file is run as a native module, compiled on its own.
  moduleDetection: FORCE,
  isolatedModules: true,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  libReplacement: false,
  types: [],
  jsx: REACT_JSX,
  jsxImportSource: 'react',
  strict: true,
  allowJs: true,
  checkJs: false,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
  noEmit: true,
  allowNonTsExtensions: true,
};

/** What of a tsconfig decides whether code is right. The rest is about output, or taste, and a prototype runs without it. */
const HONOURED = [
  'strict',
  'strictNullChecks',
  'noImplicitAny',
  'checkJs',
  'jsx',
  'jsxFactory',
  'jsxFragmentFactory',
  'jsxImportSource',
  'baseUrl',
  'paths',
  'experimentalDecorators',
  'exactOptionalPropertyTypes',
  'noUncheckedIndexedAccess',
] as const;

/** Later files win: `tsconfig.json`, then `tsconfig.app.json`, which Vite's template splits off. */
export const CONFIG_FILES: readonly string[] = ['jsconfig.json', 'tsconfig.json', 'tsconfig.app.json'];

/** A config that cannot be read is half written or wrong, and its own file says so: it counts for nothing here. */
export function compilerOptions(configs: readonly { readonly path: string; readonly text: string }[]): CompilerOptions {
  const options: Record<string, unknown> = { ...DEFAULTS };
  for (const { path, text } of configs) {
    const config: unknown = ts.parseConfigFileTextToJson(path, text).config;
    if (!isObject(config) || !isObject(config['compilerOptions'])) continue;
    const said = ts.convertCompilerOptionsFromJson(config['compilerOptions'], '/').options;
    for (const name of HONOURED) if (said[name] !== undefined) options[name] = said[name];
  }
  return options;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
