/**
 * What a block says about its place besides its lines: anchors (lines that come before it, outermost first) and the end of
 * the file. They choose among places that were found; an anchor the file does not have says nothing.
 */
export interface Wanted {
  readonly anchors: readonly string[];
  readonly atEnd?: boolean | undefined;
  /** Zero-based first lines of the places found so far, ascending. */
  readonly places?: readonly number[];
  /** Lines in a place. */
  readonly length: number;
}

export interface Narrowed {
  readonly places: readonly number[];
  /** Lines on which the whole chain of anchors ends. */
  readonly anchors: readonly number[];
  /** The innermost anchor, when places were found, but none after it. */
  readonly lost?: string;
}

export function narrow(lines: readonly string[], wanted: Wanted): Narrowed {
  const anchors = anchorLines(lines, wanted.anchors);
  const found = wanted.places ?? [];
  const last = wanted.anchors.at(-1);
  if (found.length > 0 && anchors.length > 0 && last !== undefined) {
    const after = new Set<number>();
    for (const anchor of anchors) {
      const next = found.find((place) => place >= anchor);
      if (next !== undefined) after.add(next);
    }
    if (after.size === 0) return { places: [], anchors, lost: last };
    return { places: atEnd(lines, [...after], wanted), anchors };
  }
  return { places: atEnd(lines, found, wanted), anchors };
}

function atEnd(lines: readonly string[], places: readonly number[], wanted: Wanted): readonly number[] {
  if (!wanted.atEnd || places.length < 2) return places;
  const solid = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const last = places.filter((place) => place + wanted.length >= solid);
  return last.length > 0 ? last : places;
}

/** Each chain is followed from every occurrence of its first anchor to the next occurrence of each further one. */
function anchorLines(lines: readonly string[], anchors: readonly string[]): readonly number[] {
  let ends: readonly number[] | undefined;
  for (const anchor of anchors) {
    const here = occurrences(lines, anchor.trim());
    const next: number[] = ends === undefined ? here : [];
    for (const end of ends ?? []) {
      const after = here.find((line) => line > end);
      if (after !== undefined && !next.includes(after)) next.push(after);
    }
    ends = next;
  }
  return ends ?? [];
}

function occurrences(lines: readonly string[], anchor: string): number[] {
  if (anchor === '') return [];
  const indexes = [...lines.keys()];
  const same = indexes.filter((index) => lines[index]?.trim() === anchor);
  return same.length > 0 ? same : indexes.filter((index) => lines[index]?.includes(anchor) === true);
}
