/** A bundler for tests in Node: the real compiler and the real esbuild, packages that are names only. */
import * as esbuild from 'esbuild-wasm';
import { afterAll } from 'vitest';
import { Builder, type BuilderOutcome, type BuilderPorts } from '../../core/bundle/builder.ts';
import type { BundleFile, BundleRequest, BundleRoot, PackageModule } from '../../core/bundle/bundler.ts';
import type { PackageSource } from '../../core/bundle/packages/source.ts';
import { parsePath, type FilePath } from '../../core/path.ts';
import { err, ok } from '../../core/result.ts';
import { createEsbuildCompiler } from './esbuild-compiler.ts';

afterAll(() => esbuild.stop());

export function at(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(`${raw}: ${parsed.error.reason}`);
  return parsed.value;
}

export function filesOf(texts: Readonly<Record<string, string>>): Map<FilePath, BundleFile> {
  return new Map(Object.entries(texts).map(([path, text]) => [at(path), { kind: 'text', text }]));
}

export const compiler = createEsbuildCompiler(() => Promise.resolve(esbuild));

const KNOWN: Readonly<Record<string, readonly string[] | undefined>> = {
  react: [
    'default',
    'useState',
    'useEffect',
    'useReducer',
    'memo',
    'forwardRef',
    'createElement',
    'createContext',
    'lazy',
    'Component',
  ],
  'react/jsx-runtime': ['jsx', 'jsxs', 'Fragment'],
  'react-dom/client': ['createRoot', 'hydrateRoot'],
  preact: undefined,
  'preact/jsx-runtime': undefined,
  'canvas-confetti': undefined,
};

/** Knows a few names; all others are not found. */
export const packages: Pick<PackageSource, 'resolve'> = {
  resolve(specifier) {
    if (!Object.hasOwn(KNOWN, specifier))
      return Promise.resolve(
        err({ type: 'package-error', code: 'not-found', message: `There is no package "${specifier}".` }),
      );
    const exports = KNOWN[specifier];
    const module: PackageModule = { id: specifier, blob: new Blob([]), imports: [], kind: 'module' };
    return Promise.resolve(ok({ id: specifier, modules: [module], ...(exports === undefined ? {} : { exports }) }));
  },
};

export const builderOf = (ports: Partial<BuilderPorts> = {}): Builder =>
  new Builder({ compiler, packages, pause: () => Promise.resolve(), ...ports });

export const mount = (path: string): BundleRoot => ({ kind: 'mount', index: 0, path: at(path) });
export const file = (path: string, index = 0): BundleRoot => ({ kind: 'file', index, path: at(path) });

export function request(
  texts: Readonly<Record<string, string>>,
  root: BundleRoot,
  rest: Partial<BundleRequest> = {},
): BundleRequest {
  return { files: filesOf(texts), roots: [root], running: false, ...rest };
}

export type Built = Extract<BuilderOutcome, { type: 'built' }>;

export async function built(
  texts: Readonly<Record<string, string>>,
  root: BundleRoot,
  rest: Partial<BundleRequest> = {},
  builder = builderOf(),
): Promise<Built> {
  const outcome = await builder.build(request(texts, root, rest));
  if (outcome.type !== 'built') throw new Error(`Not built: ${JSON.stringify(outcome)}`);
  return outcome;
}
