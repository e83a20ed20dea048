/**
 * The style sheets that modules import, in the head, in the order in which a browser runs the imports. A sheet that is a
 * file of the project is filled by `StyleSheets`, so it streams while it is written. What is not imported any more goes.
 */
import type { BuiltModule } from '../../core/preview/protocol.ts';
import type { StyleSheets } from '../style-sheets.ts';

/** One sheet that should be there now. `text`: finished CSS of a package. */
export type WantedStyle =
  { readonly id: string; readonly module: BuiltModule } | { readonly id: string; readonly text: string };

interface Placed {
  readonly element: HTMLStyleElement;
  wanted: WantedStyle;
}

export class ModuleStyles {
  readonly #styles: StyleSheets;
  readonly #placed = new Map<string, Placed>();

  constructor(styles: StyleSheets) {
    this.#styles = styles;
  }

  show(wanted: readonly WantedStyle[]): void {
    const kept = new Set(wanted.map(({ id }) => id));
    for (const [id, { element }] of this.#placed) {
      if (kept.has(id)) continue;
      this.#styles.detach(element);
      element.remove();
      this.#placed.delete(id);
    }
    let before: HTMLStyleElement | undefined;
    for (const one of wanted) before = this.#place(one, before);
  }

  #place(wanted: WantedStyle, before: HTMLStyleElement | undefined): HTMLStyleElement {
    const placed = this.#placed.get(wanted.id);
    if (placed !== undefined) {
      if (before !== undefined && !isBehind(placed.element, before)) {
        before.after(placed.element);
        this.#styles.refresh();
      }
      if (!isSame(placed.wanted, wanted)) this.#fill(placed.element, wanted);
      placed.wanted = wanted;
      return placed.element;
    }
    const element = document.createElement('style');
    if (before?.isConnected === true) before.after(element);
    else document.head.append(element);
    this.#placed.set(wanted.id, { element, wanted });
    this.#fill(element, wanted);
    return element;
  }

  #fill(element: HTMLStyleElement, wanted: WantedStyle): void {
    if ('text' in wanted) {
      element.dataset['vonkPackage'] = wanted.id;
      element.textContent = wanted.text;
      return;
    }
    const { path, style } = wanted.module;
    element.dataset['vonkHref'] = path;
    if (style?.kind === 'file') this.#styles.attach(element, path);
    else this.#styles.attachText(element, path, style?.text ?? '');
  }
}

const isBehind = (element: Node, before: Node): boolean =>
  (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function isSame(a: WantedStyle, b: WantedStyle): boolean {
  if ('text' in a || 'text' in b) return 'text' in a && 'text' in b && a.text === b.text;
  const [one, other] = [a.module.style, b.module.style];
  if (one?.kind !== other?.kind || a.module.path !== b.module.path) return false;
  return one?.kind !== 'text' || other?.kind !== 'text' || one.text === other.text;
}
