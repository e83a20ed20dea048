/**
 * A page of Markdown, drawn anew as its text grows; what is the same at the beginning and the end stays as it is, with the
 * selection in it. The reader of Markdown is a vendored package that the host is asked for, so that frames which show
 * something else do not carry it; until it is there the text stands as it was written.
 */
import type { FilePath } from '../core/path.ts';
import type { FileState } from '../core/preview/protocol.ts';
import { MARKDOWN_ID } from '../core/preview/synthetic.ts';
import { Rewriter } from '../core/preview/rewrite.ts';
import type { Assets } from './assets.ts';
import type { Packages } from './modules/packages.ts';
import { originals } from './originals.ts';

export const MARKDOWN_PACKAGE = 'marked';

/** A long text takes long to draw: it is drawn less often, so that drawing never takes more than a part of the time. */
const REST = 4;

type Read = (text: string) => string;

export class MarkdownPage {
  readonly #path: FilePath;
  readonly #assets: Assets;
  readonly #drawn: () => void;
  #read: Read | undefined;
  #text = '';
  /** Of each block that stands. */
  #sources: readonly string[] = [];
  #scheduled = false;
  #tookMs = 0;

  constructor(path: FilePath, assets: Assets, drawn: () => void) {
    this.#path = path;
    this.#assets = assets;
    this.#drawn = drawn;
  }

  show(file: FileState | undefined): void {
    if (file?.kind !== 'text') return;
    const { whole = '', partial = '' } = file;
    // A text that is written anew takes over when it has as much to show.
    this.#text = partial.length >= whole.length ? partial : whole;
    if (this.#scheduled) return;
    this.#scheduled = true;
    originals.setTimeout(() => {
      this.#scheduled = false;
      this.#draw();
    }, this.#tookMs * REST);
  }

  /** Takes the reader from the packages, once it is among them. */
  async readFrom(packages: Packages): Promise<void> {
    if (this.#read !== undefined || !packages.has(MARKDOWN_PACKAGE)) return;
    packages.map();
    const address = packages.addressOf(MARKDOWN_PACKAGE);
    if (address === undefined) return;
    this.#read = readerIn(await import(/* @vite-ignore */ address));
    this.#draw();
  }

  #draw(): void {
    const main = document.getElementById(MARKDOWN_ID);
    if (main === null) return;
    const began = originals.now();
    const next = document.createElement('template');
    if (this.#read === undefined) {
      const plain = document.createElement('pre');
      plain.textContent = this.#text;
      next.content.append(plain);
    } else {
      const writer = new Rewriter(this.#path);
      const steps = [...writer.write(this.#read(this.#text)), ...writer.end()];
      next.innerHTML = steps.map((step) => (step.type === 'markup' ? step.text : '')).join('');
    }
    const blocks = [...next.content.childNodes];
    const sources = blocks.map((node) => (node instanceof Element ? node.outerHTML : (node.nodeValue ?? '')));
    // Placeholders in what stands already are filled, so the blocks are known by what they were made of.
    const { start, end } = difference(this.#sources, sources);
    const old = [...main.childNodes];
    for (const node of old.slice(start, old.length - end)) node.remove();
    const behind = end === 0 ? null : (old.at(-end) ?? null);
    for (const node of blocks.slice(start, blocks.length - end)) {
      main.insertBefore(node, behind);
      if (node instanceof Element) this.#assets.fillIn(node);
    }
    this.#sources = sources;
    this.#tookMs = originals.now() - began;
    this.#drawn();
  }
}

/** How many are the same at the beginning and at the end. */
function difference(before: readonly string[], after: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

function readerIn(module: unknown): Read | undefined {
  const parse: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'parse') : undefined;
  if (typeof parse !== 'function') return undefined;
  return (text) => String(Reflect.apply(parse, undefined, [text, { async: false, gfm: true }]));
}
