/**
 * How much a drawing draws once every part that is repeated by reference is counted each time. A few lines can be made to
 * draw millions of parts, and would freeze the page that shows them as an image; what is heavier than {@link TOO_HEAVY} is
 * left to the sandbox. An estimate from above: what a style sheet refers to counts for every element.
 */
import { scanMarkup } from '../markup/scan.ts';

export const TOO_HEAVY = 200_000;
/** What a step of a filter costs beside a shape: it touches every pixel. */
const FILTER_STEP = 200;

interface Part {
  readonly own: number;
  readonly children: number[];
  readonly refers: readonly string[];
}

/** Elements drawn, at most `Infinity`. */
export function drawnElements(svg: string): number {
  const parts: Part[] = [];
  const named = new Map<string, number>();
  const open: { readonly name: string; readonly at: number }[] = [];
  let styled: string[] = [];
  for (const token of scanMarkup(svg)) {
    if (token.type === 'raw' && token.of === 'style') {
      styled = [...styled, ...addressed(svg.slice(token.start, token.end))];
    } else if (token.type === 'open') {
      const at = parts.length;
      const refers = token.attributes.flatMap(({ name, value }) =>
        /^(?:xlink:)?href$/i.test(name) ? (/^\s*#(.+?)\s*$/.exec(value)?.slice(1) ?? []) : addressed(value),
      );
      const id = token.attributes.find(({ name }) => /^id$/i.test(name))?.value;
      if (id !== undefined && !named.has(id)) named.set(id, at);
      parts.push({ own: /^(?:[\w.-]+:)?fe[A-Z]/.test(token.name) ? FILTER_STEP : 1, children: [], refers });
      const parent = open.at(-1);
      if (parent) parts[parent.at]?.children.push(at);
      if (!token.selfClosing) open.push({ name: token.name, at });
    } else if (token.type === 'close') {
      const last = open.findLastIndex(({ name }) => name === token.name);
      if (last >= 0) open.length = last;
    }
  }
  const known = new Map<number, number>();
  const styledTargets = styled.flatMap((id) => named.get(id) ?? []);
  const weigh = (at: number, depth: number): number => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const part = parts[at];
    if (part === undefined) return 0;
    if (depth > 1_000) return Infinity;
    // What refers to itself draws nothing more.
    known.set(at, 0);
    let sum = part.own;
    for (const child of part.children) sum += weigh(child, depth + 1);
    for (const id of part.refers) sum += weigh(named.get(id) ?? -1, depth + 1);
    for (const target of styledTargets) sum += weigh(target, depth + 1);
    known.set(at, sum);
    return sum;
  };
  return parts.length === 0 ? 0 : weigh(0, 0);
}

const addressed = (text: string): string[] =>
  [...text.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id = '']) => id);
