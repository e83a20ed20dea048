/**
 * Types that a TypeScript file exports. Once types are gone, `export { Props } from './types'` names nothing, and only a
 * compiler that knows both files could tell; so what is exported as a type is exported as an empty name as well.
 */
import type { FilePath } from '../../path.ts';

export function typeNames(text: string, path: FilePath): string[] {
  if (!/\.[mc]?tsx?$/i.test(path) || !/\bexport\b/.test(text)) return [];
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(
    /^[ \t]*export\s+(?:declare\s+)?(?:type|interface)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu,
  ))
    names.add(name);
  for (const [, list = ''] of text.matchAll(/^[ \t]*export\s+type\s*\{([^}]*)\}/gm)) {
    for (const item of list.split(',')) {
      const name = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*$/u.exec(item.trim())?.[1];
      if (name !== undefined && name !== 'default') names.add(name);
    }
  }
  return [...names];
}
