import type { Project } from '../../project.ts';
import { subjectOf } from '../scene/nouns.ts';
import { readApp } from './app.ts';
import { domainOfWord } from './domains.ts';
import { colourOf } from './colours.ts';
import { isMoodWord } from './moods.ts';
import { sectionOfWord } from './sections.ts';
import { isGrammar, readWords, type Words } from './words.ts';

export type Intent = 'create' | 'edit' | 'question' | 'plan';

const ASK =
  /^\s*(what|which|how (big|large|long|many|does|do|is|are|can|come)|why|where|who|when|does|do|is|are|explain|tell me|describe|welke|wat|hoe(veel)?|waarom|waar|leg uit)\b/i;
const POLITE =
  /^\s*((please|now|then|ok|okay|and|also|can you|could you|would you|kun je|kan je|let's|i want you to|i'd like you to|i want|just|en|nu)[\s,]+)+/i;
const CHANGE =
  /^(make|turn|set|have|keep|let|give) (it|this|that|the|its|everything|all|them|headline|text|more|less)\b|^(add|insert|include|append|put|remove|delete|drop|hide|change|replace|rename|swap|switch|move|use|increase|decrease|reduce|enlarge|shrink|rewrite|recolou?r|round|sharpen|darken|lighten|warm|cool|tint|without|no|more|less|translate|fix|mend|maak (het|de|alles)|verander|voeg|verwijder|vervang|haal|zet|gebruik)\b/i;
const DEGREE =
  /^((a (bit|little|lot|touch)|much|slightly|even|far|iets|wat|way|more)\s+)*(dark|darker|light|lighter|warmer|cooler|colder|bolder|calmer|brighter|bigger|larger|smaller|rounder|sharper|softer|louder|quieter|tighter|looser|denser|airier|serif|mono|sans|more|less|donkerder|lichter|warmer|koeler|groter|kleiner|at night|by night|in the rain)\b/i;

/** Whether the wish starts something new, changes what is there, or asks. A project without text can only be started. */
export function readIntent(words: Words, project: Project): Intent {
  const wish = words.wish.trim();
  const lead = wish.replace(POLITE, '');
  if (/^(plan|outline|draft a plan|make a plan|plan voor)\b/i.test(lead)) {
    words.markRange(words.wish.indexOf(lead), words.wish.indexOf(lead) + 4);
    return 'plan';
  }
  const asksForWork = /^(can|could|would|will|kun|kan|zou)\b/i.test(wish);
  const hasText = [...project.files.values()].some((file) => file.kind === 'text' && file.text.trim() !== '');
  if (!asksForWork && ASK.test(lead) && (hasText || wish.endsWith('?'))) return 'question';
  if (wish.endsWith('?') && !asksForWork && hasText && !CHANGE.test(lead)) return 'question';
  if (!hasText) return 'create';
  const newPage =
    /\b(page|site|website|landing|webpage|homepage|pagina)\b/i.test(lead) &&
    /^(make|create|build|design|an?|een|maak)\b/i.test(lead);
  // "a counter with two buttons" is made of words that also name parts of a page
  if (startsNew(lead) && readApp(readWords(lead)) !== undefined) return 'create';
  if (!newPage && onlyChangeWords(words)) return 'edit';
  if (startsNew(lead)) return 'create';
  if (CHANGE.test(lead) || DEGREE.test(lead)) return 'edit';
  if (/\binstead of\b|\bin plaats van\b|\bto\b.*["“]/.test(lead)) return 'edit';
  return onlyChangeWords(words) ? 'edit' : 'create';
}

/** "a page for …", "make a new logo", "a pelican on a bicycle": an article before a thing, and no thing that is already there. */
function startsNew(lead: string): boolean {
  const match =
    /^(?:(?:make|create|build|design|draw|generate|sketch|write|give me|show me|maak|teken|ontwerp|bouw)\s+(?:me\s+)?)?(?:an?|another|one|two|three|four|five|six|een)\s+(.*)$/i.exec(
      lead,
    );
  if (!match || DEGREE.test(lead))
    return (
      /^(draw|create|build|design|generate|sketch|teken|ontwerp)\b/i.test(lead) &&
      !/^(draw|design)\s+(it|this)\b/i.test(lead)
    );
  const rest = (match[1] ?? '').toLowerCase();
  return !/^(serif|mono|sans|bigger|smaller|darker|lighter|warmer|cooler|rounder)\b/.test(rest);
}

function onlyChangeWords(words: Words): boolean {
  const meaning = words.list.filter((word) => !isGrammar(word.key));
  return (
    meaning.length > 0 &&
    meaning.length <= 8 &&
    meaning.every((word) => subjectOf(word.key) === undefined && domainOfWord(word.key) === undefined) &&
    meaning.some(
      (word) =>
        isMoodWord(word.text) ||
        colourOf(word.key) !== undefined ||
        sectionOfWord(word.key) !== undefined ||
        /^(column|columns|corner|corners|dark|light|contrast|headline|night)$/.test(word.key),
    )
  );
}
