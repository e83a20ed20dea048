/**
 * Finds the addresses in a piece of CSS: `url(…)` and the string of an `@import`. Comments and other strings are skipped.
 * Offsets are UTF-16 into the text given and cover the address alone, without quotes.
 */
export interface CssReference {
  readonly start: number;
  readonly end: number;
  /** Escapes removed. */
  readonly address: string;
}

const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|(@import\s+)?("(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?)|url\(\s*("(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|(?:\\[^]|[^\s"'()\\])*)\s*\)/gi;

export function cssReferences(css: string): CssReference[] {
  if (!/url\(|@import/i.test(css)) return [];
  const found: CssReference[] = [];
  for (const match of css.matchAll(TOKEN)) {
    const written = match[3] ?? (match[1] === undefined ? undefined : match[2]);
    if (written === undefined) continue;
    const quoted = /^["']/.test(written);
    const inner = quoted ? written.slice(1, -1) : written;
    if (inner === '') continue;
    const start = match.index + match[0].indexOf(written, match[1]?.length ?? 4) + (quoted ? 1 : 0);
    found.push({ start, end: start + inner.length, address: unescape(inner) });
  }
  return found;
}

/** Puts other addresses in; `undefined` leaves one as it is. */
export function replaceCssReferences(css: string, replace: (address: string) => string | undefined): string {
  let out = '';
  let at = 0;
  for (const { start, end, address } of cssReferences(css)) {
    const other = replace(address);
    if (other === undefined) continue;
    out += css.slice(at, start) + other;
    at = end;
  }
  return out + css.slice(at);
}

const unescape = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|(\n)|([^]))/gi, (whole, hex, lineBreak, character) => {
    if (typeof hex === 'string') {
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    }
    if (typeof lineBreak === 'string') return '';
    return typeof character === 'string' ? character : whole;
  });
