import type { editor, MarkerSeverity } from 'monaco-editor/editor';
import { assertNever } from '../../core/result.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { toMonacoRange } from './viewport.ts';

/** The squiggles of one file. What has no place in the text is shown in Problems only. */
export function toMarkers(
  path: FilePath,
  diagnostics: readonly Diagnostic[],
  severities: typeof MarkerSeverity,
): editor.IMarkerData[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.path !== path || !diagnostic.range) return [];
    return [
      {
        ...toMonacoRange(diagnostic.range),
        message: diagnostic.message,
        severity: severityOf(diagnostic.severity, severities),
        source: diagnostic.source,
        ...(diagnostic.code !== undefined && { code: diagnostic.code }),
      },
    ];
  });
}

function severityOf(severity: Diagnostic['severity'], severities: typeof MarkerSeverity): MarkerSeverity {
  switch (severity) {
    case 'error':
      return severities.Error;
    case 'warning':
      return severities.Warning;
    case 'info':
      return severities.Info;
    default:
      return assertNever(severity);
  }
}
