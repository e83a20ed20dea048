/**
 * Which drawings a project has: its `.svg` files, and those that stand in its pages. The one a person most likely means
 * comes first. Drawings inside of code are expressions, not drawings, and are not among them.
 */
import { attributeOf, scanMarkup } from '../markup/scan.ts';
import { extensionOf, type FilePath } from '../path.ts';
import { positionAt } from '../text.ts';
import { isRoot } from './facts.ts';
import { titleOf } from './to-react.ts';

export interface Drawing {
  /** The path; for one that stands in a page with which of them it is. */
  readonly id: string;
  readonly path: FilePath;
  /** UTF-16 offsets into the file. */
  readonly start: number;
  readonly end: number;
  readonly svg: string;
  /** It stands in a page, and is HTML before it is XML. */
  readonly inPage: boolean;
  /** What it calls itself, its id, or its line. */
  readonly label: string;
}

/** More are nobody's choice any more. */
const MOST_IN_PAGE = 40;

export const isDrawing = (path: FilePath): boolean => extensionOf(path) === 'svg';
const isPage = (path: FilePath): boolean => /^html?$/.test(extensionOf(path));

/** Cheap: whether {@link drawingsIn} could find one. */
export const mayDraw = (path: FilePath, text: string): boolean =>
  isDrawing(path) || (isPage(path) && /<svg[\s>]/i.test(text));

/** In their order. A file without `<svg>` has a drawing all the same: an empty one, or one that is about to be written. */
export function drawingsIn(path: FilePath, text: string): Drawing[] {
  if (isDrawing(path)) return [{ id: path, path, start: 0, end: text.length, svg: text, inPage: false, label: path }];
  if (!isPage(path)) return [];
  const found: Drawing[] = [];
  let depth = 0;
  let start = 0;
  let name: string | undefined;
  for (const token of scanMarkup(text)) {
    if (isRoot(token)) {
      if (depth === 0) {
        start = token.start;
        name = attributeOf(token.attributes, 'id')?.value;
      }
      if (!token.selfClosing) depth += 1;
    } else if (depth > 0 && token.type === 'close' && token.name.toLowerCase() === 'svg') {
      depth -= 1;
      if (depth > 0) continue;
      const svg = text.slice(start, token.end);
      const label = titleOf(svg) ?? name ?? `line ${positionAt(text, start).line + 1}`;
      found.push({ id: `${path}#${found.length}`, path, start, end: token.end, svg, inPage: true, label });
      if (found.length === MOST_IN_PAGE) break;
    }
  }
  return found;
}

interface Looking {
  readonly paths: readonly FilePath[];
  read(path: FilePath): string | undefined;
  readonly entry: FilePath | undefined;
  readonly active: FilePath | undefined;
}

/** The one that is shown, then the one whose code is, then those in these two, then the other files. */
export function drawingsOf({ paths, read, entry, active }: Looking): Drawing[] {
  const first = [entry, active].filter((path) => path !== undefined);
  const order = new Set([
    ...first.filter(isDrawing),
    ...first.toReversed().filter(isPage),
    ...paths.filter((path) => isDrawing(path)),
  ]);
  return [...order].flatMap((path) => {
    const text = read(path);
    return text === undefined ? [] : drawingsIn(path, text);
  });
}

/** The file's text with `svg` in the drawing's place; all around it stays. */
export const withDrawing = (text: string, { start, end }: Pick<Drawing, 'start' | 'end'>, svg: string): string =>
  text.slice(0, start) + svg + text.slice(end);
