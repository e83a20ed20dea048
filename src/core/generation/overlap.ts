/**
 * Follows a continuation while it repeats a text that was kept, from whatever place, and says how much of it was
 * repetition. Works character by character; stops holding on as soon as no place fits any more.
 */
export class Overlap {
  /** Characters taken. */
  length = 0;
  /** Places in `kept` from which everything so far repeats it. */
  private places: number[] | undefined;
  /** Lengths at which the repetition reached the end of `kept`, ascending. */
  private readonly reached: number[] = [];

  constructor(private readonly kept: string) {}

  get alive(): boolean {
    return this.places === undefined || this.places.length > 0;
  }

  take(char: string): void {
    if (!this.alive) return;
    const { kept, length } = this;
    this.length += 1;
    const fits: number[] = [];
    if (this.places === undefined) {
      for (let at = kept.indexOf(char); at >= 0; at = kept.indexOf(char, at + 1)) fits.push(at);
    } else for (const place of this.places) if (kept[place + length] === char) fits.push(place);
    this.places = fits.filter((place) => place + this.length < kept.length);
    if (this.places.length < fits.length) this.reached.push(this.length);
    if (this.length > LONG && this.places.length > MANY) this.places = this.places.slice(-MANY);
  }

  /** How many characters are repetition: the most that can be told from chance, else 0. */
  repeated(): number {
    return this.reached.findLast((length) => isRepetition(this.kept, length)) ?? 0;
  }

  /** The stream ended while it was still repeating, before it came to anything new. */
  stillRepeats(): boolean {
    const from = this.places?.[0];
    return from !== undefined && weigh(this.kept.slice(from, from + this.length)) >= CERTAIN;
  }
}

/** Texts that repeat themselves a lot keep many places alive; past these the nearest to the end are enough. */
const LONG = 64;
const MANY = 256;
const CERTAIN = 30;

/** Letters and digits, closing tags aside: `</div>` says nothing about where one is. */
const weigh = (text: string): number => solid(text).length;

const solid = (text: string): string => text.replace(/<\/[^>]*>?/g, '').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether an overlap of this length is repetition rather than chance. By chance means: the whole text has the same piece
 * twice in a row just where it was cut, which happens with brackets, closing tags, blanks, runs of numbers. So a piece counts
 * when it says enough, less where it starts a line or a word that was cut, and not where the text went on like that before.
 */
export function isRepetition(kept: string, length: number): boolean {
  if (length === 0) return false;
  const start = kept.length - length;
  const piece = kept.slice(start);
  if (start === 0) return piece.trim().length > 3;
  if (kept.slice(Math.max(0, start - length), start) === piece) return false;
  const line = kept.slice(kept.lastIndexOf('\n', start - 1) + 1, start);
  const startsLine = line.trim() === '';
  const weight = weigh(piece);
  const various = new Set(piece.replace(/[^\p{L}]+/gu, '')).size >= 3;
  if (!kept.endsWith('\n')) {
    const coversLine = startsLine && (piece.trim().length >= 3 || /^[ \t]{2,}\S/.test(piece));
    const startsWord = !/[\p{L}\p{N}_-]$/u.test(line) || !/^[\p{L}\p{N}_-]/u.test(piece);
    const restartsWord = startsWord && /^[A-Za-z]{3,}$/.test(piece);
    return coversLine || restartsWord || (various && weight >= (startsWord ? 5 : 10));
  }
  return various && weight >= (startsLine ? 6 : 12);
}
