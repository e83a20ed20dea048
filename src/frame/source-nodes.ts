/**
 * Knows which nodes of the live document the parser made from the source, in the order it made them, and which were made
 * by scripts: everything recorded while text is written is the parser's, everything between is not.
 */
export class SourceNodes {
  readonly made = new Set<Node>();
  newest: Node | undefined;
  #openStyles: HTMLStyleElement[] = [];
  readonly #observer = new MutationObserver(() => undefined);

  watch(): void {
    this.#observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  record(write: () => void): void {
    this.#observer.takeRecords();
    write();
    for (const { type, target, addedNodes } of this.#observer.takeRecords()) {
      if (type === 'characterData') this.newest = target;
      for (const node of addedNodes) {
        this.made.add(node);
        this.newest = node;
        if (node instanceof HTMLStyleElement) this.#openStyles.push(node);
      }
    }
  }

  /** The `<style>` elements that have become whole since the last call. */
  takeStyles(): HTMLStyleElement[] {
    const whole = this.#openStyles.filter((style) => style.sheet !== null);
    if (whole.length > 0) this.#openStyles = this.#openStyles.filter((style) => style.sheet === null);
    return whole;
  }

  /** One of them gave its place to another. */
  replaced(node: Node, by: Node): void {
    if (this.made.delete(node)) this.made.add(by);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
