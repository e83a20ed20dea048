import type { FilePath } from '../../path.ts';
import type { Project } from '../../project.ts';
import type { Brief } from '../brief/brief.ts';
import { numberOf, type Words } from '../brief/words.ts';
import { writeReply } from '../reply.ts';
import { changeDrawing } from './drawing.ts';
import { addReset, renameInScripts, setJsxText } from './component.ts';
import { colours, headlineColour, lean, moreContrast, theme } from './looks.ts';
import { addSection, LABEL, removeSection, rename, setText } from './markup.ts';
import { columns, corners, fonts, size, spacing } from './shape.ts';
import { miss, partsOf, readSource, type Change, type Source, type Text } from './source.ts';

/** A wish as the smallest change of what is there. What cannot be found is said; nothing is guessed. */
export function changeProject(brief: Brief, project: Project, activePath: FilePath | undefined): string {
  const source = readSource(project, activePath);
  const texts: Text[] = [...project.files.values()].flatMap((file) =>
    file.kind === 'text' ? [{ path: file.path, text: file.text }] : [],
  );
  if (!source) return writeReply([{ type: 'prose', text: 'There is nothing here yet to change.' }]);
  const changes = [
    ...worded(source, texts, brief),
    ...(source.kind === 'picture' ? pictureChanges(source, brief) : pageChanges(source, brief)),
  ];
  const { parts, refused } = partsOf(changes, texts);
  const said = changes.flatMap((change) => (change.type === 'edit' ? [] : [change.said]));
  const missed = brief.words.missed();
  const touched = parts.flatMap((part) => (part.type === 'prose' ? [] : [part.path]));
  const lines = [...new Set([...said, ...refused])];
  if (touched.length > 0) lines.unshift(`Changed ${touched.join(', ')}.`);
  else if (lines.length === 0)
    lines.push(
      `No rule for this change. Sketch can change colours, light and dark, type, sizes, corners, columns, texts and sections.`,
    );
  if (missed.length > 0) lines.push(`Not understood: ${missed.join(', ')}. Connect a model for those.`);
  return writeReply([{ type: 'prose', text: lines.join(' ') }, ...parts]);
}

const pictureChanges = (source: Source, brief: Brief): Change[] => {
  mark(brief.words, /^(bigger|larger|smaller|groter|kleiner|at|night)$/);
  return /\b(rename|headline|replace .* with)\b/i.test(brief.words.wish) && brief.colours.length === 0
    ? []
    : changeDrawing(source, brief);
};

function mark(words: Words, pattern: RegExp): boolean {
  let found = false;
  words.list.forEach((word, index) => {
    if (!pattern.test(word.key)) return;
    words.mark(index);
    found = true;
  });
  return found;
}

/** Changes of words: headlines, buttons, names. */
function worded(source: Source, texts: readonly Text[], brief: Brief): Change[] {
  const { wish } = brief.words;
  const swap =
    /\b(?:rename|change|replace|hernoem|vervang|verander)\s+(?:the\s+|all\s+)?["“']?(.+?)["”']?\s+(?:to|with|by|into|naar|door|in)\s+["“']?(.+?)["”']?\s*[.!]?$/i.exec(
      wish.trim(),
    );
  const what = /\b(headline|heading|h1|kop)\b/i.test(wish)
    ? 'headline'
    : /\b(title|titel)\b/i.test(wish)
      ? 'title'
      : /\b(button|cta|knop)\b/i.test(wish)
        ? 'button'
        : undefined;
  const quoted = brief.names.literals.at(-1)?.text;
  if (what && quoted !== undefined) {
    mark(brief.words, /^(headline|heading|title|button|text|cta|says?|read|reads|kop|titel|knop|h1)$/);
    return setWords(source, what, quoted);
  }
  if (what && swap && !looksLikeColour(brief)) {
    brief.words.markRange(0, wish.length);
    return source.kind === 'component' ? setWords(source, what, swap[2] ?? '') : setText(source, what, swap[2] ?? '');
  }
  if (swap && !looksLikeColour(brief) && brief.sections.wanted.length === 0) {
    brief.words.markRange(0, wish.length);
    const scripts = renameInScripts(texts, swap[1] ?? '', swap[2] ?? '');
    const pages = rename(texts, swap[1] ?? '', swap[2] ?? '');
    return scripts.length > 0 ? [...scripts, ...pages.filter((change) => change.type === 'edit')] : pages;
  }
  return [];
}

const setWords = (source: Source, what: 'headline' | 'title' | 'button', words: string): Change[] =>
  source.kind === 'component'
    ? setJsxText(source, what === 'title' ? 'headline' : what, words)
    : setText(source, what === 'title' && source.kind === 'page' ? 'headline' : what, words);

const looksLikeColour = (brief: Brief): boolean => brief.colours.length > 0 || brief.type !== undefined;

function pageChanges(source: Source, brief: Brief): Change[] {
  const { words, sections } = brief;
  const wish = words.wish.toLowerCase();
  const changes: Change[] = [];
  if (source.kind === 'component' && /\b(add|with|need|want|put|voeg)\b.*\breset\b/.test(wish)) {
    mark(words, /^(reset|button|knop)$/);
    return addReset(source);
  }
  const headline = mark(words, /^(headline|heading|title|kop|titel|h1)$/);
  const bigger = mark(words, /^(bigger|larger|groter|enlarge|huge)$/);
  const smaller = mark(words, /^(smaller|kleiner|shrink)$/);
  if (bigger || smaller) {
    const text = mark(words, /^(text|type|letters|tekst|font)$/) && !headline;
    changes.push(...size(source, bigger ? 1.25 : 0.8, text ? 'text' : 'headline'));
  }
  if (mark(words, /^contrast$/)) changes.push(...moreContrast(source));
  else if (brief.theme) changes.push(...theme(source, brief.theme));
  if (
    mark(words, /^(rounder|corners?|round|rounded|hoeken|ronder)$/) ||
    mark(words, /^(sharper|sharp|square|scherper)$/)
  )
    changes.push(...corners(source, !/sharp|square|scherp|less round/.test(wish)));
  else if (brief.mood.softness !== 0 && brief.mood.loudness === 0 && brief.mood.warmth === 0 && !brief.type)
    changes.push(...corners(source, brief.mood.softness > 0));
  const room = roomOf(words, brief.mood.density);
  if (room !== undefined) changes.push(...spacing(source, room));
  if (brief.type && brief.type !== undefined) changes.push(...fonts(source, brief.type));
  if ((brief.mood.warmth !== 0 || brief.mood.loudness !== 0) && brief.colours.length === 0)
    changes.push(...lean(source, brief));
  else if (headline && brief.colours[0]) changes.push(...headlineColour(source, brief.colours[0]));
  else if (brief.colours.length > 0) changes.push(...colours(source, brief));
  changes.push(...columnChange(source, brief));
  const removing = /\b(remove|delete|drop|hide|without|no|verwijder|zonder|weg|haal)\b/.test(wish);
  if (source.kind === 'component') {
    // sections are markup of pages; in a component they would be invented
    if (sections.wanted.length + sections.without.length > 0 && changes.length === 0)
      changes.push(
        miss(
          'Sketch puts no new parts into components; colours, type, sizes, space, corners, words and a reset button it can change. Connect a model for the rest.',
        ),
      );
    return changes;
  }
  const kinds = [...sections.wanted.map(({ kind }) => kind), ...sections.without];
  if (removing) changes.push(...[...new Set(kinds)].flatMap((kind) => removeSection(source, kind)));
  else if (
    /\b(add|insert|include|append|put|with|need|want|voeg|toevoegen|met|extra|another|also)\b/.test(wish) ||
    (changes.length === 0 && kinds.length > 0)
  )
    changes.push(...sections.wanted.flatMap((one) => addSection(source, brief, one)));
  if (sections.wanted.length > 0 || removing) mark(words, /^(section|sections|block|form|please)$/);
  return changes.map((change) =>
    change.type === 'miss' && kinds.length > 0
      ? { ...change, said: change.said.replace('undefined', LABEL[kinds[0] ?? 'story']) }
      : change,
  );
}

/** "more space", "tighter", "airy": the factor on all space, or nothing where none was spoken of. */
function roomOf(words: Words, density: number): number | undefined {
  const named = mark(words, /^(spacing|space|room|padding|gap|gaps|whitespace|ruimte)$/);
  const tighter = mark(words, /^(tighter|tight|denser|compacter)$/);
  const roomier = mark(words, /^(roomier|looser|airier)$/);
  if (tighter || density > 0) return 0.7;
  if (roomier || density < 0) return named || roomier || density <= -0.9 ? 1.4 : undefined;
  if (!named) return undefined;
  return /\b(less|smaller|minder|reduce|decrease)\b/i.test(words.wish) ? 0.7 : 1.4;
}

const GRIDS: Readonly<Record<string, readonly string[]>> = {
  features: ['cols', 'mosaic'],
  items: ['tiles', 'leaders'],
  pricing: ['plans'],
  quotes: ['voices', 'giant'],
  team: ['faces'],
  steps: ['steps', 'stairs'],
  stats: ['stats'],
  faq: ['two'],
  schedule: ['board'],
};

function columnChange(source: Source, brief: Brief): Change[] {
  const { list } = brief.words;
  const index = list.findIndex((word) => /^(columns?|kolommen|kolom)$/.test(word.key));
  if (index < 0) return [];
  const count = numberOf(list[index - 1]?.key ?? '') ?? 2;
  brief.words.mark(index);
  if (numberOf(list[index - 1]?.key ?? '') !== undefined) brief.words.mark(index - 1);
  const named = brief.sections.wanted.flatMap(({ kind }) => GRIDS[kind] ?? []);
  return columns(source, Math.min(6, count), named);
}
