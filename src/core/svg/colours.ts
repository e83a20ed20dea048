/** What a drawing is painted with, as it is written: the most used first. Whether each is a colour the browser decides. */
import { scanMarkup } from '../markup/scan.ts';

export interface SvgColour {
  /** Lower case, e.g. `#ff0000`, `rgb(1 2 3)`, `tomato`. */
  readonly value: string;
  readonly uses: number;
}

const PAINTS = 'fill|stroke|stop-color|flood-color|lighting-color|color';
const IS_PAINT = new RegExp(`^(?:${PAINTS})$`, 'i');
const DECLARED = new RegExp(`(?:^|[;{\\s])(?:${PAINTS})\\s*:\\s*([^;}!]+)`, 'gi');
/** Nothing that could reach out when it is handed to a style. */
const COLOUR = /^(?:#[\da-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\da-z\s.,%/+-]*\)|[a-z]{3,24})$/;
const NO_COLOUR = /^(?:none|currentcolor|transparent|inherit|initial|unset|revert|auto|context-fill|context-stroke)$/;

export function svgColours(svg: string): SvgColour[] {
  const uses = new Map<string, number>();
  const take = (written: string): void => {
    const value = written.trim().toLowerCase();
    if (COLOUR.test(value) && !NO_COLOUR.test(value)) uses.set(value, (uses.get(value) ?? 0) + 1);
  };
  const takeDeclared = (css: string): void => {
    for (const [, value = ''] of css.matchAll(DECLARED)) take(value);
  };
  for (const token of scanMarkup(svg)) {
    if (token.type === 'raw' && token.of === 'style') takeDeclared(svg.slice(token.start, token.end));
    if (token.type !== 'open') continue;
    for (const { name, value } of token.attributes) {
      if (IS_PAINT.test(name)) take(value);
      else if (/^style$/i.test(name)) takeDeclared(value);
    }
  }
  return [...uses].map(([value, times]) => ({ value, uses: times })).sort((a, b) => b.uses - a.uses);
}
