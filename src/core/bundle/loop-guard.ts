/**
 * For browsers that run a preview in the page's own process: a loop without an end there takes the editor with it, and no
 * heartbeat can help. Each loop gets a toll at the start of its body, and the toll (core/preview/toll.ts) ends what has run
 * too long without giving the thread back. Guarantees that the code does the same otherwise and that lines stay lines. Not
 * for recursion (the stack ends it) nor for what a library does inside of itself.
 */
import type { AnyNode } from 'acorn';
import { TOLL } from '../preview/toll.ts';
import type { Insertions } from './compile/edits.ts';
import type { Tree } from './compile/tree.ts';

/** `lineOf`: the one-based line, for the person, of an offset in the tree's code. */
export function guardLoops(tree: Tree, lineOf: (offset: number) => number, insertions: Insertions): void {
  for (const node of tree.nodes) {
    const body = bodyOf(node);
    if (body === undefined) continue;
    const toll = `${TOLL}(${lineOf(node.start)});`;
    if (body.type === 'BlockStatement') insertions.after(body.start + 1, toll);
    else {
      insertions.before(body.start, `{${toll}`);
      insertions.after(body.end, '}');
    }
  }
}

function bodyOf(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node.body;
    default:
      return undefined;
  }
}
