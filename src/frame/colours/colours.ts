/**
 * Lets the page follow colours that are changed in the host (core/colour/live.ts): variables in the place of colours, in
 * everything the page is made of and in what comes later, and one rule that says what they are. Guarantees that without the
 * rule every colour is the one that was written, and that the page's own text nodes stay the same nodes.
 */
import { Painter, unpainted } from '../../core/colour/painter.ts';
import type { FilePath } from '../../core/path.ts';
import { PAIRS, type Colouring, type FrameMessage, type HostMessage } from '../../core/preview/protocol.ts';
import type { StyleSheets } from '../style-sheets.ts';
import { pairsOfPage } from './pairs.ts';
import { lengthOf, repaint, rulesIn } from './rules.ts';

export type ColourMessage = Extract<HostMessage, { type: 'colours' | 'paint-colours' | 'measure-colours' }>;

/** Attributes that are CSS declarations of their own in a drawing. */
const PRESENTATION = ['fill', 'stroke', 'color', 'stop-color', 'flood-color', 'lighting-color'];
const STILL = '*,*::before,*::after{transition:none!important}';

interface Page {
  readonly styles: StyleSheets;
  /** The text of a `style` element of the page is another. */
  changed(style: HTMLStyleElement): void;
  send(message: FrameMessage): void;
}

type Root = Document | ShadowRoot;

export class Colours {
  readonly #page: Page;
  readonly #observer = new MutationObserver((records) => this.#follow(records));
  readonly #roots = new Set<Root>();
  readonly #seen = new WeakMap<CSSStyleSheet, number>();
  #painter = new Painter([]);
  #blocks = new Map<string, string>();
  #attributes = new Map<string, string>();
  #rule = '';
  #sheet: CSSStyleSheet | undefined;
  #on = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** With the first document; everything in it, and what is still to come. */
  begin(colouring: Colouring | undefined): void {
    if (colouring !== undefined) this.#set(colouring);
  }

  receive(message: ColourMessage): void {
    switch (message.type) {
      case 'colours':
        this.#set(message.colours);
        break;
      case 'paint-colours':
        if (this.#on) this.#paint(message.rule);
        break;
      case 'measure-colours':
        this.#measure(message.revision);
    }
  }

  #set(colouring: Colouring | undefined): void {
    if (colouring === undefined && !this.#on) return;
    this.#on = colouring !== undefined;
    this.#observer.disconnect();
    this.#roots.clear();
    const { sheets = [], blocks = [], attributes = [], literals = [] } = colouring?.setup ?? {};
    this.#painter = new Painter(literals, asWritten());
    this.#blocks = new Map(blocks.map(({ before, after }) => [lines(before), lines(after)]));
    this.#attributes = new Map(attributes.map(({ name, before, after }) => [`${name}=${before}`, after]));
    const texts = new Map<FilePath, string>(sheets.map(({ path, text }) => [path, text]));
    this.#page.styles.paintBy((path, text) => {
      const painted = texts.get(path);
      // It was made of an older text where the file has changed since.
      return painted !== undefined && unpainted(painted) === text ? painted : text;
    });
    this.#root(document);
    this.#paint(colouring?.rule ?? '');
    this.#observer.takeRecords();
  }

  /** The one write that a frame of dragging costs, and a look whether a script has put in rules meanwhile. */
  #paint(rule: string): void {
    this.#rule = rule;
    const sheet = (this.#sheet ??= new CSSStyleSheet());
    sheet.replaceSync(rule);
    // `document.open` by the page takes it away.
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    for (const root of this.#roots) this.#sheets(root, false);
  }

  #root(root: Root): void {
    this.#roots.add(root);
    if (this.#on) {
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['style', ...PRESENTATION],
      });
    }
    for (const element of root.querySelectorAll('*')) this.#element(element);
    this.#sheets(root, true);
  }

  /** @param all also those that were looked at already */
  #sheets(root: Root, all: boolean): void {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      const length = sheet === this.#sheet ? undefined : lengthOf(sheet);
      if (length === undefined || (!all && this.#seen.get(sheet) === length)) continue;
      this.#seen.set(sheet, length);
      if (isOfProject(sheet.ownerNode, this.#page.styles)) repaint(rulesIn(sheet), this.#painter);
    }
  }

  #follow(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (type === 'attributes' || element?.localName === 'style') if (element !== null) changed.add(element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        changed.add(node);
        for (const inner of node.querySelectorAll('*')) changed.add(inner);
      }
    }
    for (const element of changed) this.#element(element);
    if ([...changed].some(({ localName }) => localName === 'style' || localName === 'link')) {
      for (const root of this.#roots) this.#sheets(root, false);
    }
    // What was done here is nothing to follow.
    this.#observer.takeRecords();
  }

  #element(element: Element): void {
    if (element.localName === 'style') this.#style(element);
    const style = element.getAttribute('style');
    if (style !== null && style !== '') this.#attribute(element, 'style', style);
    if (element instanceof SVGElement) {
      for (const name of PRESENTATION) {
        const value = element.getAttribute(name);
        if (value !== null) this.#attribute(element, name, value);
      }
    }
    const { shadowRoot } = element;
    if (shadowRoot !== null && !this.#roots.has(shadowRoot)) this.#root(shadowRoot);
  }

  #attribute(element: Element, name: string, value: string): void {
    const source = unpainted(value);
    const known = this.#attributes.get(`${name}=${source}`);
    const painted =
      known ?? (name === 'style' ? this.#painter.declarations(source) : this.#painter.value(name, source));
    if (painted !== value) element.setAttribute(name, painted);
  }

  /** In its text node, which is the one that edits of the source change too. */
  #style(element: Element): void {
    const text = element.firstChild;
    if (text instanceof Text && text === element.lastChild) {
      const source = unpainted(text.data);
      const wanted = this.#blocks.get(source) ?? source;
      if (wanted !== text.data) {
        text.data = wanted;
        if (element instanceof HTMLStyleElement) this.#page.changed(element);
      }
    }
    if (hasSheet(element) && element.sheet !== null) this.#seen.delete(element.sheet);
  }

  /** As it was written, without the rule and without anything on its way to another colour; nothing of it is painted. */
  #measure(revision: number): void {
    const sheet = (this.#sheet ??= new CSSStyleSheet());
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    sheet.replaceSync(STILL);
    const found = pairsOfPage(PAIRS);
    sheet.replaceSync(STILL + this.#rule);
    void getComputedStyle(document.documentElement).color;
    sheet.replaceSync(this.#rule);
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.#page.send({ type: 'pairs', revision, ...found, dark });
  }
}

/** Not what came with a package or from another host: writing the project does not change that. */
function isOfProject(owner: Node | ProcessingInstruction | null, styles: StyleSheets): boolean {
  if (!(owner instanceof Element)) return true;
  if (owner.localName !== 'style' || owner.hasAttribute('data-vonk-package')) return false;
  return !owner.hasAttribute('data-vonk-href') || styles.pathOf(owner) !== undefined;
}

const hasSheet = (element: Element): element is Element & { readonly sheet: CSSStyleSheet | null } =>
  'sheet' in element;

/** The parser knows one kind of line end. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** How this browser writes a colour that it was given in another way. */
function asWritten(): (text: string) => string {
  const { style } = document.createElement('i');
  return (text) => {
    style.color = '';
    style.color = text;
    return style.color;
  };
}
