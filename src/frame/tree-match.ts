/**
 * Which children of a node before an edit are which after it: those that are equal first, in order, then those of the same
 * kind between them. What has no partner was removed or added.
 */
export interface Partner {
  readonly node: ChildNode;
  readonly equal: boolean;
}

/** Above this many comparisons only the ends are matched by equality, the rest by kind. */
const MOST_CELLS = 250_000;

function sameTree(a: Node, b: Node): boolean {
  if (!a.isEqualNode(b)) return false;
  // The content of a template is not among its children.
  const hasTemplate = a instanceof Element && (a.localName === 'template' || a.querySelector('template') !== null);
  return !hasTemplate || (b instanceof Element && a.outerHTML === b.outerHTML);
}

/** For each child after the edit the one it was before it. */
export function matchChildren(before: readonly ChildNode[], after: readonly ChildNode[]): Map<ChildNode, Partner> {
  const partners = new Map<ChildNode, Partner>();
  const pair = (a: ChildNode | undefined, b: ChildNode | undefined, equal: boolean): void => {
    if (a !== undefined && b !== undefined) partners.set(b, { node: a, equal });
  };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) {
    pair(before[start], after[start], true);
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) {
    pair(before.at(-1 - end), after.at(-1 - end), true);
    end += 1;
  }
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  let fromA = 0;
  let fromB = 0;
  for (const [atA, atB] of [...commonSequence(a, b), [a.length, b.length] as const]) {
    for (const [one, other] of pairsOfKind(a.slice(fromA, atA), b.slice(fromB, atB))) pair(one, other, false);
    pair(a[atA], b[atB], true);
    fromA = atA + 1;
    fromB = atB + 1;
  }
  return partners;
}

const same = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && sameTree(a, b);

/** Index pairs of the longest sequence of equal children. */
function commonSequence(a: readonly Node[], b: readonly Node[]): (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return [];
  const keysA = a.map(keyOf);
  const keysB = b.map(keyOf);
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = keysA[i] === keysB[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (keysA[i] === keysB[j]) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

const keyOf = (node: Node): string =>
  node instanceof Element ? node.outerHTML : `${node.nodeType} ${node.nodeValue ?? ''}`;

/** In order, each with the next of the same element name and id, or the same kind of text. */
function pairsOfKind(a: readonly ChildNode[], b: readonly ChildNode[]): (readonly [ChildNode, ChildNode])[] {
  const pairs: (readonly [ChildNode, ChildNode])[] = [];
  let from = 0;
  for (const other of b) {
    const at = a.findIndex((node, index) => index >= from && sameKind(node, other));
    const one = a[at];
    if (one === undefined) continue;
    pairs.push([one, other]);
    from = at + 1;
  }
  return pairs;
}

function sameKind(a: Node, b: Node): boolean {
  if (a.nodeName !== b.nodeName || a.nodeType !== b.nodeType) return false;
  if (!(a instanceof Element) || !(b instanceof Element)) return true;
  return a.namespaceURI === b.namespaceURI && a.id === b.id;
}
