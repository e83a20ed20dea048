/** Places in the project's files, as stacks name them: every script runs under `vonk:///<path>`. */
import { parsePath, type FilePath } from '../path.ts';

export interface SourcePlace {
  readonly path: FilePath;
  /** Zero-based, as everywhere; a stack counts from one. */
  readonly line: number;
  readonly character: number;
}

/** The innermost call of a project file. Reads Chromium's, Firefox's and Safari's stacks. */
export function placeInStack(stack: string): SourcePlace | undefined {
  const match = /vonk:\/\/\/([^\n]+?):(\d+):(\d+)/.exec(stack);
  if (match === null) return undefined;
  const [, written = '', line = '1', character = '1'] = match;
  const path = parsePath(decoded(written));
  if (!path.ok) return undefined;
  return { path: path.value, line: Math.max(0, Number(line) - 1), character: Math.max(0, Number(character) - 1) };
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
