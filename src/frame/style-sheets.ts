/**
 * Style sheets that come from the project's files, as `<style>` elements at the place of their `<link>`s. Rules go in as
 * they are finished; a change replaces only the rules that differ, so nothing flashes and nothing is parsed twice. While a
 * sheet in use is being rewritten, its old rules stay in front of the new ones until the file is whole.
 */
import { resolveReference, type FilePath } from '../core/path.ts';
import { cssReferences, replaceCssReferences } from '../core/preview/css-references.ts';
import { RuleScanner } from '../core/preview/css-rules.ts';
import { readImport, wrapImported } from '../core/preview/css-import.ts';
import type { Files } from './files.ts';

interface Sheet {
  /** Of the last whole text. */
  rules: readonly string[];
  /** Of the text that is being written. */
  incoming: { readonly scanner: RuleScanner; readonly rules: string[] } | undefined;
}

interface Sink {
  readonly element: HTMLStyleElement;
  readonly path: FilePath;
  /** Rules of a `<style>` in the page itself, whose addresses are the page's. */
  readonly own?: readonly string[];
  sheet: CSSStyleSheet | null;
  shown: { readonly rule: string; readonly accepted: boolean }[];
}

export class StyleSheets {
  readonly #files: Files;
  readonly #sheets = new Map<FilePath, Sheet>();
  readonly #sinks = new Map<HTMLStyleElement, Sink>();
  /** Rules in place of a sheet of another host, where something stands in for it. */
  #standIn: (address: string) => readonly string[] | undefined = () => undefined;
  /** What is shown in place of a file's text, while its colours are changed. */
  #painted: (path: FilePath, text: string) => string = (_, text) => text;

  constructor(files: Files) {
    this.#files = files;
  }

  standInBy(rules: (address: string) => readonly string[] | undefined): void {
    this.#standIn = rules;
  }

  /** From now on each file's whole text is shown as `painted` gives it. */
  paintBy(painted: (path: FilePath, text: string) => string): void {
    this.#painted = painted;
    for (const [path, sheet] of this.#sheets) {
      const whole = this.#files.wholeText(path);
      if (whole !== undefined) sheet.rules = rulesOf(painted(path, whole));
    }
    this.#fill();
  }

  /** The file that fills it, or whose text is its own; `undefined` where it is none of these. */
  pathOf(element: Element): FilePath | undefined {
    return element instanceof HTMLStyleElement ? this.#sinks.get(element)?.path : undefined;
  }

  attach(element: HTMLStyleElement, path: FilePath): void {
    this.#sinks.set(element, { element, path, sheet: null, shown: [] });
    this.#fill();
  }

  /** Takes over a `<style>` of the page if it names files of the project. */
  attachInline(element: HTMLStyleElement, page: FilePath): void {
    const text = element.textContent;
    const isOurs = (address: string): boolean =>
      resolveReference(page, address) !== undefined || this.#standIn(address) !== undefined;
    if (!cssReferences(text).some(({ address }) => isOurs(address))) {
      this.#sinks.delete(element);
      return;
    }
    this.#sinks.set(element, { element, path: page, own: rulesOf(text), sheet: null, shown: [] });
    this.#fill();
  }

  /** Finished CSS whose addresses are those of `path`. Given again, only what differs is replaced. */
  attachText(element: HTMLStyleElement, path: FilePath, text: string): void {
    const known = this.#sinks.get(element);
    const { sheet, shown } = known ?? { sheet: null, shown: [] };
    this.#sinks.set(element, { element, path, own: rulesOf(text), sheet, shown });
    this.#fill();
  }

  detach(element: HTMLStyleElement): void {
    this.#sinks.delete(element);
  }

  open(path: FilePath): void {
    if (!this.#isKnown(path)) return;
    const sheet = this.#sheetOf(path);
    sheet.incoming = { scanner: new RuleScanner(), rules: [] };
  }

  append(path: FilePath, text: string): void {
    const sheet = this.#sheets.get(path);
    if (sheet?.incoming === undefined) return;
    const finished = sheet.incoming.scanner.write(text);
    sheet.incoming.rules.push(...finished);
    if (finished.length > 0) this.#fill();
  }

  /** The file has another whole text, or none; or it is a picture that a sheet names. */
  changed(path: FilePath): void {
    if (this.#sheets.delete(path) || this.#sinks.size > 0) this.#fill();
  }

  /** What has not come will not come. */
  settle(): void {
    for (const sheet of this.#sheets.values()) sheet.incoming = undefined;
    this.#fill();
  }

  /** Sheets in use of which nothing has come. */
  waiting(): number {
    let count = 0;
    for (const { own, path } of this.#sinks.values()) {
      if (own === undefined && this.#rulesNow(path).length === 0 && !this.#files.isWhole(path)) count += 1;
    }
    return count;
  }

  /** Elements may have been moved, and the browser has read their (empty) text anew. */
  refresh(): void {
    this.#fill();
  }

  /** Files that the sheets in use import. */
  #isKnown(path: FilePath): boolean {
    return (
      this.#sheets.has(path) || [...this.#sinks.values()].some((sink) => sink.path === path) || path.endsWith('.css')
    );
  }

  #sheetOf(path: FilePath): Sheet {
    const known = this.#sheets.get(path);
    if (known !== undefined) return known;
    const file = this.#files.get(path);
    const sheet: Sheet = { rules: [], incoming: undefined };
    if (file?.kind === 'text') {
      if (file.whole !== undefined) sheet.rules = rulesOf(this.#painted(path, file.whole));
      if (file.partial !== undefined) {
        const scanner = new RuleScanner();
        sheet.incoming = { scanner, rules: scanner.write(file.partial) };
      }
    }
    this.#sheets.set(path, sheet);
    return sheet;
  }

  #rulesNow(path: FilePath): readonly string[] {
    const sheet = this.#sheetOf(path);
    return sheet.incoming === undefined ? sheet.rules : [...sheet.rules, ...sheet.incoming.rules];
  }

  #fill(): void {
    for (const sink of this.#sinks.values()) {
      const rules = sink.own ?? this.#rulesNow(sink.path);
      showRules(sink, this.#flatten(sink.path, rules, [sink.path]));
    }
  }

  /** Imports of project files put in place, addresses of project files made loadable. */
  #flatten(path: FilePath, rules: readonly string[], chain: readonly FilePath[]): string[] {
    return rules.flatMap((rule) => {
      const found = rule.includes('@') ? readImport(rule) : undefined;
      const target = found === undefined ? undefined : resolveReference(path, found.address);
      const standIn = found === undefined || target !== undefined ? undefined : this.#standIn(found.address);
      if (standIn !== undefined) return standIn;
      if (found === undefined || target === undefined) {
        if (/^@charset/i.test(rule)) return [];
        return [this.#withAddresses(path, rule)];
      }
      if (chain.includes(target)) return [];
      return this.#flatten(target, this.#rulesNow(target), [...chain, target]).map((inner) =>
        wrapImported(inner, found),
      );
    });
  }

  #withAddresses(path: FilePath, rule: string): string {
    return replaceCssReferences(rule, (address) => {
      const target = resolveReference(path, address);
      const own = target === undefined ? undefined : this.#files.addressOf(target);
      return own === undefined ? undefined : own + (/#.*$/.exec(address)?.[0] ?? '');
    });
  }
}

function rulesOf(text: string): string[] {
  const scanner = new RuleScanner();
  return [...scanner.write(text), ...scanner.end()];
}

/** Makes the element's sheet hold exactly `rules`, touching only the stretch that differs. */
function showRules(sink: Sink, rules: readonly string[]): void {
  const sheet = sink.element.sheet;
  if (sheet === null) return;
  const accepted = sink.shown.filter((entry) => entry.accepted).length;
  if (sheet !== sink.sheet || sheet.cssRules.length !== accepted) {
    // A new sheet, or one the page's scripts have changed: from the beginning.
    while (sheet.cssRules.length > 0) sheet.deleteRule(sheet.cssRules.length - 1);
    sink.sheet = sheet;
    sink.shown = [];
  }
  const { shown } = sink;
  let start = 0;
  while (start < shown.length && start < rules.length && shown[start]?.rule === rules[start]) start += 1;
  let end = 0;
  const longest = Math.min(shown.length, rules.length) - start;
  while (end < longest && shown[shown.length - 1 - end]?.rule === rules[rules.length - 1 - end]) end += 1;
  const at = shown.slice(0, start).filter((entry) => entry.accepted).length;
  const removed = shown.slice(start, shown.length - end);
  for (const entry of removed) if (entry.accepted) sheet.deleteRule(at);
  let index = at;
  const added = rules.slice(start, rules.length - end).map((rule) => {
    const accepted = insert(sheet, rule, index);
    if (accepted) index += 1;
    return { rule, accepted };
  });
  shown.splice(start, removed.length, ...added);
}

function insert(sheet: CSSStyleSheet, rule: string, index: number): boolean {
  try {
    sheet.insertRule(rule, index);
    return true;
  } catch {
    // Not a rule this browser knows: it would have skipped it in a file too.
    return false;
  }
}
