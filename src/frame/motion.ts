/**
 * `prefers-reduced-motion` as the host wishes it, for scripts and style sheets alike: `matchMedia` answers and tells changes
 * as if the system had said so, and the conditions of media rules are rewritten in place, and back. (The colour preference
 * needs none of this: browsers take it from the frame's own `color-scheme`.)
 */
import { originals } from './originals.ts';

const FEATURE = /\(\s*prefers-reduced-motion\s*(?::\s*([\w-]+)\s*)?\)/gi;
const TRUE = '(min-width: 0px)';
const FALSE = '(max-width: -1px)';

export class Motion {
  readonly #match = window.matchMedia.bind(window);
  readonly #written = new WeakMap<MediaList, { readonly own: string; put: string }>();
  readonly #lists = new Set<WeakRef<EmulatedList>>();
  #reduced: boolean | undefined;

  constructor(reduced: boolean | undefined) {
    this.#reduced = reduced;
    window.matchMedia = (query) => this.#list(query);
    const changed = (): void => this.#rewriteSoon();
    const watch = (owner: object, name: string): void => {
      const original: unknown = Reflect.get(owner, name);
      if (typeof original !== 'function') return;
      Reflect.set(owner, name, function (this: unknown, ...rest: unknown[]): unknown {
        const result: unknown = Reflect.apply(original, this, rest);
        changed();
        return result;
      });
    };
    for (const name of ['insertRule', 'replace', 'replaceSync']) watch(CSSStyleSheet.prototype, name);
    new MutationObserver(changed).observe(document, { childList: true, subtree: true, characterData: true });
    this.listen();
  }

  /** May be called again at any time. */
  listen(): void {
    originals.addEventListener('load', this.#onLoad, true);
  }

  /** A style sheet of another host came. */
  readonly #onLoad = (): void => this.#rewriteSoon();

  set(reduced: boolean): void {
    if (reduced === this.#reduced) return;
    this.#reduced = reduced;
    this.#rewrite();
    for (const reference of this.#lists) reference.deref()?.tell();
  }

  /** The query as it is for the browser itself. */
  #put(query: string): string {
    const reduced = this.#reduced;
    if (reduced === undefined) return query;
    return query.replace(FEATURE, (_, wanted: string | undefined) => {
      const holds = wanted === undefined || wanted.toLowerCase() === 'reduce' ? reduced : !reduced;
      return holds ? TRUE : FALSE;
    });
  }

  #list(query: string): MediaQueryList {
    const text = query;
    if (text.search(FEATURE) < 0) return this.#match(text);
    const list = new EmulatedList(this.#match(text), () => this.#match(this.#put(text)).matches);
    this.#lists.add(new WeakRef(list));
    return list;
  }

  #soon = false;

  #rewriteSoon(): void {
    if (this.#reduced === undefined || this.#soon) return;
    this.#soon = true;
    originals.requestAnimationFrame(() => {
      this.#soon = false;
      this.#rewrite();
    });
  }

  #rewrite(): void {
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      this.#rewriteList(sheet.media);
      try {
        this.#rewriteRules(sheet.cssRules);
      } catch {
        // The sheet of another host cannot be read.
      }
    }
  }

  #rewriteRules(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule || rule instanceof CSSImportRule) this.#rewriteList(rule.media);
      if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) this.#rewriteRules(rule.cssRules);
    }
  }

  #rewriteList(media: MediaList): void {
    const known = this.#written.get(media);
    const now = media.mediaText;
    const own = known !== undefined && known.put === now ? known.own : now;
    if (!own.includes('prefers-reduced-motion')) return;
    const put = this.#put(own);
    if (put === now) return;
    media.mediaText = put;
    this.#written.set(media, { own, put: media.mediaText });
  }
}

type ChangeListener = (this: MediaQueryList, event: MediaQueryListEvent) => unknown;

/** A `MediaQueryList` whose answer may change without the system's. */
class EmulatedList extends EventTarget implements MediaQueryList {
  readonly #native: MediaQueryList;
  readonly #holds: () => boolean;
  #said: boolean;
  onchange: ChangeListener | null = null;

  constructor(native: MediaQueryList, holds: () => boolean) {
    super();
    this.#native = native;
    this.#holds = holds;
    this.#said = holds();
    native.addEventListener('change', () => this.tell());
  }

  get media(): string {
    return this.#native.media;
  }

  get matches(): boolean {
    return this.#holds();
  }

  readonly addListener = (listener: ChangeListener | null): void => {
    this.addEventListener('change', listener as EventListener | null);
  };

  readonly removeListener = (listener: ChangeListener | null): void => {
    this.removeEventListener('change', listener as EventListener | null);
  };

  tell(): void {
    const matches = this.#holds();
    if (matches === this.#said) return;
    this.#said = matches;
    const event = new MediaQueryListEvent('change', { media: this.media, matches });
    this.dispatchEvent(event);
    this.onchange?.(event);
  }
}
