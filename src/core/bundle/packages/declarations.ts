/**
 * What a declaration file (`.d.ts`) refers to. Read by its shape, not by parsing: declarations are large, and a reference
 * too many costs a file that is not used.
 */
export interface DeclarationReference {
  readonly specifier: string;
  /** `path`: a file beside this one. `types`: a package. `module`: what stands in an import. */
  readonly kind: 'module' | 'path' | 'types';
  /** UTF-16 offsets of the specifier, without quotes. */
  readonly start: number;
  readonly end: number;
}

const REFERENCE =
  /\bfrom\s*(["'])([^"'\n]+)\1|\bimport\s*\(\s*(["'])([^"'\n]+)\3|^[ \t]*import\s+(["'])([^"'\n]+)\5|\brequire\s*\(\s*(["'])([^"'\n]+)\7|^[ \t]*\/\/\/\s*<reference\s+(path|types)\s*=\s*(["'])([^"'\n]+)\10/gm;

export function referencesIn(text: string): readonly DeclarationReference[] {
  const code = withoutComments(text);
  return [...code.matchAll(REFERENCE)].map((match) => {
    const specifier = match[2] ?? match[4] ?? match[6] ?? match[8] ?? match[11] ?? '';
    const end = match.index + match[0].lastIndexOf(specifier) + specifier.length;
    const kind = match[9] === 'path' || match[9] === 'types' ? match[9] : 'module';
    return { specifier, kind, start: end - specifier.length, end };
  });
}

/** Examples in comments import things too. Blank, so that offsets stay; `///` references are kept. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:/])\/\/(?!\/\s*<reference)[^\n]*/g, (comment) =>
    ' '.repeat(comment.length),
  );
}
