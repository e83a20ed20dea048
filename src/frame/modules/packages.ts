/**
 * Packages in this document: modules under their ids for every import map, style sheets and plain scripts as text. Each is
 * made loadable once. `react-dom/client` gets a thin module around it, so that an entry may run a second time.
 */
import type { PackageModule } from '../../core/preview/protocol.ts';
import { originals } from '../originals.ts';
import { addImportMap } from './linker.ts';

const CLIENT = 'react-dom/client';

/** The same container gives the same root; what was registered meanwhile takes effect before anything is rendered. */
const ROOTS_ARE_KEPT = `
import * as original from '${CLIENT}';
export * from '${CLIENT}';
const client = original.default ?? original;
const roots = new WeakMap();
function kept(container, root) {
  const { render, unmount } = root;
  root.render = (...rest) => { __vonkHot.refresh(); return render.apply(root, rest); };
  root.unmount = () => { roots.delete(container); return unmount.call(root); };
  roots.set(container, root);
  return root;
}
export function createRoot(container, options) {
  return roots.get(container) ?? kept(container, client.createRoot(container, options));
}
export function hydrateRoot(container, children, options) {
  const root = roots.get(container);
  if (root === undefined) return kept(container, client.hydrateRoot(container, children, options));
  root.render(children);
  return root;
}
export default { ...client, createRoot, hydrateRoot };
`;

export class Packages {
  readonly #known = new Map<string, PackageModule>();
  readonly #texts = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  #unmapped: string[] = [];

  /** Settles when they can be used. */
  async take(packages: readonly PackageModule[]): Promise<void> {
    for (const one of packages) {
      if (this.#known.has(one.id)) continue;
      // A module is used by its address, the others by their text.
      if (one.kind !== 'module') this.#texts.set(one.id, await one.blob.text());
      this.#known.set(one.id, one);
      this.#unmapped.push(one.id);
    }
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  kindOf(id: string): PackageModule['kind'] | undefined {
    return this.#known.get(id)?.kind;
  }

  /** Of a style sheet or a plain script. */
  textOf(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** Puts those that are new into an import map. Comes before the first import of them. */
  map(): void {
    const imports: Record<string, string> = {};
    const scopes: Record<string, Record<string, string>> = {};
    for (const id of this.#unmapped.splice(0)) {
      const own = this.#make(id);
      if (own === undefined) continue;
      imports[id] = own;
      if (id !== CLIENT) continue;
      const around = moduleAddress(ROOTS_ARE_KEPT);
      imports[id] = around;
      scopes[around] = { [id]: own };
    }
    addImportMap({ imports, scopes });
    for (const [id, address] of Object.entries(imports)) this.#addresses.set(id, address);
  }

  /** For a script that names a package by its address. */
  addressOf(id: string): string | undefined {
    return this.#addresses.get(id);
  }

  #make(id: string): string | undefined {
    const one = this.#known.get(id);
    if (one === undefined) return undefined;
    // A style sheet is put into the page by whoever imports it; the import itself gives nothing.
    return moduleAddress(one.kind === 'module' ? one.blob : 'export default ""');
  }
}

const moduleAddress = (code: Blob | string): string =>
  originals.createObjectUrl(new Blob([code], { type: 'text/javascript' }));
