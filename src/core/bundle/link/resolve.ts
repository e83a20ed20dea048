/**
 * What one specifier of one file means: a module of the project, a package, nothing that is there, or something that is
 * refused. Every specifier comes through here; what is not known to be allowed is refused.
 */
import { resolveReference, type FilePath } from '../../path.ts';
import type { BundleFile, ModuleId } from '../bundler.ts';
import { SCRIPT, foreignLanguage, queryFor, useOf, type FileUse } from '../source/file-use.ts';
import { aliasCandidates, candidatesOf, findFile, isPathLike, nearMiss, splitQuery } from '../source/find-file.ts';
import { mapped, type ImportMap } from '../source/import-map.ts';
import { moduleId } from '../source/names.ts';
import type { Settings } from '../source/settings.ts';

export type Resolution =
  | { readonly kind: 'file'; readonly id: ModuleId; readonly path: FilePath; readonly use: FileUse }
  | { readonly kind: 'package'; readonly specifier: string }
  /** `path`: what was most likely meant. A style sheet that is not there holds nothing up. */
  | {
      readonly kind: 'missing';
      readonly path: FilePath | undefined;
      readonly message: string;
      readonly isStyle: boolean;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

export interface Surroundings {
  readonly files: ReadonlyMap<FilePath, BundleFile>;
  readonly settings: Settings;
  readonly importMap: ImportMap;
}

const NODE = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram dns domain events fs http http2 https inspector ' +
    'module net os path perf_hooks process punycode querystring readline repl stream string_decoder sys timers tls tty url util v8 vm ' +
    'wasi worker_threads zlib'
  ).split(' '),
);

export function resolve(from: FilePath, written: string, around: Surroundings, wantsComponent = false): Resolution {
  const specifier = mapped(around.importMap, written) ?? written;
  if (specifier.startsWith('vonk:///')) return own(specifier, around);
  if (isPathLike(specifier)) return path(from, specifier, candidatesOf(from, specifier), around, wantsComponent);
  if (/^(?:https?:)?\/\//i.test(specifier)) return { kind: 'package', specifier };
  if (specifier.startsWith('npm:')) return { kind: 'package', specifier: specifier.slice(4) };
  if (specifier.startsWith('node:')) return node(specifier.slice(5));
  if (/^[a-z][a-z\d+.-]*:/i.test(specifier)) {
    const scheme = specifier.slice(0, specifier.indexOf(':') + 1);
    return refused('scheme', `Imports from "${scheme}" are not allowed in a prototype. Put the code into a file.`);
  }
  const aliases = aliasCandidates(specifier, around.settings);
  const [bare, query] = splitQuery(specifier);
  for (const candidate of aliasCandidates(bare, around.settings)) {
    const found = findFile(candidate, around.files);
    if (found !== undefined) return file(found, query, wantsComponent);
  }
  if (/^[@~]\//.test(specifier) || around.settings.aliases.some((alias) => fits(alias.pattern, specifier)))
    return missing(from, written, aliases[0], around);
  if (specifier.startsWith('#'))
    return refused('subpath', `"${written}" is a private name of a package and stands for nothing here.`);
  const [top = ''] = specifier.split('/');
  if (
    NODE.has(top) &&
    !around.settings.versions.has(top) &&
    !['events', 'buffer', 'process', 'url', 'util', 'punycode'].includes(top)
  )
    return node(specifier);
  return { kind: 'package', specifier };
}

const fits = (pattern: string, specifier: string): boolean =>
  pattern.includes('*') && pattern !== '*' && specifier.startsWith(pattern.slice(0, pattern.indexOf('*')));

const refused = (code: string, message: string): Resolution => ({ kind: 'refused', code, message });

const node = (name: string): Resolution =>
  refused('node', `"${name}" is a part of Node.js, which a page in the browser does not have.`);

/** A name that was written here, for a file that is known to be there. */
function own(specifier: string, { files }: Surroundings): Resolution {
  const [name, query] = splitQuery(specifier);
  const found = resolveReference('', name.slice('vonk:///'.length));
  return found !== undefined && files.has(found)
    ? file(found, query, false)
    : refused('scheme', 'No module has this name.');
}

function path(
  from: FilePath,
  specifier: string,
  candidates: readonly string[],
  around: Surroundings,
  wantsComponent: boolean,
): Resolution {
  if (candidates.length === 0)
    return refused('outside', `"${specifier}" leads out of the project, where there is nothing to import.`);
  const [, query] = splitQuery(specifier);
  for (const candidate of candidates) {
    const found = findFile(candidate, around.files);
    if (found !== undefined) return file(found, query, wantsComponent);
  }
  return missing(from, specifier, candidates[0], around);
}

function file(found: FilePath, query: string, wantsComponent: boolean): Resolution {
  const foreign = query.includes('raw') ? undefined : foreignLanguage(found);
  if (foreign !== undefined) return refused('language', foreign);
  const plain = useOf(found, query);
  if (plain === undefined)
    return refused(
      'kind',
      `A file like "${found}" cannot be imported. With "?raw" its text can, with "?url" its address.`,
    );
  const use = plain === 'url' && wantsComponent && /\.svg$/i.test(found) ? 'svg-both' : plain;
  return { kind: 'file', id: moduleId(found, queryFor(use, found)), path: found, use };
}

function missing(from: FilePath, specifier: string, wanted: string | undefined, { files }: Surroundings): Resolution {
  const [bare] = splitQuery(specifier);
  const hint = wanted === undefined ? undefined : nearMiss(from, wanted, files);
  const advice = hint === undefined ? 'Check the path, or make the file.' : `Did you mean "${hint}"?`;
  return {
    kind: 'missing',
    path: wanted === undefined || wanted === '' ? undefined : (wanted as FilePath),
    message: `There is no file "${bare}"${SCRIPT.test(from) ? '' : ` for ${from}`}. ${advice}`,
    isStyle: /\.css$/i.test(bare) && !/\.module\.css$/i.test(bare),
  };
}
