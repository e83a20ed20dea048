/** What a page's import map says of specifiers. Scopes are not read: no prototype was seen that needs them. */
import { directoryOf } from '../../path.ts';
import { isPathLike } from './find-file.ts';
import { isRecord, parseLenient } from './jsonc.ts';

export type ImportMap = ReadonlyMap<string, string>;

/** Addresses of files are from the top afterwards: in a map they mean the page that it stands in, whoever imports. */
export function readImportMap(text: string, page: string): ImportMap {
  const value = parseLenient(text);
  const imports = isRecord(value) && isRecord(value['imports']) ? value['imports'] : {};
  return new Map(
    Object.entries(imports).flatMap(([name, to]) =>
      typeof to === 'string' ? [[name, fromTop(page, to)] as const] : [],
    ),
  );
}

function fromTop(page: string, target: string): string {
  if (!isPathLike(target) || target.startsWith('/')) return target;
  const segments = directoryOf(page).split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') segments.pop();
    else if (step !== '.') segments.push(step);
  }
  return `/${segments.join('/')}`;
}

const MAP = /<script\b[^>]*\btype\s*=\s*["']?importmap["']?[^>]*>([^]*?)<\/script/gi;

export function importMapOf(html: string, page: string): ImportMap {
  return new Map([...html.matchAll(MAP)].flatMap(([, text = '']) => [...readImportMap(text, page)]));
}

/** Exact names first, then the longest one that ends in `/`. */
export function mapped(map: ImportMap, specifier: string): string | undefined {
  const exact = map.get(specifier);
  if (exact !== undefined) return exact;
  let best: string | undefined;
  for (const name of map.keys())
    if (name.endsWith('/') && specifier.startsWith(name) && name.length > (best?.length ?? 0)) best = name;
  return best === undefined ? undefined : (map.get(best) ?? '') + specifier.slice(best.length);
}
