/** Where the numbered chips stand in the window, and what they look like: shared by the page and by who looks at its pixels. */
export const CHIP = {
  selector: '.chip',
  size: 8,
  perRow: 40,
  /** Nothing else on the page is near this colour. */
  colour: '#ff00ff',
} as const;

/** Places are used again after 40 rows: a page with more chips than that has them on top of each other. */
export function chipPlace(index: number): { readonly left: number; readonly top: number } {
  return { left: (index % CHIP.perRow) * CHIP.size, top: (Math.floor(index / CHIP.perRow) % 40) * CHIP.size };
}
