import type { FilePath } from '../../core/path.ts';

/**
 * The text of one file while a run writes it: chunks until somebody needs the whole, so that a token costs the same at
 * 10 kB and at 1 MB. `takePending` hands the editor what it has not seen; the person's edits come in by `edited`.
 */
export interface LiveFile {
  readonly path: FilePath;
  append(text: string): void;
  /** What was appended since the last call; empty when nothing was. */
  takePending(): string;
  /** The person changed the text that the editor shows: what is still pending follows after it. */
  edited(shown: string): void;
  text(): string;
  /** Lines begun so far, at least 1. */
  lines(): number;
}

export function createLiveFile(path: FilePath, base: string): LiveFile {
  let shown: string[] = [base];
  let pending: string[] = [];
  let lines = countBreaks(base) + 1;

  return {
    path,
    append(text) {
      pending.push(text);
      lines += countBreaks(text);
    },
    takePending() {
      if (pending.length === 0) return '';
      const text = pending.length === 1 ? pending[0]! : pending.join('');
      pending = [];
      shown.push(text);
      return text;
    },
    edited(text) {
      shown = [text];
      lines = countBreaks(text) + countBreaks(pending.join('')) + 1;
    },
    text() {
      if (shown.length > 1) shown = [shown.join('')];
      return pending.length === 0 ? shown[0]! : shown[0]! + pending.join('');
    },
    lines: () => lines,
  };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
