/**
 * A small tree for HTML and SVG, and its printer. Guarantees escaping and balanced tags; what may stand inside what is
 * the caller's affair. Printed text is indented by two spaces; elements of words alone stay on one line.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Child[];
}
export type Child = Markup | Raw | string | undefined | false;
/** Markup made elsewhere (a drawing), put in as it is, re-indented by lines. */
export interface Raw {
  readonly raw: string;
}
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'wbr']);
const INLINE = new Set(
  'a abbr b bdi br button cite code data del dfn em i input ins kbd label mark output q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const WIDTH = 118;

/** `h('p.lede', { id: 'x' }, 'text')`. A `true` attribute is written bare, `false` and `undefined` not at all. */
export function h(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): Markup {
  const [tag = 'div', ...classes] = name.split('.');
  const pairs: [string, string][] = [];
  if (classes.length > 0) pairs.push(['class', classes.join(' ')]);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    pairs.push([key, value === true ? '' : String(value)]);
  }
  return { tag, attributes: pairs, children: children.flat() };
}

export const raw = (text: string): Raw => ({ raw: text });

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

const isMarkup = (child: Child): child is Markup => typeof child === 'object' && 'tag' in child;
const isRaw = (child: Child): child is Raw => typeof child === 'object' && 'raw' in child;

export function print(node: Child, depth = 0): string {
  const pad = '  '.repeat(depth);
  if (node === undefined || node === false) return '';
  if (typeof node === 'string') return pad + escapeText(node);
  if (isRaw(node))
    return node.raw
      .split('\n')
      .map((line) => pad + line)
      .join('\n');
  const open = openTag(node);
  if (VOID.has(node.tag)) return pad + open;
  const children = node.children.filter((child) => child !== undefined && child !== false && child !== '');
  if (children.length === 0) return `${pad}${open}</${node.tag}>`;
  if (children.every(isPhrase)) {
    const line = `${pad}${open}${children.map(inline).join('')}</${node.tag}>`;
    if (line.length <= WIDTH || node.tag === 'pre' || hasWords(children)) return line;
  }
  return [pad + open, ...children.map((child) => print(child, depth + 1)), `${pad}</${node.tag}>`].join('\n');
}

/** A line of words must stay together: a break before an element would show as a space. */
const hasWords = (children: readonly Child[]): boolean => children.some((child) => typeof child === 'string');

function isPhrase(child: Child): boolean {
  if (typeof child === 'string') return true;
  return isMarkup(child) && (INLINE.has(child.tag) || child.tag === 'option') && child.children.every(isPhrase);
}

function inline(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  if (!isMarkup(child)) return '';
  const open = openTag(child);
  return VOID.has(child.tag) ? open : `${open}${child.children.map(inline).join('')}</${child.tag}>`;
}

function openTag(node: Markup): string {
  const attributes = node.attributes.map(([key, value]) =>
    value === '' && key !== 'value' && key !== 'alt' ? key : `${key}="${escapeAttribute(value)}"`,
  );
  return `<${[node.tag, ...attributes].join(' ')}>`;
}
