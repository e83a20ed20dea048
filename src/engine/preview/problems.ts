/**
 * What is wrong with the page: what the newest build said, then what the document that is made or shown said. Told as one
 * list, with each change. A problem goes when what it is about is mended: with the next build, with the file that was
 * missing, with the module that was replaced.
 */
import type { BuiltModule, ModuleId } from '../../core/bundle/bundler.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import type { LostReason } from '../../core/preview/frames.ts';
import type { FrameProblem } from '../../core/preview/protocol.ts';

/** As many as a person could read; older ones go. */
const MOST = 200;

interface Known {
  readonly diagnostic: Diagnostic;
  /** The file whose coming mends it. */
  readonly wants: FilePath | undefined;
  /** The module it happened in. */
  readonly built: FrameProblem['built'];
}

export class Problems {
  readonly #tell: (problems: readonly Diagnostic[]) => void;
  #build: readonly Diagnostic[] = [];
  #document: readonly Known[] = [];

  readonly #draws: (module: ModuleId) => boolean;

  constructor(
    tell: (problems: readonly Diagnostic[]) => void,
    /** Whether the module holds components. */
    draws: (module: ModuleId) => boolean,
  ) {
    this.#tell = tell;
    this.#draws = draws;
  }

  add(diagnostic: Diagnostic, about: Partial<Omit<Known, 'diagnostic'>> = {}): void {
    this.#keep([...this.#document.slice(1 - MOST), { diagnostic, wants: about.wants, built: about.built }]);
  }

  /** What the newest build found, in place of what the one before found. */
  setBuild(diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0 && this.#build.length === 0) return;
    this.#build = diagnostics.slice(0, MOST);
    this.#tellAll();
  }

  /** A new document: what the last one said is over. */
  clearDocument(): void {
    this.#keep([]);
  }

  clear(): void {
    this.#build = [];
    this.#document = [];
    this.#tellAll();
  }

  arrived(path: FilePath): void {
    this.#keep(this.#document.filter(({ wants }) => wants !== path));
  }

  /**
   * Modules run anew: what went wrong in them is over. So is what went wrong in a component, wherever it is: all of them
   * draw themselves again, and what is still wrong is told again.
   */
  replaced(modules: readonly BuiltModule[]): void {
    if (modules.length === 0) return;
    const ids = new Set(modules.map(({ id }) => id));
    this.#keep(
      this.#document.filter(({ built }) => built === undefined || !(ids.has(built.id) || this.#draws(built.id))),
    );
  }

  #keep(known: readonly Known[]): void {
    const isSame = known.length === this.#document.length && known.every((one, at) => one === this.#document[at]);
    this.#document = known;
    if (!isSame) this.#tellAll();
  }

  #tellAll(): void {
    this.#tell([...this.#build, ...this.#document.map(({ diagnostic }) => diagnostic)]);
  }
}

export function diagnosticOf({ severity, code, message, path, line, character = 0 }: FrameProblem): Diagnostic {
  return {
    severity,
    message,
    code,
    source: code === 'runtime' ? 'runtime' : 'preview',
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { range: { start: { line, character }, end: { line, character: character + 1 } } }),
  };
}

/** The end of the document of `path`. */
export function lossOf(reason: Exclude<LostReason, 'moved' | 'sibling'>, path: FilePath): Diagnostic {
  return { severity: 'error', source: 'preview', code: `lost-${reason}`, message: LOST[reason], path };
}

/** The copies that travel with the app, for addresses of CDNs in a page. */
export function notLoaded(packages: readonly ModuleId[], path: FilePath): Diagnostic {
  const message =
    `${packages.join(', ')} could not be loaded, so the page runs without. Nothing of yours is lost; check that the ` +
    'server can be reached and reload the preview.';
  return { severity: 'error', source: 'preview', code: 'not-loaded', message, path };
}

const LOST: Readonly<Record<Exclude<LostReason, 'moved' | 'sibling'>, string>> = {
  silent:
    'The page stopped answering and was ended: a loop without an end does this, or more memory than there is. Your files are kept; change what runs for so long.',
  left: 'The page left: a script loaded it again or led elsewhere, which previews do not follow. Your files are kept; link to a page of the project with <a href> instead.',
  chatty: 'The page was ended: it sent more messages than any page needs.',
  focus:
    'The page was ended: it kept taking the keyboard while you were typing. Your files are kept; when you have changed what does it, reload the preview.',
  unreachable: 'The preview could not be loaded. Reload the page, or check that the server runs.',
};
