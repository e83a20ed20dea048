/**
 * Signatures of hooks, as react-refresh's Babel plugin makes them: a component keeps its state as long as the hooks it calls,
 * and the first arguments of `useState` and `useReducer`, stay the same.
 */
import type { CallExpression } from 'acorn';
import { sumOfText } from '../compile/sum.ts';
import type { FunctionNode, Tree } from '../compile/tree.ts';

export interface Signature {
  readonly key: string;
  /** Callees of hooks that are not React's own, as written. Their signatures count too. */
  readonly customHooks: readonly string[];
  /** A custom hook cannot be reached from where the function stands, so nothing is known of it. */
  readonly forceReset: boolean;
}

const BUILT_IN = new Set([
  'useState',
  'useReducer',
  'useEffect',
  'useLayoutEffect',
  'useMemo',
  'useCallback',
  'useRef',
  'useContext',
  'useImperativeHandle',
  'useDebugValue',
  'useId',
  'useDeferredValue',
  'useTransition',
  'useInsertionEffect',
  'useSyncExternalStore',
  'useFormStatus',
  'useFormState',
  'useActionState',
  'useOptimistic',
]);

interface HookCall {
  readonly name: string;
  readonly key: string;
  readonly callee: string;
  /** What must be bound for the callee to be read. */
  readonly base: string | undefined;
}

export function readSignatures(tree: Tree): Map<FunctionNode, Signature> {
  const calls = new Map<FunctionNode, HookCall[]>();
  for (const node of tree.nodes) {
    const call = node.type === 'CallExpression' ? readCall(tree, node) : undefined;
    const within = call === undefined ? undefined : tree.functionAround(node);
    if (call === undefined || within === undefined || isMethod(tree, within)) continue;
    calls.set(within, [...(calls.get(within) ?? []), call]);
  }
  const reset = tree.code.includes('@refresh reset');
  return new Map([...calls].map(([node, hooks]) => [node, signatureOf(tree, node, hooks, reset)]));
}

/** A method has no value of its own that a signature could belong to. */
function isMethod(tree: Tree, node: FunctionNode): boolean {
  const parent = tree.parent(node);
  if (parent?.type === 'MethodDefinition') return true;
  return parent?.type === 'Property' && (parent.method || parent.kind !== 'init');
}

function readCall(tree: Tree, node: CallExpression): HookCall | undefined {
  const { callee } = node;
  const nameNode = callee.type === 'MemberExpression' ? callee.property : callee;
  if (nameNode.type !== 'Identifier' || !/^use[A-Z]/.test(nameNode.name)) return undefined;
  const { name } = nameNode;
  const parent = tree.parent(node);
  let key = parent?.type === 'VariableDeclarator' ? tree.text(parent.id) : '';
  const initial = node.arguments[name === 'useState' ? 0 : 1];
  if ((name === 'useState' || name === 'useReducer') && initial !== undefined) key += `(${tree.text(initial)})`;
  const owner = callee.type === 'MemberExpression' ? callee.object : callee;
  return { name, key, callee: tree.text(callee), base: owner.type === 'Identifier' ? owner.name : undefined };
}

function signatureOf(tree: Tree, node: FunctionNode, hooks: readonly HookCall[], reset: boolean): Signature {
  const custom = hooks.filter(({ name }) => !BUILT_IN.has(name));
  const reachable = custom.filter(({ base }) => base !== undefined && tree.isBound(base, node));
  return {
    key: hooks.map(({ name, key }) => `${name}{${key}}`).join('\n'),
    customHooks: reachable.map(({ callee }) => callee),
    forceReset: reset || reachable.length < custom.length,
  };
}

/** What stands in the code for a key: short ones as they are, long ones by sums of their halves. */
export function shortKey(key: string): string {
  if (key.length <= 120) return key;
  const middle = key.length >> 1;
  return `${sumOfText(key.slice(0, middle))}-${sumOfText(key.slice(middle))}-${key.length}`;
}
