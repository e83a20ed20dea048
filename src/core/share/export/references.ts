/** Where a page and its style sheets name other files of the project. */
import { attributeOf, scanMarkup, type MarkupAttribute } from '../../markup/scan.ts';
import { resolveReference, type FilePath } from '../../path.ts';
import { cssReferences } from '../../preview/css-references.ts';
import { decodeReferences } from '../../preview/tag.ts';

export interface PageReference {
  /** `style` and `script` are whole elements; `link` leads to another page; the others are addresses. */
  readonly kind: 'style' | 'script' | 'module' | 'asset' | 'link';
  /** UTF-16 offsets of the address as it is written, without quotes. */
  readonly start: number;
  readonly end: number;
  /** Of the element's tag, for `style`, `script` and `module`; of a script with its end tag. */
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly address: string;
  /** Where it leads in the project's own terms; `undefined` for other hosts. */
  readonly target: FilePath | undefined;
  readonly attributes: readonly MarkupAttribute[];
}

const ASSET =
  /^(?:(?:img|source|video|audio|track|input|embed) src|video poster|(?:image|use|feimage) (?:xlink:)?href)$/;

export function pageReferences(path: FilePath, html: string): PageReference[] {
  const tokens = scanMarkup(html);
  const found: PageReference[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'raw' && token.of === 'style') {
      found.push(...sheetReferences(path, html.slice(token.start, token.end), token.start));
    }
    if (token.type !== 'open') continue;
    const element = token.name.toLowerCase();
    for (const attribute of token.attributes) {
      const name = attribute.name.toLowerCase();
      const at = { tagStart: token.start, tagEnd: token.end, attributes: token.attributes };
      const kind = kindOf(element, name, token.attributes);
      if (name === 'style') found.push(...sheetReferences(path, attribute.value, attribute.valueStart));
      else if (name === 'srcset' || name === 'imagesrcset') found.push(...sourceSet(path, attribute, at));
      else if (kind !== undefined) {
        const close = tokens.slice(index + 1, index + 3).find((each) => each.type === 'close');
        const tagEnd = element === 'script' && close ? close.end : token.end;
        found.push(reference(path, kind, attribute.value, attribute.valueStart, { ...at, tagEnd }));
      }
    }
  }
  return found;
}

function kindOf(
  element: string,
  name: string,
  attributes: readonly MarkupAttribute[],
): PageReference['kind'] | undefined {
  if (element === 'link' && name === 'href') {
    return /(^|\s)stylesheet(\s|$)/i.test(attributeOf(attributes, 'rel')?.value ?? '') ? 'style' : 'asset';
  }
  if (element === 'script' && name === 'src') {
    return attributeOf(attributes, 'type')?.value.toLowerCase() === 'module' ? 'module' : 'script';
  }
  if (element === 'a' && name === 'href') return 'link';
  return ASSET.test(`${element} ${name}`) ? 'asset' : undefined;
}

type Place = Pick<PageReference, 'tagStart' | 'tagEnd' | 'attributes'>;

function reference(
  path: FilePath,
  kind: PageReference['kind'],
  written: string,
  offset: number,
  at: Place,
): PageReference {
  const lead = written.length - written.trimStart().length;
  const address = written.trim();
  const target = resolveReference(path, decodeReferences(address));
  return { kind, start: offset + lead, end: offset + lead + address.length, address, target, ...at };
}

/** `a.png 1x, b.png 2x` */
function sourceSet(path: FilePath, { value, valueStart }: MarkupAttribute, at: Place): PageReference[] {
  return [...value.matchAll(/(^|,)\s*([^\s,]+)/g)].map((match) => {
    const address = match[2] ?? '';
    return reference(path, 'asset', address, valueStart + match.index + match[0].length - address.length, at);
  });
}

/** Addresses in CSS; `path` is the file they stand in. */
export function sheetReferences(path: FilePath, css: string, offset = 0): PageReference[] {
  return cssReferences(css).map(({ start, end, address }) => ({
    kind: 'asset',
    start: offset + start,
    end: offset + end,
    address,
    target: resolveReference(path, address),
    tagStart: offset + start,
    tagEnd: offset + end,
    attributes: [],
  }));
}

const IMPORT =
  /(?:\b(?:import|export)\b[^'"`;]*?\bfrom\s*|\bimport\s*\(?\s*|new\s+URL\(\s*)(["'])((?:(?!\1)[^\\\n])+)\1/g;

export interface ModuleReference {
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
}

/** What a script imports, by pattern: good enough to sort files by, not to run them. */
export function moduleReferences(code: string): ModuleReference[] {
  return [...code.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? '';
    const end = match.index + match[0].length - 1;
    return { specifier, start: end - specifier.length, end };
  });
}
