import { jsx } from '../app/recipe.ts';
import { edit, miss, note, type Change, type Source, type Text } from './source.ts';

const SCRIPT = /\.[jt]sx?$/i;

/** The words of the first heading or button of a component. Words that are computed are left alone, and that is said. */
export function setJsxText(source: Source, what: 'headline' | 'button', words: string): Change[] {
  const { target } = source;
  const tag = what === 'headline' ? 'h1' : 'button';
  // an arrow function in an attribute has a ">" of its own
  const match = new RegExp(`(<${tag}\\b(?:=>|[^>])*>)([\\s\\S]*?)(?=</${tag}>)`).exec(target.text);
  if (!match) return [miss(`No ${what} was found in ${target.path}.`)];
  const inner = match[2] ?? '';
  if (/[{<]/.test(inner)) return [miss(`The ${what} in ${target.path} is computed, so its words were left alone.`)];
  const lead = /^\s*/.exec(inner)?.[0] ?? '';
  const start = match.index + (match[1] ?? '').length + lead.length;
  return [edit(target, start, start + inner.trim().length, jsx(words))];
}

/** "rename X to Y" in scripts: wherever X is read, in words between tags, in attributes and in strings. */
export function renameInScripts(texts: readonly Text[], from: string, to: string): Change[] {
  if (from.trim() === '') return [];
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}_])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return texts
    .filter((file) => SCRIPT.test(file.path))
    .flatMap((file) => {
      const spans = readSpans(file.text);
      return [...file.text.matchAll(whole)].flatMap((match) => {
        const end = match.index + match[0].length;
        const span = spans.find((one) => one.start <= match.index && end <= one.end);
        return span ? [edit(file, match.index, end, span.write(to))] : [];
      });
    });
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly write: (text: string) => string;
}

const escaped = (mark: string) => (text: string) =>
  text.replace(/\\/g, '\\\\').replace(/\s+/g, ' ').replaceAll(mark, `\\${mark}`);

/** Where words stand that a person reads: strings that are no module's name, no class and no type, and text between tags. */
function readSpans(text: string): Span[] {
  const spans: Span[] = [];
  const put = (match: RegExpMatchArray, inner: string, write: Span['write']): void => {
    const start = (match.index ?? 0) + match[0].lastIndexOf(inner);
    spans.push({ start, end: start + inner.length, write });
  };
  for (const match of text.matchAll(/(?:aria-label|title|alt|placeholder|label)="([^"\n]+)"/g))
    put(match, match[1] ?? '', jsx);
  for (const line of text.matchAll(/^.*$/gm)) {
    if (/^\s*(import|export)\b.*\bfrom\b|^\s*import\b|className=|\btype\b/.test(line[0])) continue;
    for (const match of line[0].matchAll(/'((?:[^'\\\n]|\\.)+)'/g)) {
      const start = line.index + match.index + 1;
      spans.push({ start, end: start + (match[1] ?? '').length, write: escaped("'") });
    }
  }
  for (const match of text.matchAll(/(?<!=)>([^<>{};=]+)(?=<|\{)/g)) put(match, match[1] ?? '', jsx);
  return spans;
}

const STATE = /const \[(\w+), (set\w+)\] = useState(?:<[^=]*?>)?\(((?:[^()\n]|\([^()\n]*\))*)\);/g;

/**
 * A button that puts all state of the component back to where it began. Hooks stay as they are, so that what is on the
 * screen keeps its state until the button is pressed.
 */
export function addReset(source: Source): Change[] {
  const { target } = source;
  if (/>\s*(Reset|Play again|Deal again|Once more|Start again)\s*</.test(target.text))
    return [note('There is a button for that already.')];
  const setters = [...target.text.matchAll(STATE)].map((match) => {
    const first = (match[3] ?? '').trim();
    const value = /^\(\)\s*=>/.test(first) ? `(${first})()` : first === '' ? 'undefined' : first;
    return `${match[2]}(${value});`;
  });
  if (setters.length === 0) return [miss(`No state was found in ${target.path} that could be reset.`)];
  const main = /\n([ \t]*)<\/main>/.exec(target.text);
  const work = /\n([ \t]*)<\/div>\n[ \t]*<\/main>/.exec(target.text);
  const place = work ?? main;
  if (!place) return [miss(`${target.path} has no end of main before which a button could be put.`)];
  const pad = `${place[1] ?? ''}  `;
  const inner = setters.map((line) => `${pad}      ${line}`).join('\n');
  const button = `\n${pad}<div>\n${pad}  <button\n${pad}    type="button"\n${pad}    onClick={() => {\n${inner}\n${pad}    }}\n${pad}  >\n${pad}    Reset\n${pad}  </button>\n${pad}</div>`;
  return [edit(target, place.index, place.index, button)];
}
