import { attributeOf, scanMarkup } from '../markup/scan.ts';
import { applyEdits, type TextEdit } from '../text.ts';
import { isRoot, svgFacts } from './facts.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * The drawing at another size, for an `<img>`: width and height are set, a view box is made of the old ones where there is
 * none, and the namespace is there, without which an image shows nothing. `undefined` when there is no `<svg>`.
 */
export function sizedSvg(svg: string, width: number, height: number): string | undefined {
  const root = scanMarkup(svg).find(isRoot);
  if (!root) return undefined;
  const facts = svgFacts(svg);
  const wanted = new Map([
    ['width', String(width)],
    ['height', String(height)],
  ]);
  if (!facts.viewBox) wanted.set('viewBox', `0 0 ${facts.width} ${facts.height}`);
  const prefix = /^([\w.-]+):/.exec(root.name)?.[1];
  const namespace = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  if (!attributeOf(root.attributes, namespace)) wanted.set(namespace, NAMESPACE);
  const edits: TextEdit[] = [];
  const at = root.start + 1 + root.name.length;
  let added = '';
  for (const [name, value] of wanted) {
    const old = attributeOf(root.attributes, name.toLowerCase());
    if (old) edits.push({ start: old.nameStart, end: old.end, newText: `${name}="${value}"` });
    else added += ` ${name}="${value}"`;
  }
  return applyEdits(svg, [{ start: at, end: at, newText: added }, ...edits]);
}

/** The drawing with the namespace it needs outside of a page. */
export function standaloneSvg(svg: string): string {
  const root = scanMarkup(svg).find(isRoot);
  if (!root || root.name.includes(':') || attributeOf(root.attributes, 'xmlns')) return svg;
  const at = root.start + 1 + root.name.length;
  return applyEdits(svg, [{ start: at, end: at, newText: ` xmlns="${NAMESPACE}"` }]);
}

/** The drawing with a view box of the size at which it is shown now, so that it can be scaled. As it was where it has one. */
export function withViewBox(svg: string): string {
  const root = scanMarkup(svg).find(isRoot);
  if (!root) return svg;
  const { viewBox, width, height } = svgFacts(svg);
  if (viewBox) return svg;
  const old = attributeOf(root.attributes, 'viewbox');
  const written = `viewBox="0 0 ${width} ${height}"`;
  if (old) return applyEdits(svg, [{ start: old.nameStart, end: old.end, newText: written }]);
  const at = root.start + 1 + root.name.length;
  return applyEdits(svg, [{ start: at, end: at, newText: ` ${written}` }]);
}
