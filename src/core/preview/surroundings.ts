/**
 * Whether the parser is inside SVG or MathML, where `<style>` and `<title>` hold markup, `<![CDATA[` is text and `/>`
 * closes. Follows only the elements that begin or end such a stretch; a page that nests them wrongly may be misjudged,
 * which costs a placeholder, never text.
 */
const HTML_INSIDE: ReadonlySet<string> = new Set(['foreignobject', 'desc', 'title', 'annotation-xml']);

/** Start tags that end foreign content by themselves (HTML standard, 13.2.6.5). */
const BREAKS_OUT: ReadonlySet<string> = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

export class Surroundings {
  readonly #open: string[] = [];

  get foreign(): boolean {
    const innermost = this.#open.at(-1);
    return innermost === 'svg' || innermost === 'math';
  }

  enter(name: string, selfClosing: boolean): void {
    if (this.foreign && BREAKS_OUT.has(name)) {
      while (this.foreign) this.#open.pop();
    }
    if (selfClosing && (this.foreign || name === 'svg' || name === 'math')) return;
    if (name === 'svg' || name === 'math' || (this.foreign && HTML_INSIDE.has(name))) this.#open.push(name);
  }

  leave(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
  }
}
