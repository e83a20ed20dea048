/**
 * Pseudo-XML pairs as editing tools name them: `<old_string>…</old_string><new_string>…</new_string>`. Nothing inside is
 * escaped. A value on lines of its own is whole lines; a value beside its tags is taken to the character.
 */

const OLD = /^\s*<(old_string|old_str|old_text|old_code|old|search)>/i;
const NEW = /^\s*<(new_string|new_str|new_text|new_code|new|replace)>/i;

export const startsPair = (line: string): boolean => OLD.test(line);

/** `<file_path>styles.css</file_path>` above a pair → the path. */
export const pathTag = (line: string): string | undefined =>
  /^\s*<(path|file_path|file_name|filename)>\s*(.*?)\s*<\/\1>\s*$/i.exec(line)?.[2];

interface Value {
  readonly text: string;
  readonly wholeLines: boolean;
}

export class PairReader {
  private closing = '';
  private value = '';
  private old: Value | undefined;

  /** Takes one line; gives the pair when the second value has closed. */
  line(line: string, ending: string): { readonly search: string; readonly replace: string } | undefined {
    if (this.closing === '') {
      const open = (this.old ? NEW : OLD).exec(line);
      if (!open) return undefined;
      this.closing = `</${open[1]?.toLowerCase() ?? ''}>`;
      this.value = '';
      return this.line(line.slice(open[0].length), ending);
    }
    const at = line.toLowerCase().indexOf(this.closing);
    if (at < 0) {
      this.value += line + (ending === '' ? '' : '\n');
      return undefined;
    }
    const value = read(this.value + line.slice(0, at));
    const rest = line.slice(at + this.closing.length);
    this.closing = '';
    if (!this.old) {
      this.old = value;
      return rest.trim() === '' ? undefined : this.line(rest, ending);
    }
    return join(this.old, value);
  }
}

function read(raw: string): Value {
  const opened = raw.startsWith('\n');
  const text = opened ? raw.slice(1) : raw;
  const last = /(?:^|\n)[ \t]*$/.exec(text);
  if (!opened || !last) return { text, wholeLines: false };
  return { text: text.slice(0, last.index), wholeLines: true };
}

function join(old: Value, fresh: Value): { readonly search: string; readonly replace: string } {
  const whole = old.wholeLines && fresh.wholeLines;
  const end = (value: Value): string => (whole && value.text !== '' ? `${value.text}\n` : value.text);
  return { search: end(old), replace: end(fresh) };
}
