/** How many columns cells stand in, and how wide their pages believe to be. */
import type { Layout } from '../app/layout.ts';

export const PAGE_WIDTHS = [390, 768, 1280] as const;

export function columnsFor(cells: number, layout: Layout): number {
  if (layout === 'tabs' || cells === 1) return 1;
  if (cells <= 4) return 2;
  return cells <= 6 || layout === 'rail' ? 3 : 4;
}

/** Wide enough to show a layout, narrow enough for its headings to be read. */
export function usualWidth(cells: number, layout: Layout): number {
  if (layout === 'tabs') return 390;
  return cells <= 4 ? 1280 : 768;
}
