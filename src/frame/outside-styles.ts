/** `<link rel=stylesheet>` of other hosts: what stands in is put in at the link's place, when it is there. */
import { hostOf, outsideStyle } from '../core/preview/outside.ts';
import type { Outside } from './outside.ts';

export class OutsideStyles {
  readonly #outside: Outside;
  /** Where the page may load it itself. */
  readonly #links = new Map<HTMLStyleElement, HTMLLinkElement>();
  readonly #waiting = new Map<HTMLStyleElement, { readonly id: string; readonly host: string }>();

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  attach(element: HTMLStyleElement, address: string): void {
    const host = hostOf(address);
    const style = outsideStyle(address);
    if (host === undefined || style === undefined) return;
    const isVendored = style.type === 'package' && style.package.from === 'vendored';
    if (!isVendored && this.#outside.reaches('style')) {
      this.#link(element, address.trim());
      return;
    }
    switch (style.type) {
      case 'fonts':
        element.textContent = style.rules.join('\n');
        this.#outside.standsIn(host, 'font', style.name);
        break;
      case 'package':
        this.#waiting.set(element, { id: style.package.id, host });
        this.#outside.want(style.package.id);
        this.fill();
        break;
      case 'unknown':
        this.#refuse(element, host);
        break;
    }
  }

  /** Packages came, or were given up. */
  fill(): void {
    for (const [element, { id, host }] of this.#waiting) {
      const state = this.#outside.stateOf(id);
      if (state === 'coming') continue;
      this.#waiting.delete(element);
      const text = this.#outside.textOf(id);
      if (state === 'gone' || text === undefined) this.#refuse(element, host);
      else if (id.startsWith('script:')) run(text);
      else element.textContent = text;
    }
  }

  /** Sheets that are still to come. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** A link that a script makes; the parser would wait for one of its own, and for a style that imports, at each script. */
  #link(element: HTMLStyleElement, address: string): void {
    for (const [style, link] of this.#links) if (style === element || !style.isConnected) link.remove();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.media = element.media;
    link.href = address;
    element.after(link);
    this.#links.set(element, link);
  }

  #refuse(element: HTMLStyleElement, host: string): void {
    this.#outside.refused(host, 'style');
    element.dispatchEvent(new Event('error'));
  }
}

/** The style sheet of another time is a script today (Tailwind's). */
function run(text: string): void {
  const script = document.createElement('script');
  script.text = text;
  document.head.append(script);
  script.remove();
}
