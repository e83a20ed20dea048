/**
 * Colours in JavaScript and TypeScript: strings that are a colour, where their key, attribute or variable says what they are
 * for. Read by pattern, not parsed: what is not surely a colour is left alone.
 */
import type { FilePath } from '../path.ts';
import { arbitraryValues } from './arbitrary-values.ts';
import { findColours } from './find.ts';
import type { ColourPlace } from './place.ts';

const STRING =
  /\/\*[^]*?(?:\*\/|$)|(?<![:\\])\/\/[^\n]*|"((?:\\[^\n]|[^"\\\n])*)"|'((?:\\[^\n]|[^'\\\n])*)'|`((?:\\[^]|[^`\\$])*)`/g;
/** `background: `, `stroke={`, `ctx.fillStyle = `, `const sea = `, `'--sea': `, before a string. */
const KEY = /([\w$-]+)['"]?\s*(?:[:=]\s*\{?\s*|\(\s*)$/;
/** A colour's name is a word like any other unless its key says so. */
const NAMES_COLOUR = /colou?r|background|fill|stroke|shadow|border|outline|^(bg|ink|paper|accent|tint|text)$|^--/i;
/** `#top` and `#abc` are also places on a page. */
const NO_COLOUR = /href|^(to|id|key|src|htmlFor|hash|target|selector|querySelector(All)?|closest|matches)$/i;
const FIXED = /#[\da-f]{3,8}\b|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

export function scriptPlaces(path: FilePath, code: string, offset: number): ColourPlace[] {
  const places: ColourPlace[] = [];
  for (const match of code.matchAll(STRING)) {
    const content = match[1] ?? match[2] ?? match[3];
    if (content === undefined || content.includes('\\')) continue;
    const start = offset + match.index + 1;
    const key = KEY.exec(code.slice(Math.max(0, match.index - 60), match.index))?.[1] ?? '';
    if (/^class(Name)?$/.test(key)) {
      places.push(...arbitraryValues(path, content, start));
      continue;
    }
    const named = NAMES_COLOUR.test(key);
    if (NO_COLOUR.test(key) || !(named || FIXED.test(content))) continue;
    const { colours } = findColours(content, named);
    const only = colours.length === 1 && colours[0]?.text === content.trim();
    // In longer strings (a shadow, a gradient) colours count where the key is one of CSS, in others only alone.
    if (!only && !named) continue;
    for (const each of colours) {
      places.push({
        ...each,
        start: start + each.start,
        end: start + each.end,
        path,
        kind: 'code',
        property: key || 'value',
      });
    }
  }
  return places;
}
