import type { editor, MarkerSeverity, MarkerTag } from 'monaco-editor/editor';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { pathOf, rangeOf } from './language-world.ts';
import type { Finding } from './project-service.ts';

/** What the bundler finds as well: half sentences, modules and exports that are not there. */
const BUNDLER_SAYS_SO = new Set([2305, 2306, 2307, 2613, 2614, 2724, 2792]);
const saysSo = (code: number): boolean => (code >= 1000 && code < 2000) || code >= 17000 || BUNDLER_SAYS_SO.has(code);

/**
 * The markers of what TypeScript found. Where the bundler has said the same of the same line it is said once, in the
 * bundler's words: they have the hint, and stand in Problems.
 */
export function squiggles(
  model: editor.ITextModel,
  findings: readonly Finding[],
  said: readonly Diagnostic[],
  {
    MarkerSeverity: severities,
    MarkerTag: tags,
  }: { MarkerSeverity: typeof MarkerSeverity; MarkerTag: typeof MarkerTag },
): editor.IMarkerData[] {
  const path = pathOf(model);
  const lines = new Set(
    said.flatMap(({ source, path: of, range }) =>
      source === 'build' && of === path && range ? [range.start.line] : [],
    ),
  );
  return findings.flatMap((finding) => {
    const range = rangeOf(model, finding);
    if (saysSo(finding.code) && lines.has(range.startLineNumber - 1)) return [];
    return [
      {
        ...range,
        message: finding.message,
        code: String(finding.code),
        severity: finding.severity === 'error' ? severities.Error : severities.Hint,
        source: 'ts',
        tags: [...(finding.unnecessary ? [tags.Unnecessary] : []), ...(finding.deprecated ? [tags.Deprecated] : [])],
      },
    ];
  });
}
