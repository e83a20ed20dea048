/**
 * What a project says about how it wants to be compiled: `tsconfig.json` (or the `tsconfig.app.json` of Vite's template,
 * or `jsconfig.json`) and `package.json`. A file that cannot be read says what it said last, or nothing: one that is being
 * written breaks nothing.
 */
import type { FilePath } from '../../path.ts';
import type { BundleFile } from '../bundler.ts';
import { isRecord, parseLenient } from './jsonc.ts';

export interface Alias {
  /** `@/*`; at most one star. */
  readonly pattern: string;
  /** Paths from the project's top, each with at most one star. */
  readonly targets: readonly string[];
}

export interface Settings {
  /** Where the automatic JSX runtime is imported from. */
  readonly jsxImportSource: string;
  /** Set where a project wants classic JSX: `h`, `React.createElement`. */
  readonly jsxFactory?: string;
  readonly jsxFragment?: string;
  readonly experimentalDecorators: boolean;
  readonly aliases: readonly Alias[];
  readonly baseUrl?: string;
  /** Ranges of package.json. */
  readonly versions: ReadonlyMap<string, string>;
}

type Files = ReadonlyMap<FilePath, BundleFile>;
type Rows = Readonly<Record<string, unknown>>;

/** What each file said when it could last be read. Belongs to one project. */
export type LastReadable = Map<string, Rows>;

function jsonAt(files: Files, name: string, last: LastReadable): Rows {
  const file = files.get(name as FilePath);
  const value = file?.kind === 'text' ? parseLenient(file.text) : undefined;
  if (file === undefined) last.delete(name);
  else if (isRecord(value)) last.set(name, value);
  return last.get(name) ?? {};
}

const rowsOf = (value: unknown): Rows => (isRecord(value) ? value : {});
const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The files that {@link readSettings} looks at. */
export const SETTINGS_FILES = ['jsconfig.json', 'tsconfig.json', 'tsconfig.app.json', 'package.json'] as FilePath[];

export function readSettings(files: Files, last: LastReadable = new Map()): Settings {
  const options: Rows = Object.assign(
    {},
    ...SETTINGS_FILES.slice(0, 3).map((name) => rowsOf(jsonAt(files, name, last)['compilerOptions'])),
  );
  const versions = versionsOf(jsonAt(files, 'package.json', last));
  const prefersPreact = versions.has('preact') && !versions.has('react');
  const factory = wordOf(options['jsxFactory']);
  const fragment = wordOf(options['jsxFragmentFactory']);
  const baseUrl = wordOf(options['baseUrl'])?.replace(/^\.?\/|\/$/g, '');
  return {
    jsxImportSource: wordOf(options['jsxImportSource']) ?? (prefersPreact ? 'preact' : 'react'),
    ...(factory === undefined ? {} : { jsxFactory: factory }),
    ...(fragment === undefined ? {} : { jsxFragment: fragment }),
    experimentalDecorators: options['experimentalDecorators'] === true,
    aliases: aliasesOf(rowsOf(options['paths']), baseUrl ?? ''),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    versions,
  };
}

function versionsOf(manifest: Rows): Map<string, string> {
  const versions = new Map<string, string>();
  for (const field of ['peerDependencies', 'devDependencies', 'dependencies']) {
    for (const [name, range] of Object.entries(rowsOf(manifest[field]))) {
      if (typeof range === 'string') versions.set(name, range);
    }
  }
  return versions;
}

function aliasesOf(paths: Rows, baseUrl: string): Alias[] {
  const aliases = Object.entries(paths).map(([pattern, targets]): Alias => {
    const written = Array.isArray(targets) ? targets.filter((target) => typeof target === 'string') : [];
    const fromTop = (target: string): string =>
      `${baseUrl === '' || baseUrl === '.' ? '' : `${baseUrl}/`}${target.replace(/^(\.\/)+/, '')}`;
    return { pattern, targets: written.map(fromTop) };
  });
  // The longest prefix wins, as TypeScript has it.
  return aliases.sort((a, b) => b.pattern.indexOf('*') - a.pattern.indexOf('*'));
}
