/** Other colours for some tokens, and what that is as edits of the source. Nothing is touched that did not change. */
import type { FilePath } from '../path.ts';
import type { TextEdit } from '../text.ts';
import { writeAs } from './notation.ts';
import { sameColour, type Oklch } from './oklch.ts';
import type { ColourToken } from './tokens.ts';

/** Token id → its colour now. Tokens that are not in it are as they are written. */
export type Scheme = ReadonlyMap<string, Oklch>;

export const colourNow = (token: ColourToken, scheme: Scheme): Oklch => scheme.get(token.id) ?? token.colour;

function changedTokens(tokens: readonly ColourToken[], scheme: Scheme): ColourToken[] {
  return tokens.filter((token) => {
    const now = scheme.get(token.id);
    return now !== undefined && !sameColour(now, token.colour);
  });
}

/** Minimal edits per file, in the author's notation. Alpha is the author's own at each place. */
export function editsFor(tokens: readonly ColourToken[], scheme: Scheme): ReadonlyMap<FilePath, readonly TextEdit[]> {
  const edits = new Map<FilePath, TextEdit[]>();
  for (const token of changedTokens(tokens, scheme)) {
    const now = colourNow(token, scheme);
    for (const { path, start, end, text } of token.places) {
      const newText = writeAs(text, now);
      if (newText === text) continue;
      const known = edits.get(path);
      if (known) known.push({ start, end, newText });
      else edits.set(path, [{ start, end, newText }]);
    }
  }
  for (const list of edits.values()) list.sort((a, b) => a.start - b.start);
  return edits;
}
