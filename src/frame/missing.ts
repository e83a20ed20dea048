/** Says which files the page names that are not there, once the run is over, with the line that names them; each once. */
import type { FilePath } from '../core/path.ts';
import { pageWriter } from '../core/preview/page.ts';
import type { Reference } from '../core/preview/placeholder.ts';
import type { Capture } from './capture.ts';
import type { Files } from './files.ts';

const MOST = 50;

export class Missing {
  readonly #page: FilePath;
  readonly #files: Files;
  readonly #capture: Capture;
  readonly #said = new Set<string>();

  constructor(page: FilePath, files: Files, capture: Capture) {
    this.#page = page;
    this.#files = files;
    this.#capture = capture;
  }

  /** The file came; it may go again. */
  came(path: FilePath): void {
    this.#said.delete(path);
  }

  report(source: string): void {
    for (const reference of referencesOf(this.#page, source)) {
      const { kind, path, raw, line } = reference;
      // The host says what is wrong with what it builds.
      if (kind === 'module') continue;
      const nested = kind === 'page';
      if (!nested && this.#files.get(path) !== undefined) continue;
      const message = nested
        ? `"${raw}" is a page inside this page; previews do not show those.`
        : `"${raw}" is not in the project.`;
      this.#say(path, { severity: severityOf(reference), message, path: this.#page, line }, nested);
    }
  }

  /** A script asked for it. */
  askedFor(path: FilePath): void {
    if (this.#files.get(path) !== undefined) return;
    this.#say(path, { severity: 'warning', message: `"${path}" is not in the project, and a script asked for it.` });
  }

  #say(
    path: FilePath,
    problem: { severity: 'error' | 'warning'; message: string; path?: FilePath; line?: number },
    nested = false,
  ): void {
    if (this.#said.size >= MOST || this.#said.has(path)) return;
    this.#said.add(path);
    this.#capture.problem({ ...problem, code: 'missing', ...(nested ? {} : { wants: path }) });
  }
}

function referencesOf(page: FilePath, source: string): readonly Reference[] {
  const writer = pageWriter(page);
  writer.write(source);
  writer.end();
  return writer.references;
}

const severityOf = ({ kind }: Reference): 'error' | 'warning' =>
  kind === 'style' || kind === 'script' ? 'error' : 'warning';
