/**
 * Reads finished HTML, SVG or XML as a flat list of tags and texts with their places, as a browser's tokenizer would cut it:
 * a `>` in a quoted value ends no tag, and nothing inside a comment, script or style is a tag. Never fails; what is not
 * closed goes to the end. No tree is built and nothing is decoded. Offsets are UTF-16.
 */
export interface MarkupAttribute {
  /** As written: SVG has names in mixed case. */
  readonly name: string;
  readonly nameStart: number;
  /** As written, without quotes; '' when there is no value. */
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** With the quotes, where there are any. */
  readonly end: number;
  readonly quote: '"' | "'" | '';
}

export type MarkupToken =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly selfClosing: boolean;
      readonly attributes: readonly MarkupAttribute[];
    }
  | { readonly type: 'close'; readonly name: string; readonly start: number; readonly end: number }
  /** What stands in a `script`, `style`, `textarea` or `title`, up to its end tag. CDATA marks are part of it. */
  | { readonly type: 'raw'; readonly of: string; readonly start: number; readonly end: number }
  | { readonly type: 'text' | 'comment' | 'cdata' | 'declaration'; readonly start: number; readonly end: number };

const RAW = new Set(['script', 'style', 'textarea', 'title']);
const ATTRIBUTE = /[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*|(?=>)))?/y;
const GAP = /[\s/]*/y;

export function scanMarkup(text: string): MarkupToken[] {
  const tokens: MarkupToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) !== '<' || !/^<[a-z!?/]/i.test(text.slice(at, at + 2))) {
      const next = text.indexOf('<', at + 1);
      const end = next < 0 ? text.length : next;
      tokens.push({ type: 'text', start: at, end });
      at = end;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
    if (token.type !== 'open' || token.selfClosing) continue;
    const local = token.name.toLowerCase().replace(/^svg:/, '');
    if (!RAW.has(local)) continue;
    const close = new RegExp(`</${token.name}(?=[\\s/>]|$)`, 'gi');
    close.lastIndex = at;
    const end = close.exec(text)?.index ?? text.length;
    if (end > at) tokens.push({ type: 'raw', of: local, start: at, end });
    at = end;
  }
  return tokens;
}

function readToken(text: string, start: number): MarkupToken {
  const until = (end: string): number => {
    const found = text.indexOf(end, start);
    return found < 0 ? text.length : found + end.length;
  };
  if (text.startsWith('<!--', start)) return { type: 'comment', start, end: until('-->') };
  if (text.startsWith('<![CDATA[', start)) return { type: 'cdata', start, end: until(']]>') };
  if (text.startsWith('<?', start)) return { type: 'declaration', start, end: until('>') };
  if (text.startsWith('<!', start)) return { type: 'declaration', start, end: endOfDoctype(text, start) };
  const closing = text.startsWith('</', start);
  const [, name = ''] = /^<\/?([^\s/>]*)/.exec(text.slice(start, start + 200)) ?? [];
  if (closing) return { type: 'close', name, start, end: until('>') };
  const attributes: MarkupAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    GAP.lastIndex = at;
    at += GAP.exec(text)?.[0].length ?? 0;
    ATTRIBUTE.lastIndex = at;
    const written = ATTRIBUTE.exec(text)?.[0];
    if (written === undefined) break;
    attributes.push(readAttribute(written, at));
    at += written.length;
  }
  const ended = text.charAt(at) === '>';
  return {
    type: 'open',
    name,
    start,
    end: ended ? at + 1 : text.length,
    selfClosing: ended && text.charAt(at - 1) === '/',
    attributes,
  };
}

function readAttribute(written: string, nameStart: number): MarkupAttribute {
  const equals = written.indexOf('=', 1);
  const end = nameStart + written.length;
  if (equals < 0) return { name: written, nameStart, value: '', valueStart: end, valueEnd: end, end, quote: '' };
  const name = written.slice(0, equals).trimEnd();
  const rest = written.slice(equals + 1);
  const from = equals + 1 + (rest.length - rest.trimStart().length);
  const first = written.charAt(from);
  const quote = first === '"' || first === "'" ? first : '';
  const closed = quote !== '' && written.length > from + 1 && written.endsWith(quote);
  const valueStart = nameStart + from + quote.length;
  const valueEnd = end - (closed ? 1 : 0);
  return {
    name,
    nameStart,
    value: written.slice(from + quote.length, closed ? -1 : undefined),
    valueStart,
    valueEnd,
    end,
    quote,
  };
}

/** A document type may hold declarations between brackets. */
function endOfDoctype(text: string, start: number): number {
  const bracket = text.indexOf('[', start);
  const end = text.indexOf('>', start);
  if (end < 0) return text.length;
  if (bracket < 0 || bracket > end) return end + 1;
  const closed = /\]\s*>/g;
  closed.lastIndex = bracket;
  return closed.exec(text) === null ? text.length : closed.lastIndex;
}

/** The first of its name, in any case, among an element's attributes. */
export const attributeOf = (attributes: readonly MarkupAttribute[], name: string): MarkupAttribute | undefined =>
  attributes.find((attribute) => attribute.name.toLowerCase() === name);
