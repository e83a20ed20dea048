import { err, ok, type Result } from '../result.ts';
import type { TextEdit } from '../text.ts';
import type { EditBlock } from './block.ts';
import { candidateAt, lineWords, several, type Miss } from './candidate.ts';
import { bare, splitLines } from './lines.ts';
import { narrow } from './narrow.ts';
import { rewrite } from './rewrite.ts';
import { alike, Budget } from './similarity.ts';
import { lineAt, sourceOf, type Source } from './source.ts';

/**
 * Finds the one place an edit block means, from strict to lenient: the lines as they are; line ends and trailing space
 * aside; indentation aside (new lines are re-indented); a part of one line; and lines that are at least 0.9 alike. The first
 * step that finds anything decides: one place is taken, several are refused. Nothing is ever guessed. Lines that a block
 * leaves as they are stay as the file has them, so a lenient match never rewrites what it only tolerated.
 */

export type Step = 'exact' | 'space' | 'indent' | 'part' | 'fuzzy' | 'insert';

export interface Place {
  /** Offsets into the text that was searched. */
  readonly edit: TextEdit;
  readonly step: Step;
}

const LEAST_ALIKE = 0.9;
const LEAST_SHOWN = 0.6;
/** Shorter than this, nearly the same is too often something else. Characters without white space. */
const LEAST_FUZZY_LENGTH = 20;
const BUDGET = 12_000_000;

export function findPlace(text: string, block: EditBlock): Result<Place, Miss> {
  const source = sourceOf(text);
  const search = block.search.replaceAll('\r\n', '\n');
  const replace = block.replace.replaceAll('\r\n', '\n');
  if (search.trim() === '') return insertion(source, block, replace);
  const whole = search.endsWith('\n');
  const before = whole ? splitLines(search).map(bare) : search.split('\n');
  const after = splitLines(replace).map(bare);
  return (
    (whole ? undefined : part(source, block, search, replace, 'exact')) ??
    byLines(source, block, before, after) ??
    byLines(source, block, ...withoutBlankEdges(before, after)) ??
    (whole ? part(source, block, search.slice(0, -1), replace.replace(/\n$/, ''), 'part') : undefined) ??
    fuzzy(source, block, before, after)
  );
}

function insertion(source: Source, block: EditBlock, replace: string): Result<Place, Miss> {
  const newText = replace.replaceAll('\n', source.lineEnd);
  const { text } = source;
  const insert = (at: number): Result<Place, Miss> => {
    const apart = at > 0 && text[at - 1] !== '\n' ? source.lineEnd : '';
    return ok({ edit: { start: at, end: at, newText: apart + newText }, step: 'insert' });
  };
  if (text.trim() === '') return ok({ edit: { start: 0, end: text.length, newText }, step: 'insert' });
  if (block.atEnd) return insert(text.length);
  const anchored = narrow(source.lines, { anchors: block.anchors ?? [], length: 0 });
  if (anchored.anchors.length === 1) return insert(source.offsets[(anchored.anchors[0] ?? 0) + 1] ?? text.length);
  if (anchored.anchors.length > 1) return several(source, anchored.anchors, 1, 'its anchor occurs');
  return err({ why: 'empty-search', reason: 'the search is empty, but the file is not', candidates: [] });
}

/** A run of characters rather than of lines. */
function part(source: Source, block: EditBlock, search: string, replace: string, step: Step) {
  const wanted = search.replaceAll('\n', source.lineEnd);
  const starts: number[] = [];
  for (let at = source.text.indexOf(wanted); at >= 0; at = source.text.indexOf(wanted, at + 1)) starts.push(at);
  const lineOf = new Map(starts.map((start) => [start, lineAt(source, start)]));
  const length = search.split('\n').length;
  const lines = [...new Set(lineOf.values())];
  const { places } = narrow(source.lines, { anchors: block.anchors ?? [], atEnd: block.atEnd, places: lines, length });
  const kept = starts.filter((start) => places.includes(lineOf.get(start) ?? -1));
  const [start] = kept;
  if (start === undefined) return undefined;
  if (kept.length > 1)
    return several(
      source,
      kept.map((each) => lineOf.get(each) ?? 0),
      length,
      'occurs',
    );
  const newText = replace.replaceAll('\n', source.lineEnd);
  return ok<Place>({ edit: { start, end: start + wanted.length, newText }, step });
}

const STEPS: readonly (readonly [Step, (line: string) => string])[] = [
  ['exact', (line) => line],
  ['space', (line) => line.trimEnd()],
  ['indent', (line) => line.trim()],
];

function byLines(source: Source, block: EditBlock, search: readonly string[], replace: readonly string[]) {
  if (search.length === 0) return undefined;
  for (const [step, view] of STEPS) {
    const found = windows(source.lines.map(view), search.map(view));
    const { places, lost } = narrow(source.lines, {
      anchors: block.anchors ?? [],
      atEnd: block.atEnd,
      places: found,
      length: search.length,
    });
    if (places.length > 1) return several(source, places, search.length, 'occurs');
    if (places[0] !== undefined) return ok<Place>({ edit: rewrite(source, places[0], search, replace), step });
    if (lost !== undefined) {
      const candidates = found.map((line) => candidateAt(source, line, search.length, 1));
      return err<Miss>({ why: 'not-found', reason: `not found after “${lost}”`, candidates });
    }
  }
  return undefined;
}

function windows(lines: readonly string[], search: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + search.length <= lines.length; at += 1) {
    let same = 0;
    while (same < search.length && lines[at + same] === search[same]) same += 1;
    if (same === search.length) found.push(at);
  }
  return found;
}

function withoutBlankEdges(
  search: readonly string[],
  replace: readonly string[],
): [readonly string[], readonly string[]] {
  const trim = (lines: readonly string[]): readonly string[] => {
    const from = lines.findIndex((line) => line.trim() !== '');
    return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => line.trim() !== '') + 1);
  };
  const inner = trim(search);
  return inner.length === search.length ? [[], replace] : [inner, trim(replace)];
}

function fuzzy(
  source: Source,
  block: EditBlock,
  search: readonly string[],
  replace: readonly string[],
): Result<Place, Miss> {
  const wanted = search.map((line) => line.trim());
  const lines = source.lines.map((line) => line.trim());
  const solid = wanted.join('').length >= LEAST_FUZZY_LENGTH;
  const strict = near(lines, wanted, LEAST_ALIKE, new Budget(BUDGET));
  const close = solid && !strict.exhausted ? strict.found.map(([line]) => line) : [];
  const { places } = narrow(source.lines, {
    anchors: block.anchors ?? [],
    atEnd: block.atEnd,
    places: close,
    length: search.length,
  });
  if (places.length > 1) return several(source, places, search.length, 'nearly occurs');
  if (places[0] !== undefined) return ok({ edit: rewrite(source, places[0], search, replace), step: 'fuzzy' });
  const shown = near(lines, wanted, LEAST_SHOWN, new Budget(BUDGET / 3))
    .found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([line, score]) => candidateAt(source, line, search.length, score));
  const [best] = shown;
  const hint = best && `; closest is ${lineWords([best.range.start.line])} (${Math.floor(best.alike * 100)} % alike)`;
  return err({ why: 'not-found', reason: `not found${hint ?? ''}`, candidates: shown });
}

function near(lines: readonly string[], search: readonly string[], least: number, budget: Budget) {
  const found: [line: number, score: number][] = [];
  for (let at = 0; at + search.length <= lines.length && !budget.exhausted; at += 1) {
    const score = alike(search, lines, at, least, budget);
    if (score !== undefined) found.push([at, score]);
  }
  return { found, exhausted: budget.exhausted };
}
