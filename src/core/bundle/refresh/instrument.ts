/**
 * Puts into a module what react-refresh needs to know, on the lines that are there: components are registered under the
 * module's path, functions that call hooks say so, and an error that a component throws while rendering is offered to the
 * document (`failed`), which may hold this render off and so keep the last good one. Hooks, their order, `this` and arguments stay.
 */
import type { AnyNode, Node } from 'acorn';
import type { FilePath } from '../../path.ts';
import type { Insertions } from '../compile/edits.ts';
import type { FunctionNode, Tree } from '../compile/tree.ts';
import { ANONYMOUS, isElementCall, type Component } from './components.ts';
import { shortKey, type Signature } from './hooks.ts';

const HOT = 'globalThis.__vonkHot';
export interface Instruments {
  /** For the front of the module's first line. */
  readonly head: string;
  /** For behind its end. */
  readonly tail: string;
}

export function instrument(
  tree: Tree,
  path: FilePath,
  components: readonly Component[],
  signatures: ReadonlyMap<FunctionNode, Signature>,
  insertions: Insertions,
): Instruments {
  const writer = new Writer(tree, insertions, components, signatures);
  // From the inside out, so that what wraps a function comes around what wraps its parts.
  for (let at = tree.nodes.length - 1; at >= 0; at -= 1) {
    const node = tree.nodes[at];
    if (node !== undefined) writer.visit(node);
  }
  const registrations = components.map(
    ({ id, value }) =>
      `${HOT}.register(${typeof value === 'string' ? value : writer.handle(value)}, ${JSON.stringify(`${path} ${id}`)});`,
  );
  return { head: writer.head(), tail: registrations.join(' ') };
}

class Writer {
  readonly #tree: Tree;
  readonly #insertions: Insertions;
  readonly #signatures: ReadonlyMap<FunctionNode, Signature>;
  readonly #handles = new Map<Node, string>();
  readonly #rendering = new Map<FunctionNode, string>();
  readonly #names = new Map<FunctionNode, string>();
  /** Functions, and calls around them, whose value a signature belongs to. */
  readonly #wraps = new Map<Node, FunctionNode>();

  constructor(
    tree: Tree,
    insertions: Insertions,
    components: readonly Component[],
    signatures: ReadonlyMap<FunctionNode, Signature>,
  ) {
    this.#tree = tree;
    this.#insertions = insertions;
    this.#signatures = signatures;
    for (const { value, renders } of components) {
      if (typeof value !== 'string') this.#handles.set(value, `__vonk$c${this.#handles.size}`);
      if (renders !== undefined && this.#mayGuard(renders))
        this.#rendering.set(renders, typeof value === 'string' ? value : this.handle(value));
    }
    for (const node of signatures.keys()) {
      this.#names.set(node, `__vonk$s${this.#names.size}`);
      if (node.type !== 'FunctionDeclaration' && this.#declaratorOf(node) === undefined)
        for (const around of this.#callsAround(node)) this.#wraps.set(around, node);
    }
  }

  handle(node: Node): string {
    return this.#handles.get(node) ?? 'undefined';
  }

  head(): string {
    const signatures = [...this.#names.values()].map((name) => `${name} = ${HOT}.signature()`);
    const all = [...signatures, ...this.#handles.values()];
    return all.length === 0 ? '' : `var ${all.join(', ')}; `;
  }

  visit(node: AnyNode): void {
    if (
      node.type === 'FunctionDeclaration' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression'
    )
      this.#function(node);
    const signed = this.#wraps.get(node);
    if (signed !== undefined) {
      this.#insertions.before(node.start, `${this.#names.get(signed)}(`);
      this.#insertions.after(node.end, `, ${this.#arguments(signed)})`);
    }
    const handle = this.#handles.get(node);
    if (handle !== undefined) this.#insertions.before(node.start, `${handle} = `);
  }

  #function(node: FunctionNode): void {
    const name = this.#names.get(node);
    const type = this.#rendering.get(node);
    // In a cycle a function may be called before its module has begun.
    const noted = name === undefined ? '' : ` ${name}?.();`;
    const caught = type === undefined ? '' : ` } catch (__vonk$e) { return ${HOT}.failed(__vonk$e, ${type}); }`;
    const tried = type === undefined ? '' : ' try {';
    if (noted + tried !== '') {
      if (node.body.type === 'BlockStatement') {
        this.#insertions.after(node.body.start + 1, noted + tried);
        this.#insertions.before(node.body.end - 1, caught);
      } else {
        this.#insertions.after(arrowEnd(this.#tree.code, node), ` {${noted}${tried} return (`);
        this.#insertions.after(node.end, `);${caught} }`);
      }
    }
    if (node.type === 'FunctionDeclaration' && !(node as { id?: unknown }).id && type === ANONYMOUS)
      this.#insertions.before(this.#tree.code.indexOf('(', node.start), ` ${ANONYMOUS}`);
    if (name === undefined || this.#wraps.has(node)) return;
    const declared = this.#declaratorOf(node);
    const subject = declared?.name ?? (node.type === 'FunctionDeclaration' ? (node.id?.name ?? type) : undefined);
    const statement = declared?.statement ?? this.#statementOf(node);
    if (subject !== undefined)
      this.#insertions.after(statement.end, `; ${name}(${subject}, ${this.#arguments(node)});`);
  }

  #arguments(node: FunctionNode): string {
    const signature = this.#signatures.get(node);
    if (signature === undefined) return '""';
    const { key, customHooks, forceReset } = signature;
    const parts = [JSON.stringify(shortKey(key))];
    if (forceReset || customHooks.length > 0) parts.push(String(forceReset));
    if (customHooks.length > 0) parts.push(`() => [${customHooks.join(', ')}]`);
    return parts.join(', ');
  }

  #mayGuard(node: FunctionNode): boolean {
    if (node.async || node.generator) return false;
    if (this.#signatures.has(node)) return true;
    for (const inner of this.#tree.inside(node)) if (isElementCall(inner)) return true;
    return false;
  }

  /** `const useX = () => …` as a statement of its own: the name is known right behind it. */
  #declaratorOf(node: FunctionNode): { readonly name: string; readonly statement: Node } | undefined {
    const declarator = this.#tree.parent(node);
    if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
    const declaration = this.#tree.parent(declarator);
    const around = declaration === undefined ? undefined : this.#tree.parent(declaration);
    if (declaration === undefined || !/^(?:Program|BlockStatement|ExportNamedDeclaration)$/.test(around?.type ?? ''))
      return undefined;
    return { name: declarator.id.name, statement: around?.type === 'ExportNamedDeclaration' ? around : declaration };
  }

  #statementOf(node: FunctionNode): Node {
    const parent = this.#tree.parent(node);
    return parent !== undefined && parent.type.startsWith('Export') ? parent : node;
  }

  /** The function, and the calls that it is handed to: `memo(forwardRef(…))`. */
  #callsAround(node: FunctionNode): Node[] {
    const found: Node[] = [node];
    for (let at: AnyNode = node; ;) {
      const parent = this.#tree.parent(at);
      if (parent?.type === 'CallExpression' && parent.callee !== at) found.push(parent);
      else if (parent?.type !== 'AssignmentExpression' || parent.right !== at) return found;
      at = parent;
    }
  }
}

/** The offset behind `=>`: between the parameters and the body there may be comments. */
function arrowEnd(code: string, node: FunctionNode): number {
  const mark = /\/\/[^\n]*|\/\*[^]*?\*\/|=>/g;
  mark.lastIndex = node.params.at(-1)?.end ?? node.start;
  for (let match = mark.exec(code); match !== null; match = mark.exec(code)) {
    if (match[0] === '=>') return mark.lastIndex;
  }
  throw new Error('An arrow function without an arrow');
}
