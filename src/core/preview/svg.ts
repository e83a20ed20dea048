/**
 * Turns the XML of a drawing, while it is being written, into HTML that the browser's parser draws element by element.
 * The prolog goes away, entities that the document declares are put in, a prefix for the SVG namespace is dropped.
 * Guarantees the same output for any chunking. Line breaks of the prolog are kept, so that lines stay true.
 */
const HEAD =
  '<!DOCTYPE html><html><head><style>html,body{height:100%;margin:0}html{background:#f4f4f5}' +
  'body{display:grid;place-items:center;overflow:hidden}body>svg{flex:none}</style></head><body>';

export class SvgReader {
  #prolog: string | undefined = '';
  #held = '';
  #prefix = '';
  readonly #entities = new Map<string, string>();

  write(text: string): string {
    if (this.#prolog === undefined) return this.#body(text, false);
    this.#prolog += text;
    const root = /<(?:([\w.-]+):)?svg(?=[\s/>])/i.exec(hideMarkup(this.#prolog));
    if (!root) return '';
    const prolog = this.#prolog;
    this.#prolog = undefined;
    this.#declare(prolog.slice(0, root.index));
    this.#prefix = root[1] ?? '';
    const breaks = prolog.slice(0, root.index).replace(/[^\n]/g, '');
    return HEAD + breaks + this.#body(prolog.slice(root.index), false);
  }

  end(): string {
    if (this.#prolog !== undefined) return HEAD;
    return this.#body('', true);
  }

  #declare(prolog: string): void {
    for (const [, name = '', double, single] of prolog.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/g)) {
      this.#entities.set(name, double ?? single ?? '');
    }
  }

  #body(text: string, last: boolean): string {
    if (this.#entities.size === 0 && this.#prefix === '') return text;
    let input = this.#held + text;
    const cut = last ? -1 : input.slice(-64).search(/[&<][\w.:/-]*$/);
    this.#held = cut < 0 ? '' : input.slice(-64).slice(cut);
    input = input.slice(0, input.length - this.#held.length);
    if (this.#prefix !== '') input = input.replaceAll(`<${this.#prefix}:`, '<').replaceAll(`</${this.#prefix}:`, '</');
    return input.replace(/&([\w.-]+);/g, (whole, name: string) => this.#entities.get(name) ?? whole);
  }
}

/** Blanks out instructions, comments and the document type, so that a `<svg` in them is not taken for the root. */
const hideMarkup = (text: string): string =>
  text.replace(
    /<\?[^]*?(?:\?>|$)|<!--[^]*?(?:-->|$)|<!DOCTYPE(?:[^>"'[]|"[^"]*"|'[^']*'|\[[^]*?\]\s*(?=>))*(?:>|$)/gi,
    (found) => ' '.repeat(found.length),
  );
