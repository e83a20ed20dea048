/**
 * Finds the file that a specifier names, as bundlers do: as written, with an extension, as a folder's index, `.js` where the
 * file is `.ts`. Says what was looked for when nothing is there; words for that are made elsewhere.
 */
import { directoryOf, parsePath, pathKey, resolveReference, type FilePath } from '../../path.ts';
import { nearest } from './nearest.ts';
import type { Settings } from './settings.ts';

const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.mts', '.json', '.css', '.svg', '.cjs'];

type Paths = Pick<ReadonlyMap<FilePath, unknown>, 'has' | 'keys'>;

export const splitQuery = (specifier: string): readonly [path: string, query: string] => {
  const at = specifier.search(/[?#]/);
  return at < 0 ? [specifier, ''] : [specifier.slice(0, at), specifier.slice(at).replace(/#.*$/s, '')];
};

/** Whether it names a file rather than a package. */
export const isPathLike = (specifier: string): boolean => /^(\.{1,2}(\/|$)|\/(?!\/))/.test(specifier);

/** `wanted` is a path from the project's top, with or without extension. */
export function findFile(wanted: string, files: Paths): FilePath | undefined {
  const has = (path: string): FilePath | undefined => (files.has(path as FilePath) ? (path as FilePath) : undefined);
  if (wanted !== '') {
    const exact = has(wanted);
    if (exact !== undefined) return exact;
    for (const extension of EXTENSIONS) {
      const found = has(wanted + extension);
      if (found !== undefined) return found;
    }
    const [, bare = '', ending = ''] = /^(.*)\.(jsx?|mjs)$/.exec(wanted) ?? [];
    if (bare !== '') {
      for (const other of ending === 'mjs' ? ['.mts'] : ['.tsx', '.ts', '.jsx', '.js']) {
        const found = has(bare + other);
        if (found !== undefined) return found;
      }
    }
  }
  const folder = wanted === '' ? '' : `${wanted}/`;
  for (const extension of EXTENSIONS) {
    const found = has(`${folder}index${extension}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Paths from the top that a path-like specifier may mean; none when it leaves the project. */
export function candidatesOf(from: FilePath, specifier: string): string[] {
  if (/^\.{1,2}$/.test(specifier) || /^(\.{1,2}\/)+$/.test(specifier)) {
    const folder = folderOf(from, specifier);
    return folder === undefined ? [] : [folder];
  }
  const path = resolveReference(from, specifier.replace(/\/+$/, ''));
  if (path === undefined) return [];
  // What a build tool's `public` folder serves from the top.
  return specifier.startsWith('/') ? [path, `public/${path}`] : [path];
}

/** `.`, `..`, `../..` and the like, which name folders only. */
function folderOf(from: FilePath, specifier: string): string | undefined {
  const segments = directoryOf(from).split('/').filter(Boolean);
  for (const step of specifier.split('/')) {
    if (step === '..' && segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

/** Paths from the top that an aliased or bare specifier may mean. */
export function aliasCandidates(specifier: string, { aliases, baseUrl }: Settings): string[] {
  const found: string[] = [];
  for (const { pattern, targets } of aliases) {
    const star = pattern.indexOf('*');
    if (star < 0) {
      if (pattern === specifier) found.push(...targets);
      continue;
    }
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (!specifier.startsWith(head) || !specifier.endsWith(tail) || specifier.length < head.length + tail.length)
      continue;
    const middle = specifier.slice(head.length, specifier.length - tail.length);
    found.push(...targets.map((target) => target.replace('*', () => middle)));
  }
  if (baseUrl !== undefined) found.push(baseUrl === '' || baseUrl === '.' ? specifier : `${baseUrl}/${specifier}`);
  // What templates set up in a configuration that was not written along. No package can have these names.
  const short = /^[@~]\/(.+)$/s.exec(specifier)?.[1];
  if (short !== undefined) found.push(`src/${short}`, short);
  return found.flatMap((path) => {
    const checked = parsePath(path.replace(/\/+$/, ''));
    return checked.ok ? [checked.value] : [];
  });
}

/** A specifier that would have found something, where one is near: another case, another folder, a slip of the pen. */
export function nearMiss(from: FilePath, wanted: string, files: Paths): string | undefined {
  const paths = [...files.keys()];
  const shown = (path: string): string => path.replace(/(\/index)?\.(tsx?|jsx?|mjs|mts)$/, '');
  // Against a name without an extension, files stand without theirs.
  const stem = (path: string): string =>
    /\.\w+$/.test(wanted) ? shown(path) : shown(path).replace(/\.(json|css|svg)$/, '');
  const key = pathKey(stem(wanted));
  const name = key.slice(key.lastIndexOf('/') + 1);
  const beside = paths.filter((path) => directoryOf(path) === directoryOf(wanted));
  const near = nearest(
    key,
    beside.map((path) => pathKey(stem(path))),
  );
  const found =
    paths.find((path) => pathKey(stem(path)) === key) ??
    paths.find((path) => pathKey(stem(path)).split('/').at(-1) === name) ??
    (near === undefined ? undefined : beside.find((path) => pathKey(stem(path)) === near));
  return found === undefined ? undefined : relativeTo(from, shown(found));
}

export function relativeTo(from: FilePath, path: string): string {
  const base = directoryOf(from).split('/').filter(Boolean);
  const steps = path.split('/');
  while (base.length > 0 && steps.length > 1 && base[0] === steps[0]) {
    base.shift();
    steps.shift();
  }
  return `${base.length === 0 ? './' : '../'.repeat(base.length)}${steps.join('/')}`;
}
