/** `require` and `module.exports` are not what a browser runs: said with what to write in their place. */
import type { AnyNode } from 'acorn';
import type { Position } from '../../text.ts';
import { literalText, type Exchange } from './imports.ts';
import type { SourceProblem } from './problem.ts';
import type { Tree } from './tree.ts';

export function commonJsProblem(
  tree: Tree,
  { exports }: Exchange,
  trace: (offset: number) => Position,
): SourceProblem | undefined {
  for (const node of tree.nodes) {
    const message = commonJsIn(tree, node, exports.size > 0);
    if (message === undefined) continue;
    return { code: 'common-js', message, start: trace(node.start), end: trace(node.end) };
  }
  return undefined;
}

function commonJsIn(tree: Tree, node: AnyNode, isModule: boolean): string | undefined {
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require') {
    const specifier = literalText(node.arguments[0]);
    if (specifier === undefined || tree.isBound('require', node)) return undefined;
    return `require() does not work in the browser. Write: import name from "${specifier}"`;
  }
  if (isModule || node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined;
  const { object, property } = node.left;
  if (object.type === 'Identifier' && property.type === 'Identifier') {
    if (object.name === 'module' && property.name === 'exports' && !tree.isBound('module', node))
      return 'module.exports does not work in the browser. Write: export default …';
    if (object.name === 'exports' && !tree.isBound('exports', node))
      return `exports.${property.name} does not work in the browser. Write: export const ${property.name} = …`;
  }
  return undefined;
}
