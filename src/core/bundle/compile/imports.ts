/** What a module imports and exports, read from its tree. */
import type { AnyNode, ImportDeclaration, ModuleDeclaration } from 'acorn';
import type { CompiledGlob, CompiledImport, ImportedName } from './compiled.ts';
import { namesOf, type Tree } from './tree.ts';

export interface Exchange {
  readonly imports: readonly CompiledImport[];
  readonly globs: readonly CompiledGlob[];
  readonly exports: ReadonlySet<string>;
  readonly stars: readonly number[];
  /** Exported name → the name inside. */
  readonly locals: ReadonlyMap<string, string>;
}

interface Named {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** `x` or `"x"` in an import or export clause. */
const nameIn = (node: Named): string => node.name ?? String(node.value);

export function readExchange(tree: Tree): Exchange {
  const imports: CompiledImport[] = [];
  const exports = new Set<string>();
  const locals = new Map<string, string>();
  const stars: number[] = [];
  const add = (source: { start: number; end: number; value?: unknown }, names: readonly ImportedName[]): number =>
    imports.push({ ...place(source), specifier: String(source.value), kind: 'static', names }) - 1;

  const used = usedNames(tree);
  for (const node of tree.program.body) {
    if (node.type === 'ImportDeclaration') add(node.source, importedNames(node, tree, used));
    else if (node.type === 'ExportAllDeclaration') {
      const index = add(node.source, []);
      if (node.exported) exports.add(nameIn(node.exported));
      else stars.push(index);
    } else readExport(node, { exports, locals, add });
  }
  const globs: CompiledGlob[] = [];
  for (const node of tree.nodes) {
    const glob = readGlob(node);
    if (glob !== undefined) globs.push(glob);
    if (node.type !== 'ImportExpression') continue;
    const specifier = literalText(node.source);
    if (specifier !== undefined) imports.push({ ...place(node.source), specifier, kind: 'dynamic', names: [] });
  }
  return { imports, globs, exports, stars, locals };
}

const place = (literal: { start: number; end: number }) => ({ start: literal.start + 1, end: literal.end - 1 });

function importedNames(node: ImportDeclaration, tree: Tree, used: ReadonlySet<string>): ImportedName[] {
  return node.specifiers.flatMap((specifier): ImportedName[] => {
    const { start, end, local } = specifier;
    if (specifier.type === 'ImportDefaultSpecifier') return [{ name: 'default', at: start }];
    if (specifier.type === 'ImportNamespaceSpecifier') return [];
    const name = nameIn(specifier.imported);
    if (used.has(local.name)) return [{ name, at: start }];
    return [{ name, at: start, unused: { start, end: behindComma(tree.code, end) } }];
  });
}

/** Past a comma that follows, whatever comments come before it; where none does, the offset itself. */
function behindComma(code: string, offset: number): number {
  const gap = /\s+|\/\*[^]*?\*\/|\/\/[^\n]*/y;
  let at = offset;
  for (gap.lastIndex = at; gap.test(code); gap.lastIndex = at) at = gap.lastIndex;
  return code[at] === ',' ? at + 1 : offset;
}

/** Names that stand anywhere but in an import. */
function usedNames(tree: Tree): Set<string> {
  const used = new Set<string>();
  for (const node of tree.nodes)
    if (node.type === 'Identifier' && !/^Import\w*Specifier$/.test(tree.parent(node)?.type ?? '')) used.add(node.name);
  return used;
}

interface ExportSink {
  readonly exports: Set<string>;
  readonly locals: Map<string, string>;
  readonly add: (source: { start: number; end: number; value?: unknown }, names: readonly ImportedName[]) => number;
}

function readExport(node: AnyNode | ModuleDeclaration, { exports, locals, add }: ExportSink): void {
  const note = (exported: string, local: string): void => {
    exports.add(exported);
    locals.set(exported, local);
  };
  if (node.type === 'ExportDefaultDeclaration') {
    const { declaration } = node;
    exports.add('default');
    if (declaration.type === 'Identifier') locals.set('default', declaration.name);
    else if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id)
      locals.set('default', declaration.id.name);
  }
  if (node.type !== 'ExportNamedDeclaration') return;
  if (node.source) {
    add(
      node.source,
      node.specifiers.map(({ local, start }) => ({ name: nameIn(local), at: start })),
    );
    for (const { exported } of node.specifiers) exports.add(nameIn(exported));
    return;
  }
  for (const { local, exported } of node.specifiers) note(nameIn(exported), nameIn(local));
  const { declaration } = node;
  if (declaration?.type === 'VariableDeclaration') {
    for (const name of declaration.declarations.flatMap(({ id }) => namesOf(id))) note(name, name);
  } else if (declaration) note(declaration.id.name, declaration.id.name);
}

/** The text of a string, or of a template without parts. */
export function literalText(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

export const isImportMeta = (node: AnyNode): boolean =>
  node.type === 'MetaProperty' && node.meta.name === 'import' && node.property.name === 'meta';

/** `import.meta.glob("./pages/*.tsx", { eager: true, import: "default" })`, all of it literal. */
function readGlob(node: AnyNode): CompiledGlob | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  if (!isImportMeta(object) || property.type !== 'Identifier' || !/^glob(Eager)?$/.test(property.name))
    return undefined;
  const [first, second] = node.arguments;
  const list = first?.type === 'ArrayExpression' ? first.elements : [first];
  const patterns = list.flatMap((item) => (item ? (literalText(item) ?? []) : []));
  const options = new Map<string, unknown>();
  if (second?.type === 'ObjectExpression') {
    for (const option of second.properties) {
      if (option.type !== 'Property' || option.value.type !== 'Literal') continue;
      options.set(option.key.type === 'Identifier' ? option.key.name : '', option.value.value);
    }
  }
  const text = (key: string): string | undefined => {
    const value = options.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const as = text('as');
  const query = text('query') ?? (as === undefined ? '' : `?${as}`);
  return {
    start: node.start,
    end: node.end,
    patterns,
    eager: property.name === 'globEager' || options.get('eager') === true,
    name: text('import') ?? (as === undefined ? undefined : 'default'),
    query: query === '' || query.startsWith('?') ? query : `?${query}`,
  };
}
