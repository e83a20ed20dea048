/**
 * Makes built modules loadable. Each version of a module, and each further run of it, is an instance: an object URL under
 * which the browser loads it once. Which instance a name means is said per importing instance, in the `scopes` of an import
 * map, so the code stays as it was compiled and cycles need no order.
 *
 * A map is added before each run. Chromium takes several maps since 133; a browser that takes only the first can still run
 * a document whose modules all came at once, and asks for a new document where a later map would be needed.
 */
import type { BuiltModule } from '../../core/preview/protocol.ts';
import { nameOfModule } from '../../core/preview/stack.ts';
import { originals } from '../originals.ts';

export interface Instance {
  /** A newer version takes its place where only its style sheet is another. */
  module: BuiltModule;
  readonly address: string;
  /** `started` says that its own code began: what it imports is done, or imports it too. */
  state: 'linked' | 'started' | 'done';
}

interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export class Linker {
  /** How often each version was made. */
  readonly #runs = new Map<string, number>();
  readonly #instances: (Instance | undefined)[] = [];

  make(module: BuiltModule): Instance {
    const version = `${module.id} ${module.version}`;
    const again = this.#runs.get(version) ?? 0;
    this.#runs.set(version, again + 1);
    const number = this.#instances.length;
    // One line of ours in front (see stack.ts): what it marks cannot be learnt from outside, and a blob has no base.
    const meta = module.code.includes('import.meta') ? `import.meta.url=${JSON.stringify(module.id)};` : '';
    const code =
      `__vonkHot.started(${number});${meta}\n${module.code}\n__vonkHot.done(${number});\n` +
      `//# sourceURL=${nameOfModule(module.id, module.version, again)}`;
    const address = originals.createObjectUrl(new Blob([code], { type: 'text/javascript' }));
    const instance: Instance = { module, address, state: 'linked' };
    this.#instances.push(instance);
    return instance;
  }

  /** Another runs in its place. Late, for whatever is still being linked to it. */
  retire(instance: Instance): void {
    originals.setTimeout(() => {
      originals.revokeObjectUrl(instance.address);
      this.#instances[this.#instances.indexOf(instance)] = undefined;
    }, 10_000);
  }

  at(number: number): Instance | undefined {
    return this.#instances[number];
  }

  /** Says what the specifiers of new instances mean. `find` gives the instance of a project's module. */
  connect(instances: Iterable<Instance>, find: (id: string) => Instance | undefined): void {
    const scopes: Record<string, Record<string, string>> = {};
    for (const { module, address } of instances) {
      const names: Record<string, string> = {};
      for (const { id } of module.imports) {
        const target = find(id);
        if (target !== undefined) names[id] = target.address;
      }
      if (Object.keys(names).length > 0) scopes[address] = names;
    }
    addImportMap({ imports: {}, scopes });
  }
}

export function addImportMap(map: ImportMap): void {
  if (Object.keys(map.imports).length === 0 && Object.keys(map.scopes).length === 0) return;
  const element = document.createElement('script');
  element.type = 'importmap';
  element.textContent = JSON.stringify(map);
  (document.head ?? document.documentElement).append(element);
  element.remove();
}
