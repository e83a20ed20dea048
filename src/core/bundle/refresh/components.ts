/**
 * Which values of a module are React components, by the rules of react-refresh's Babel plugin: functions with a capital
 * letter at the top level, what `memo`, `forwardRef` and their like make of functions, and what is used as an element.
 */
import type { AnyNode, Expression } from 'acorn';
import type { Exchange } from '../compile/imports.ts';
import { isFunction, type FunctionNode, type Tree } from '../compile/tree.ts';

export interface Component {
  /** `App`, `Field$forwardRef`, `%default%`. */
  readonly id: string;
  /** Its name in the module, or the expression that makes it. */
  readonly value: string | Expression;
  /** The function that renders, where it is one that stands here. */
  readonly renders: FunctionNode | undefined;
  /** A new version takes over by itself: it is surely a component, and not some other value that looks like one. */
  readonly certain: boolean;
}

const capital = (name: string): boolean => /^[A-Z]/.test(name);
const ELEMENT_CALL = /^(?:_?jsxs?(?:DEV)?\d*|createElement|h)$/;
const HOOK = /^use[A-Z]/;
const WRAPS = /(?:^|\.)(?:memo|forwardRef|observer|with[A-Z]\w*)$/;

function calleeName(callee: AnyNode): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') return callee.property.name;
  return undefined;
}

export function isElementCall(node: AnyNode): boolean {
  return node.type === 'CallExpression' && ELEMENT_CALL.test(calleeName(node.callee) ?? '');
}

export function findComponents(tree: Tree, { locals }: Exchange): Component[] {
  const usedAsElement = new Set<string>();
  for (const node of tree.nodes) {
    if (node.type !== 'CallExpression' || !isElementCall(node)) continue;
    for (const argument of node.arguments) if (argument.type === 'Identifier') usedAsElement.add(argument.name);
  }
  const reader = new Reader(tree, usedAsElement, locals.get('default'));
  for (const node of tree.program.body) reader.read(node);
  return reader.found;
}

class Reader {
  readonly found: Component[] = [];

  constructor(
    readonly tree: Tree,
    readonly usedAsElement: ReadonlySet<string>,
    readonly defaultName: string | undefined,
  ) {}

  read(node: AnyNode): void {
    if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration) this.read(node.declaration);
    } else if (node.type === 'ExportDefaultDeclaration') this.#default(node.declaration);
    else if (node.type === 'FunctionDeclaration') this.#declared(node.id?.name ?? '', node, true);
    else if (node.type === 'ClassDeclaration') {
      if (node.id && isClassComponent(this.tree, node)) this.#add(node.id.name, node.id.name, undefined, true);
    } else if (node.type === 'VariableDeclaration') {
      const [only, ...others] = node.declarations;
      if (only?.id.type === 'Identifier' && only.init && others.length === 0) this.#variable(only.id.name, only.init);
    }
  }

  #add(id: string, value: string | Expression, renders: FunctionNode | undefined, certain: boolean): void {
    this.found.push({ id, value, renders, certain });
  }

  #declared(name: string, node: FunctionNode, certain: boolean): void {
    if (this.#isUnnamedDefault(name)) {
      if (this.#looksLikeOne(node)) this.#add('%default%', name, node, certain);
    } else if (capital(name)) this.#add(name, name, node, certain && this.#surelyOne(node, name));
  }

  /** `file_default` is what a default export without a name is compiled to. */
  #isUnnamedDefault(name: string): boolean {
    return name === this.defaultName && /_default\d*$/.test(name);
  }

  #default(node: AnyNode): void {
    if (node.type === 'FunctionDeclaration') {
      // An anonymous one is given a name by whoever writes the instruments.
      if (node.id) this.#declared(node.id.name, node, true);
      else if (this.#looksLikeOne(node)) this.#add('%default%', ANONYMOUS, node, true);
    } else if (node.type === 'ClassDeclaration') {
      if (node.id && isClassComponent(this.tree, node)) this.#add(node.id.name, node.id.name, undefined, true);
    } else if (node.type === 'CallExpression') this.#inner('%default%', node, true);
    else if (isFunction(node) && this.#looksLikeOne(node)) this.#inner('%default%', node, true);
  }

  #variable(name: string, init: Expression): void {
    const isDefault = this.#isUnnamedDefault(name);
    if (isDefault && isFunction(init) && !this.#looksLikeOne(init)) return;
    if (!isDefault && !capital(name)) return;
    if (!isFunction(init) && init.type !== 'CallExpression' && init.type !== 'TaggedTemplateExpression') return;
    if (init.type === 'CallExpression' && /^(?:require|import)/.test(calleeName(init.callee) ?? '')) return;
    const id = isDefault ? '%default%' : name;
    if (this.#inner(id, init, true, name)) return;
    if (this.usedAsElement.has(name)) this.#add(id, name, undefined, init.type === 'TaggedTemplateExpression');
  }

  /** `named`: the expression is what that name is bound to. */
  #inner(id: string, node: AnyNode, certain: boolean, named?: string): boolean {
    if (node.type === 'Identifier') return capital(node.name);
    if (isFunction(node) && node.type !== 'FunctionDeclaration') {
      if (node.type === 'ArrowFunctionExpression' && node.body.type === 'ArrowFunctionExpression') return false;
      this.#add(id, named ?? node, node, certain && this.#surelyOne(node, named));
      return true;
    }
    if (node.type !== 'CallExpression') return false;
    const [first] = node.arguments;
    if (first === undefined || (node.callee.type !== 'Identifier' && node.callee.type !== 'MemberExpression'))
      return false;
    const callee = this.tree.text(node.callee);
    if (!this.#inner(`${id}$${callee}`, first, certain)) return false;
    this.#add(id, named ?? node, undefined, certain && WRAPS.test(callee));
    return true;
  }

  /** A capital letter alone is no proof: `CLAMP` is a function of numbers. */
  #surelyOne(node: FunctionNode, name: string | undefined): boolean {
    if (name !== undefined && this.usedAsElement.has(name)) return true;
    for (const inner of this.tree.inside(node)) {
      if (isElementCall(inner) || (inner.type === 'CallExpression' && HOOK.test(calleeName(inner.callee) ?? '')))
        return true;
      if (inner.type === 'TaggedTemplateExpression' && calleeName(inner.tag) === 'html') return true;
    }
    return false;
  }

  #looksLikeOne(node: FunctionNode): boolean {
    for (const inner of this.tree.inside(node)) if (isElementCall(inner)) return true;
    return false;
  }
}

/** The name that an anonymous default function gets. */
export const ANONYMOUS = '__vonk$default';

function isClassComponent(tree: Tree, node: { superClass?: AnyNode | null | undefined }): boolean {
  return node.superClass ? /(?:^|\.)(?:Pure)?Component$/.test(tree.text(node.superClass)) : false;
}
