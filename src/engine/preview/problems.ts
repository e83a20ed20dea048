/** The problems of the document that is being made or shown. Those that a file's coming mends go when it comes. */
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import type { LostReason } from '../../core/preview/frames.ts';
import type { FrameProblem } from '../../core/preview/protocol.ts';
import type { PreviewEvents } from '../preview-port.ts';

export class Problems {
  readonly #events: Pick<PreviewEvents, 'problem' | 'problemsCleared'>;
  #known: { readonly diagnostic: Diagnostic; readonly wants: FilePath | undefined }[] = [];

  constructor(events: Pick<PreviewEvents, 'problem' | 'problemsCleared'>) {
    this.#events = events;
  }

  add(diagnostic: Diagnostic, wants?: FilePath): void {
    this.#known.push({ diagnostic, wants });
    this.#events.problem(diagnostic);
  }

  clear(): void {
    this.#known = [];
    this.#events.problemsCleared();
  }

  arrived(path: FilePath): void {
    const left = this.#known.filter(({ wants }) => wants !== path);
    if (left.length === this.#known.length) return;
    this.#known = left;
    this.#events.problemsCleared();
    for (const { diagnostic } of left) this.#events.problem(diagnostic);
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
export function lossOf(reason: Exclude<LostReason, 'moved'>, path: FilePath): Diagnostic {
  return { severity: 'error', source: 'preview', code: `lost-${reason}`, message: LOST[reason], path };
}

const LOST: Readonly<Record<Exclude<LostReason, 'moved'>, string>> = {
  silent:
    'The page stopped answering and was ended: a loop without an end does this, or a script that leads elsewhere.',
  chatty: 'The page was ended: it sent more messages than any page needs.',
  focus: 'The page was ended: it kept taking the keyboard while you were typing.',
  unreachable: 'The preview could not be loaded. Reload the page, or check that the server runs.',
};
