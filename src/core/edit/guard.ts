import { err, ok, type Result } from '../result.ts';
import { codeLines, isBareEllipsis, isElision } from './elision.ts';

/**
 * Keeps a whole file from being replaced by less than a whole file: one that says "rest unchanged" where code should be,
 * one that stops in the middle, or a piece where a document stood. A line that the old text had, too, is never held against
 * the new one. Knows nothing of wishes: a shorter file that is complete passes.
 */

export interface RewriteRefusal {
  readonly why: 'elision' | 'unfinished' | 'fragment';
  /** For the person and the model, e.g. `line 12 leaves code out: "// ... existing code ..."`. */
  readonly reason: string;
  /** Zero-based, of the new text. */
  readonly line: number;
}

export function guardRewrite(previous: string | undefined, next: string): Result<undefined, RewriteRefusal> {
  const refusal = elision(previous, next) ?? (previous === undefined ? undefined : loss(previous, next));
  return refusal ? err(refusal) : ok(undefined);
}

function elision(previous: string | undefined, next: string): RewriteRefusal | undefined {
  const had = new Set(previous?.split('\n').map((line) => line.trim()));
  const shrunk = previous !== undefined && next.length < previous.length * 0.9;
  for (const [line, index] of codeLines(next)) {
    if (!isElision(line) && !(shrunk && isBareEllipsis(line))) continue;
    if (had.has(line.trim())) continue;
    const shown = line.trim().slice(0, 60);
    return { why: 'elision', reason: `line ${index + 1} leaves code out: “${shown}”`, line: index };
  }
  return undefined;
}

const ROOTS = ['html', 'svg'] as const;

/** Signs in the text itself that its end or its frame is missing. Each is asked only where the old text had it. */
function loss(previous: string, next: string): RewriteRefusal | undefined {
  const last = next.trimEnd().split('\n').length - 1;
  for (const root of ROOTS) {
    const opens = new RegExp(`<${root}[\\s>]`, 'i');
    const closes = new RegExp(`</${root}\\s*>\\s*(?:<!--[^]*-->\\s*)?$`, 'i');
    if (!startsWith(previous, root) || !closes.test(previous)) continue;
    if (startsWith(next, root)) {
      if (closes.test(next) || !opens.test(next)) return undefined;
      return { why: 'unfinished', reason: `it stops before </${root}>, which the old text had`, line: last };
    }
    if (next.length < previous.length * 0.5 && !ROOTS.some((other) => startsWith(next, other))) {
      return { why: 'fragment', reason: 'it is a piece, but a whole document stands there', line: 0 };
    }
    return undefined;
  }
  if (openBraces(previous) === 0 && openBraces(next) > 0 && next.length < previous.length) {
    return { why: 'unfinished', reason: 'it stops before its braces are closed', line: last };
  }
  return undefined;
}

/** Whether the text begins as such a document does; HTML may leave its root tag out after the doctype. */
function startsWith(text: string, root: 'html' | 'svg'): boolean {
  const start = text.slice(0, 4000).replace(/^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*/, '');
  if (root === 'html') return /^<(?:!doctype html|html)[\s>]/i.test(start);
  return /^(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(start);
}

/** Braces left open, strings and comments aside; 0 for text that is no code with braces. Rough, and used as a hint only. */
function openBraces(text: string): number {
  const code = text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`/g, '""');
  let open = 0;
  for (const char of code) {
    if (char === '{') open += 1;
    else if (char === '}') open -= 1;
  }
  return open;
}
