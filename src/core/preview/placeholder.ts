/**
 * Decides for one whole start tag whether it names files of the project, and writes the inert tag that stands for it.
 * Which attribute of which element holds an address is known here and nowhere else on this side of the parser.
 */
import { resolveReference, type FilePath } from '../path.ts';
import type { Position } from '../text.ts';
import { cssReferences } from './css-references.ts';
import { hostOf } from './outside.ts';
import { decodeReferences, type Attribute, type TagReader } from './tag.ts';

/** A place in the page's source that needs a file of the project. */
export interface Reference {
  readonly kind: 'style' | 'script' | 'module' | 'image' | 'media' | 'page';
  readonly path: FilePath;
  /** As written. */
  readonly raw: string;
  /** Zero-based. */
  readonly line: number;
}

export interface Place {
  readonly page: FilePath;
  readonly foreign: boolean;
  /** Where the tag begins, zero-based. */
  readonly line: number;
  /** Where what follows the tag begins. */
  readonly content: Position;
  /** Scripts before this one that the host builds. */
  readonly roots: number;
}

/** A script that the host builds. */
export interface RootTag {
  readonly kind: 'module' | 'babel';
  /** As written; none for an inline script. */
  readonly source: string | undefined;
  readonly content: Position;
}

interface Placeholder {
  readonly markup: string;
  readonly references: readonly Reference[];
  readonly root?: RootTag;
  /** A script that has its turn when it is whole. */
  readonly runs?: true;
}

const ADDRESSES: Readonly<Record<string, Readonly<Record<string, Reference['kind']>>>> = {
  img: { src: 'image', srcset: 'image' },
  source: { src: 'media', srcset: 'image' },
  video: { src: 'media', poster: 'image' },
  audio: { src: 'media' },
  track: { src: 'media' },
  input: { src: 'image' },
  embed: { src: 'page' },
  object: { data: 'page' },
  iframe: { src: 'page' },
  frame: { src: 'page' },
};

const FOREIGN_ADDRESSES: Readonly<Record<string, Reference['kind']>> = { href: 'image', 'xlink:href': 'image' };
const FOREIGN_ELEMENTS: ReadonlySet<string> = new Set(['image', 'feimage', 'use']);

/** `link`s that make the browser ask a server for something the page does not need to look right. They stay inert. */
const FETCHES = /\b(icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|prerender)\b/i;

const CLASSIC = /^(|(text|application)\/(x-)?(java|ecma)script|text\/(jscript|livescript|javascript1\.[0-5]))$/i;

const BABEL = /^text\/(babel|jsx|tsx|typescript)$/i;

/** File names that only a compiler makes into a script, whatever the type says. */
const COMPILED = /\.(jsx|tsx|ts)(?:[?#].*)?$/is;

export type ScriptKind = 'classic' | 'module' | 'babel' | 'importmap' | 'data';

/** `module` and `babel` scripts are built by the host and counted together (roots.ts). */
function scriptKind(type: string | undefined, source?: string): ScriptKind {
  const written = (type ?? '').trim();
  if (/^module$/i.test(written)) return 'module';
  if (BABEL.test(written)) return 'babel';
  if (/^importmap$/i.test(written)) return 'importmap';
  if (!CLASSIC.test(written)) return 'data';
  return source !== undefined && COMPILED.test(source) ? 'module' : 'classic';
}

const isBuilt = (kind: ScriptKind): kind is 'module' | 'babel' => kind === 'module' || kind === 'babel';

/** Addresses in a `srcset`, with where they lie in it. */
export function srcsetAddresses(srcset: string): { readonly start: number; readonly address: string }[] {
  const found = [];
  for (const match of srcset.matchAll(/(?:^|,)[\s,]*((?:data:)?[^\s,][^\s]*?),*(?=[\s]|$)(?:[^,(]|\([^)]*\))*/g)) {
    const address = match[1] ?? '';
    found.push({ start: match.index + match[0].indexOf(address), address });
  }
  return found;
}

export function placeholderFor(tag: TagReader, place: Place): Placeholder | undefined {
  if (tag.name === 'script' && !place.foreign) return script(tag, place);
  if (tag.name === 'link' && !place.foreign) return link(tag, place);
  const moved: Attribute[] = [];
  const references: Reference[] = [];
  const addresses = place.foreign
    ? FOREIGN_ELEMENTS.has(tag.name)
      ? FOREIGN_ADDRESSES
      : undefined
    : Object.hasOwn(ADDRESSES, tag.name)
      ? ADDRESSES[tag.name]
      : undefined;
  for (const attribute of tag.attributes) {
    const found = referencesIn(attribute, addresses, place);
    const held = isOutsidePicture(attribute, addresses) || (place.foreign && leadsNowhere(attribute, addresses));
    if (found.length === 0 && !held) continue;
    moved.push(attribute);
    references.push(...found);
  }
  if (moved.length === 0) return undefined;
  return { markup: moveAside(tag, moved, ' data-vonk'), references };
}

/** A relative address that is no path of the project. In a drawing it must not be tried: it would show as broken. */
function leadsNowhere({ name, value }: Attribute, addresses: Readonly<Record<string, unknown>> | undefined): boolean {
  return addresses !== undefined && Object.hasOwn(addresses, name) && !/^\s*(#|$|[a-z][a-z\d+.-]*:|\/\/)/i.test(value);
}

/** A picture of another host: something of its size will stand in. */
function isOutsidePicture(
  { name, value }: Attribute,
  addresses: Readonly<Record<string, string>> | undefined,
): boolean {
  if (addresses === undefined || !Object.hasOwn(addresses, name) || addresses[name] !== 'image') return false;
  const written = decodeReferences(value);
  if (name === 'srcset') return srcsetAddresses(written).some(({ address }) => hostOf(address) !== undefined);
  return hostOf(written) !== undefined;
}

function referencesIn(
  attribute: Attribute,
  addresses: Readonly<Record<string, Reference['kind']>> | undefined,
  place: Place,
): Reference[] {
  const value = decodeReferences(attribute.value);
  if (attribute.name === 'style')
    return cssReferences(value).flatMap(({ address }) => reference('image', address, place));
  const kind = addresses && Object.hasOwn(addresses, attribute.name) ? addresses[attribute.name] : undefined;
  if (kind === undefined) return [];
  if (attribute.name === 'srcset')
    return srcsetAddresses(value).flatMap(({ address }) => reference(kind, address, place));
  return reference(kind, value, place);
}

function reference(kind: Reference['kind'], raw: string, place: Place): Reference[] {
  const path = resolveReference(place.page, raw);
  return path === undefined ? [] : [{ kind, path, raw, line: place.line }];
}

function script(tag: TagReader, place: Place): Placeholder | undefined {
  const written = tag.attribute('src');
  const source = written === undefined ? undefined : decodeReferences(written);
  const kind = scriptKind(decodeReferences(tag.attribute('type') ?? ''), source);
  if (kind === 'data') return undefined;
  const moved = tag.attributes.filter(({ name }) => name === 'type' || name === 'src');
  // The host resolves names; a map that the browser took would be a second opinion.
  if (kind === 'importmap') return { markup: moveAside(tag, moved, ' type="vonk/importmap"'), references: [] };
  const references = source === undefined ? [] : reference(isBuilt(kind) ? 'module' : 'script', source, place);
  const { line, character } = place.content;
  const marker = ` data-vonk type="vonk/script" data-vonk-at="${line},${character}"`;
  if (!isBuilt(kind)) return { markup: moveAside(tag, moved, marker), references, runs: true };
  const markup = moveAside(tag, moved, `${marker} data-vonk-root="${place.roots}"`);
  return { markup, references, runs: true, root: { kind, source, content: place.content } };
}

function link(tag: TagReader, place: Place): Placeholder | undefined {
  const relations = decodeReferences(tag.attribute('rel') ?? '');
  const address = tag.attributes.find(({ name }) => name === 'href');
  if (address === undefined) return undefined;
  const isStyle = /\bstylesheet\b/i.test(relations) && !/\balternate\b/i.test(relations);
  const written = decodeReferences(address.value);
  const references = reference('style', written, place);
  const isOutside = isStyle && hostOf(written) !== undefined;
  if ((references.length === 0 && !isOutside) || (!isStyle && !FETCHES.test(relations))) return undefined;
  if (!isStyle) return { markup: moveAside(tag, [address], ''), references: [] };
  const moved = tag.attributes.filter(({ name }) => name === 'href' || name === 'rel');
  const markup = moveAside(tag, moved, ' data-vonk')
    .replace(/^<[a-z]+/i, '<style')
    .replace(/\s*\/?>$/, '>');
  return { markup: `${markup}</style>`, references };
}

/** Renames attributes in place, so that their values stay as written, and puts the marker behind the element's name. */
function moveAside(tag: TagReader, moved: readonly Attribute[], marker: string): string {
  let out = tag.text.slice(0, tag.nameEnd) + marker;
  let at = tag.nameEnd;
  for (const { start } of moved) {
    out += tag.text.slice(at, start) + 'data-vonk-';
    at = start;
  }
  return out + tag.text.slice(at);
}
