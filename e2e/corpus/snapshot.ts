/** What a page has become, as text that can be compared. Both functions run inside a page and know nothing outside. */
import type { Files } from './whole-server.ts';

declare global {
  interface Window {
    /** What object URLs stand for, kept by `sameWorld`. */
    __blobs?: Map<string, Blob>;
  }
}

export interface Snapshot {
  /** A line per node, indented by depth. */
  readonly tree: readonly string[];
  /** The rules of a sheet. */
  readonly rules: readonly string[];
  /** `name x y width height`, to an eighth of a pixel. */
  readonly boxes: readonly string[];
  readonly mode: string;
  readonly title: string;
}

/** Placeholders are put back to what they stand for, object URLs to the file they hold. */
export async function snapshot(files: Files): Promise<Snapshot> {
  const paths = new Map(Object.entries(files).map(([path, text]) => [text, path]));
  const named = new Map<string, string>();
  for (const [address, blob] of window.__blobs ?? []) named.set(address, paths.get(await blob.text()) ?? 'unknown');
  const plain = (text: string): string => {
    let out = text;
    for (const [address, path] of named) out = out.replaceAll(address, path);
    return out.replaceAll(`${location.origin}/`, '');
  };
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const pad = ' '.repeat(depth);
    if (node instanceof DocumentType) lines.push(`${pad}<!doctype ${node.name} ${node.publicId} ${node.systemId}>`);
    else if (node instanceof Comment) lines.push(`${pad}<!--${node.data}-->`);
    else if (node instanceof Text) lines.push(`${pad}${JSON.stringify(node.data)}`);
    else if (node instanceof Element) {
      const attributes = new Map([...node.attributes].map(({ name, value }) => [name, plain(value)]));
      let name = node.localName;
      const held = attributes.get('data-vonk-href');
      if (held !== undefined && name === 'style') {
        name = 'link';
        attributes.set('href', held);
        attributes.set('rel', attributes.get('data-vonk-rel') ?? '');
        for (const key of ['data-vonk-href', 'data-vonk-rel']) attributes.delete(key);
      } else if (held !== undefined && name === 'link') {
        // An icon that the preview does not fetch.
        attributes.set('href', held);
        attributes.delete('data-vonk-href');
      }
      const shown = [...attributes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      lines.push(`${pad}<${name}${shown.join('')}>${node.namespaceURI?.endsWith('xhtml') === true ? '' : ' foreign'}`);
      const content = node instanceof HTMLTemplateElement ? node.content : node;
      for (const child of content.childNodes) walk(child, depth + 1);
    }
  };
  for (const child of document.childNodes) walk(child, 0);
  // A sheet of another host was refused on both sides.
  const own = [...document.styleSheets].filter(({ href }) => href === null || new URL(href).origin === location.origin);
  const rules = own.map((sheet) => [...sheet.cssRules].map((rule) => plain(rule.cssText)).join('\n'));
  const boxes = [...document.querySelectorAll('body *')]
    .filter(
      (element) => element.localName !== 'script' && element.localName !== 'style' && element.localName !== 'link',
    )
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map((value) => Math.round(value * 8) / 8).join(' ')}`;
    });
  return { tree: lines, rules, boxes, mode: document.compatMode, title: document.title };
}

/** Makes both sides take the same random numbers, and remembers what object URLs stand for. */
export function sameWorld(): void {
  let state = 1;
  Math.random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const blobs = new Map<string, Blob>();
  window.__blobs = blobs;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (given) => {
    const address = create(given);
    if (given instanceof Blob) blobs.set(address, given);
    return address;
  };
}
