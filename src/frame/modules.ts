/**
 * ES modules among the project's own files. Each becomes an object URL with its specifiers made absolute (`vonk:///src/a.js`),
 * and an import map says where those are, so that cycles work and each file runs once. Packages are not resolved here:
 * a bare specifier is reported with its place.
 */
import { parse } from 'es-module-lexer/minimal/js';
import { resolveReference, type FilePath } from '../core/path.ts';
import { positionAt } from '../core/text.ts';
import type { Capture } from './capture.ts';
import type { Files } from './files.ts';
import { originals } from './originals.ts';

interface Specifier {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly path: FilePath | undefined;
}

export class ModuleGraph {
  readonly #files: Files;
  readonly #page: FilePath;
  readonly #capture: Capture;
  readonly #loaded = new Set<FilePath>();

  constructor(files: Files, page: FilePath, capture: Capture) {
    this.#files = files;
    this.#page = page;
    this.#capture = capture;
  }

  hasLoaded(path: FilePath): boolean {
    return this.#loaded.has(path);
  }

  /** Whether the module and all it imports have come. */
  isReady(path: FilePath | undefined, inline: string): boolean {
    const seen = new Set<FilePath>();
    const rest = path === undefined ? this.#imports(this.#page, inline) : [path];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const text = this.#files.settledText(next);
      if (text === undefined) return false;
      rest.push(...this.#imports(next, text));
    }
    return true;
  }

  /** Where to load the module from, `undefined` when it never came. What it imports is put into an import map first. */
  addressFor(path: FilePath | undefined, inline: string, at: readonly [number, number]): string | undefined {
    const text = path === undefined ? inline : this.#files.wholeText(path);
    if (text === undefined) return undefined;
    const imports: Record<string, string> = {};
    const rest = path === undefined ? this.#imports(this.#page, text) : [path];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (this.#loaded.has(next)) continue;
      const source = this.#files.wholeText(next);
      if (source === undefined) continue;
      this.#loaded.add(next);
      imports[nameOf(next)] = this.#address(next, source, [0, 0]);
      rest.push(...this.#imports(next, source));
    }
    this.#map(imports);
    if (path === undefined) return this.#address(this.#page, text, at);
    return imports[nameOf(path)] ?? this.#addresses.get(path);
  }

  readonly #addresses = new Map<FilePath, string>();

  #map(imports: Readonly<Record<string, string>>): void {
    if (Object.keys(imports).length === 0) return;
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ imports });
    document.head.append(map);
    map.remove();
  }

  #address(path: FilePath, source: string, [line, character]: readonly [number, number]): string {
    let code = '\n'.repeat(line) + ' '.repeat(character);
    let at = 0;
    for (const specifier of this.#specifiers(path, source, true)) {
      if (specifier.path === undefined) continue;
      code += source.slice(at, specifier.start) + nameOf(specifier.path);
      at = specifier.end;
    }
    code += `${source.slice(at)}\n//# sourceURL=${nameOf(path)}`;
    const address = originals.createObjectUrl(new Blob([code], { type: 'text/javascript' }));
    if (path !== this.#page) this.#addresses.set(path, address);
    return address;
  }

  #imports(path: FilePath, source: string): FilePath[] {
    return this.#specifiers(path, source, false).flatMap((specifier) => specifier.path ?? []);
  }

  #specifiers(path: FilePath, source: string, report: boolean): Specifier[] {
    try {
      const [imports] = parse(source, path);
      return imports.flatMap((found) => {
        if (found.n === undefined) return [];
        const relative = /^\.{0,2}\//.test(found.n);
        if (report && !relative && !found.n.includes(':')) this.#reportPackage(path, source, found.n, found.s);
        // The specifier of a dynamic import is given with its quotes.
        const quotes = found.d > -1 ? 1 : 0;
        return [
          {
            start: found.s + quotes,
            end: found.e - quotes,
            text: found.n,
            path: relative ? resolveReference(path, found.n) : undefined,
          },
        ];
      });
    } catch {
      // Not a module that can be read; the browser says why when it runs it.
      return [];
    }
  }

  #reportPackage(path: FilePath, source: string, name: string, offset: number): void {
    const { line, character } = positionAt(source, offset);
    const message = `The package "${name}" is not part of the project, so it cannot be imported.`;
    this.#capture.problem({ severity: 'error', code: 'module', message, path, line, character });
  }
}

const nameOf = (path: FilePath): string => `vonk:///${encodeURI(path)}`;
