/** Whether a module does nothing but mount a root, so that it may run again when what it imports is new. */
import type { AnyNode } from 'acorn';
import type { Tree } from './tree.ts';

const MOUNTS = /^(?:render|hydrate|hydrateRoot|createRoot)$/;
/** What a call that mounts may hold besides, and what may be looked up for it. */
const LOOKS =
  /^(?:getElementById|querySelector|createElement|jsxs?(?:DEV)?\d*|createRoot|hydrateRoot|render|append|appendChild)$/;

const nameOf = (callee: AnyNode): string =>
  callee.type === 'Identifier'
    ? callee.name
    : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      ? callee.property.name
      : '';

export function onlyMounts(tree: Tree): boolean {
  let mounts = false;
  for (const node of tree.program.body) {
    if (node.type === 'ImportDeclaration' || node.type === 'FunctionDeclaration' || node.type === 'EmptyStatement')
      continue;
    const calls = topCalls(tree, node);
    if (node.type === 'ExpressionStatement') {
      if (node.directive !== undefined) continue;
      if (calls.length === 0) return false;
    } else if (node.type !== 'VariableDeclaration') return false;
    if (!calls.every((name) => LOOKS.test(name))) return false;
    if (calls.some((name) => MOUNTS.test(name))) mounts = true;
  }
  return mounts;
}

/** Names of the functions that a statement calls itself, not those that its functions would call. */
function topCalls(tree: Tree, statement: AnyNode): string[] {
  return tree.nodes.flatMap((node) => {
    if (node.start < statement.start || node.end > statement.end) return [];
    if (node.type === 'NewExpression') return ['new'];
    if (node.type !== 'CallExpression') return [];
    return tree.functionAround(node) === undefined ? [nameOf(node.callee)] : [];
  });
}
