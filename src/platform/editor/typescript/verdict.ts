import type { Diagnostic } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';

/** Only an error is a red line; a hint fades what is not used, or stands as three dots. */
export type Verdict = 'error' | 'hint' | 'none';

/** The module was not found, by any of the names TypeScript has for it. */
const NOT_FOUND = new Set([2307, 2792, 7016]);
/** Follows from a package whose types are not there: no JSX runtime, no elements, `vite/client`, a test runner. */
const NEEDS_TYPES = new Set([2582, 2593, 2581, 2592, 2688, 2875, 7026]);
/** `noImplicitAny` and its kin. Such code runs; strictness of the other kind is kept. */
const isImplicitAny = (code: number): boolean => code >= 7000 && code < 7100;

const SUGGESTION = 2;

/**
 * What becomes of something TypeScript says. `text` is that of the file. A package without types (they have not come, or
 * there are none) is no fault of the code; whether the package itself exists is for the bundler to say.
 */
export function verdictOf(diagnostic: Diagnostic, text: string, wantsImplicitAny: boolean): Verdict {
  if (NEEDS_TYPES.has(diagnostic.code)) return 'none';
  if (NOT_FOUND.has(diagnostic.code) && !isRelative(quoted(diagnostic, text))) return 'none';
  if (diagnostic.category === SUGGESTION) {
    return diagnostic.reportsUnnecessary || diagnostic.reportsDeprecated ? 'hint' : 'none';
  }
  if (isImplicitAny(diagnostic.code) && !wantsImplicitAny) return 'none';
  return 'error';
}

const isRelative = (specifier: string): boolean => /^\.{0,2}\//.test(specifier);

/** The specifier the diagnostic stands at, without its quotes. */
const quoted = ({ start = 0, length = 0 }: Diagnostic, text: string): string =>
  text.slice(start, start + length).replace(/^['"`]|['"`]$/g, '');
