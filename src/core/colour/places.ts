/** Every place in a project's files where a colour stands, in any language a prototype is written in. */
import { attributeOf, scanMarkup, type MarkupAttribute } from '../markup/scan.ts';
import { extensionOf, type FilePath } from '../path.ts';
import type { Project } from '../project.ts';
import { declarationsOf, isDark, isPlain, mayNameColour, type Declaration } from './css.ts';
import { arbitraryValues } from './arbitrary-values.ts';
import { findColours, type FoundColour } from './find.ts';
import type { ColourPlace, PlaceKind, ReferencePlace } from './place.ts';
import { scriptPlaces } from './script.ts';

export interface Places {
  readonly colours: readonly ColourPlace[];
  readonly references: readonly ReferencePlace[];
}

/** Attributes of HTML and SVG whose whole value is a colour. */
const COLOUR_ATTRIBUTE = /^(fill|stroke|stop-color|flood-color|lighting-color|color|bgcolor)$/i;

interface Collector {
  readonly colours: ColourPlace[];
  readonly references: ReferencePlace[];
}

export function placesOf(project: Project): Places {
  const into: Collector = { colours: [], references: [] };
  for (const file of project.files.values()) {
    if (file.kind !== 'text') continue;
    const extension = extensionOf(file.path);
    if (extension === 'css') sheet(file.path, file.text, 0, 'css', into);
    else if (/^(html?|svg)$/.test(extension)) markup(file.path, file.text, into);
    else if (/^[cm]?[jt]sx?$/.test(extension)) into.colours.push(...scriptPlaces(file.path, file.text, 0));
  }
  return into;
}

function sheet(path: FilePath, css: string, offset: number, kind: PlaceKind, into: Collector): void {
  for (const declaration of declarationsOf(css))
    if (isPlain(declaration)) value(path, css, declaration, offset, kind, into);
}

function value(
  path: FilePath,
  css: string,
  declaration: Declaration,
  offset: number,
  kind: PlaceKind,
  into: Collector,
): void {
  const { property, start, end, around } = declaration;
  const text = css.slice(start, end);
  const found = findColours(text, mayNameColour(property));
  const custom = property.startsWith('--');
  for (const each of found.colours) {
    const whole = custom && isWhole(text, found.colours);
    // A bare word inside a longer custom value may be anything.
    if (custom && !whole && /^[a-z]+$/i.test(each.text) && !text.includes('(')) continue;
    into.colours.push({
      ...each,
      start: offset + start + each.start,
      end: offset + start + each.end,
      dark: each.dark || isDark(around),
      path,
      kind,
      property,
      ...(whole && { defines: property }),
    });
  }
  for (const { name, start: from, end: to } of found.references) {
    into.references.push({ path, name, property, start: offset + start + from, end: offset + start + to });
  }
}

/** The value is one colour, or one `light-dark()` of two. */
function isWhole(text: string, colours: readonly FoundColour[]): boolean {
  const bare = text.replace(/\s*!important\s*$/i, '').trim();
  if (colours.length === 1 && bare === colours[0]?.text) return true;
  const pattern = /^light-dark\(\s*([^]*)\)$/i.exec(bare)?.[1];
  if (pattern === undefined) return false;
  const rest = colours.reduce((left, each) => left.replace(each.text, ''), pattern);
  return rest.replace(/\s/g, '') === ',';
}

function markup(path: FilePath, text: string, into: Collector): void {
  let babel = false;
  for (const token of scanMarkup(text)) {
    if (token.type === 'raw') {
      const content = text.slice(token.start, token.end);
      if (token.of === 'style') sheet(path, content, token.start, 'css', into);
      else if (token.of === 'script' && babel) into.colours.push(...scriptPlaces(path, content, token.start));
    }
    if (token.type !== 'open') continue;
    babel = /babel|jsx/i.test(attributeOf(token.attributes, 'type')?.value ?? '');
    const animated = attributeOf(token.attributes, 'attributename')?.value ?? '';
    const theme = attributeOf(token.attributes, 'name')?.value === 'theme-color';
    for (const attribute of token.attributes) {
      const name = attribute.name.toLowerCase();
      if (name === 'style') sheet(path, attribute.value, attribute.valueStart, 'attribute', into);
      else if (name === 'class') into.colours.push(...arbitraryValues(path, attribute.value, attribute.valueStart));
      else if (COLOUR_ATTRIBUTE.test(name)) whole(path, attribute, 'attribute', into);
      else if (name === 'content' && theme) whole(path, attribute, 'code', into);
      else if (/^(values|from|to)$/.test(name) && COLOUR_ATTRIBUTE.test(animated))
        list(path, attribute, animated, into);
    }
  }
}

function whole(path: FilePath, { name, value, valueStart }: MarkupAttribute, kind: PlaceKind, into: Collector): void {
  const { colours, references } = findColours(value, true);
  for (const each of colours) {
    const at = { start: valueStart + each.start, end: valueStart + each.end };
    into.colours.push({ ...each, ...at, path, kind, property: name });
  }
  for (const { name: of, start, end } of references) {
    into.references.push({ path, name: of, property: name, start: valueStart + start, end: valueStart + end });
  }
}

/** `values="red;blue"` of an animation. */
function list(path: FilePath, { value, valueStart }: MarkupAttribute, property: string, into: Collector): void {
  for (const each of findColours(value, true).colours) {
    into.colours.push({
      ...each,
      start: valueStart + each.start,
      end: valueStart + each.end,
      path,
      kind: 'code',
      property,
    });
  }
}
