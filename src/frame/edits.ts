/**
 * Edits of a finished page: the new source against the source before, and only what differs is touched in the live
 * document, so scroll, focus, what was typed, what is open and what scripts built stay. Nothing is changed before it is
 * certain that all of it can be; otherwise (a script changed, or scripts took the place over) the answer is a new document.
 */
import type { FilePath } from '../core/path.ts';
import type { Assets } from './assets.ts';
import { setSourceAttribute } from './live-attributes.ts';
import type { SourceNodes } from './source-nodes.ts';
import { pairUp, parseStatic } from './static-tree.ts';
import { matchChildren } from './tree-match.ts';

interface Page {
  readonly path: FilePath;
  /** As it stands in the document now. */
  readonly source: string;
  readonly nodes: SourceNodes;
  readonly assets: Assets;
}

/** Found while planning: the change is beyond this document. */
class Beyond extends Error {}

export class Edits {
  readonly #page: Page;
  /** The source as a tree of its own, changed along with the live one. */
  #tree: Document | undefined;
  #live = new Map<Node, Node>();
  /** Nodes of the new source, and which nodes of the tree they are. */
  #counterpart = new Map<Node, ChildNode>();
  #plan: (() => void)[] = [];
  #touchedStyles = new Set<HTMLStyleElement>();

  constructor(page: Page) {
    this.#page = page;
  }

  apply(source: string): 'applied' | 'needs-document' {
    const { path, nodes } = this.#page;
    if (this.#tree === undefined) {
      this.#tree = parseStatic(path, this.#page.source);
      this.#live = pairUp(this.#tree, document, nodes.made);
    }
    this.#plan = [];
    this.#counterpart = new Map();
    this.#touchedStyles.clear();
    try {
      this.#children(this.#tree, parseStatic(path, source));
    } catch (error) {
      if (error instanceof Beyond) return 'needs-document';
      throw error;
    }
    for (const change of this.#plan) change();
    this.#page.assets.takeOver(this.#touchedStyles);
    return 'applied';
  }

  #node(before: Node, after: Node): void {
    if (isScript(before)) throw new Beyond();
    if (before instanceof HTMLTemplateElement) throw new Beyond();
    if (before instanceof CharacterData && after instanceof CharacterData) this.#text(before, after);
    else if (before instanceof Element && after instanceof Element) {
      this.#attributes(before, after);
      this.#children(before, after);
    } else throw new Beyond();
  }

  #text(before: CharacterData, after: CharacterData): void {
    const live = this.#connected(before);
    if (!(live instanceof CharacterData)) throw new Beyond();
    const text = after.data;
    this.#plan.push(() => {
      const was = live.data;
      replaceMiddle(live, was, text);
      before.data = text;
      if (live.parentElement instanceof HTMLStyleElement) this.#touchedStyles.add(live.parentElement);
    });
  }

  #attributes(before: Element, after: Element): void {
    const names = new Set([...before.getAttributeNames(), ...after.getAttributeNames()]);
    for (const name of names) {
      const was = before.getAttribute(name);
      const value = after.getAttribute(name);
      if (was === value) continue;
      const live = this.#connected(before);
      if (!(live instanceof Element)) throw new Beyond();
      this.#plan.push(() => {
        if (name.startsWith('data-vonk')) this.#page.assets.setAttribute(live, name, value);
        else setSourceAttribute(live, before, after, name);
        if (value === null) before.removeAttribute(name);
        else before.setAttribute(name, value);
      });
    }
  }

  #children(before: Node, after: Node): void {
    const olds = Array.from(before.childNodes);
    const news = Array.from(after.childNodes);
    const partners = matchChildren(olds, news);
    for (const [node, partner] of partners) {
      this.#counterpart.set(node, partner.node);
      if (!partner.equal) this.#node(partner.node, node);
    }
    const kept = new Set(Array.from(partners.values(), ({ node }) => node));
    const removed = olds.filter((node) => !kept.has(node));
    const added = news.filter((node) => !partners.has(node));
    if (removed.length === 0 && added.length === 0) return;
    if (isScript(before)) throw new Beyond();
    const parent = before instanceof Document ? document : this.#connected(before);
    for (const node of removed) this.#remove(node, parent);
    for (const node of added) this.#insert(node, before, parent);
  }

  #remove(node: ChildNode, parent: Node): void {
    const live = this.#live.get(node);
    if (live?.parentNode !== parent || holdsScript(node)) throw new Beyond();
    this.#plan.push(() => {
      live.parentNode?.removeChild(live);
      node.remove();
    });
  }

  #insert(node: ChildNode, before: Node, parent: Node): void {
    if (holdsScript(node) || node instanceof DocumentType) throw new Beyond();
    this.#plan.push(() => {
      const own = before.ownerDocument ?? this.#tree ?? document;
      const copy = own.importNode<ChildNode>(node, true);
      const live = document.importNode<ChildNode>(node, true);
      // What stands in front of it is there by now: paired with an old node, or put in before this one.
      const { previousSibling: previous } = node;
      const anchor = previous === null ? undefined : this.#counterpart.get(previous);
      before.insertBefore(copy, anchor === undefined ? before.firstChild : anchor.nextSibling);
      parent.insertBefore(live, this.#placeIn(parent, copy));
      this.#counterpart.set(node, copy);
      pairWhole(copy, live, this.#live);
      if (live instanceof Element) this.#page.assets.fillIn(live);
      if (live instanceof HTMLStyleElement) this.#touchedStyles.add(live);
      if (parent instanceof HTMLStyleElement) this.#touchedStyles.add(parent);
    });
  }

  /** In front of which live node: behind its source sibling, or in front of the next one, among what scripts put there. */
  #placeIn(parent: Node, copy: Node): Node | null {
    for (let before = copy.previousSibling; before !== null; before = before.previousSibling) {
      const live = this.#live.get(before);
      if (live?.parentNode === parent) return live.nextSibling;
    }
    for (let behind = copy.nextSibling; behind !== null; behind = behind.nextSibling) {
      const live = this.#live.get(behind);
      if (live?.parentNode === parent) return live;
    }
    return parent.firstChild;
  }

  #connected(node: Node): Node {
    const live = this.#live.get(node);
    if (live?.isConnected !== true) throw new Beyond();
    return live;
  }
}

const isScript = (node: Node): boolean => node instanceof Element && node.localName === 'script';

const holdsScript = (node: Node): boolean =>
  isScript(node) || (node instanceof Element && node.querySelector('script') !== null);

function pairWhole(copy: Node, live: Node, map: Map<Node, Node>): void {
  map.set(copy, live);
  for (const [index, child] of Array.from(copy.childNodes).entries()) {
    const twin = live.childNodes[index];
    if (twin !== undefined) pairWhole(child, twin, map);
  }
}

/** Replaces only the stretch that differs, so that a selection around it stays. */
function replaceMiddle(node: CharacterData, was: string, text: string): void {
  let start = 0;
  while (start < was.length && start < text.length && was[start] === text[start]) start += 1;
  let end = 0;
  const longest = Math.min(was.length, text.length) - start;
  while (end < longest && was[was.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  node.replaceData(start, was.length - start - end, text.slice(start, text.length - end));
}
