import { scanMarkup } from '../markup/scan.ts';
import { applyEdits } from '../text.ts';
import { standaloneSvg } from './sized.ts';

/**
 * The drawing as an address that needs no file. As short as it can be with only what must be escaped escaped, so that it can
 * stand in `url(…)` and in an attribute of either quote.
 */
export function toDataUri(svg: string): string {
  const text = standaloneSvg(
    svg
      .replace(/^\ufeff/, '')
      .trim()
      .toWellFormed(),
  );
  const quoted = singlyQuoted(text);
  return `data:image/svg+xml,${quoted.replace(/[^\w\s!$&*+,./:;=?@^`{|}~-]|[\r\n\t]/gu, encodeURIComponent)}`.replace(
    /'/g,
    '%27',
  );
}

/** Values in tags may be quoted either way, and single quotes need no escape in HTML's usual double ones. Texts stay. */
function singlyQuoted(text: string): string {
  const edits = scanMarkup(text).flatMap((token) =>
    token.type === 'open'
      ? token.attributes.flatMap(({ quote, value, valueStart, valueEnd, end }) =>
          quote === '"' && !value.includes("'") && end > valueEnd
            ? [
                { start: valueStart - 1, end: valueStart, newText: "'" },
                { start: valueEnd, end, newText: "'" },
              ]
            : [],
        )
      : [],
  );
  return applyEdits(text, edits);
}
