/**
 * The modules of this document. The host compiles and links them; here they are loaded, run in the order of the page's
 * scripts, and replaced while the page goes on living. Guarantees that a root runs once unless it may run again, that a
 * change which fails leaves the modules before it in place, and that what cannot be replaced is said (`needDocument`).
 */
import type { FilePath } from '../../core/path.ts';
import type { BuiltModule, BuiltRoot, ModuleUpdate } from '../../core/preview/protocol.ts';
import type { Capture } from '../capture.ts';
import { giveFields, takeFields } from '../fields.ts';
import type { Files } from '../files.ts';
import { originals } from '../originals.ts';
import type { StyleSheets } from '../style-sheets.ts';
import { Linker, type Instance } from './linker.ts';
import { ModuleStyles, type WantedStyle } from './module-styles.ts';
import { Packages } from './packages.ts';
import { ReactRefresh } from './react-refresh.ts';
import { inOrder, runAgain, type ModuleNode } from './run-again.ts';

const REFRESH = 'react-refresh/runtime';

/** A module that awaits for longer than this while it is put in will not be waited for. */
const LONGEST_MS = 5_000;

/** What is told of a run that took effect. */
export type HotOutcome = 'kept' | 'remounted';

interface ModuleHost {
  readonly files: Files;
  readonly styles: StyleSheets;
  readonly capture: Capture;
  /** Roots or packages are there that were not before. */
  changed(): void;
  hot(outcome: HotOutcome): void;
  needDocument(): void;
}

export class ModuleRuntime {
  readonly packages = new Packages();
  readonly #host: ModuleHost;
  readonly #linker = new Linker();
  readonly #styles: ModuleStyles;
  readonly #refresh: ReactRefresh;
  readonly #roots = new Map<number, BuiltRoot>();
  /** The newest of each that came. */
  readonly #modules = new Map<string, BuiltModule>();
  /** What runs in this document, or is about to. */
  readonly #instances = new Map<string, Instance>();
  /** Roots by their module. */
  readonly #started = new Set<string>();
  /** Targets of dynamic imports. */
  readonly #lazy = new Set<string>();
  /** Whose address is one of a file as it was. */
  readonly #stale = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  #outcome: HotOutcome | undefined;

  constructor(host: ModuleHost) {
    this.#host = host;
    this.#styles = new ModuleStyles(host.styles);
    this.#refresh = new ReactRefresh((error) => host.capture.threw(error));
    defineHot({
      started: (number: number) => this.#mark(number, 'started'),
      done: (number: number) => this.#mark(number, 'done'),
      register: (type: unknown, id: string) => this.#refresh.register(type, id),
      signature: () => this.#refresh.signature(),
      failed: (error: unknown, type: unknown) => this.#refresh.failed(error, type),
      refresh: () => this.#perform(),
      url: (path: FilePath) => host.files.addressOf(path) ?? `vonk:///${encodeURI(path)}`,
    });
  }

  /** Settles when it has taken effect, as far as it can by now. One after the other, in the order they came. */
  take(update: ModuleUpdate): Promise<void> {
    this.#last = this.#last.then(() => this.#take(update)).catch((error: unknown) => this.#host.capture.threw(error));
    return this.#last;
  }

  /** A file has other bytes: modules that hold its address are as good as changed. */
  fileChanged(path: FilePath): void {
    let any = false;
    for (const [id, { module }] of this.#instances) {
      if (!module.code.includes(`__vonkHot.url(${JSON.stringify(path)})`)) continue;
      this.#stale.add(id);
      any = true;
    }
    if (any) void this.take({ roots: [], modules: [], packages: [] });
  }

  stateOf(index: number): BuiltRoot['state'] | undefined {
    return this.#roots.get(index)?.state;
  }

  /** The page's run is over: what was waited for will not come, unless the host says so once more. */
  settle(): void {
    for (const [index, { state }] of this.#roots) if (state === 'waiting') this.#roots.delete(index);
  }

  /** Where to load a root from. All that it imports is linked by then. */
  async addressFor(index: number): Promise<string | undefined> {
    // What is being replaced meanwhile must not be linked as it was.
    await this.#last;
    const root = this.#roots.get(index);
    const module = root === undefined ? undefined : this.#modules.get(root.id);
    if (module === undefined) return undefined;
    this.packages.map();
    await this.#installRefresh();
    this.#started.add(module.id);
    const made = this.#make([module.id], new Set());
    this.#commit(made);
    this.#linker.connect(made.values(), (id) => this.#instances.get(id));
    return this.#instances.get(module.id)?.address;
  }

  async #take({ roots, modules, packages }: ModuleUpdate): Promise<void> {
    await this.packages.take(packages);
    for (const root of roots) this.#roots.set(root.index, root);
    for (const module of modules) this.#modules.set(module.id, module);
    await this.#replace();
    this.#host.changed();
  }

  async #replace(): Promise<void> {
    const changed = this.#changed();
    if (changed.length === 0) return;
    const plan = runAgain(changed, this.#nodes());
    if (plan.type === 'new-document') {
      this.#host.needDocument();
      return;
    }
    // What it imports is still to come: until then all stays as it is.
    if (!this.#isComplete()) return;
    this.packages.map();
    await this.#installRefresh();
    const next = this.#make(this.#started, plan.again);
    this.#linker.connect(next.values(), (id) => next.get(id) ?? this.#instances.get(id));
    this.#outcome = undefined;
    const [fields, left, top] = [takeFields(), window.scrollX, window.scrollY];
    for (const id of plan.entries) {
      const instance = next.get(id);
      if (instance !== undefined && !(await this.#run(instance))) return;
    }
    this.#commit(next);
    this.#perform();
    const ranRoot = plan.entries.some((id) => this.#started.has(id));
    // Without components that React knows again, a root that ran again has made everything anew.
    const outcome = this.#outcome ?? (ranRoot ? 'remounted' : 'kept');
    if (outcome === 'remounted') {
      giveFields(fields);
      if (window.scrollX !== left || window.scrollY !== top) window.scrollTo({ left, top, behavior: 'instant' });
    }
    this.#host.capture.beginAnew();
    this.#host.hot(outcome);
  }

  #isComplete(): boolean {
    return inOrder(this.#graph(), this.#started).every((id) =>
      this.#modules.get(id)?.imports.every((one) => this.#modules.has(one.id) || this.packages.has(one.id)),
    );
  }

  /** New instances of what is reached and has none, or runs again. */
  #make(from: Iterable<string>, again: ReadonlySet<string>): Map<string, Instance> {
    const made = new Map<string, Instance>();
    for (const id of inOrder(this.#graph(), from)) {
      const module = this.#modules.get(id);
      if (module === undefined || (this.#instances.has(id) && !again.has(id))) continue;
      made.set(id, this.#linker.make(module));
      for (const one of module.imports) if (one.dynamic) this.#lazy.add(one.id);
    }
    return made;
  }

  #commit(made: ReadonlyMap<string, Instance>): void {
    for (const [id, instance] of made) {
      const before = this.#instances.get(id);
      // What is imported when it is needed may be asked for at any time, by what ran long ago.
      if (before?.state === 'done' && !this.#lazy.has(id)) this.#linker.retire(before);
      this.#instances.set(id, instance);
    }
    // What nothing imports any more is begun anew when something does again.
    const reached = new Set(inOrder(this.#graph(), this.#started));
    for (const id of this.#instances.keys()) if (!reached.has(id)) this.#instances.delete(id);
    this.#showStyles();
  }

  /** Modules in use of which there is a newer version. Of a style sheet whose names stay, only the text is replaced. */
  #changed(): string[] {
    const changed: string[] = [];
    let restyled = false;
    for (const [id, instance] of this.#instances) {
      const module = this.#modules.get(id);
      if (module === undefined) continue;
      if (this.#stale.delete(id)) changed.push(id);
      if (module.version === instance.module.version || changed.includes(id)) continue;
      if (module.hot === 'style' && module.code === instance.module.code) {
        instance.module = module;
        restyled = true;
      } else changed.push(id);
    }
    if (restyled) {
      this.#showStyles();
      if (changed.length === 0) this.#host.hot('kept');
    }
    return changed;
  }

  async #run(instance: Instance): Promise<boolean> {
    let timer = 0;
    const late = new Promise<'late'>((done) => {
      timer = originals.setTimeout(() => done('late'), LONGEST_MS);
    });
    try {
      const won = await Promise.race([import(/* @vite-ignore */ instance.address), late]);
      if (won !== 'late') return true;
      this.#host.needDocument();
    } catch (error) {
      this.#host.capture.threw(error, instance.module.path);
    } finally {
      originals.clearTimeout(timer);
    }
    return false;
  }

  #perform(): void {
    const outcome = this.#refresh.perform();
    if (outcome !== undefined && this.#outcome !== 'remounted') this.#outcome = outcome;
  }

  async #installRefresh(): Promise<void> {
    const address = this.packages.addressOf(REFRESH);
    if (address !== undefined) this.#refresh.install(await import(/* @vite-ignore */ address));
  }

  #mark(number: number, state: 'started' | 'done'): void {
    const instance = this.#linker.at(number);
    if (instance === undefined) return;
    instance.state = state;
    // A module that is imported later brings its styles when it runs.
    if (state === 'started' && this.#lazy.has(instance.module.id)) this.#showStyles();
  }

  /** By native order of the imports; those that only a later import reaches once they ran. */
  #showStyles(): void {
    const wanted: WantedStyle[] = [];
    const graph = this.#linked((id) => this.#instances.get(id)?.state !== 'linked');
    for (const id of inOrder(graph, this.#started)) {
      const text = this.packages.kindOf(id) === 'style' ? this.packages.textOf(id) : undefined;
      const module = this.#instances.get(id)?.module;
      if (text !== undefined) wanted.push({ id, text });
      else if (module?.style !== undefined) wanted.push({ id, module });
    }
    this.#styles.show(wanted);
  }

  /** Imports of what runs, packages with style sheets included; dynamic ones where `takesDynamic` says so. */
  #linked(takesDynamic: (id: string) => boolean): Map<string, { readonly imports: readonly string[] }> {
    const graph = new Map<string, { readonly imports: readonly string[] }>();
    for (const [id, { module }] of this.#instances) {
      const imports = module.imports.filter((one) => !one.dynamic || takesDynamic(one.id)).map((one) => one.id);
      graph.set(id, { imports });
      for (const target of imports) if (this.packages.kindOf(target) === 'style') graph.set(target, { imports: [] });
    }
    return graph;
  }

  /** Everything that came, as it imports each other now. */
  #graph(): Map<string, { readonly imports: readonly string[] }> {
    const graph = new Map<string, { readonly imports: readonly string[] }>();
    for (const [id, { imports }] of this.#modules) graph.set(id, { imports: imports.map((one) => one.id) });
    return graph;
  }

  #nodes(): Map<string, ModuleNode> {
    const nodes = new Map<string, ModuleNode>();
    const takesComponents = this.#refresh.isActive;
    for (const id of inOrder(this.#graph(), this.#started)) {
      const module = this.#modules.get(id);
      if (module === undefined) continue;
      const instance = this.#instances.get(id);
      const isComponent = takesComponents && module.hot === 'component';
      nodes.set(id, {
        hot: isComponent ? 'component' : module.hot === 'mount' ? 'mount' : 'none',
        imports: module.imports.map((one) => one.id),
        done: instance?.state === 'done',
        wasMount: instance?.module.hot === 'mount',
        wasComponent: takesComponents && instance?.module.hot === 'component',
        isRoot: this.#started.has(id),
      });
    }
    return nodes;
  }
}

function defineHot(hot: Readonly<Record<string, unknown>>): void {
  Object.defineProperty(window, '__vonkHot', { value: Object.freeze(hot) });
}
