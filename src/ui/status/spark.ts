export interface Spark {
  /** An SVG path, oldest on the left. */
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
}

const SLOTS = 32; // 8 s at four values a second

/**
 * Draws speeds into a box of `width` × `height`. The newest value stands at the right end, beside its number, and the
 * line slides to the left; a line on the floor is a stall.
 */
export function spark(values: readonly number[], width: number, height: number): Spark | undefined {
  const shown = values.slice(-SLOTS);
  if (shown.length === 0) return undefined;
  const top = Math.max(1, ...shown) * 1.15;
  const inset = 2;
  const step = (width - 2 * inset) / (SLOTS - 1);
  const first = SLOTS - shown.length;
  const points = shown.map((value, index) => ({
    x: round(inset + (first + index) * step),
    y: round(height - inset - (Math.max(0, value) / top) * (height - 2 * inset)),
  }));
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const end = points.at(-1);
  return end && { path, end };
}

const round = (value: number): number => Math.round(value * 10) / 10;
