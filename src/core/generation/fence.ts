import { isPathLike } from './heading.ts';

/** The opening line of a Markdown fence, read for the file it may name. Pure: knows no state of the reply. */
export interface Fence {
  /** The line as it came, line end included. */
  readonly raw: string;
  readonly char: '`' | '~';
  readonly count: number;
  /** Columns before the fence; as many are taken off each line inside, as CommonMark does. */
  readonly indent: number;
  readonly language: string;
  readonly path: string | undefined;
}

const OPEN = /^( {0,3})(`{3,}|~{3,})\s*(.*?)\s*$/;
const ATTRIBUTE =
  /(?:^|[\s{,])(?:path|file|filename|filepath|title|name)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"',}]+))/i;

/** Also true of a closing fence: a line of backticks alone opens where none is open. */
export function parseFence(line: string, ending: string): Fence | undefined {
  const found = OPEN.exec(line);
  if (!found) return undefined;
  const [, indent = '', marks = '', info = ''] = found;
  if (marks.startsWith('`') && info.includes('`')) return undefined;
  const words = info.split(/\s+/).filter((word) => word !== '');
  const [first = '', second = ''] = words;
  const colon = /^([\w+#-]+):(\S+)$/.exec(first);
  const attribute = ATTRIBUTE.exec(info);
  const named = attribute?.[1] ?? attribute?.[2] ?? attribute?.[3];
  let path = named;
  if (path === undefined && colon && isPathLike(colon[2] ?? '')) path = colon[2];
  if (path === undefined && isPathLike(first)) path = first;
  if (path === undefined && isPathLike(second)) path = second;
  const language = path === first ? '' : colon ? (colon[1] ?? '') : /^[\w+#-]+$/.test(first) ? first : '';
  return {
    raw: line + ending,
    char: marks.startsWith('`') ? '`' : '~',
    count: marks.length,
    indent: indent.length,
    language: language.toLowerCase(),
    path,
  };
}

/** A line of the same marks, at least as many, and nothing else. */
export function closesFence(fence: Fence, line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length < fence.count || line.length - line.trimStart().length > 3) return false;
  for (const char of trimmed) if (char !== fence.char) return false;
  return true;
}

/** Whether a line that starts with `head` may still close the fence. Bounded, so that it can be asked per character. */
export function mayCloseFence(fence: Fence, head: string): boolean {
  if (head.length > fence.count + 40) return false;
  const trimmed = head.trimStart();
  if (head.length - trimmed.length > 3) return false;
  const marks = trimmed.trimEnd();
  for (const char of marks) if (char !== fence.char) return false;
  return marks.length === trimmed.length || marks.length >= fence.count;
}

/** Commands and their output: words for the person unless a path is given in so many words. */
const SHELLS: ReadonlySet<string> = new Set(
  'bash sh shell zsh console terminal powershell ps1 bat cmd fish text txt plaintext plain output log mermaid tree'.split(
    ' ',
  ),
);

export const isTalk = (fence: Fence): boolean => SHELLS.has(fence.language);

export const isDiff = (fence: Fence): boolean => fence.language === 'diff' || fence.language === 'patch';
