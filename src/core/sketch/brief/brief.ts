import type { Project } from '../../project.ts';
import { readApp, readTopic, type About, type AppWish } from './app.ts';
import { pairedSubject, SKY_WORDS, subjectOf, type Subject } from '../scene/nouns.ts';
import { domainOfWord, readDomain, type DomainName } from './domains.ts';
import { readColours, type ColourWish } from './colours.ts';
import { readMood, type Mood, type TypeWish } from './moods.ts';
import { readNames, type Names } from './literals.ts';
import { readIntent, type Intent } from './intent.ts';
import { readSections, sectionOfWord, type SectionsRead } from './sections.ts';
import { isGrammar, numberOf, readWords, stem, type Words } from './words.ts';

export type Artefact = 'page' | 'picture' | 'icon' | 'logo' | 'pattern' | 'component';

/** All that was understood of a wish. What was not stands in `words.missed()` once every reader has marked its share. */
export interface Brief {
  readonly words: Words;
  readonly intent: Intent;
  readonly artefact: Artefact;
  readonly domain: DomainName;
  /** The thing it is for, in the wish's own words: "sea swimmers". Empty when the wish names nothing. */
  readonly subject: string;
  readonly drawn: readonly Subject[];
  readonly sections: SectionsRead;
  readonly names: Names;
  readonly colours: readonly ColourWish[];
  readonly mood: Mood;
  readonly type?: TypeWish;
  readonly theme?: 'light' | 'dark';
  /** One page alone, or page, styles and script apart. */
  readonly files: 'one' | 'three';
  /** Something interactive that was asked for, to be written as a React project. */
  readonly app?: AppWish & { readonly about: About };
}

export function readBrief(wish: string, project: Project): Brief {
  const words = readWords(wish.slice(0, 4000));
  const intent = readIntent(words, project);
  // before names are read: "React" and "Pomodoro" are capitalised, and are nobody's name
  const app = intent === 'create' || intent === 'plan' ? readApp(words) : undefined;
  const names = readNames(words);
  const files = readFiles(words);
  const artefact = app ? 'component' : readArtefact(words);
  const drawn = readDrawn(words);
  const colours = readColours(words);
  const sections = app ? NO_SECTIONS : readSections(words, intent === 'edit');
  const { mood, type, theme } = readMood(words);
  // a change names things on the page, not what a page would be about; what an app is about it says itself
  const subject = intent === 'edit' || app ? '' : readSubject(words);
  // taken, not marked, before the domain marks its words: which of it is used is decided where it is written
  const about = app && readTopic(words, app);
  const domain = intent === 'edit' ? 'generic' : readDomain(words);
  return {
    words,
    intent,
    artefact,
    domain,
    subject,
    drawn,
    sections,
    names,
    colours,
    mood,
    files,
    ...(type ? { type } : {}),
    ...(theme ? { theme } : {}),
    ...(app && about ? { app: { ...app, about } } : {}),
  };
}

const NO_SECTIONS: SectionsRead = { wanted: [], without: [], noPictures: false };

function readFiles(words: Words): 'one' | 'three' {
  const match =
    /(separate|own|external|aparte?)\s+(css|styles?(heet)?|files?|script|stylesheet|bestanden)|with (a |an )?(stylesheet|css file|styles\.css|script)( and (a )?(script|stylesheet|js))?|(in|as) (three|separate|several) files/i.exec(
      words.wish,
    );
  if (!match) return 'one';
  words.markRange(match.index, match.index + match[0].length);
  return 'three';
}

const KIND: readonly (readonly [RegExp, Artefact])[] = [
  [/^(icon|icons|icoon|favicon|glyph)$/, 'icon'],
  [/^(logo|wordmark|monogram|logotype|beeldmerk)$/, 'logo'],
  [/^(pattern|wallpaper|tile|tiles|patroon|texture|wrapping)$/, 'pattern'],
  [/^(component|widget|button|card|picker|toggle|slider|knop|form)$/, 'component'],
];
const PAGE =
  /^(page|website|site|landing|webpage|homepage|landingpage|pagina|web|app|shop|store|portfolio|blog|timetable|dashboard|invitation|onepager|one-pager|section|website's)$/;
const PICTURE =
  /^(svg|drawing|picture|illustration|draw|drawn|image|scene|poster|teken|tekening|plaatje|cartoon|illustrate)$/;

function readArtefact(words: Words): Artefact {
  const keys = words.list.map((word) => word.key);
  const asPage = keys.findIndex((key) => PAGE.test(key) && key !== 'section');
  const first = keys.findIndex(
    (key) => KIND.some(([pattern]) => pattern.test(key)) && key !== 'form' && key !== 'card' && key !== 'button',
  );
  if (first >= 0 && (asPage < 0 || first < asPage)) {
    const found = KIND.find(([pattern]) => pattern.test(keys[first] ?? ''));
    // "logos" or "a logo wall" on a page are a section; alone, a thing to draw
    if (found && found[1] !== 'component') {
      words.mark(first);
      return found[1];
    }
  }
  if (asPage >= 0) return 'page';
  const picture = keys.findIndex((key) => PICTURE.test(key));
  if (picture >= 0) {
    words.mark(picture);
    return 'picture';
  }
  const mainNoun = keys.findIndex(
    (key, index) =>
      subjectOf(key) !== undefined &&
      !(domainOfWord(keys[index + 1] ?? '') !== undefined && subjectOf(keys[index + 1] ?? '') === undefined),
  );
  const domainNoun = keys.findIndex(
    (key, index) => domainOfWord(key) !== undefined && subjectOf(key) === undefined && index !== mainNoun,
  );
  const relation = keys.some((key) =>
    /^(riding|rides|ride|on|under|holding|holds|wearing|rijdt|fietst|beside|onder|op)$/.test(key),
  );
  if (
    mainNoun >= 0 &&
    (domainNoun < 0 || (relation && mainNoun < domainNoun)) &&
    !keys.some((key) => sectionOfWord(key) !== undefined && key !== 'picture')
  )
    return 'picture';
  if (
    mainNoun < 0 &&
    domainNoun < 0 &&
    keys.length > 0 &&
    keys.length <= 4 &&
    keys.every((key) => SKY_WORDS.has(key) || isGrammar(key)) &&
    keys.some((key) => SKY_WORDS.has(key))
  )
    return 'picture';
  return 'page';
}

function readDrawn(words: Words): Subject[] {
  const out: Subject[] = [];
  words.list.forEach((word, index) => {
    if (words.isMarked(index)) return;
    const subject = pairedSubject(word.key, words.list[index + 1]?.key ?? '') ?? subjectOf(word.key);
    if (subject && !out.includes(subject)) out.push(subject);
  });
  return out;
}

const STOP =
  /^(in|at|with|that|who|which|from|near|on|by|called|named|where|whose|to|using|and|of|met|in|te|die|dat|genaamd|voor|for|about|over|without|but|like|so|is|are|it|has|have|runs|sells|selling|sell|offering|showing|listing|having|plus|including|zonder|op|inside|during|between|then|page|site|website|landing|webpage)$/;

/** The noun phrase after "for", "about" or "of"; else the first run of words that say something. Marks what it takes: it is used word for word. */
function readSubject(words: Words): string {
  const { list } = words;
  const leads = list.flatMap((word, index) => (/^(for|about|of|voor|over|van)$/.test(word.key) ? [index + 1] : []));
  for (const start of [...leads, 0]) {
    const phrase = phraseFrom(words, start, start === 0);
    if (phrase !== undefined) return phrase;
  }
  return '';
}

function phraseFrom(words: Words, start: number, anywhere: boolean): string | undefined {
  const taken: number[] = [];
  for (let i = start; i < words.list.length && taken.length < 4; i += 1) {
    const word = words.list[i];
    if (!word) break;
    const previous = words.list[i - 1];
    const gap = previous ? words.wish.slice(previous.end, word.start) : '';
    if (taken.length > 0 && (/[^\s&]/.test(gap) || STOP.test(word.key) || words.isMarked(i))) break;
    if (taken.length === 0 && i > start && !anywhere && /[.,:;]/.test(gap)) break;
    const usable =
      !isGrammar(word.key) && !words.isMarked(i) && /^[\p{L}]/u.test(word.text) && numberOf(word.key) === undefined;
    if (usable) taken.push(i);
    else if (taken.length > 0) break;
    else if (!anywhere && STOP.test(word.key)) break;
  }
  if (taken.length === 0) return undefined;
  const domainWords = taken.filter((i) => domainOfWord(words.list[i]?.key ?? '') !== undefined);
  for (const i of taken) if (!domainWords.includes(i)) words.mark(i);
  return taken.map((i) => words.list[i]?.text ?? '').join(' ');
}

/** "sea swimmers" → plural; used to make sentences agree. */
export const isPlural = (phrase: string): boolean => {
  const last = phrase.split(' ').at(-1)?.toLowerCase() ?? '';
  return stem(last) !== last || /(people|men|women|children|sheep|folk|bees|mice)$/.test(last);
};
