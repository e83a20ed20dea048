/**
 * For browsers that run a preview in the page's own process: a loop without an end there takes the editor with it, and no
 * heartbeat can help. Each loop gets a toll at the start of its body, and the toll ends what has run too long without
 * giving the thread back. Guarantees that the code does the same otherwise, that lines stay lines, and that the way from
 * old places to new ones is known. Not for recursion (the stack ends it) nor for what a library does inside of itself.
 */
import type { AnyNode } from 'acorn';
import { applyEdits, type TextEdit } from '../text.ts';
import { Tree } from './compile/tree.ts';
import { Insertions } from './compile/edits.ts';

/** The global function that guarded code calls. */
export const TOLL = '__vonkToll';

export interface Guarded {
  readonly code: string;
  /** Insertions only, sorted: what `offsetAfter` and `offsetBefore` of compile/edits.ts go by. */
  readonly edits: readonly TextEdit[];
}

/** `code` is a module or a script in plain JavaScript. What cannot be parsed passes as it is: it will not run either. */
export function guardLoops(code: string): Guarded {
  let tree: Tree;
  try {
    tree = new Tree(code);
  } catch (error) {
    if (error instanceof SyntaxError) return { code, edits: [] };
    throw error;
  }
  const insertions = new Insertions();
  const lineOf = lines(code);
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
  const edits = insertions.edits();
  return { code: applyEdits(code, edits), edits };
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

/** The one-based line of an offset, asked for in any order. */
function lines(code: string): (offset: number) => number {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

export interface LoopBudget {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Calls back once the thread was given back: in a later task, not in a microtask. */
  readonly nextTask: (then: () => void) => void;
  /** How long code may keep the thread. */
  readonly mostMs: number;
}

/** So many turns cost one look at the clock. */
const TURNS = 1_000;

/**
 * What `TOLL` is to be: counts time from the first toll of a task, whichever loop pays it, so that nested loops and awaits
 * that never leave the task are ended too, while one that waits for a timer may turn for ever. Throws a RangeError.
 */
export function createToll({ now, nextTask, mostMs }: LoopBudget): (line: number) => void {
  let turns = 0;
  let since: number | undefined;
  let spent = false;
  const begin = (): void => {
    turns = 0;
    since = undefined;
    spent = false;
  };
  return (line) => {
    turns += 1;
    // Once it is spent every toll throws: a loop around a `try` may never come to the turn that looks at the clock.
    if (!spent && turns % TURNS !== 0) return;
    if (since === undefined) {
      since = now();
      nextTask(begin);
      return;
    }
    spent ||= now() - since > mostMs;
    if (!spent) return;
    throw new RangeError(
      `A loop in line ${line} ran for more than ${mostMs / 1000} s without a pause, so it was ended. ` +
        'Nothing is lost. Give it a condition that becomes false, or let it wait now and then.',
    );
  };
}
