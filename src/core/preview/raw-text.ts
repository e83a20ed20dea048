/**
 * Elements whose content is text up to their own end tag, `<script>` with its historical exception: inside `<!--` a nested
 * `<script>` hides the next `</script>`. Says how much of the input is content for certain; a possible end tag at the end
 * of the input is left for the next call.
 */
export const RAW_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

export class RawText {
  readonly #mark: RegExp;
  readonly #isScript: boolean;
  /** Longest run of characters that can still become a mark. */
  readonly #hold: number;
  #inComment = false;
  #hidden = false;

  constructor(name: string) {
    this.#isScript = name === 'script';
    this.#mark = this.#isScript ? /<!--|-->|<\/?script(?=[\s/>])/gi : new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    this.#hold = name.length + 2;
  }

  /** `ended`: the content stops after `passed` characters, where the end tag begins. */
  read(input: string, last: boolean): { readonly passed: number; readonly ended: boolean } {
    this.#mark.lastIndex = 0;
    let safe = 0;
    for (let match = this.#mark.exec(input); match !== null; match = this.#mark.exec(input)) {
      const mark = match[0].toLowerCase();
      if (mark.startsWith('</') && !(this.#isScript && this.#hidden)) return { passed: match.index, ended: true };
      this.#note(mark);
      // In `<!-->` the dashes belong to both marks.
      if (mark === '<!--') this.#mark.lastIndex -= 2;
      safe = this.#mark.lastIndex;
    }
    if (last) return { passed: input.length, ended: false };
    const from = Math.max(safe, input.length - this.#hold);
    const held = input.slice(from).search(/[<-]|[\r\ud800-\udbff]$/);
    return { passed: held < 0 ? input.length : from + held, ended: false };
  }

  #note(mark: string): void {
    if (mark === '<!--') this.#inComment = true;
    else if (mark === '-->') this.#inComment = this.#hidden = false;
    else if (mark === '<script') this.#hidden = this.#inComment;
    else if (mark === '</script') this.#hidden = false;
  }
}
