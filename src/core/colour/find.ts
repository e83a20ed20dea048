/** Finds colours with fixed parts in one CSS value. Strings, addresses, and whatever only looks like a colour are passed over. */
import { colorsNamed } from 'culori';
import { parseColour, type Oklch } from './oklch.ts';

export interface FoundColour {
  /** UTF-16 offsets into the value. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly colour: Oklch;
  /** Second part of a `light-dark()`. */
  readonly dark: boolean;
}

export interface FoundReference {
  /** `--sea` */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundInValue {
  readonly colours: readonly FoundColour[];
  readonly references: readonly FoundReference[];
}

const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\])*(?:"|$)|'(?:\\[^]|[^'\\])*(?:'|$)|url\([^)"']*\)|#[\da-f]+(?![\w-])|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?:[^()]|\([^()]*\))*\)|var\(\s*(--[^\s,)]+)|-{0,2}[a-z_][\w-]*\(?|[\d.]+[a-z%]*|[(),]/gi;
const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

/** `names`: whether a bare word may be a colour here. */
export function findColours(value: string, names: boolean): FoundInValue {
  const colours: FoundColour[] = [];
  const references: FoundReference[] = [];
  /** Functions that are open, and how many commas each has had. */
  const open: { readonly name: string; commas: number }[] = [];
  for (const match of value.matchAll(TOKEN)) {
    const [text, name] = match;
    const start = match.index;
    if (text === '(') open.push({ name: '', commas: 0 });
    else if (text === ')') open.pop();
    else if (text === ',') {
      const last = open.at(-1);
      if (last) last.commas += 1;
    } else if (name !== undefined) {
      references.push({ name, start: start + text.length - name.length, end: start + text.length });
      open.push({ name: 'var', commas: 0 });
    } else {
      const colour = colourOf(text, names);
      if (colour) {
        const dark = open.some((each) => each.name === 'light-dark' && each.commas === 1);
        colours.push({ start, end: start + text.length, text, colour, dark });
      } else if (text.endsWith('(')) open.push({ name: text.slice(0, -1).toLowerCase(), commas: 0 });
      else if (FUNCTION.test(text)) references.push(...referencesIn(text, start));
    }
  }
  return { colours, references };
}

function colourOf(text: string, names: boolean): Oklch | undefined {
  if (HEX.test(text)) return parseColour(text);
  // What is computed (`calc`, `from`, `var`) has no fixed parts that could be written back.
  if (FUNCTION.test(text)) return /\(.*(\(|\bfrom\b)/is.test(text) ? undefined : parseColour(text);
  const word = text.toLowerCase();
  return names && Object.hasOwn(colorsNamed, word) ? parseColour(word) : undefined;
}

function referencesIn(text: string, offset: number): FoundReference[] {
  return [...text.matchAll(/var\(\s*(--[^\s,)]+)/gi)].map((match) => {
    const name = match[1] ?? '';
    const end = offset + match.index + match[0].length;
    return { name, start: end - name.length, end };
  });
}
