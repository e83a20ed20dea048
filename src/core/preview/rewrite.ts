/**
 * Rewrites a page while it is being written, so that it can go straight into a parser that runs beside it: whatever names
 * a file of the project becomes inert and says what it stood for in `data-vonk-…` attributes. Guarantees that any chunking
 * gives the same markup, that every character is looked at once, and that nothing is held but an unfinished tag and
 * a few characters that may become a marker. Filling the placeholders is the frame's affair.
 *
 *     <link rel=stylesheet href=a.css media=print>  →  <style data-vonk data-vonk-rel=stylesheet data-vonk-href=a.css media=print></style>
 *     <script src=app.js>                           →  <script data-vonk type="vonk/script" data-vonk-at="0,19" data-vonk-src=app.js>
 *     <img src=a.png>                               →  <img data-vonk data-vonk-src=a.png>
 */
import type { FilePath } from '../path.ts';
import { placeholderFor, type Reference, type RootTag } from './placeholder.ts';
import { RawText, RAW_TEXT } from './raw-text.ts';
import { Surroundings } from './surroundings.ts';
import { TagReader } from './tag.ts';

/** A script of the page that the host builds (see roots.ts). */
export interface RootScript extends RootTag {
  /** What stands between the tags, as far as it has come. */
  code: string;
  closed: boolean;
}

/**
 * After `markup`, `script` says that the script element which the markup just closed is whole and may have its turn;
 * `style`, that it closed a style element, which the parser may wait for.
 */
export type Step = { readonly type: 'markup'; readonly text: string } | { readonly type: 'script' | 'style' };

export interface RewriterOptions {
  /** `inert` makes `<noscript>` raw text for parsers that do not run scripts, so that both build the same tree. */
  readonly noscript: 'native' | 'inert';
}

type State = 'text' | 'less-than' | 'slash' | 'declaration' | 'tag' | 'raw' | 'comment' | 'bogus' | 'cdata' | 'plain';

const CDATA = '[CDATA[';

export class Rewriter {
  /** What the page refers to, in order; grows while it is written. */
  readonly references: Reference[] = [];
  /** The scripts that the host builds, in order. */
  readonly roots: RootScript[] = [];
  readonly #path: FilePath;
  readonly #options: RewriterOptions;
  readonly #around = new Surroundings();
  #state: State = 'text';
  #tag = new TagReader('<');
  #raw: RawText | undefined;
  /** Characters that were read but not yet decided on. */
  #held = '';
  #out: Step[] = [];
  #markup = '';
  #line = 0;
  #character = 0;
  #tagLine = 0;
  #awaitsScriptEnd = false;
  #root: RootScript | undefined;

  constructor(path: FilePath, options: RewriterOptions = { noscript: 'native' }) {
    this.#path = path;
    this.#options = options;
  }

  write(chunk: string): Step[] {
    return this.#take(this.#run(this.#held + chunk, false));
  }

  end(): Step[] {
    const rest = this.#run(this.#held, true);
    this.#emit(this.#undecided() + rest);
    return this.#take('');
  }

  /** What was read of a mark that the end of the page cut off. */
  #undecided(): string {
    if (this.#state === 'tag') return this.#tag.text;
    if (this.#state === 'less-than') return '<';
    if (this.#state === 'slash') return '</';
    return this.#state === 'declaration' ? '<!' : '';
  }

  #take(held: string): Step[] {
    this.#held = held;
    if (this.#markup !== '') this.#out.push({ type: 'markup', text: this.#markup });
    this.#markup = '';
    const out = this.#out;
    this.#out = [];
    return out;
  }

  #emit(source: string, written = source): void {
    this.#markup += written;
    const lastBreak = source.lastIndexOf('\n');
    if (lastBreak < 0) this.#character += source.length;
    else {
      this.#character = source.length - lastBreak - 1;
      for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.#line += 1;
    }
  }

  /** Reads as much of `input` as can be decided and gives back the rest. */
  #run(input: string, last: boolean): string {
    let at = 0;
    while (at < input.length) {
      const next = this.#step(input, at, last);
      if (next < 0) return input.slice(at);
      at = next;
    }
    return '';
  }

  /** Gives the offset to go on from, or -1 when more characters are needed to decide. */
  #step(input: string, at: number, last: boolean): number {
    switch (this.#state) {
      case 'text':
        return this.#text(input, at, last);
      case 'less-than':
        return this.#lessThan(input, at);
      case 'slash': {
        const letter = /[a-z]/i.test(input.charAt(at));
        if (letter) return this.#openTag('</', at);
        this.#state = 'bogus';
        this.#emit('</');
        return at;
      }
      case 'declaration':
        return this.#declaration(input, at, last);
      case 'tag': {
        const end = this.#tag.read(input, at);
        if (end < 0) return input.length;
        this.#finishTag();
        return end;
      }
      case 'raw':
        return this.#rawText(input, at, last);
      case 'bogus':
        return this.#until(input, at, /()>/g, 0, last);
      case 'cdata':
        return this.#until(input, at, /(\]\])>/g, 2, last);
      case 'comment':
        return this.#until(input, at, /(--!?)>/g, 3, last);
      case 'plain':
        this.#emit(input.slice(at));
        return input.length;
    }
  }

  #text(input: string, at: number, last: boolean): number {
    const tag = input.indexOf('<', at);
    let end = tag < 0 ? input.length : tag;
    // Half a character or half a line break would be decoded on its own.
    if (tag < 0 && !last && /[\r\ud800-\udbff]/.test(input.charAt(end - 1))) end -= 1;
    this.#emit(input.slice(at, end));
    if (tag < 0) return end === input.length ? end : end > at ? end : -1;
    this.#state = 'less-than';
    return tag + 1;
  }

  #lessThan(input: string, at: number): number {
    const character = input.charAt(at);
    if (/[a-z]/i.test(character)) return this.#openTag('<', at);
    if (character === '/') {
      this.#state = 'slash';
      return at + 1;
    }
    this.#state = character === '!' ? 'declaration' : character === '?' ? 'bogus' : 'text';
    if (this.#state === 'declaration') return at + 1;
    this.#emit('<');
    return at;
  }

  #openTag(opening: '<' | '</', at: number): number {
    this.#tag = new TagReader(opening);
    this.#tagLine = this.#line;
    this.#state = 'tag';
    return at;
  }

  #declaration(input: string, at: number, last: boolean): number {
    const rest = input.slice(at, at + CDATA.length);
    if (rest.startsWith('--')) {
      // `<!-->` and `<!--->` are whole comments: two characters more tell.
      const tail = input.slice(at + 2, at + 4);
      if (tail.length < 2 && !tail.startsWith('>') && !last) return -1;
      const whole = tail.startsWith('>') ? '>' : tail === '->' ? '->' : '';
      this.#state = whole === '' ? 'comment' : 'text';
      this.#emit(`<!--${whole}`);
      return at + 2 + whole.length;
    }
    if (!last && ('--'.startsWith(rest) || (rest.length < CDATA.length && CDATA.startsWith(rest)))) return -1;
    this.#state = rest === CDATA && this.#around.foreign ? 'cdata' : 'bogus';
    this.#emit('<!');
    return at;
  }

  /** Passes text on up to an end mark; what may be the mark's first characters is held. */
  #until(input: string, at: number, mark: RegExp, markLength: number, last: boolean): number {
    mark.lastIndex = at;
    if (mark.exec(input) !== null) {
      this.#emit(input.slice(at, mark.lastIndex));
      this.#state = 'text';
      return mark.lastIndex;
    }
    const end = last ? input.length : Math.max(at, input.length - markLength);
    this.#emit(input.slice(at, end));
    return end > at ? end : -1;
  }

  #rawText(input: string, at: number, last: boolean): number {
    const { passed, ended } = this.#raw?.read(input.slice(at), last) ?? { passed: 0, ended: true };
    this.#emit(input.slice(at, at + passed));
    if (this.#root !== undefined) this.#root.code += input.slice(at, at + passed);
    if (ended) {
      this.#raw = undefined;
      this.#state = 'text';
      return at + passed;
    }
    return at + passed >= input.length ? input.length : passed > 0 ? at + passed : -1;
  }

  #finishTag(): void {
    const tag = this.#tag;
    this.#state = 'text';
    const inert = tag.name === 'noscript' && this.#options.noscript === 'inert' && !this.#around.foreign;
    if (tag.isEnd) {
      if (tag.name === 'script' && this.#root !== undefined) this.#root.closed = true;
      this.#around.leave(tag.name);
      this.#emit(tag.text, inert ? '</script>' : tag.text);
      if (tag.name === 'script' && this.#awaitsScriptEnd) {
        this.#awaitsScriptEnd = false;
        this.#closed('script');
      } else if (tag.name === 'style' && !this.#around.foreign) this.#closed('style');
      return;
    }
    const { foreign } = this.#around;
    if (inert) this.#emit(tag.text, '<script type="vonk/noscript">');
    else this.#placeholder(tag, foreign);
    this.#around.enter(tag.name, tag.selfClosing);
    if (!foreign && tag.name === 'plaintext') this.#state = 'plain';
    if (foreign || !RAW_TEXT.has(tag.name)) return;
    this.#raw = new RawText(tag.name);
    this.#state = 'raw';
  }

  #placeholder(tag: TagReader, foreign: boolean): void {
    this.#emit(tag.text, '');
    const place = placeholderFor(tag, {
      page: this.#path,
      foreign,
      line: this.#tagLine,
      content: { line: this.#line, character: this.#character },
      roots: this.roots.length,
    });
    this.#markup += place?.markup ?? tag.text;
    this.references.push(...(place?.references ?? []));
    if (place?.root !== undefined) this.roots.push({ ...place.root, code: '', closed: false });
    this.#root = place?.root === undefined ? undefined : this.roots.at(-1);
    if (tag.name === 'script' && !foreign) this.#awaitsScriptEnd = place?.runs === true;
  }

  #closed(type: 'script' | 'style'): void {
    this.#out.push({ type: 'markup', text: this.#markup }, { type });
    this.#markup = '';
  }
}
