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
  // Quotes inside tags may be of either kind; single ones need no escape in HTML's usual double quotes.
  const quoted = text.includes("'") ? text : text.replaceAll('"', "'");
  return `data:image/svg+xml,${quoted.replace(/[^\w\s!$&*+,./:;=?@^`{|}~-]|[\r\n\t]/gu, encodeURIComponent)}`.replace(
    /'/g,
    '%27',
  );
}
