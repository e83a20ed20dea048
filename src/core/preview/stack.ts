/**
 * Places in the project's files, as stacks name them. A plain script runs under `vonk:///<path>`, a compiled module under
 * its id with its version, `vonk:///<path>?v=3` (an inline one `vonk:///<page>?script=0&v=3`).
 */
import { parsePath, type FilePath } from '../path.ts';

export interface SourcePlace {
  readonly path: FilePath;
  /** Zero-based, as everywhere; a stack counts from one. */
  readonly line: number;
  readonly character: number;
  /** Where the place is one of compiled code. */
  readonly built?: { readonly id: string; readonly version: number };
}

export interface StackPlace extends SourcePlace {
  /** Of the function; empty where it has none. */
  readonly name: string;
}

/** More calls than these nobody follows. */
export const STACK_PLACES = 20;

/** Lines of our own in front of a module's code. */
const MODULE_PREFIX_LINES = 1;

/** `again` tells apart runs of one version: a module runs again when what it imports is new. */
export function nameOfModule(id: string, version: number, again: number): string {
  return `${id}${id.includes('?') ? '&' : '?'}v=${version}${again === 0 ? '' : `&again=${again}`}`;
}

/** All calls of project files, the innermost first. */
export function placesInStack(stack: string): StackPlace[] {
  const places: StackPlace[] = [];
  for (const call of stack.split('\n')) {
    const place = placeInStack(call);
    if (place === undefined) continue;
    // Chromium writes `at name (place)`, the others `name@place`.
    const name = /^\s*at (?:async )?(?:new )?([^\s(]+) \(/.exec(call)?.[1] ?? /^\s*([^\s@]*)@/.exec(call)?.[1] ?? '';
    places.push({ name: /^(eval|anonymous|<anonymous>|Object\.<anonymous>)$/.test(name) ? '' : name, ...place });
    if (places.length === STACK_PLACES) break;
  }
  return places;
}

/** The innermost call of a project file. Reads Chromium's, Firefox's and Safari's stacks. */
export function placeInStack(stack: string): SourcePlace | undefined {
  const match = /vonk:\/\/\/([^\n?]+?)(\?[\w=&]*)?:(\d+):(\d+)/.exec(stack);
  if (match === null) return undefined;
  const [, written = '', query = '', line = '1', character = '1'] = match;
  const path = parsePath(decoded(written));
  if (!path.ok) return undefined;
  const version = /[?&]v=(\d+)/.exec(query)?.[1];
  const own = query.replace(/[?&]v=\d+(?:&again=\d+)?$/, '');
  const linesBefore = version === undefined ? 0 : MODULE_PREFIX_LINES;
  return {
    path: path.value,
    line: Math.max(0, Number(line) - 1 - linesBefore),
    character: Math.max(0, Number(character) - 1),
    ...(version === undefined ? {} : { built: { id: `vonk:///${written}${own}`, version: Number(version) } }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
