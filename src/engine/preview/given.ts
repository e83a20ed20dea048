/** What one document was given of the modules, so that each version travels to it once. */
import type { BuiltRoot, ModuleId } from '../../core/bundle/bundler.ts';
import type { ModuleUpdate } from '../../core/preview/protocol.ts';

export class Given {
  #roots: readonly BuiltRoot[] | undefined;
  readonly #modules = new Map<ModuleId, number>();
  readonly #packages = new Set<ModuleId>();

  get roots(): readonly BuiltRoot[] {
    return this.#roots ?? [];
  }

  /** The version of a module that the document has. */
  versionOf(id: ModuleId): number | undefined {
    return this.#modules.get(id);
  }

  /** What the document lacks of `all`; from now on it has that too. `undefined` when it lacks nothing. */
  take(all: ModuleUpdate): ModuleUpdate | undefined {
    const modules = all.modules.filter(({ id, version }) => this.#modules.get(id) !== version);
    const packages = all.packages.filter(({ id }) => !this.#packages.has(id));
    if (modules.length === 0 && packages.length === 0 && sameRoots(this.#roots, all.roots)) return undefined;
    this.#roots = all.roots;
    for (const { id, version } of modules) this.#modules.set(id, version);
    for (const { id } of packages) this.#packages.add(id);
    return { roots: all.roots, modules, packages };
  }
}

function sameRoots(a: readonly BuiltRoot[] | undefined, b: readonly BuiltRoot[]): boolean {
  return (
    a !== undefined &&
    a.length === b.length &&
    a.every((root, at) => {
      const other = b[at];
      return root.index === other?.index && root.id === other.id && root.state === other.state;
    })
  );
}
