/** Which file of a project is shown: a page, or what a page is made around. */
import { chooseModuleEntry } from '../bundle/entry.ts';
import { extensionOf, type FilePath } from '../path.ts';

export const isMarkup = (path: FilePath): boolean => /^(html?|svg)$/.test(extensionOf(path));

const isScript = (path: FilePath): boolean => /^[cm]?[jt]sx?$/.test(extensionOf(path));

/** Its name says that it starts the others. */
const isNamed = (path: FilePath): boolean => /^(src\/)?(index|main|app)\.\w+$/i.test(path);

/**
 * Lower is better: the index page at the top, other index pages, any page; then what modules start from, the bare page that
 * such projects keep in `public`, drawings, and what is left.
 */
function rank(path: FilePath): number {
  if (isScript(path)) return 4;
  if (extensionOf(path) === 'svg') return 6;
  if (!isMarkup(path)) return 7;
  if (path.startsWith('public/')) return 5;
  const depth = path.includes('/') ? 1 : 0;
  return /(^|\/)index\.html?$/i.test(path) ? depth : 2 + depth;
}

/** The best of those given, in their order where two are alike; `undefined` when there is nothing to show. */
export function chooseEntry(paths: readonly FilePath[]): FilePath | undefined {
  const module = chooseModuleEntry(paths);
  let best: FilePath | undefined;
  for (const path of paths) {
    if ((isMarkup(path) || path === module) && (best === undefined || rank(path) < rank(best))) best = path;
  }
  return best;
}

/**
 * What a person may choose to see: pages and drawings, and where there is no page of the project's own, what modules start
 * from.
 */
export function entriesOf(paths: readonly FilePath[]): FilePath[] {
  const best = chooseEntry(paths);
  return paths.filter((path) => isMarkup(path) || path === best);
}

interface Shown {
  readonly shown: FilePath | undefined;
  /** The run has written to what is shown. */
  readonly touched: boolean;
  /** All files that are there or have begun, `opened` too. */
  readonly all: readonly FilePath[];
}

/**
 * Whether a file that a run begins should be looked at instead of what is shown. A new page takes over once per run, an
 * index page always; a drawing never takes the place of a page, for it is most often a part of one. A module does where
 * there is no page and its name says that it starts the others; one that is merely alone may be a part of what is to come.
 */
export function takesOver(opened: FilePath, { shown, touched, all }: Shown): boolean {
  if (opened === shown) return false;
  if (isScript(opened)) {
    const isBetter = shown === undefined || rank(shown) > rank(opened) || isScript(shown);
    return isBetter && opened === chooseModuleEntry(all) && isNamed(opened);
  }
  if (!isMarkup(opened)) return false;
  if (shown === undefined) return true;
  if (rank(opened) === rank(shown)) return !touched;
  return rank(opened) < rank(shown) || (rank(shown) < 4 && rank(opened) < 4 && !touched);
}
