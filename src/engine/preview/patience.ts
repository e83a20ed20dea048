/** How often a document is made anew without anybody having asked for it. Without a limit a page could do so for ever. */
const MOST_REQUESTS = 20;
const WINDOW_MS = 60_000;

export class Patience {
  #restarted = false;
  /** When documents asked to be made anew, since the project changed. */
  #requests: number[] = [];

  /** Something changed or a person asked: a document that is lost may be made anew once more. */
  forgive(): void {
    this.#restarted = false;
  }

  /** What was asked before may have been about what has changed. */
  changed(): void {
    this.#requests = [];
  }

  /** Once, until it is forgiven. */
  mayRestart(): boolean {
    const may = !this.#restarted;
    this.#restarted = true;
    return may;
  }

  /** A document asks for another, at `now` in milliseconds. */
  mayAsk(now: number): boolean {
    this.#requests = this.#requests.filter((at) => now - at < WINDOW_MS);
    this.#requests.push(now);
    return this.#requests.length <= MOST_REQUESTS;
  }
}
