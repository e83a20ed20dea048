/**
 * A module of esm.sh with all it imports, as modules of a preview: each under its exact address, importing exact addresses
 * and vendored ids only. Walks what is there; what leads out of esm.sh is asked of whoever called.
 */
import { init, parse } from 'es-module-lexer';
import type { BuiltImport, ModuleId, PackageModule } from '../../../core/bundle/bundler.ts';
import { moduleIdOf, ORIGIN } from '../../../core/bundle/packages/esm-sh.ts';
import type { Budget, Downloads } from './download.ts';
import type { KeptFile } from './kept.ts';
import { failure } from './package-failure.ts';

export interface GraphOptions {
  readonly downloads: Downloads;
  readonly maxModules: number;
  /** What a bare specifier in a fetched module means. */
  outside(specifier: string, signal: AbortSignal | undefined): Promise<ModuleId>;
}

export interface Graph {
  readonly id: ModuleId;
  readonly modules: readonly PackageModule[];
  /** What was asked of others, by id. */
  readonly outside: readonly ModuleId[];
  /** Names, where all are known; a star of another package adds that package's. */
  readonly exports: readonly string[];
  /** Packages all of whose names this module exports too. */
  readonly stars: readonly ModuleId[];
  readonly types?: string;
}

type Parsed = ReturnType<typeof parse>;

interface Node {
  readonly file: KeptFile;
  readonly text: string;
  readonly parsed: Parsed;
  /** By specifier: an address that is in the graph, or an id outside. */
  readonly targets: Map<string, string>;
}

export async function walk(
  entry: string,
  budget: Budget,
  options: GraphOptions,
  signal: AbortSignal | undefined,
): Promise<Graph> {
  await init();
  const nodes = new Map<string, Node>();
  const outside = new Set<ModuleId>();
  const started = new Set<string>();
  const failing = new AbortController();
  const ended = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);

  async function load(address: string): Promise<void> {
    if (started.has(address)) return;
    started.add(address);
    if (started.size > options.maxModules) throw failure.tooMany(budget.name, options.maxModules);
    const file = await options.downloads.get(address, budget, ended);
    const text = textOf(file, budget);
    const node: Node = { file, text, parsed: parsedOf(text, budget), targets: new Map() };
    nodes.set(address, node);
    await Promise.all(specifiersOf(node.parsed).map((specifier) => follow(node, specifier)));
  }

  async function follow(node: Node, specifier: string): Promise<void> {
    if (!/^(\.{0,2}\/|https?:)/.test(specifier)) {
      const id = await options.outside(specifier, ended);
      node.targets.set(specifier, id);
      outside.add(id);
      return;
    }
    const target = new URL(specifier, node.file.url).href;
    if (!target.startsWith(`${ORIGIN}/`)) throw failure.notAModule(budget.name, `it imports ${target}`);
    node.targets.set(specifier, target);
    await load(target);
  }

  try {
    await load(entry);
  } catch (error) {
    // Nothing more is fetched for what cannot be whole.
    failing.abort();
    throw error;
  }
  const first = nodes.get(entry);
  if (first === undefined) throw new Error(`${entry} was fetched and is not there`);
  const idOf = (target: string): ModuleId => {
    const file = nodes.get(target)?.file;
    return file === undefined ? target : moduleIdOf(file.url);
  };
  const modules = new Map([...nodes.values()].map((node) => [node.file.url, moduleOf(node, idOf)]));
  const stars = new Set<ModuleId>();
  return {
    id: idOf(entry),
    modules: [...modules.values()],
    outside: [...outside],
    exports: [...exportsOf(first, nodes, stars, new Set())].sort(),
    stars: [...stars],
    ...(first.file.types === undefined ? {} : { types: first.file.types }),
  };
}

function textOf({ bytes, mime }: KeptFile, budget: Budget): string {
  if (mime !== '' && !/javascript|ecmascript/.test(mime))
    throw failure.notAModule(budget.name, `esm.sh gave ${mime} where a module was expected`);
  return new TextDecoder().decode(bytes);
}

function parsedOf(text: string, budget: Budget): Parsed {
  try {
    return parse(text);
  } catch {
    throw failure.notAModule(budget.name, 'what esm.sh gave is no JavaScript module');
  }
}

/** With literal names only: what a module makes up while it runs cannot be fetched ahead. */
function specifiersOf([imports]: Parsed): readonly string[] {
  const names = imports.flatMap((each) =>
    each.type === 'import-meta' || (each.type === 'dynamic' && each.glob) ? [] : (each.specifier ?? []),
  );
  return [...new Set(names)];
}

function moduleOf({ file, text, parsed, targets }: Node, idOf: (target: string) => ModuleId): PackageModule {
  const imports: BuiltImport[] = [];
  let code = '';
  let copied = 0;
  for (const each of parsed[0]) {
    if (each.type === 'import-meta' || each.specifier === undefined) continue;
    const target = targets.get(each.specifier);
    if (target === undefined) continue;
    const dynamic = each.type === 'dynamic';
    const id = idOf(target);
    // The place of a dynamic import has its quotes with it.
    code += text.slice(copied, each.start + (dynamic ? 1 : 0));
    imports.push({ id, start: code.length, end: code.length + id.length, dynamic });
    code += id;
    copied = each.end - (dynamic ? 1 : 0);
  }
  code += text.slice(copied).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  return { id: moduleIdOf(file.url), blob: new Blob([code], { type: 'text/javascript' }), imports, kind: 'module' };
}

function exportsOf(node: Node, nodes: ReadonlyMap<string, Node>, stars: Set<ModuleId>, seen: Set<Node>): Set<string> {
  const names = new Set<string>();
  if (seen.has(node)) return names;
  seen.add(node);
  const [imports, exports] = node.parsed;
  for (const each of exports) if (each.type !== 'reexport-all') names.add(each.name);
  for (const each of imports) {
    if (each.type !== 'reexport-star') continue;
    const target = node.targets.get(each.specifier) ?? each.specifier;
    const inner = nodes.get(target);
    if (inner === undefined) stars.add(target);
    else for (const name of exportsOf(inner, nodes, stars, seen)) if (name !== 'default') names.add(name);
  }
  return names;
}
