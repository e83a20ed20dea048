/**
 * How a page follows colours while they are dragged, with one style write a frame and no rebuild.
 *
 * Once, when the panel opens or the source changed, the frame is given a setup: every colour of the source has a variable
 * (`--vonk-c0` …), and what the page is made of is given again with the variables in place of the colours, each with the
 * colour that stood there: `var(--vonk-c0,#04425e)`. From then on one rule, `:root { --vonk-c0: …; … }`, says what they
 * are; writing its text anew is all that a frame of dragging costs. Without the rule the page is as it was written.
 *
 * What the frame does with a setup:
 * - `sheets`: a style sheet that is a project's file takes `text` instead of the file's, as long as the file is what `text`
 *   was made of (imports and addresses in it are resolved as in the file's own).
 * - `blocks`: a `style` element whose text is `before` takes `after`.
 * - `attributes`: an element whose attribute `name` is `before` takes `after`; also an element that comes later.
 * - `literals`: a colour that is left, in an inline style or a sheet that scripts made (React's styles, Tailwind's sheet),
 *   and is equal to one of `texts`, becomes its variable; with `property`, where it is that custom property's value.
 * - the rule of `liveRule` stands in a sheet of its own, last in the document, with transitions as they are.
 *
 * Leaving takes the variables out again (painter.ts). A new document is given the setup with its first files.
 *
 * A canvas, an animation's values, an image's own colours do not follow; they change when the source is written.
 */
import { scanMarkup } from '../markup/scan.ts';
import { extensionOf, type FilePath } from '../path.ts';
import type { Project } from '../project.ts';
import { applyEdits, type TextEdit } from '../text.ts';
import { colourNow, type Scheme } from './change.ts';
import { writeAs } from './notation.ts';
import { computedOf, sameColour } from './oklch.ts';
import { variableWith, type LiveLiteral } from './painter.ts';
import type { ColourToken } from './tokens.ts';

export interface LiveSetup {
  readonly sheets: readonly { readonly path: FilePath; readonly text: string }[];
  readonly blocks: readonly { readonly before: string; readonly after: string }[];
  readonly attributes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly literals: readonly LiveLiteral[];
}

const variableOf = (index: number): string => `--vonk-c${index}`;

export function liveSetup(project: Project, tokens: readonly ColourToken[]): LiveSetup {
  const edits = new Map<FilePath, TextEdit[]>();
  for (const [index, { places }] of tokens.entries()) {
    for (const { path, kind, start, end, text } of places) {
      if (kind === 'code') continue;
      const edit = { start, end, newText: variableWith(variableOf(index), text) };
      const known = edits.get(path);
      if (known) known.push(edit);
      else edits.set(path, [edit]);
    }
  }
  const setup = { sheets: [], blocks: [], attributes: [], literals: literalsOf(tokens) } as Writable;
  for (const [path, list] of edits) {
    const file = project.files.get(path);
    if (file?.kind !== 'text') continue;
    if (extensionOf(path) === 'css') setup.sheets.push({ path, text: applyEdits(file.text, list) });
    else markup(file.text, list, setup);
  }
  return setup;
}

/** The text of the one rule. Changed colours as they would be written, the others as they are. */
export function liveRule(tokens: readonly ColourToken[], scheme: Scheme): string {
  const values = tokens.map((token, index) => {
    const now = colourNow(token, scheme);
    const text = token.places[0]?.text ?? '';
    return `${variableOf(index)}:${sameColour(now, token.colour) ? text : writeAs(text, now)};`;
  });
  return `:root{${values.join('')}}`;
}

/**
 * Right after colours were written, what is built of the source still has the old ones for a moment: they are shown as the new
 * ones until then. `tokens` and `scheme` are those that were written, `from` the number of colours there are now.
 */
export function leftovers(
  tokens: readonly ColourToken[],
  scheme: Scheme,
  from: number,
): { readonly literals: LiveSetup['literals']; readonly values: string } {
  const changed = tokens.map((token) => (sameColour(colourNow(token, scheme), token.colour) ? undefined : token));
  const literals = literalsOf(tokens, from).filter((_, index) => changed[index] !== undefined);
  const values = changed.map((token, index) =>
    token ? `${variableOf(from + index)}:${writeAs(token.places[0]?.text ?? '', colourNow(token, scheme))};` : '',
  );
  return { literals, values: values.join('') };
}

type Writable = { [K in keyof LiveSetup]: LiveSetup[K][number][] };

/** Edits lie in a style element or in one attribute: each of those is given whole, before and after. */
function markup(text: string, edits: readonly TextEdit[], setup: Writable): void {
  const known = new Set<string>();
  const within = (start: number, end: number): string | undefined => {
    const inside = edits.filter((edit) => edit.start >= start && edit.end <= end);
    if (inside.length === 0) return undefined;
    return applyEdits(
      text.slice(start, end),
      inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  };
  for (const token of scanMarkup(text)) {
    if (token.type === 'raw' && token.of === 'style') {
      const after = within(token.start, token.end);
      if (after !== undefined) setup.blocks.push({ before: text.slice(token.start, token.end), after });
    }
    if (token.type !== 'open') continue;
    for (const { name, value, valueStart, valueEnd } of token.attributes) {
      const after = within(valueStart, valueEnd);
      if (after === undefined || known.has(`${name}=${value}`)) continue;
      known.add(`${name}=${value}`);
      setup.attributes.push({ name, before: value, after });
    }
  }
}

function literalsOf(tokens: readonly ColourToken[], from = 0): Writable['literals'] {
  return tokens.map(({ kind, name, places, colour }, index) => {
    const texts = new Set([computedOf(colour), ...places.map(({ text }) => text)]);
    return { texts: [...texts], variable: variableOf(from + index), ...(kind === 'property' && { property: name }) };
  });
}
