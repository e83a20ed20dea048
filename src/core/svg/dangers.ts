/**
 * What in a drawing runs, reaches out or is more than a picture. Shown to the person, and taken out of what is exported.
 * Here nothing of it works anyway: the page shows drawings from the sandbox or as an image. No list of it is complete, so
 * nothing relies on this one.
 */
import { scanMarkup, type MarkupAttribute, type MarkupToken } from '../markup/scan.ts';
import { applyEdits, type TextEdit } from '../text.ts';

export interface SvgDanger {
  /**
   * `script`: an element that runs; `handler`: `onload=…`; `link`: `javascript:`; `page`: HTML inside; `outside`: asks
   * another host; `entities`: text that multiplies.
   */
  readonly kind: 'script' | 'handler' | 'link' | 'page' | 'outside' | 'entities';
  /** The element, attribute or host. */
  readonly what: string;
  /** UTF-16 offsets of what would be taken out. */
  readonly start: number;
  readonly end: number;
}

const RUNS = /^(?:[\w.-]+:)?script$/i;
const PAGE = /^(?:[\w.-]+:)?(foreignobject|iframe|embed|object|audio|video|handler|listener)$/i;
const ADDRESS = /^(?:xlink:)?href$|^src$/i;
const OUTSIDE = /^\s*(?:https?:|ftp:|wss?:)?\/\/([^/?#\s"')]+)/i;

export function svgDangers(svg: string): SvgDanger[] {
  const tokens = scanMarkup(svg);
  const found: SvgDanger[] = [];
  let covered = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'declaration' && /<!ENTITY/i.test(svg.slice(token.start, token.end))) {
      found.push({ kind: 'entities', what: 'entities', start: token.start, end: token.end });
    }
    if (token.type === 'raw' && token.of === 'style')
      found.push(...outsideInCss(svg.slice(token.start, token.end), token.start));
    if (token.type !== 'open' || token.start < covered) continue;
    if (RUNS.test(token.name) || PAGE.test(token.name)) {
      covered = endOf(tokens, index);
      found.push({
        kind: RUNS.test(token.name) ? 'script' : 'page',
        what: token.name,
        start: token.start,
        end: covered,
      });
      continue;
    }
    if (animatesAddress(token.attributes)) {
      covered = endOf(tokens, index);
      found.push({ kind: 'link', what: token.name, start: token.start, end: covered });
      continue;
    }
    for (const attribute of token.attributes) found.push(...inAttribute(attribute));
  }
  return found.filter(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0));
}

/** The drawing without all that {@link svgDangers} names, but for entities: shapes may be made of those. */
export function withoutDangers(svg: string): string {
  const edits: TextEdit[] = [];
  for (const { kind, start, end } of svgDangers(svg)) {
    if (kind !== 'entities') edits.push({ start, end, newText: '' });
  }
  return applyEdits(svg, edits);
}

function inAttribute({ name, value, nameStart, valueStart, end }: MarkupAttribute): SvgDanger[] {
  const all = { start: nameStart, end };
  const plain = decoded(value);
  if (/^on/i.test(name)) return [{ kind: 'handler', what: name, ...all }];
  if (ADDRESS.test(name)) {
    if (/^(?:javascript|vbscript|data:(?!image\/(?!svg)|font\/))/i.test(plain.replace(/[^\w:/]/g, '')))
      return [{ kind: 'link', what: name, ...all }];
    const host = OUTSIDE.exec(plain)?.[1];
    return host === undefined ? [] : [{ kind: 'outside', what: host, ...all }];
  }
  if (/^xml:base$/i.test(name)) return [{ kind: 'outside', what: name, ...all }];
  return outsideInCss(value, valueStart);
}

/** `url(https://…)` and `@import`. */
function outsideInCss(css: string, offset: number): SvgDanger[] {
  return [...css.matchAll(/@import[^;]*;?|url\(\s*["']?\s*((?:https?:)?\/\/[^)]*)\)/gi)].map((match) => ({
    kind: 'outside' as const,
    what: OUTSIDE.exec(match[1] ?? '')?.[1] ?? '@import',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

const animatesAddress = (attributes: readonly MarkupAttribute[]): boolean =>
  attributes.some(({ name, value }) => /^attributename$/i.test(name) && /^\s*(?:xlink:)?href\s*$|^\s*on/i.test(value));

/** After the element's end tag; to the end of the text where it has none. */
function endOf(tokens: readonly MarkupToken[], index: number): number {
  const first = tokens[index];
  if (first?.type !== 'open' || first.selfClosing) return first?.end ?? 0;
  let depth = 0;
  for (const token of tokens.slice(index)) {
    if (token.type === 'open' && token.name === first.name && !token.selfClosing) depth += 1;
    else if (token.type === 'close' && token.name === first.name) depth -= 1;
    if (depth === 0) return token.end;
  }
  return tokens.at(-1)?.end ?? 0;
}

/** Numeric references hide `javascript:`. */
const decoded = (value: string): string =>
  value
    .replace(/&#x([\da-f]+);?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => character(Number(code)))
    .replace(/&(?:colon|Tab|NewLine);/g, (name) => (name === '&colon;' ? ':' : ''));

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
