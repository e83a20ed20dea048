/** What the length of a link means where people paste it. */

export interface Place {
  readonly name: string;
  /** The longest link, in characters, that arrives whole. */
  readonly limit: number;
}

/** A message on Discord; Slack's advice; what a Teams message holds; what Firefox and Chrome keep of an address. */
const PLACES: readonly Place[] = [
  { name: 'Discord', limit: 2_000 },
  { name: 'Slack', limit: 4_000 },
  { name: 'Teams', limit: 28_000 },
  { name: 'Firefox', limit: 65_536 },
  { name: 'Chrome', limit: 2_097_152 },
];

/** A QR code holds so many bytes at its lowest error correction, rounded down. */
export const QR_LIMIT = 2_900;

export interface PlaceMark extends Place {
  readonly fits: boolean;
  /** On the meter, 0 to 1. */
  readonly at: number;
}

export interface LengthMeter {
  readonly length: number;
  /** Filled part of the meter, 0 to 1; logarithmic. */
  readonly filled: number;
  readonly places: readonly PlaceMark[];
  /** `fits every place below, Discord by 129`; `too long for Discord and Slack`. */
  readonly sentence: string;
}

/** `length` is the whole address's. */
export function measureLength(length: number): LengthMeter {
  const places = PLACES.map((place) => ({ ...place, fits: length <= place.limit, at: onMeter(place.limit) }));
  const tooShort = places.filter(({ fits }) => !fits).map(({ name }) => name);
  const [tightest] = PLACES;
  const spare = ((tightest?.limit ?? 0) - length).toLocaleString('en');
  const sentence =
    tooShort.length === 0
      ? `fits every place below, ${tightest?.name} by ${spare}`
      : `too long for ${inWords(tooShort)}`;
  return { length, filled: onMeter(length), places, sentence };
}

/** 500 characters stand at the left end; each doubling takes the same room, and Chrome's limit stands near the right end. */
const onMeter = (length: number): number => Math.min(1, Math.max(0, Math.log2(Math.max(1, length) / 500) * 0.082));

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
