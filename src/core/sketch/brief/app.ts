import { APP_ENTRIES, APP_KINDS, type AppKind } from './app-kinds.ts';
import { isGrammar, numberOf, stem, type Words } from './words.ts';

/** A small interactive thing that was asked for, in the words it was asked in. */
export interface AppWish {
  readonly kind: AppKind;
  /** As written, without "app" and the like: "habit tracker". Empty where only "an app" was said. */
  readonly noun: string;
  /** Whether the wish itself says React, TSX or TypeScript. */
  readonly said: boolean;
  /** How many of a thing, by its stem: `{ button: 2 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** As said in minutes or seconds. */
  readonly seconds?: number;
  /** Stems of what the wish names and the thing has. */
  readonly asked: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** Offset of the end of the noun in the wish. */
  readonly end: number;
  /** Offset of its beginning. */
  readonly start: number;
}

const REACT = /\b(?:react(?:\.?js)?|tsx|jsx)\b/i;
const FRAMELESS =
  /\b(?:plain|vanilla|pure|just|only|simple)\s+(?:html|js|javascript)\b|\bin (?:one |a single )?html\b|\b(?:html|javascript) only\b|\b(?:no|without(?: a| any)?|zonder) (?:framework|react|build)\b|\bvanilla\b|\bsingle (?:html )?file\b/i;
const SHELL = /\b(?:web[- ]?)?(?:apps?|application|components?|widgets?)\b/gi;
const PAGE_WORDS = /\b(?:landing|home ?page|website|site|webpage|portfolio|blog|brochure|pagina|shop|store)\b/i;
const LEAVES =
  /\b(?:pages?|landing|website|site|web(?:page|site)|pagina|logo|icon|favicon|poster|illustration|picture|image|drawing|draw|svg|pattern|scene|portfolio|blog|shop|store|with|and|for|about|of|that|which|who|including|plus|met|voor|over|van|en|section|timetable|invitation|dashboard|conference|festival|museum)\b/i;

/**
 * What a wish for something interactive names, or `undefined` where a page or a drawing is meant. "A landing page for a todo
 * app" is a page; "a todo app" is not. Marks the words that say what it is and has; what it is about is read later.
 */
export function readApp(words: Words): AppWish | undefined {
  const { wish } = words;
  const react = REACT.exec(wish);
  const said = react !== null || /\btypescript\b/i.test(wish);
  if (FRAMELESS.test(wish) && !said) return undefined;
  if (FRAMELESS.test(wish) && /\b(?:no|without|zonder) react\b/i.test(wish)) return undefined;
  const found = findKind(wish, said);
  const shell = [...wish.matchAll(SHELL)][0];
  if (!found) {
    const at = shell?.index ?? react?.index;
    if (at === undefined || LEAVES.test(wish.slice(0, at)) || PAGE_WORDS.test(said ? wish : wish.slice(0, at)))
      return undefined;
    // what is sold or shown by a page is not the page
    if (
      !said &&
      !/\b(?:app|apps|widget|application)\b/i.test(shell?.[0] ?? '') &&
      !/\bcomponents?\b/i.test(shell?.[0] ?? '')
    )
      return undefined;
    const end = shell ? shell.index + shell[0].length : at + (react?.[0].length ?? 0);
    return finish(words, 'collection', '', said, at, end);
  }
  const before = wish.slice(0, found.start);
  if (said ? /\b(?:landing|home|product|marketing)[- ]?pages?\b|\bwebsite\b/i.test(before) : LEAVES.test(before))
    return undefined;
  const after = wish.slice(found.end, found.end + 24);
  if (
    !said &&
    /^(?:'s)?[- ](?:company|startup|business|brand|shop|store|agency|club|website|site|landing|school)\b/i.test(after)
  )
    return undefined;
  return finish(words, found.kind, found.noun, said, found.start, found.end);
}

function findKind(
  wish: string,
  said: boolean,
): { kind: AppKind; noun: string; start: number; end: number } | undefined {
  for (const kind of APP_KINDS) {
    const { pattern, weak } = APP_ENTRIES[kind];
    const match = pattern.exec(wish);
    if (!match) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    const edge =
      /[\p{L}\p{N}]$/u.test(wish.slice(0, start)) || /^[\p{L}\p{N}]/u.test(wish.slice(end).replace(/^s\b/, ''));
    if (edge) continue;
    const near = new RegExp(SHELL.source, 'i').test(wish);
    if (weak && !said && !near && wish.slice(0, start).trim().split(/\s+/).length > 4) continue;
    return { kind, noun: match[0].trim(), start, end };
  }
  return undefined;
}

function finish(words: Words, kind: AppKind, noun: string, said: boolean, start: number, end: number): AppWish {
  const { wish, list } = words;
  words.markRange(start, end);
  for (const match of wish.matchAll(SHELL)) words.markRange(match.index, match.index + match[0].length);
  const known = new Set(APP_ENTRIES[kind].has.split(' ').map(stem));
  const counts: Record<string, number> = {};
  const asked = new Set<string>();
  const refused = new Set<string>();
  list.forEach((word, index) => {
    if (
      /^(react|reactjs|react\.js|tsx|jsx|typescript|ts|interactive|hooks?|state|accessible|responsive)$/.test(word.key)
    )
      words.mark(index);
    const name = stem(word.key);
    if (!known.has(name) || (word.start < end && word.start >= start)) return;
    const back = [list[index - 1], list[index - 2]];
    if (back.some((one) => one && /^(no|without|zonder|geen)$/.test(one.key))) {
      refused.add(name);
      words.mark(index);
      return;
    }
    asked.add(name);
    words.mark(index);
    back.forEach((one, step) => {
      const count = one ? numberOf(one.key) : undefined;
      if (count === undefined || counts[name] !== undefined) return;
      if (step === 1 && isGrammar(back[0]?.key ?? '')) return;
      counts[name] = count;
      words.mark(index - 1 - step);
    });
  });
  // "three tabs", "five stars": the noun's own number
  const own = list.findIndex((word) => word.start >= start);
  const number = numberOf(list[own - 1]?.key ?? '');
  if (number !== undefined && noun !== '') {
    counts[stem(list[own]?.key ?? '')] ??= number;
    words.mark(own - 1);
  }
  const time = /\b(\d{1,3})[ -]?(minutes?|mins?|minuten|seconds?|secs?|seconden)\b/i.exec(wish);
  if (time) words.markRange(time.index, time.index + time[0].length);
  const seconds = time ? Number(time[1]) * (/^m/i.test(time[2] ?? '') ? 60 : 1) : undefined;
  return { kind, noun, said, counts, asked, refused, start, end, ...(seconds ? { seconds } : {}) };
}

const TOPIC_END =
  /^(with|that|who|which|where|using|in|having|plus|including|called|named|and|but|so|by|at|from|met|die|dat|zonder|without|dark|light|it|has|is|are|like|showing|where|two|three|four|five|six)$/;

/** What it is about, in the wish's own words. */
export interface About {
  /** "for", "about": what leads the topic. */
  readonly lead: string;
  readonly topic: string;
  /** What stands before the noun: "coffee" in "a coffee counter". */
  readonly before: string;
  /** Says that it was used. */
  readonly mark: () => void;
}

/** What it is about: "for moving house", "about rivers", and the words before the noun: "coffee". Read last, from what nothing else used. */
export function readTopic(words: Words, app: AppWish): About {
  const { list, wish } = words;
  const leads = list.flatMap((word, index) => (/^(for|about|on|voor|over|to)$/.test(word.key) ? [index] : []));
  const start = leads.find((index) => (list[index]?.start ?? 0) >= app.end) ?? leads[0];
  const taken: number[] = [];
  if (start !== undefined)
    for (let i = start + 1; i < list.length && taken.length < 5; i += 1) {
      const word = list[i];
      const previous = list[i - 1];
      if (!word || !previous || words.isMarked(i) || (word.start < app.end && word.end > app.start)) break;
      if (/[^\s&'’]/.test(wish.slice(previous.end, word.start))) break;
      const next = list[i + 1];
      const joins =
        word.key === 'and' && next !== undefined && !isGrammar(next.key) && numberOf(next.key) === undefined;
      if (TOPIC_END.test(word.key) && !joins) break;
      taken.push(i);
    }
  while (taken.length > 0 && isGrammar(list[taken.at(-1) ?? 0]?.key ?? '')) taken.pop();
  const first = list[taken[0] ?? -1];
  const last = list[taken.at(-1) ?? -1];
  const topic = first && last ? wish.slice(first.start, last.end) : '';
  const said = taken.some((i) => !isGrammar(list[i]?.key ?? ''));
  const quality: number[] = [];
  for (let i = list.findIndex((word) => word.start >= app.start) - 1; i >= 0 && quality.length < 2; i -= 1) {
    const word = list[i];
    const next = list[i + 1];
    if (!word || !next || words.isMarked(i) || isGrammar(word.key) || !/^\p{L}/u.test(word.text)) break;
    if (numberOf(word.key) !== undefined || /[^\s]/.test(wish.slice(word.end, next.start))) break;
    quality.unshift(i);
  }
  return {
    lead: said && start !== undefined ? (list[start]?.text.toLowerCase() ?? '') : '',
    topic: said ? topic : '',
    before: quality.map((i) => list[i]?.text ?? '').join(' '),
    mark: () => {
      for (const i of [...taken, ...quality]) words.mark(i);
    },
  };
}
