/**
 * Scripts that Babel compiles in a page are not modules there: what one declares, the next one uses. So a script without
 * imports and exports gives its top-level names to the page: functions at once, the rest at its end.
 */
import type { Exchange } from './imports.ts';
import { namesOf, type Tree } from './tree.ts';

/** Names of the window that would navigate, or cannot be set. */
const KEPT = new Set(['location', 'window', 'document', 'top', 'self', 'parent', 'frames', 'opener', 'globalThis']);

export function shareNames(
  tree: Tree,
  { imports, exports }: Exchange,
): { readonly head: string; readonly tail: string } {
  if (
    exports.size > 0 ||
    imports.some(({ kind, specifier }) => kind === 'static' && !/jsx(?:-dev)?-runtime$/.test(specifier))
  )
    return { head: '', tail: '' };
  const functions: string[] = [];
  const others: string[] = [];
  for (const node of tree.program.body) {
    if (node.type === 'FunctionDeclaration' && node.id) functions.push(node.id.name);
    else if (node.type === 'ClassDeclaration' && node.id) others.push(node.id.name);
    else if (node.type === 'VariableDeclaration') others.push(...node.declarations.flatMap(({ id }) => namesOf(id)));
  }
  const assign = (names: readonly string[]): string =>
    names
      .filter((name) => !KEPT.has(name))
      .map((name) => `globalThis.${name} = ${name};`)
      .join(' ');
  return { head: functions.length === 0 ? '' : `${assign(functions)} `, tail: assign(others) };
}
