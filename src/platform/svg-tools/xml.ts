/** Drawings as XML, by the browser's own parsers: nothing of them is run, fetched or shown. */

export interface XmlError {
  /** One-based; of the text that was given. */
  readonly line: number;
  readonly column: number;
  /** A sentence of the browser's, without a full stop. */
  readonly message: string;
}

/** What is wrong with a text as XML; `undefined` when nothing is. Without it a drawing is no image anywhere. */
export function xmlError(svg: string): XmlError | undefined {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const words = parsed.querySelector('parsererror div, parsererror')?.textContent;
  if (words === undefined || words === null) return undefined;
  const [, line = '1', column = '1', message = words] =
    /line (\d+)(?: at column (\d+))?:\s*([^\n]*)/i.exec(words) ?? [];
  return { line: Number(line), column: Number(column), message: message.trim().replace(/\.$/, '') };
}

/** A drawing out of a page as XML: what HTML lets pass is written out. `undefined` when there is none in the text. */
export function asXml(svg: string): string | undefined {
  const page = new DOMParser().parseFromString(svg, 'text/html');
  const root = page.querySelector('svg');
  return root ? new XMLSerializer().serializeToString(root) : undefined;
}
