/**
 * Runs a late script as if the parser had just reached it: what the page holds after it is set aside, the script runs, and
 * all of it comes back behind whatever the script made. One task, so nothing of it is painted. Where the browser has
 * `moveBefore`, what is moved keeps its state (animations, scroll, players); focus is given back.
 */
/** `restored` is called after nodes were moved, and not when the script stands at the end. */
export function atItsPlace(script: Element, restored: () => void, run: () => void): void {
  const tail = nodesAfter(script);
  if (tail.length === 0) {
    run();
    return;
  }
  const focused = document.activeElement;
  const { scrollX, scrollY } = window;
  const takesFocus = focused instanceof HTMLElement && tail.some(({ node }) => node.contains(focused));
  // Chromium 156 crashes when the focused element is moved into a shadow tree.
  if (takesFocus) focused.blur();
  const aside = holder();
  for (const { node } of tail) move(aside.root, node, null);
  const written = collectWrites(run);
  for (const { node, parent } of tail) move(parent, node, null);
  aside.remove();
  if (written !== '') insertAfter(script, written);
  restored();
  if (takesFocus) focused.focus({ preventScroll: true });
  if (window.scrollX !== scrollX || window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY);
}

interface Moved {
  readonly node: ChildNode;
  readonly parent: Node;
}

/** Innermost first, each level in order: coming back, every node is appended to the parent it was taken from. */
function nodesAfter(script: Element): Moved[] {
  const moved: Moved[] = [];
  for (let inner: Node = script; inner.parentNode !== null && inner.parentNode !== document; inner = inner.parentNode) {
    const parent = inner.parentNode;
    for (let node = inner.nextSibling; node !== null; node = node.nextSibling) moved.push({ node, parent });
  }
  return moved;
}

interface Movable {
  moveBefore?: (node: Node, before: Node | null) => void;
}

function move(parent: Node & Movable, node: ChildNode, before: Node | null): void {
  if (parent.moveBefore && parent.isConnected && node.isConnected && !(node instanceof HTMLScriptElement)) {
    try {
      parent.moveBefore(node, before);
      return;
    } catch {
      // A kind of node that cannot be moved in place: the ordinary way.
    }
  }
  parent.insertBefore(node, before);
}

/** A shadow tree: connected, so that state is kept, and out of reach of `querySelector` and `children`. */
function holder() {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  return { root, remove: () => host.remove() };
}

/** `document.write` of a late script belongs behind the script, not at the end of what the parser has read by now. */
function collectWrites(run: () => void): string {
  let written = '';
  const collect = (...parts: unknown[]): void => {
    written += parts.map(String).join('');
  };
  const own = { write: document.write, writeln: document.writeln };
  document.write = collect;
  document.writeln = (...parts: unknown[]) => collect(...parts, '\n');
  try {
    run();
  } finally {
    document.write = own.write;
    document.writeln = own.writeln;
  }
  return written;
}

function insertAfter(script: Element, markup: string): void {
  const range = document.createRange();
  range.setStartAfter(script);
  range.collapse(true);
  // Scripts in a fragment made this way do run, as those that are written do.
  range.insertNode(range.createContextualFragment(markup));
}
