/** The syntax tree of one module with the ways up that acorn's lacks: parents, and which names are bound where. */
import { parse, type AnyNode, type Node, type Pattern, type Program } from 'acorn';

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

function eachChild(node: Node, visit: (child: AnyNode) => void): void {
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
}

export class Tree {
  readonly program: Program;
  readonly #parents = new Map<Node, AnyNode>();
  readonly #order = new Map<Node, number>();
  readonly #bound = new Map<Node, ReadonlySet<string>>();
  /** Every node, in the order of the source, an outer one before what is in it. */
  readonly nodes: AnyNode[] = [];

  /** Throws acorn's SyntaxError. */
  constructor(readonly code: string) {
    this.program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
    // Without recursion: a file of generated data may be nested deeper than the stack.
    const rest: AnyNode[] = [this.program];
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      this.#order.set(node, this.nodes.length);
      this.nodes.push(node);
      const parent = node;
      const children: AnyNode[] = [];
      eachChild(node, (child) => {
        this.#parents.set(child, parent);
        children.push(child);
      });
      for (const child of children.toReversed()) rest.push(child);
    }
  }

  parent(node: Node): AnyNode | undefined {
    return this.#parents.get(node);
  }

  /** A node and all that is in it, in the order of the source. Costs what it gives. */
  *inside(node: Node): Generator<AnyNode> {
    for (let at = this.#order.get(node) ?? this.nodes.length; at < this.nodes.length; at += 1) {
      const inner = this.nodes[at];
      if (inner === undefined || inner.start < node.start || inner.end > node.end) return;
      yield inner;
    }
  }

  text(node: Node): string {
    return this.code.slice(node.start, node.end);
  }

  /** The innermost function around a node. */
  functionAround(node: Node): FunctionNode | undefined {
    for (let up = this.parent(node); up !== undefined; up = this.parent(up)) if (isFunction(up)) return up;
    return undefined;
  }

  /** Whether the name is declared somewhere around the node, not counting what the node itself declares inside. */
  isBound(name: string, around: Node): boolean {
    for (let up = this.parent(around); up !== undefined; up = this.parent(up))
      if (this.#namesIn(up).has(name)) return true;
    return false;
  }

  #namesIn(scope: AnyNode): ReadonlySet<string> {
    let names = this.#bound.get(scope);
    if (names === undefined) {
      names = new Set(declaredIn(scope));
      this.#bound.set(scope, names);
    }
    return names;
  }
}

function declaredIn(scope: AnyNode): string[] {
  switch (scope.type) {
    case 'Program':
      return [
        ...scope.body.flatMap((node) =>
          node.type === 'ImportDeclaration' ? node.specifiers.map(({ local }) => local.name) : [],
        ),
        ...lexical(scope.body),
        ...vars(scope),
      ];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const own = scope.type === 'FunctionExpression' && scope.id ? [scope.id.name] : [];
      return [...own, ...scope.params.flatMap((param) => namesOf(param)), ...vars(scope.body)];
    }
    case 'BlockStatement':
    case 'StaticBlock':
      return lexical(scope.body);
    case 'ForStatement':
      return scope.init ? lexical([scope.init]) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return lexical([scope.left]);
    case 'SwitchStatement':
      return scope.cases.flatMap(({ consequent }) => lexical(consequent));
    case 'CatchClause':
      return scope.param ? namesOf(scope.param) : [];
    default:
      return [];
  }
}

/** What a statement of a body declares in that body: `let`, `const`, classes and functions, exported or not. */
function lexical(body: readonly AnyNode[]): string[] {
  return body.flatMap((node): string[] => {
    const inner =
      node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
    if (inner?.type === 'VariableDeclaration') return inner.declarations.flatMap(({ id }) => namesOf(id));
    if (inner?.type === 'FunctionDeclaration' || inner?.type === 'ClassDeclaration')
      return inner.id ? [inner.id.name] : [];
    return [];
  });
}

/** `var` anywhere inside, but not in functions. */
function vars(root: Node): string[] {
  const names: string[] = [];
  const rest: Node[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    eachChild(node, (child) => {
      if (isFunction(child)) return;
      if (child.type === 'VariableDeclaration' && child.kind === 'var')
        names.push(...child.declarations.flatMap(({ id }) => namesOf(id)));
      rest.push(child);
    });
  }
  return names;
}

/** All names that a pattern binds. */
export function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesOf(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : namesOf(element)));
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'MemberExpression':
      return [];
  }
}
