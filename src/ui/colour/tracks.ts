/** Grounds of sliders, as CSS: where a colour goes when one of its parts moves, and where it cannot go. */
import { edgeOfSrgb, hexOf, type Oklch } from '../../core/colour/oklch.ts';

export type Channel = 'l' | 'c' | 'h';

export const RANGE: Readonly<
  Record<Channel, { readonly max: number; readonly step: number; readonly digits: number }>
> = {
  l: { max: 1, step: 0.005, digits: 3 },
  c: { max: 0.37, step: 0.002, digits: 3 },
  h: { max: 360, step: 0.5, digits: 1 },
};

const STOPS: Readonly<Record<Channel, number>> = { l: 12, c: 8, h: 24 };

export function trackOf(colour: Oklch, channel: Channel): string {
  const { max } = RANGE[channel];
  const count = STOPS[channel];
  const stops = Array.from({ length: count + 1 }, (_, at) => hexOf({ ...colour, [channel]: (max * at) / count }));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** Stretches of a track, from 0 to 1, that no screen of sRGB can show. */
export function beyondScreen(colour: Oklch, channel: Channel): readonly (readonly [from: number, to: number])[] {
  if (channel !== 'c') return [];
  const edge = edgeOfSrgb(colour.l, colour.h) / RANGE.c.max;
  return edge < 1 ? [[edge, 1]] : [];
}

/** Stretches where `bad` holds, one entry for each of its places. */
export function stretches(bad: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  const last = Math.max(1, bad.length - 1);
  for (const [at, is] of bad.entries()) {
    const open = found.at(-1);
    if (is && at > 0 && bad[at - 1] === true && open !== undefined) open[1] = at / last;
    else if (is) found.push([at / last, at / last]);
  }
  return found;
}
