/**
 * How often, and with how much around it, streamed text is put into Monaco. At ordinary rates every frame; above them in
 * batches, since following the end is the main cost; at the highest rates without colouring either.
 */
export type Pace = 'frame' | 'batch' | 'plain';

/** UTF-16 units per second; a token is about four. Left again at three quarters, so that a wavering rate does not flicker. */
const BATCH_ABOVE = 8_000;
const PLAIN_ABOVE = 32_000;
const LEAVE = 0.75;
const WINDOW_MS = 400;

export const BATCH_MS = 100;

/** Measures what is handed in and says which pace fits. Times are milliseconds of any steady clock. */
export class PaceMeter {
  #samples: { readonly at: number; readonly units: number }[] = [];
  #units = 0;
  #pace: Pace = 'frame';

  note(units: number, at: number): void {
    this.#samples.push({ at, units });
    this.#units += units;
    while (this.#samples.length > 1 && (this.#samples[0]?.at ?? at) < at - WINDOW_MS) {
      this.#units -= this.#samples.shift()?.units ?? 0;
    }
  }

  pace(at: number): Pace {
    const first = this.#samples[0]?.at ?? at;
    // Never less than the window: the first large chunk of a slow stream is not a high rate.
    const rate = (this.#units * 1000) / Math.max(WINDOW_MS, at - first);
    const above = (limit: number, inside: boolean): boolean => rate > (inside ? limit * LEAVE : limit);
    if (above(PLAIN_ABOVE, this.#pace === 'plain')) this.#pace = 'plain';
    else this.#pace = above(BATCH_ABOVE, this.#pace !== 'frame') ? 'batch' : 'frame';
    return this.#pace;
  }

  reset(): void {
    this.#samples = [];
    this.#units = 0;
    this.#pace = 'frame';
  }
}
