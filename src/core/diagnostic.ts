import type { FilePath } from './path.ts';
import type { Range } from './text.ts';

/** Something wrong that has, where known, a place. The list "Problems" is made of these. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly path?: FilePath;
  readonly range?: Range;
  readonly source: 'runtime' | 'reply' | 'preview' | 'build';
  readonly code?: string;
}
