/**
 * What goes into the browser's parser, in order. A `<style>` of the body that imports from elsewhere makes the parser wait
 * for what it imports, and what is written then would be looked for in vain. For a copy in its place, which no parser made,
 * it does not wait; until it goes on the rest of the page is kept here.
 */
import type { Step } from '../core/preview/rewrite.ts';
import { originals } from './originals.ts';

interface ParserHost {
  write(markup: string): void;
  /** The parser has just closed a script. */
  script(): void;
  /** One that the parser made gave its place to another. */
  replaced(node: Node, by: Node): void;
  /** A style is whole. */
  styled(style: HTMLStyleElement): void;
}

const MARK = 'vonk';
const LOOK_MS = 4;
/** A mark that was swallowed (a style in a template) must not hold up the page for ever. */
const MOST_LOOKS = 500;

export class ParserInput {
  readonly #host: ParserHost;
  #steps: Step[] = [];
  #waits = false;
  #whenEmpty: (() => void) | undefined;

  constructor(host: ParserHost) {
    this.#host = host;
  }

  push(steps: readonly Step[]): void {
    this.#steps.push(...steps);
    this.#drain();
  }

  /** Runs when all that was pushed has been read. */
  end(then: () => void): void {
    this.#whenEmpty = then;
    this.#drain();
  }

  #drain(): void {
    for (let step = this.#next(); step !== undefined; step = this.#next()) {
      if (step.type === 'markup') this.#host.write(step.text);
      else if (step.type === 'script') this.#host.script();
      else this.#afterStyle();
    }
    if (this.#waits) return;
    const then = this.#whenEmpty;
    this.#whenEmpty = undefined;
    then?.();
  }

  #next(): Step | undefined {
    return this.#waits ? undefined : this.#steps.shift();
  }

  #afterStyle(): void {
    const styles = document.getElementsByTagName('style');
    const style = styles[styles.length - 1];
    // What follows is not written yet: one that has something behind it is not the one that was just closed.
    if (style?.nextSibling !== null || !style.textContent.includes('@import')) return;
    originals.write(`<!--${MARK}-->`);
    if (takeMark(style)) return;
    this.#waits = true;
    const copy = document.createElement('style');
    for (const { name, value } of style.attributes) copy.setAttribute(name, value);
    copy.textContent = style.textContent;
    style.replaceWith(copy);
    this.#host.replaced(style, copy);
    if (style.firstChild !== null && copy.firstChild !== null) this.#host.replaced(style.firstChild, copy.firstChild);
    this.#host.styled(copy);
    this.#look(copy, 0);
  }

  #look(copy: HTMLStyleElement, looks: number): void {
    originals.setTimeout(() => {
      if (!takeMark(copy) && looks < MOST_LOOKS) return this.#look(copy, looks + 1);
      this.#waits = false;
      this.#drain();
    }, LOOK_MS);
  }
}

function takeMark(style: HTMLStyleElement): boolean {
  const next = style.nextSibling;
  if (!(next instanceof Comment) || next.data !== MARK) return false;
  next.remove();
  return true;
}
