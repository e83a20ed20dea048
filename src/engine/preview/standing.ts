/**
 * What was built and may be run: the newest good version of every module, also while the newest text of one has an error.
 * A document that is made at any moment begins with all of it.
 */
import type {
  BuiltModule,
  BuiltRoot,
  BundleOutcome,
  BundleRoot,
  ModuleId,
  PackageModule,
} from '../../core/bundle/bundler.ts';
import { rootId } from '../../core/bundle/source/names.ts';
import type { ModuleUpdate } from '../../core/preview/protocol.ts';

type Built = Extract<BundleOutcome, { type: 'built' }>;

export class Standing {
  #roots: readonly { readonly asked: BundleRoot; readonly built: BuiltRoot }[] = [];
  #modules = new Map<ModuleId, BuiltModule>();
  #packages = new Map<ModuleId, PackageModule>();

  module(id: ModuleId): BuiltModule | undefined {
    return this.#modules.get(id);
  }

  accept(asked: readonly BundleRoot[], { roots, modules, packages }: Built): void {
    this.#roots = roots.flatMap((built) => {
      const one = asked.find(({ index }) => index === built.index);
      return one === undefined ? [] : [{ asked: one, built }];
    });
    // Where a root failed, what it was made of is not in the outcome, and must stay.
    if (roots.every(({ state }) => state === 'ready')) {
      this.#modules.clear();
      this.#packages.clear();
    }
    for (const module of modules) this.#modules.set(module.id, module);
    for (const one of packages) this.#packages.set(one.id, one);
  }

  /** Nothing could be built. Scripts are not waited for any longer. */
  fail(asked: readonly BundleRoot[]): void {
    this.#roots = asked.map((root) => ({
      asked: root,
      built: { index: root.index, id: rootId(root), state: 'failed' },
    }));
  }

  /**
   * All of it, for a page that starts `roots`. One that is not what was built has no entry, so its script waits for the
   * next build.
   */
  update(roots: readonly BundleRoot[]): ModuleUpdate {
    return {
      roots: this.#roots.flatMap(({ asked, built }) => (roots.some((root) => isSame(root, asked)) ? [built] : [])),
      modules: [...this.#modules.values()],
      packages: [...this.#packages.values()],
    };
  }
}

/** Where an inline script stands in its page does not change what it is. */
function isSame(a: BundleRoot, b: BundleRoot): boolean {
  if (a.index !== b.index) return false;
  if (a.kind === 'inline')
    return b.kind === 'inline' && a.page === b.page && a.code === b.code && a.language === b.language;
  return b.kind === a.kind && b.path === a.path;
}
