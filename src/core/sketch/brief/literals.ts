import { domainOfWord } from './domains.ts';
import { isGrammar, stem, type Words } from './words.ts';

export interface Literal {
  readonly text: string;
  readonly role: 'headline' | 'brand' | 'button' | 'text';
}

export interface Names {
  readonly literals: readonly Literal[];
  readonly brand?: string;
  readonly place?: string;
  /** `HH:MM`, in the order written. */
  readonly times: readonly string[];
  /** As written: `€12`, `12 euro`. */
  readonly prices: readonly string[];
  readonly dates: readonly string[];
}

const QUOTED =
  /"([^"\n]{1,120})"|“([^”\n]{1,120})”|„([^”“\n]{1,120})[”“]|«([^»\n]{1,120})»|(?<![\p{L}\p{N}])['‘]([^'’\n]{2,120})['’](?![\p{L}\p{N}])/gu;
const DATE =
  /\b(\d{1,2})\s?(?:st|nd|rd|th)?\s+(?:of\s+)?(january|february|march|april|may|june|july|august|september|october|november|december|januari|februari|maart|mei|juni|juli|augustus|oktober)(\s+\d{4})?\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}(?:st|nd|rd|th)?(,?\s+\d{4})?\b/gi;
const PRICE = /[€$£]\s?\d+(?:[.,]\d{1,2})?|\b\d+(?:[.,]\d{2})?\s?(?:euros?|eur|dollars?|pounds?)\b/gi;
const TIME = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b|\b(1[0-2]|[1-9])\s?(am|pm)\b/gi;
const NOT_NAMES =
  /^(i|i'm|i'd|a|an|the|make|create|build|design|draw|show|add|use|give|please|we|our|my|no|with|english|dutch|svg|html|css|js|faq|faqs|cta|ui|ux|api|saas|ai|cv|dj|bnb|ngo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|een|maak|de|het|voor|tv|diy|pdf|usp|b2b|2d|3d|react|tailwind|new)$/i;

export function readNames(words: Words): Names {
  const { wish } = words;
  const literals: Literal[] = [];
  let brand: string | undefined;
  for (const match of wish.matchAll(QUOTED)) {
    const text = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim();
    if (text === '') continue;
    words.markRange(match.index, match.index + match[0].length);
    const before = wish.slice(Math.max(0, match.index - 32), match.index).toLowerCase();
    const role = /(headline|title|heading|kop|titel|h1)\b[^"]*$/.test(before)
      ? 'headline'
      : /(called|named|brand|name|genaamd|heet|for)\s*(is|it)?\s*:?$/.test(before.trim())
        ? 'brand'
        : /(button|cta|knop)\b[^"]*$/.test(before)
          ? 'button'
          : 'text';
    if (role === 'brand') brand ??= text;
    literals.push({ text, role });
  }
  for (const key of [
    'headline',
    'title',
    'heading',
    'button',
    'called',
    'named',
    'saying',
    'says',
    'reading',
    'genaamd',
    'titel',
    'kop',
  ]) {
    const index = words.list.findIndex((word) => word.key === key);
    if (index >= 0 && (literals.length > 0 || key === 'called' || key === 'named' || key === 'genaamd'))
      words.mark(index);
  }
  const times = [...wish.matchAll(TIME)].map((match) => {
    words.markRange(match.index, match.index + match[0].length);
    if (match[3] !== undefined) {
      const hour = (Number(match[3]) % 12) + (match[4]?.toLowerCase() === 'pm' ? 12 : 0);
      return `${String(hour).padStart(2, '0')}:00`;
    }
    return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  });
  const grab = (pattern: RegExp): string[] =>
    [...wish.matchAll(pattern)].map((match) => {
      words.markRange(match.index, match.index + match[0].length);
      return match[0].trim();
    });
  const prices = grab(PRICE);
  const dates = grab(DATE);
  brand ??= namedBrand(words);
  const place = readPlace(words);
  brand ??= capitalisedBrand(words, place);
  return { literals, ...(brand ? { brand } : {}), ...(place ? { place } : {}), times, prices, dates };
}

/** "called Blue Heron", "genaamd Korst": the capitalised words that follow, or one word if none is. */
function namedBrand(words: Words): string | undefined {
  const at = words.list.findIndex((word) => ['called', 'named', 'genaamd', 'titled', 'heet'].includes(word.key));
  if (at < 0) return undefined;
  const taken: string[] = [];
  for (let i = at + 1; i < words.list.length && taken.length < 4; i += 1) {
    const word = words.list[i];
    const previous = words.list[i - 1];
    if (!word || !previous || words.isMarked(i)) break;
    const gap = words.wish.slice(previous.end, word.start);
    if (/[,.;:()!?\n]/.test(gap)) break;
    const capital = /^\p{Lu}|^\p{N}/u.test(word.text);
    if (
      !capital &&
      taken.length > 0 &&
      !(['&', 'and', 'of', 'en', 'de', 'the'].includes(word.key) && /^\p{Lu}/u.test(words.list[i + 1]?.text ?? ''))
    )
      break;
    taken.push(gap.includes('&') ? `& ${word.text}` : word.text);
    words.mark(i);
    if (!capital && taken.length === 1) break;
  }
  return taken.length > 0 ? taken.join(' ') : undefined;
}

function capitalRun(words: Words, from: number): { text: string; end: number } | undefined {
  let end = from;
  while (end < words.list.length) {
    const word = words.list[end];
    if (!word || words.isMarked(end) || !/^\p{Lu}/u.test(word.text) || NOT_NAMES.test(word.text)) break;
    const previous = words.list[end - 1];
    if (end > from && previous && !/^( & | )$/.test(words.wish.slice(previous.end, word.start))) break;
    end += 1;
  }
  const first = words.list[from];
  const last = words.list[end - 1];
  return end > from && first && last ? { text: words.wish.slice(first.start, last.end), end } : undefined;
}

function readPlace(words: Words): string | undefined {
  for (let i = 1; i < words.list.length; i += 1) {
    if (
      !['in', 'at', 'near', 'te', 'from', 'bij', 'uit', 'outside', 'around', 'to', 'on', 'op'].includes(
        words.list[i - 1]?.key ?? '',
      )
    )
      continue;
    const run = capitalRun(words, i);
    if (!run) continue;
    for (let k = i; k < run.end; k += 1) words.mark(k);
    return run.text.replace(/['’]s$/, '');
  }
  return undefined;
}

function capitalisedBrand(words: Words, place: string | undefined): string | undefined {
  // where every word is capitalised ("A Landing Page For A Bakery") capitals say nothing
  const letters = words.list.filter((word) => /^\p{L}/u.test(word.text));
  if (
    letters.filter((word) => /^\p{Lu}/u.test(word.text)).length > Math.max(2, letters.length * 0.6) &&
    letters.length > 3
  )
    return undefined;
  for (let i = 0; i < words.list.length; i += 1) {
    const run = capitalRun(words, i);
    if (!run || run.text === place) continue;
    const single = run.end - i === 1;
    const key = words.list[i]?.key ?? '';
    const starts = i === 0 || /[.!?]\s*$/.test(words.wish.slice(0, words.list[i]?.start));
    if (single && starts && (isGrammar(key) || domainOfWord(stem(key)) !== undefined || words.list.length > 1))
      continue;
    for (let k = i; k < run.end; k += 1) words.mark(k);
    return run.text.replace(/['’]s$/, '');
  }
  return undefined;
}
