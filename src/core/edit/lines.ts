/**
 * Text as lines that keep their ends: joined they are the text again. The empty text has none, and a last line feed does
 * not begin another line (which is how changes are counted; an editor shows one more).
 */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let at = 0;
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const to = feed < 0 ? text.length : feed + 1;
    lines.push(text.slice(at, to));
    at = to;
  }
  return lines;
}

/** A line without its end. */
export const bare = (line: string): string => line.replace(/\r?\n$/, '');

/** The line end that most lines of a text have; `\n` where there is none. */
export function lineEndOf(lines: readonly string[]): '\n' | '\r\n' {
  let windows = 0;
  let all = 0;
  for (const line of lines) {
    if (line.endsWith('\n')) all += 1;
    if (line.endsWith('\r\n')) windows += 1;
  }
  return windows * 2 > all ? '\r\n' : '\n';
}

/** Offset of each line, and one more for the end of the text. */
export function offsetsOf(lines: readonly string[]): number[] {
  const offsets = [0];
  let at = 0;
  for (const line of lines) offsets.push((at += line.length));
  return offsets;
}
