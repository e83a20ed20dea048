/** Walks a style sheet, or the declarations of a style attribute, and gives each declaration with its place and surroundings. */
export interface Declaration {
  /** As written; custom properties keep their case. */
  readonly property: string;
  /** UTF-16 offsets of the value, spaces around it left out. */
  readonly start: number;
  readonly end: number;
  /** Preludes of the rules around it, outermost first: selectors and at-rules. */
  readonly around: readonly string[];
}

const SKIP =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*(?:["\n]|$)|'(?:\\[^]|[^'\\\n])*(?:['\n]|$)|url\(\s*(?!["'\s])[^)]*(?:\)|$)|[{};()]/gi;

export function declarationsOf(css: string): Declaration[] {
  const found: Declaration[] = [];
  const around: string[] = [];
  let from = 0;
  let depth = 0;
  for (const match of css.matchAll(SKIP)) {
    const mark = match[0];
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    if (!(mark === '{' || mark === '}' || (mark === ';' && depth === 0))) continue;
    if (mark === '{') around.push(withoutComments(css.slice(from, match.index)).trim());
    else addDeclaration(css, from, match.index, around, found);
    if (mark === '}') around.pop();
    from = match.index + 1;
    depth = 0;
  }
  addDeclaration(css, from, css.length, around, found);
  return found;
}

function addDeclaration(css: string, from: number, to: number, around: readonly string[], found: Declaration[]): void {
  const text = css.slice(from, to);
  const [lead, property = ''] =
    /^(?:\s|\/\*[^]*?\*\/)*(--[^\s:;{}]+|-?[a-z_][\w-]*)\s*(?:\/\*[^]*?\*\/\s*)?:/i.exec(text) ?? [];
  if (lead === undefined) return;
  const value = text.slice(lead.length);
  const start = from + lead.length + (value.length - value.trimStart().length);
  const end = from + lead.length + value.trimEnd().length;
  if (end > start) found.push({ property, start, end, around: [...around] });
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ');

/** Where a bare word can be a colour; elsewhere `tan` may be a font and `red` an animation. */
const COLOUR_PROPERTY =
  /colou?r|background|^border|^outline|^fill$|^stroke$|shadow|^filter$|^backdrop|^caret$|decoration|^column-rule|^mask|image$|^text-emphasis|^--/i;

export const mayNameColour = (property: string): boolean => COLOUR_PROPERTY.test(property);

/** `@property` and the conditions of at-rules cannot hold a `var()`, and a palette's name is no element. */
export const isPlain = ({ around }: Declaration): boolean =>
  !around.some((each) => /^@(property|font-|counter-|view-)/i.test(each));

/** What holds in the dark only: a media query, or a class, attribute or theme that says so. */
export const isDark = (around: readonly string[]): boolean =>
  around.some(
    (each) => /prefers-color-scheme\s*:\s*dark/i.test(each) || /(^|[^\w-])[.[#]?(?:[\w-]*[-="'])?dark\b/i.test(each),
  );
