/** A project's colours as a person thinks of them: each custom property one, and each colour that is written out one. */
import type { FilePath } from '../path.ts';
import type { Project } from '../project.ts';
import { computedOf, type Oklch } from './oklch.ts';
import type { ColourPlace, ReferencePlace } from './place.ts';
import { placesOf } from './places.ts';

/** What a colour is used for, most telling first. */
export type ColourRole = 'ground' | 'text' | 'line' | 'fill' | 'shadow' | 'other';

export interface ColourToken {
  /** Stays the same while names and values do. */
  readonly id: string;
  /** `--sea`, or the colour as it was first written. */
  readonly name: string;
  readonly kind: 'property' | 'literal';
  /** Which half of a pair it is; `both` where there is no pair. */
  readonly scheme: 'light' | 'dark' | 'both';
  readonly colour: Oklch;
  /** Where it is written, and would be written anew. Never empty. */
  readonly places: readonly ColourPlace[];
  /** `var(--sea)` anywhere. */
  readonly references: readonly ReferencePlace[];
  readonly roles: readonly ColourRole[];
}

/** Custom properties first, in the order of the files; then literals, the most used first. */
export function liftColours(project: Project): ColourToken[] {
  const { colours, references } = placesOf(project);
  const groups = new Map<string, ColourPlace[]>();
  for (const place of colours) {
    const id = idOf(place);
    const known = groups.get(id);
    if (known) known.push(place);
    else groups.set(id, [place]);
  }
  const dark = new Set(colours.filter((place) => place.dark).map(({ defines }) => defines));
  const tokens = [...groups].map(([id, places]) => toToken(id, places, references, dark));
  const properties = tokens.filter(({ kind }) => kind === 'property');
  const literals = tokens.filter(({ kind }) => kind === 'literal');
  return [...properties, ...literals.sort((a, b) => b.places.length - a.places.length)];
}

/** One property may be defined twice, for the dark or for a part of the page: other values are other tokens. */
function idOf({ defines, dark, colour }: ColourPlace): string {
  const value = computedOf(colour);
  return defines === undefined ? value : `${defines} ${dark ? 'dark' : 'light'} ${value}`;
}

function toToken(
  id: string,
  places: readonly ColourPlace[],
  references: readonly ReferencePlace[],
  dark: ReadonlySet<string | undefined>,
): ColourToken {
  const [first] = places;
  if (first === undefined) throw new Error('A colour without a place');
  const { defines, colour, text } = first;
  const uses = defines === undefined ? [] : references.filter(({ name }) => name === defines);
  const scheme = defines === undefined || !dark.has(defines) ? 'both' : first.dark ? 'dark' : 'light';
  const properties =
    defines === undefined ? places.map(({ property }) => property) : uses.map(({ property }) => property);
  return {
    id,
    name: defines ?? text,
    kind: defines === undefined ? 'literal' : 'property',
    scheme,
    colour,
    places,
    references: uses,
    roles: [...new Set(properties.map(roleOf))].sort((a, b) => ROLES.indexOf(a) - ROLES.indexOf(b)),
  };
}

const ROLES: readonly ColourRole[] = ['ground', 'text', 'line', 'fill', 'shadow', 'other'];

function roleOf(property: string): ColourRole {
  if (/shadow/i.test(property)) return 'shadow';
  if (/background|^bg|^--bg|bgcolor/i.test(property)) return 'ground';
  if (/border|outline|stroke|rule|decoration/i.test(property)) return 'line';
  if (/fill|stop|flood/i.test(property)) return 'fill';
  return /^(color|text|--fg|caret-color)/i.test(property) ? 'text' : 'other';
}

/** How many lines writing these tokens would touch, and in which files. */
export function linesOf(
  project: Project,
  tokens: readonly ColourToken[],
): { readonly lines: number; readonly paths: readonly FilePath[] } {
  const lines = new Set<string>();
  const paths = new Set<FilePath>();
  for (const { path, start } of tokens.flatMap(({ places }) => places)) {
    const file = project.files.get(path);
    if (file?.kind !== 'text') continue;
    paths.add(path);
    lines.add(`${path}:${file.text.lastIndexOf('\n', start - 1)}`);
  }
  return { lines: lines.size, paths: [...paths] };
}
