/**
 * Reads one tag of HTML, character by character, as the standard's tokenizer does: it knows where the tag ends (a `>` in a
 * quoted value is not the end) and where each attribute lies. Positions are UTF-16 offsets into the tag's own text.
 * Costs one step per character, in any chunking. What a tag means is left to others.
 */
export interface Attribute {
  /** Lower case. */
  readonly name: string;
  /** As written, character references not decoded; '' when there is no value. */
  readonly value: string;
  readonly start: number;
}

type State = 'name' | 'before' | 'attribute' | 'after' | 'before-value' | 'double' | 'single' | 'unquoted';

const SPACE = /[\t\n\f\r ]/;

export class TagReader {
  readonly attributes: Attribute[] = [];
  /** Starts with `<`, or `</` for an end tag. */
  text: string;
  #state: State = 'name';
  #nameEnd = -1;
  #attributeStart = 0;
  #attributeEnd = 0;
  #valueStart = -1;

  constructor(opening: '<' | '</') {
    this.text = opening;
  }

  get isEnd(): boolean {
    return this.text.startsWith('</');
  }

  /** Lower case. Known once the tag is whole. */
  get name(): string {
    return this.text.slice(this.isEnd ? 2 : 1, this.#nameEnd).toLowerCase();
  }

  get nameEnd(): number {
    return this.#nameEnd;
  }

  get selfClosing(): boolean {
    return this.text.endsWith('/>') && this.#state !== 'unquoted';
  }

  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }

  /** Takes characters of `input` from `from` on, up to and with the closing `>`. Gives the offset after it, or -1. */
  read(input: string, from: number): number {
    for (let at = from; at < input.length; at += 1) {
      if (this.#step(input.charAt(at), this.text.length + at - from)) {
        this.text += input.slice(from, at + 1);
        this.#finish();
        return at + 1;
      }
    }
    this.text += input.slice(from);
    return -1;
  }

  #pending: { nameStart: number; nameEnd: number; valueStart: number; valueEnd: number }[] = [];

  #finish(): void {
    if (this.#nameEnd < 0) this.#nameEnd = this.text.length - 1;
    for (const { nameStart, nameEnd, valueStart, valueEnd } of this.#pending) {
      const name = this.text.slice(nameStart, nameEnd).toLowerCase();
      // Of two attributes with one name the first counts.
      if (this.attributes.some((attribute) => attribute.name === name)) continue;
      this.attributes.push({ name, value: this.text.slice(valueStart, valueEnd), start: nameStart });
    }
  }

  #close(valueEnd: number): void {
    const valueStart = this.#valueStart < 0 ? valueEnd : this.#valueStart;
    this.#pending.push({ nameStart: this.#attributeStart, nameEnd: this.#attributeEnd, valueStart, valueEnd });
    this.#valueStart = -1;
  }

  /** Gives true for the `>` that ends the tag. */
  #step(character: string, at: number): boolean {
    const space = SPACE.test(character);
    switch (this.#state) {
      case 'name':
        if (!space && character !== '/' && character !== '>') return false;
        this.#nameEnd = at;
        this.#state = 'before';
        return character === '>';
      case 'before':
        if (space || character === '/') return false;
        if (character === '>') return true;
        this.#attributeStart = at;
        this.#state = 'attribute';
        return false;
      case 'attribute':
        if (!space && character !== '/' && character !== '>' && character !== '=') return false;
        this.#attributeEnd = at;
        return this.#afterName(character, at, space);
      case 'after':
        if (space) return false;
        if (character === '=' || character === '/' || character === '>') return this.#afterName(character, at, false);
        this.#close(at);
        this.#attributeStart = at;
        this.#state = 'attribute';
        return false;
      case 'before-value':
        if (space) return false;
        if (character === '>') {
          this.#close(at);
          return true;
        }
        this.#state = character === '"' ? 'double' : character === "'" ? 'single' : 'unquoted';
        this.#valueStart = this.#state === 'unquoted' ? at : at + 1;
        return false;
      case 'double':
      case 'single':
        if (character !== (this.#state === 'double' ? '"' : "'")) return false;
        this.#close(at);
        this.#state = 'before';
        return false;
      case 'unquoted':
        if (!space && character !== '>') return false;
        this.#close(at);
        if (space) this.#state = 'before';
        return character === '>';
    }
  }

  #afterName(character: string, at: number, space: boolean): boolean {
    if (space) this.#state = 'after';
    else if (character === '=') this.#state = 'before-value';
    else {
      this.#close(at);
      this.#state = 'before';
    }
    return character === '>';
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The character references that stand in addresses; rarer names stay as they are. */
export function decodeReferences(value: string): string {
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, hex, dec, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(dec);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
