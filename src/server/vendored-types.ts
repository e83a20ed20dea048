/**
 * Collects the declarations of what is vendored: for each id the installed packages whose `.d.ts` files it reaches, and of
 * each package the files that anything reaches, with a `package.json` that resolves them. Finds files as TypeScript does with
 * `moduleResolution: bundler`, as far as these packages need it; what it does not find it leaves out.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { ModuleId, TypeFile } from '../core/bundle/bundler.ts';
import { referencesIn, type DeclarationReference } from '../core/bundle/packages/declarations.ts';
import { parseSpecifier } from '../core/bundle/packages/specifier.ts';
import { brandDeclarations } from './vendored-brands.ts';

export interface CollectedTypes {
  /** By id: names of installed packages. */
  readonly typesOf: ReadonlyMap<ModuleId, readonly string[]>;
  readonly packages: ReadonlyMap<string, readonly TypeFile[]>;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly type?: string;
  readonly types?: string;
  readonly typings?: string;
  readonly main?: string;
  readonly exports?: unknown;
}

/** Pictures of icons stand in their comments; beyond this size comments go. */
const LARGE = 400_000;

export function collectTypes(ids: readonly ModuleId[], root: string): CollectedTypes {
  const modules = join(root, 'node_modules');
  const typesOf = new Map<ModuleId, readonly string[]>();
  const read = remembered((file) => referencesIn(readFileSync(file, 'utf8')));
  const files = new Map<string, Set<string>>();
  for (const id of ids) {
    const reached = reach(id, modules, read);
    const names = new Set<string>();
    for (const file of reached) {
      const name = packageOf(file, modules);
      names.add(name);
      files.set(name, (files.get(name) ?? new Set()).add(file));
    }
    if (names.size > 0) typesOf.set(id, [...names].sort());
  }
  const packages = new Map<string, readonly TypeFile[]>();
  for (const [name, paths] of files)
    packages.set(name, [manifestOf(name, modules, paths), ...[...paths].sort().map((path) => textOf(path, root))]);
  // The same function under another name, which nobody needs to install.
  packages.set('classnames', [
    {
      path: 'node_modules/classnames/index.d.ts',
      text: "export * from 'clsx';\nexport { default } from 'clsx';\n",
    },
  ]);
  typesOf.set('classnames', ['classnames', ...(typesOf.get('clsx') ?? [])]);
  return { typesOf, packages };
}

function reach(
  id: ModuleId,
  modules: string,
  read: (file: string) => readonly DeclarationReference[],
): ReadonlySet<string> {
  const reached = new Set<string>();
  const add = (file: string | undefined): void => {
    if (file !== undefined) reached.add(file);
  };
  add(entryOf(id, modules));
  for (const file of reached)
    for (const { specifier, kind } of read(file)) {
      if (kind === 'path' || specifier.startsWith('.')) add(beside(join(dirname(file), specifier)));
      else add(entryOf(specifier, modules));
    }
  return reached;
}

/** The declarations of a package, or those that DefinitelyTyped has for it. */
function entryOf(specifier: string, modules: string): string | undefined {
  const reference = parseSpecifier(specifier);
  if (reference === undefined) return undefined;
  const { name, path } = reference;
  const typed = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  for (const installed of [name, typed]) {
    const folder = join(modules, installed);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const manifest = readManifest(folder);
    const key = path === '' ? '.' : `./${path}`;
    const plain = path === '' ? (manifest.types ?? manifest.typings ?? 'index.d.ts') : path;
    const targets = manifest.exports === undefined ? [plain] : targetsOf(manifest.exports, key);
    const found = targets.map((target) => beside(join(folder, target))).find((file) => file !== undefined);
    if (found === undefined) continue;
    return found;
  }
  return undefined;
}

/**
 * `exports` of a package.json, read with the conditions of a bundler that wants types. Where a condition's file has no
 * declarations the next is tried, as TypeScript does.
 */
function targetsOf(exports: unknown, key: string): readonly string[] {
  const map =
    isRecord(exports) && Object.keys(exports).some((name) => name.startsWith('.')) ? exports : { '.': exports };
  if (key in map) return conditioned(map[key]);
  for (const [pattern, value] of Object.entries(map)) {
    const [before, after] = pattern.split('*');
    if (before === undefined || after === undefined || !key.startsWith(before) || !key.endsWith(after)) continue;
    const part = key.slice(before.length, key.length - after.length);
    return conditioned(value).map((target) => target.replaceAll('*', part));
  }
  return [];
}

function conditioned(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([condition, inner]) =>
    ['types', 'import', 'module', 'browser', 'default'].includes(condition) ? conditioned(inner) : [],
  );
}

/** A declaration file for what an import says: the file itself, its ending exchanged, with one added, or a folder's. */
function beside(path: string): string | undefined {
  const plain = /\.d\.[cm]?ts$/.test(path) ? path : path.replace(/\.([cm]?)[jt]s$/, '.d.$1ts');
  const candidates = [
    ...(/\.d\.[cm]?ts$/.test(path) ? [path] : []),
    ...(plain === path ? [] : [plain]),
    `${path}.d.ts`,
    `${path}.d.mts`,
    join(path, 'index.d.ts'),
    join(path, 'index.d.mts'),
  ];
  return candidates.find((each) => existsSync(each) && statSync(each).isFile());
}

function packageOf(file: string, modules: string): string {
  const [first = '', second = ''] = relative(modules, file).split(sep);
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Only what finds the declarations that are there. */
function manifestOf(name: string, modules: string, there: ReadonlySet<string>): TypeFile {
  const finds = (value: unknown): boolean =>
    conditioned(value).some((target) => there.has(beside(join(modules, name, target)) ?? ''));
  const { version, type, types, typings, main, exports } = readManifest(join(modules, name));
  const kept = isRecord(exports)
    ? Object.fromEntries(
        Object.entries(exports).filter(([key, value]) => !key.startsWith('.') || key.includes('*') || finds(value)),
      )
    : exports;
  const text = JSON.stringify({ name, version, type, types, typings, main, exports: kept });
  return { path: `node_modules/${name}/package.json`, text };
}

function textOf(path: string, root: string): TypeFile {
  const text = readFileSync(path, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  const short = text.length > LARGE ? text.replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, '') : text;
  const more = path.endsWith(join('lucide-react', 'dist', 'lucide-react.d.ts')) ? brandDeclarations() : '';
  return { path: relative(root, path).split(sep).join('/'), text: short + more };
}

function readManifest(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return manifest;
}

/** Three's scenes and loaders all reach the same files. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
