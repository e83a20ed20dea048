/**
 * Fills the placeholders of the page that are not scripts: styles at the place of their links, pictures and media with
 * addresses this document can load. What has not come yet stays inert until it does, or until it is known not to.
 */
import { resolveReference, type FilePath } from '../core/path.ts';
import { cssReferences, replaceCssReferences } from '../core/preview/css-references.ts';
import { hostOf } from '../core/preview/outside.ts';
import { srcsetAddresses } from '../core/preview/placeholder.ts';
import { standInImage } from '../core/preview/stand-in-image.ts';
import type { Files } from './files.ts';
import { originals } from './originals.ts';
import type { Outside } from './outside.ts';
import { OutsideStyles } from './outside-styles.ts';
import type { StyleSheets } from './style-sheets.ts';

interface Slot {
  readonly element: Element;
  readonly attribute: string;
  /** As in the source. */
  readonly value: string;
  readonly paths: readonly FilePath[];
  /** What was put in last. */
  filled: string | undefined;
}

const PREFIX = 'data-vonk-';
const XLINK = 'http://www.w3.org/1999/xlink';

export class Assets {
  readonly #files: Files;
  readonly #styles: StyleSheets;
  readonly #slots = new Map<Element, Map<string, Slot>>();
  readonly #page: FilePath;
  readonly #outside: Outside;
  readonly #outsideStyles: OutsideStyles;
  #settled: boolean;

  constructor(files: Files, styles: StyleSheets, outside: Outside, page: FilePath, running: boolean) {
    this.#files = files;
    this.#styles = styles;
    this.#outside = outside;
    this.#outsideStyles = new OutsideStyles(outside);
    this.#page = page;
    this.#settled = !running;
  }

  /** A run begins: what is not there may still come. */
  wait(): void {
    this.#settled = false;
  }

  /** `<style>` elements of the page itself that have become whole: they may name files of the project too. */
  takeOver(styles: Iterable<HTMLStyleElement>): void {
    for (const style of styles) if (!this.#slots.has(style)) this.#styles.attachInline(style, this.#page);
  }

  /** Finds and fills placeholders that are new. */
  fillIn(root: ParentNode): void {
    if (root instanceof Element && root.hasAttribute('data-vonk') && root.localName !== 'script') this.#take(root);
    for (const element of root.querySelectorAll('[data-vonk]:not(script)')) this.#take(element);
    for (const template of root.querySelectorAll('template')) this.fillIn(template.content);
  }

  /** Takes an attribute of the source anew, after an edit. */
  setAttribute(element: Element, name: string, value: string | null): void {
    if (!name.startsWith(PREFIX)) return;
    const attribute = name.slice(PREFIX.length);
    if (value === null) {
      this.#slots.get(element)?.delete(attribute);
      element.removeAttribute(attribute);
    } else this.#slot(element, attribute, value);
  }

  /** Packages that stand in for addresses of other hosts came, or were given up. */
  packagesChanged(): void {
    this.#outsideStyles.fill();
  }

  /** Style sheets of other hosts that are still to come. */
  waiting(): number {
    return this.#outsideStyles.waiting;
  }

  changed(path: FilePath): void {
    for (const slots of this.#slots.values()) {
      for (const slot of slots.values()) if (slot.paths.includes(path)) this.#fill(slot);
    }
  }

  settle(): void {
    this.#settled = true;
    for (const slots of this.#slots.values()) for (const slot of slots.values()) this.#fill(slot);
  }

  /** A picture that a script made may name a file of the project too. */
  listen(): void {
    originals.addEventListener('error', this.#onError, true);
  }

  readonly #onError = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLImageElement)) return;
    const written = target.getAttribute('src') ?? '';
    const wanted = target.currentSrc === '' || target.currentSrc.startsWith('data:') ? written : target.currentSrc;
    const host = hostOf(wanted);
    if (host !== undefined && host !== location.host) {
      if (this.#outside.reaches('image')) return;
      // The page need not know: for it a picture of the same size is loaded.
      event.stopImmediatePropagation();
      for (const source of target.parentElement?.querySelectorAll(':scope > source') ?? [])
        source.removeAttribute('srcset');
      target.removeAttribute('srcset');
      target.src = this.#standIn(target, wanted, host);
      return;
    }
    if (this.#slots.has(target)) return;
    const path = resolveReference(this.#page, written.replace(/^vonk:\/\//, ''));
    const address = path === undefined ? undefined : this.#files.addressOf(path);
    if (address !== undefined) target.src = address;
  };

  #standIn(element: Element, address: string, host: string): string {
    this.#outside.standsIn(host, 'image', 'placeholders of their size');
    const pixels = (name: string): number | undefined => {
      const value = Number(element.getAttribute(name) ?? 0);
      return value > 0 ? value : undefined;
    };
    const [width, height] = [pixels('width'), pixels('height')];
    return standInImage(address, {
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
      alt: element.getAttribute('alt') ?? '',
    });
  }

  #take(element: Element): void {
    element.removeAttribute('data-vonk');
    for (const { name, value } of Array.from(element.attributes)) {
      if (!name.startsWith(PREFIX)) continue;
      // A style keeps what it stands for, as the one trace a person who inspects the page can read.
      if (!(element instanceof HTMLStyleElement)) element.removeAttribute(name);
      this.#slot(element, name.slice(PREFIX.length), value);
    }
  }

  #slot(element: Element, attribute: string, value: string): void {
    if (element instanceof HTMLStyleElement) {
      if (attribute !== 'href') return;
      const path = resolveReference(this.#page, value);
      this.#remember({ element, attribute, value, paths: [], filled: undefined });
      if (path !== undefined) this.#styles.attach(element, path);
      else this.#outsideStyles.attach(element, value);
      return;
    }
    const page = this.#page;
    const paths = addressesIn(attribute, value).flatMap((address) => resolveReference(page, address) ?? []);
    const slot: Slot = { element, attribute, value, paths, filled: undefined };
    this.#remember(slot);
    this.#fill(slot);
  }

  #remember(slot: Slot): void {
    const slots = this.#slots.get(slot.element) ?? new Map<string, Slot>();
    slots.set(slot.attribute, slot);
    this.#slots.set(slot.element, slots);
  }

  #fill(slot: Slot): void {
    if (slot.element instanceof HTMLStyleElement) return;
    const isOutside = slot.paths.length === 0 && addressesIn(slot.attribute, slot.value).some((one) => hostOf(one));
    const isReached = this.#outside.reaches('image');
    // One picture stands in for all the sizes there would be.
    if (isOutside && slot.attribute === 'srcset' && !isReached) return;
    const ready = (slot.paths.length > 0 || isOutside) && slot.paths.every((path) => this.#files.isWhole(path));
    // A picture that never came is told to the page, as a server's 404 would; in a drawing it would be drawn as broken.
    const givenUp = this.#settled && !(slot.element instanceof SVGElement);
    if (!ready && !givenUp && slot.attribute !== 'style') return;
    const host = isOutside && !isReached ? hostOf(slot.value) : undefined;
    const value =
      host === undefined || slot.attribute === 'style'
        ? this.#withAddresses(slot, this.#page)
        : this.#standIn(slot.element, slot.value, host);
    // A script may have changed it since; then it is the script's.
    const current = slot.element.getAttribute(slot.attribute);
    if (slot.filled !== undefined && current !== slot.filled) return;
    if (current === value) return;
    slot.filled = value;
    if (slot.attribute === 'xlink:href') slot.element.setAttributeNS(XLINK, 'xlink:href', value);
    else slot.element.setAttribute(slot.attribute, value);
    const media = slot.element.parentElement;
    if (slot.element instanceof HTMLSourceElement && media instanceof HTMLMediaElement) media.load();
  }

  #withAddresses({ attribute, value }: Slot, page: FilePath): string {
    const address = (written: string): string | undefined => {
      const path = resolveReference(page, written);
      const own = path === undefined ? undefined : this.#files.addressOf(path);
      return own === undefined ? undefined : own + (/#.*$/.exec(written)?.[0] ?? '');
    };
    if (attribute === 'style') return replaceCssReferences(value, address);
    if (attribute !== 'srcset') return address(value) ?? value;
    let out = '';
    let at = 0;
    for (const { start, address: written } of srcsetAddresses(value)) {
      out += value.slice(at, start) + (address(written) ?? written);
      at = start + written.length;
    }
    return out + value.slice(at);
  }
}

function addressesIn(attribute: string, value: string): string[] {
  if (attribute === 'style') return cssReferences(value).map(({ address }) => address);
  if (attribute === 'srcset') return srcsetAddresses(value).map(({ address }) => address);
  return [value];
}
