/**
 * Whether a module does nothing but mount a root, so that it may run again when what it imports is new. What mounts, and
 * what makes elements, must come from a package: of a function that the project wrote nobody knows what it does besides.
 */
import type { AnyNode } from 'acorn';
import { isPathLike } from '../source/find-file.ts';
import { isFunction, namesOf, type Tree } from './tree.ts';

const MOUNTS = /^(?:render|hydrate|hydrateRoot|createRoot)$/;
const MAKES = /^(?:_?jsxs?(?:DEV)?\d*|createElement|h)$/;
const FINDS = /^document\.(?:getElementById|querySelector)$/;
/** What classic scripts of React and Preact leave in the window. */
const GLOBALS = ['React', 'ReactDOM', 'preact'];

export function onlyMounts(tree: Tree): boolean {
  const theirs = importedFrom(tree);
  let mounts = false;
  for (const node of tree.program.body) {
    if (node.type === 'ImportDeclaration' || node.type === 'FunctionDeclaration' || node.type === 'EmptyStatement')
      continue;
    if (node.type === 'ExpressionStatement' && node.directive !== undefined) continue;
    if (node.type !== 'ExpressionStatement' && node.type !== 'VariableDeclaration') return false;
    const found = readStatement(tree, node, theirs);
    if (found === 'other' || (found === 'nothing' && node.type === 'ExpressionStatement')) return false;
    if (found === 'mounts') mounts = true;
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations)
      if (init && theirs.has(baseOf(init))) for (const name of namesOf(id)) theirs.add(name);
  }
  return mounts;
}

/** Names that packages give. */
function importedFrom(tree: Tree): Set<string> {
  const own = new Set<string>();
  const theirs = new Set<string>();
  for (const node of tree.program.body) {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') own.add(node.id.name);
    if (node.type !== 'ImportDeclaration') continue;
    const specifier = String(node.source.value);
    const names = isPathLike(specifier) || /^[@~]\//.test(specifier) ? own : theirs;
    for (const { local } of node.specifiers) names.add(local.name);
  }
  for (const name of GLOBALS) if (!own.has(name)) theirs.add(name);
  return theirs;
}

/** What a statement does itself, not what its functions would do. */
function readStatement(
  tree: Tree,
  statement: AnyNode,
  theirs: ReadonlySet<string>,
): 'nothing' | 'mounts' | 'looks' | 'other' {
  let found: 'nothing' | 'mounts' | 'looks' = 'nothing';
  let within: AnyNode | undefined;
  for (const node of tree.inside(statement)) {
    if (within !== undefined && node.start >= within.start && node.end <= within.end) continue;
    if (isFunction(node)) within = node;
    if (/^(?:New|Update|TaggedTemplate|Await)Expression$/.test(node.type)) return 'other';
    if (node.type === 'AssignmentExpression' && !/^(?:\?\?|\|\|)=$/.test(node.operator)) return 'other';
    if (node.type !== 'CallExpression') continue;
    const name = nameOf(node.callee);
    if (FINDS.test(tree.text(node.callee))) found = found === 'nothing' ? 'looks' : found;
    else if (!theirs.has(baseOf(node.callee))) return 'other';
    else if (MOUNTS.test(name)) found = 'mounts';
    else if (!MAKES.test(name)) return 'other';
    else found = found === 'nothing' ? 'looks' : found;
  }
  return found;
}

const nameOf = (callee: AnyNode): string =>
  callee.type === 'Identifier'
    ? callee.name
    : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      ? callee.property.name
      : '';

/** The name that an expression starts from: `ReactDOM` of `ReactDOM.createRoot(at).render`; empty where there is none. */
function baseOf(expression: AnyNode): string {
  for (let node = expression; ;) {
    if (node.type === 'Identifier') return node.name;
    if (node.type === 'MemberExpression') node = node.object;
    else if (node.type === 'CallExpression') node = node.callee;
    else if (node.type === 'AssignmentExpression') node = node.right;
    else return '';
  }
}
