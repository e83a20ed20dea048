/** Which file of a project is the page to show. */
import { extensionOf, type FilePath } from '../path.ts';

export const isMarkup = (path: FilePath): boolean => /^(html?|svg)$/.test(extensionOf(path));

/** Lower is better: the index page at the top, other index pages, any page, drawings. */
function rank(path: FilePath): number {
  if (extensionOf(path) === 'svg') return 4;
  const depth = path.includes('/') ? 1 : 0;
  return /(^|\/)index\.html?$/i.test(path) ? depth : 2 + depth;
}

/** The best page of those given, in their order where two are alike; `undefined` when there is nothing to show. */
export function chooseEntry(paths: Iterable<FilePath>): FilePath | undefined {
  let best: FilePath | undefined;
  for (const path of paths) {
    if (isMarkup(path) && (best === undefined || rank(path) < rank(best))) best = path;
  }
  return best;
}

/**
 * Whether a page that a run begins should be looked at instead of the one that is shown. A new page takes over once per
 * run, an index page always; a drawing never takes the place of a page, for it is most often a part of one.
 */
export function takesOver(opened: FilePath, shown: FilePath | undefined, runTouchedShown: boolean): boolean {
  if (!isMarkup(opened) || opened === shown) return false;
  if (shown === undefined) return true;
  if (rank(opened) === 4) return rank(shown) === 4 && !runTouchedShown;
  return rank(opened) < rank(shown) || !runTouchedShown;
}
