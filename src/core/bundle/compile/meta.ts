/**
 * What modules ask of the tool that builds them: `import.meta.env`, `process.env.NODE_ENV`, `import.meta.hot`, and
 * addresses of files beside them (`new URL('./a.png', import.meta.url)`). Each becomes a value in its place.
 */
import type { AnyNode } from 'acorn';
import { resolveReference, type FilePath } from '../../path.ts';
import type { ModuleId } from '../bundler.ts';
import type { Insertions } from './edits.ts';
import { isImportMeta, literalText } from './imports.ts';
import type { Tree } from './tree.ts';

const ENV: Readonly<Record<string, unknown>> = {
  BASE_URL: '/',
  DEV: true,
  MODE: 'development',
  PROD: false,
  SSR: false,
};
const PROCESS_ENV: Readonly<Record<string, unknown>> = { NODE_ENV: 'development' };

export function replaceMeta(tree: Tree, id: ModuleId, path: FilePath, insertions: Insertions): void {
  for (const node of tree.nodes) {
    if (node.type === 'NewExpression') besideUs(node, path, insertions);
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) continue;
    const { name } = node.property;
    if (isImportMeta(node.object)) {
      if (name === 'env') environment(tree, node, ENV, insertions);
      else if (name === 'hot') insertions.replace(node.start, node.end, '(void 0)');
      else if (name === 'url') insertions.replace(node.start, node.end, JSON.stringify(id));
    } else if (name === 'env' && node.object.type === 'Identifier' && node.object.name === 'process') {
      if (!tree.isBound('process', node)) environment(tree, node, PROCESS_ENV, insertions);
    }
  }
}

function environment(
  tree: Tree,
  node: AnyNode,
  values: Readonly<Record<string, unknown>>,
  insertions: Insertions,
): void {
  const outer = tree.parent(node);
  const member = outer?.type === 'MemberExpression' && outer.object === node && !outer.computed ? outer : undefined;
  if (member?.property.type === 'Identifier') {
    const { name } = member.property;
    const value = Object.hasOwn(values, name) ? JSON.stringify(values[name]) : '(void 0)';
    insertions.replace(member.start, member.end, value);
  } else insertions.replace(node.start, node.end, `(${JSON.stringify(values)})`);
}

function besideUs(node: Extract<AnyNode, { type: 'NewExpression' }>, path: FilePath, insertions: Insertions): void {
  const [address, base] = node.arguments;
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return;
  if (base?.type !== 'MemberExpression' || !isImportMeta(base.object) || address === undefined) return;
  const written = literalText(address);
  const file = written === undefined ? undefined : resolveReference(path, written);
  if (file === undefined) return;
  insertions.replace(address.start, address.end, `globalThis.__vonkHot.url(${JSON.stringify(file)})`);
}
