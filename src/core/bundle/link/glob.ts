/** `import.meta.glob`: which files of the project a pattern names. */
import { directoryOf, type FilePath } from '../../path.ts';
import type { CompiledGlob } from '../compile/compiled.ts';
import { relativeTo } from '../source/find-file.ts';

export interface GlobMatch {
  /** As the object's key has it: relative to the importing file, or from the top for a pattern that starts with `/`. */
  readonly key: string;
  readonly specifier: string;
}

export function globMatches(from: FilePath, { patterns, query }: CompiledGlob, paths: Iterable<FilePath>): GlobMatch[] {
  const readers = patterns.map((written) => {
    const isNot = written.startsWith('!');
    const pattern = isNot ? written.slice(1) : written;
    return { isNot, fromTop: pattern.startsWith('/'), matcher: matcherOf(joined(from, pattern)) };
  });
  const found: GlobMatch[] = [];
  for (const path of [...paths].sort()) {
    if (path === from || readers.some(({ isNot, matcher }) => isNot && matcher.test(path))) continue;
    const reader = readers.find(({ isNot, matcher }) => !isNot && matcher.test(path));
    if (reader === undefined) continue;
    found.push({ key: reader.fromTop ? `/${path}` : relativeTo(from, path), specifier: `/${path}${query}` });
  }
  return found;
}

function joined(from: FilePath, pattern: string): string {
  const segments = pattern.startsWith('/') ? [] : directoryOf(from).split('/').filter(Boolean);
  for (const segment of pattern.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const plain = (text: string): string => text.replace(/[.+^$()|[\]\\{}*?]/g, '\\$&');

function matcherOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*+|\{[^}]*\}|[.+^$()|[\]\\?{}]/g, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token.startsWith('*')) return token === '*' ? '[^/]*' : '.*';
    if (token === '?') return '[^/]';
    if (token.length > 1) return `(?:${token.slice(1, -1).split(',').map(plain).join('|')})`;
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'u');
}
