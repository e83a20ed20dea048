/** Drawings as XML, by the browser's own parsers: nothing of them is run, fetched or shown. */

import { svgDangers, withoutDangers } from '../../core/svg/dangers.ts';
import { applyEdits } from '../../core/text.ts';

export interface XmlError {
  /** One-based; of the text that was given. */
  readonly line: number;
  readonly column: number;
  /** A sentence of the browser's, without a full stop. */
  readonly message: string;
}

/** What is wrong with a text as XML; `undefined` when nothing is. Without it a drawing is no image anywhere. */
export function xmlError(svg: string): XmlError | undefined {
  const parsed = new DOMParser().parseFromString(quiet(svg), 'image/svg+xml');
  const words = (parsed.querySelector('parsererror > div') ?? parsed.querySelector('parsererror'))?.textContent;
  if (words === undefined) return undefined;
  const [, line = '1', column = '1', message = words] =
    /line (\d+)(?: at column (\d+))?:\s*([^\n]*)/i.exec(words) ?? [];
  return { line: Number(line), column: Number(column), message: message.trim().replace(/\.$/, '') };
}

/**
 * A drawing out of a page as XML: what HTML lets pass is written out, what runs or reaches out is left out. `undefined` when
 * there is none in the text.
 */
export function asXml(svg: string): string | undefined {
  const page = new DOMParser().parseFromString(withoutDangers(svg), 'text/html');
  const root = page.querySelector('svg');
  return root ? new XMLSerializer().serializeToString(root) : undefined;
}

/** Of the same length, with no handlers: they would not be run here, but the browser would report each as blocked. */
const quiet = (svg: string): string =>
  applyEdits(
    svg,
    svgDangers(svg).flatMap(({ kind, start }) =>
      kind === 'handler' ? [{ start, end: start + 2, newText: 'no' }] : [],
    ),
  );
