/**
 * The logistic function and its inverse, from additions, multiplications and divisions alone: `Math.exp` may differ in its
 * last digit between browsers, and one digit would make a link unreadable elsewhere.
 */
const STEPS = 4096;
/** Arguments are held to ±12. */
const EDGE = 12;
const PER_UNIT = STEPS / (2 * EDGE);

const SQUASH = new Float64Array(STEPS + 2);
for (let step = 0; step < SQUASH.length; step += 1) SQUASH[step] = 1 / (1 + exponential(EDGE - step / PER_UNIT));

const STRETCH = new Float64Array(4096);
for (let index = 0, step = 0; index < 4096; index += 1) {
  const p = (index + 0.5) / 4096;
  while (step < STEPS - 1 && (SQUASH[step + 1] ?? 1) < p) step += 1;
  const low = SQUASH[step] ?? 0;
  STRETCH[index] = (step + (p - low) / ((SQUASH[step + 1] ?? 1) - low)) / PER_UNIT - EDGE;
}

/** 1 / (1 + e^-x), by a straight line between table entries. */
export function squash(x: number): number {
  const place = ((x > 11.99 ? 11.99 : x < -11.99 ? -11.99 : x) + EDGE) * PER_UNIT;
  const step = place | 0;
  const low = SQUASH[step] ?? 0;
  return low + ((SQUASH[step + 1] ?? 1) - low) * (place - step);
}

/** ln(p / (1 − p)) for a probability given in 4096ths, 0 to 4095. */
export const stretch = (p: number): number => STRETCH[p] ?? 0;

/** A short series of a small part, squared back up. */
function exponential(x: number): number {
  const part = x / 1024;
  let value = 1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + part / 4)));
  for (let squared = 0; squared < 10; squared += 1) value *= value;
  return value;
}
