/**
 * The page's source as a tree that nothing runs in, and how its nodes go with those of the live document: only nodes the
 * parser made are looked at, so what scripts put between them does not matter. Where scripts changed the source's own nodes
 * the rest of that subtree has no counterpart, which is the honest answer.
 */
import type { FilePath } from '../core/path.ts';
import { staticMarkup } from '../core/preview/page.ts';

export function parseStatic(path: FilePath, source: string): Document {
  const tree = new DOMParser().parseFromString(staticMarkup(path, source), 'text/html');
  // Lines move with every edit above; they are no difference.
  for (const script of tree.querySelectorAll('[data-vonk-at]')) script.removeAttribute('data-vonk-at');
  return tree;
}

export function pairUp(tree: Document, live: Document, made: ReadonlySet<Node>): Map<Node, Node> {
  const pairs = new Map<Node, Node>();
  pairChildren(tree, live, made, pairs);
  return pairs;
}

function pairChildren(tree: Node, live: Node, made: ReadonlySet<Node>, pairs: Map<Node, Node>): void {
  const own = Array.from(live.childNodes).filter((node) => made.has(node));
  let at = 0;
  for (const node of tree.childNodes) {
    const twin = own[at];
    if (twin === undefined || !goTogether(node, twin)) return;
    at += 1;
    pairs.set(node, twin);
    if (!isOpaque(node)) pairChildren(node, twin, made, pairs);
  }
}

/** Scripts are never touched, and `<noscript>` is text in one tree and markup in the other. */
const isOpaque = (node: Node): boolean => node instanceof Element && node.localName === 'script';

function goTogether(node: Node, live: Node): boolean {
  if (node.nodeName === live.nodeName) return true;
  return node instanceof Element && node.getAttribute('type') === 'vonk/noscript' && live.nodeName === 'NOSCRIPT';
}
