/** What can be said of a drawing without drawing it. Read by its text; one that is half written gives what is there. */
import { gzipSync } from 'fflate';
import { attributeOf, scanMarkup, type MarkupAttribute, type MarkupToken } from '../markup/scan.ts';

export interface SvgFacts {
  /** UTF-8. */
  readonly bytes: number;
  readonly viewBox: ViewBox | undefined;
  /** CSS pixels at which it is shown when nothing says otherwise: its own, else its view box's, else 300 × 150. */
  readonly width: number;
  readonly height: number;
  /** Without the root. */
  readonly elements: number;
  readonly shapes: number;
}

export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type SvgRoot = Extract<MarkupToken, { type: 'open' }>;

const SHAPE = /^(?:[\w.-]+:)?(path|rect|circle|ellipse|line|polyline|polygon|text|image|use)$/;

export function svgFacts(svg: string): SvgFacts {
  const open = scanMarkup(svg).filter((token) => token.type === 'open');
  const root = open.find(isRoot);
  const viewBox = root && viewBoxOf(root.attributes);
  return {
    bytes: new TextEncoder().encode(svg).length,
    viewBox,
    ...sizeOf(root, viewBox),
    elements: Math.max(0, open.length - (root ? 1 : 0)),
    shapes: open.filter(({ name }) => SHAPE.test(name)).length,
  };
}

/** As a server sends it. By far the dearest of all that is known of a drawing. */
export const gzipBytes = (svg: string): number =>
  gzipSync(new TextEncoder().encode(svg), { level: 9, mtime: 0 }).length;

export const isRoot = (token: MarkupToken): token is SvgRoot =>
  token.type === 'open' && /^(?:[\w.-]+:)?svg$/i.test(token.name);

function viewBoxOf(attributes: readonly MarkupAttribute[]): ViewBox | undefined {
  const numbers = (attributeOf(attributes, 'viewbox')?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers;
  return numbers.length === 4 && width > 0 && height > 0 && Number.isFinite(x + y + width + height)
    ? { x, y, width, height }
    : undefined;
}

/** One length that is given takes the other by the view box's shape. */
function sizeOf(
  root: SvgRoot | undefined,
  viewBox: ViewBox | undefined,
): { readonly width: number; readonly height: number } {
  const width = lengthOf(root && attributeOf(root.attributes, 'width')?.value);
  const height = lengthOf(root && attributeOf(root.attributes, 'height')?.value);
  const shape = viewBox && viewBox.width / viewBox.height;
  if (width !== undefined && height !== undefined) return { width, height };
  if (width !== undefined) return { width, height: shape === undefined ? 150 : width / shape };
  if (height !== undefined) return { width: shape === undefined ? 300 : height * shape, height };
  return viewBox ? { width: viewBox.width, height: viewBox.height } : { width: 300, height: 150 };
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
};

/** Percentages are of a place that is not known here. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  const length = Number(number) * (factor ?? NaN);
  return length > 0 && Number.isFinite(length) ? length : undefined;
}

export interface PngSize {
  readonly scale: 1 | 2 | 4;
  readonly width: number;
  readonly height: number;
}

/** No browser's canvas is larger. */
export const LONGEST_SIDE = 8192;

/** Whole pixels. A scale at which a side would be longer than 8,192 is left out. */
export function pngSizes({ width, height }: Pick<SvgFacts, 'width' | 'height'>): PngSize[] {
  return ([1, 2, 4] as const).flatMap((scale) => {
    const size = {
      scale,
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    return Math.max(size.width, size.height) <= LONGEST_SIDE ? [size] : [];
  });
}
