/**
 * Names of files as they stand around a fence: on a line of their own above it, or as the only words of a first comment.
 * Recognises, never checks: what comes out is raw and still has to pass `parsePath`.
 */

/** Longer lines are never names; it bounds what is held back. */
const MAX_HEADING = 160;

const PATH_LIKE = /^[\w@()[\]+./~-]*\w\.[A-Za-z][A-Za-z0-9]{0,9}$/;
const MARKUP = /^(?:#{1,6}|[-*+>]|\d{1,2}[.)])$/;
const LABEL = /^(?:file|filename|file name|path)$/i;
const NOTE = /^\((?:new|updated?|modified|changed|new file|complete|full|rewritten)\)$/i;

/** A word that names a file: an extension, no scheme, no spaces. */
export const isPathLike = (word: string): boolean => word.length <= MAX_HEADING && PATH_LIKE.test(word);

/** ``**`styles.css`:**`` → `styles.css` */
const unwrap = (word: string): string => word.replace(/^[*_`"'[]+/, '').replace(/[*_`"'\]:]+$/, '');

/** `### File: styles.css`, `**styles.css**`, `` 1. `styles.css`: ``, `styles.css` → the name; anything else → undefined. */
export function headingPath(line: string): string | undefined {
  if (line.length > MAX_HEADING) return undefined;
  const words = line.trim().split(/\s+/);
  while (words[0] !== undefined && MARKUP.test(words[0])) words.shift();
  if (words[0] !== undefined && LABEL.test(unwrap(words[0]))) words.shift();
  const [name, note, ...more] = words;
  if (name === undefined || more.length > 0) return undefined;
  if (note !== undefined && !NOTE.test(note.replace(/[*_:]+$/, ''))) return undefined;
  const path = unwrap(name);
  return isPathLike(path) ? path : undefined;
}

/** Whether a line that begins with `head` may still turn out to be a heading with a path. */
export function mayBecomeHeading(head: string): boolean {
  if (head.length > MAX_HEADING || !/[\s\w@()[\]+./~\-#*>`"':]$/.test(head)) return false;
  if (!/\s$/.test(head)) return true;
  const words = head.trim().split(/\s+/);
  while (words[0] !== undefined && MARKUP.test(words[0])) words.shift();
  if (words[0] !== undefined && LABEL.test(unwrap(words[0]))) words.shift();
  if (words.length === 0 || words[0] === '') return true;
  return words.length <= 2 && isPathLike(unwrap(words[0] ?? ''));
}

const COMMENT =
  /^(?:\/\*+\s*(.*?)\s*\*+\/|<!--\s*(.*?)\s*-->|\/\/+\s*(.*)|#+\s*(.*)|--\s*(.*)|\{\/\*\s*(.*?)\s*\*\/\})$/;

/** A comment that holds nothing but a path (`// src/App.tsx`, `<!-- File: index.html -->`) → the path. */
export function commentPath(line: string): string | undefined {
  if (line.length > MAX_HEADING) return undefined;
  const found = COMMENT.exec(line.trim());
  const inner = found?.slice(1).find((part) => part !== undefined);
  if (inner === undefined) return undefined;
  const words = inner.trim().split(/\s+/);
  if (words[0] !== undefined && LABEL.test(unwrap(words[0]))) words.shift();
  const [name, ...more] = words;
  return name !== undefined && more.length === 0 && isPathLike(unwrap(name)) ? unwrap(name) : undefined;
}
