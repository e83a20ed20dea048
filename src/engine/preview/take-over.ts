/** When a document that was prepared may be seen instead of the one that is shown. */
import { assertNever } from '../../core/result.ts';
import type { DocumentSession } from './document-session.ts';

interface Run {
  readonly running: boolean;
  /** The page's own text is still being written. */
  readonly open: boolean;
}

export function mayTakeOver(
  next: DocumentSession,
  shown: DocumentSession | undefined,
  { running, open }: Run,
): boolean {
  const { painted } = next;
  if (painted === undefined) return false;
  // An unpainted document is a white rectangle; the pane's own ground is better.
  if (shown === undefined) return painted.filled || painted.whole;
  switch (next.purpose) {
    case 'stream':
      return painted.filled || painted.whole;
    case 'rewrite':
      if (painted.whole) return true;
      // Without its styles a page is longer, not fuller.
      if (running && painted.waiting > 0) return false;
      return !open || (shown.ink !== undefined && next.ink !== undefined && next.ink >= shown.ink && next.ink > 0);
    case 'replace':
      return painted.whole;
    default:
      return assertNever(next.purpose);
  }
}
