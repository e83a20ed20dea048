/**
 * How the page is looked at: its width, its zoom, what it believes the person prefers. A matter of the window, not of the
 * project; kept on this device. `placeOf` says where the frame stands in its pane.
 */
import * as v from 'valibot';

export const WIDTHS = [360, 768, 1280] as const;
export const ZOOMS = [0.5, 0.75, 1, 1.5, 2] as const;
export const WIDTH_BOUNDS = { least: 240, most: 2560 } as const;

export interface View {
  /** CSS pixels, or as wide as the pane is. */
  readonly width: number | 'fit';
  /** 1 is 100 %. `fit`: no larger than the pane, and never enlarged. */
  readonly zoom: number | 'fit';
  readonly scheme: 'window' | 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly grid: boolean;
}

export const PLAIN: View = { width: 'fit', zoom: 'fit', scheme: 'window', reducedMotion: false, grid: false };

const view = v.object({
  width: v.union([
    v.literal('fit'),
    v.pipe(v.number(), v.integer(), v.minValue(WIDTH_BOUNDS.least), v.maxValue(WIDTH_BOUNDS.most)),
  ]),
  zoom: v.union([v.literal('fit'), v.pipe(v.number(), v.minValue(0.5), v.maxValue(2))]),
  scheme: v.picklist(['window', 'light', 'dark']),
  reducedMotion: v.boolean(),
  grid: v.boolean(),
});

/** What was kept, if it can be read. */
export function readView(stored: string | null): View {
  if (stored === null) return PLAIN;
  try {
    const read = v.safeParse(view, JSON.parse(stored));
    return read.success ? read.output : PLAIN;
  } catch {
    return PLAIN;
  }
}

interface Pane {
  readonly width: number;
  readonly height: number;
}

/** `width` and `height` in the page's own pixels; `left` and `scale` in the pane's. */
export interface Place {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly scale: number;
}

/** Room for the grip, at both sides of a page that does not fill its pane. */
const ASIDE = 16;

export function placeOf({ width, zoom }: Pick<View, 'width' | 'zoom'>, pane: Pane): Place {
  if (width === 'fit') {
    const scale = zoom === 'fit' ? 1 : zoom;
    return { width: Math.round(pane.width / scale), height: Math.round(pane.height / scale), left: 0, scale };
  }
  const room = Math.max(1, pane.width - 2 * ASIDE);
  const scale = zoom === 'fit' ? Math.min(1, room / width) : zoom;
  const left = Math.max(ASIDE, Math.round((pane.width - width * scale) / 2));
  return { width, height: Math.round(pane.height / scale), left, scale };
}

/** What `fit` comes to, in words: `62 %`. */
export const percent = (scale: number): string => `${Math.round(scale * 100)} %`;

export const withinBounds = (width: number): number =>
  Math.min(WIDTH_BOUNDS.most, Math.max(WIDTH_BOUNDS.least, Math.round(width)));
