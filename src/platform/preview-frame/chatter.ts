/** Counts what a frame sends in windows of one second. Costs nothing per message but a comparison. */
export class Chatter {
  readonly #messages: number;
  readonly #bytes: number;
  #since = -Infinity;
  #sent = 0;
  #weight = 0;

  constructor(limits: { readonly messagesPerSecond: number; readonly bytesPerSecond: number }) {
    this.#messages = limits.messagesPerSecond;
    this.#bytes = limits.bytesPerSecond;
  }

  /** Gives false once the frame has said too much. */
  allows(now: number, weight: number): boolean {
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#sent = 0;
      this.#weight = 0;
    }
    this.#sent += 1;
    this.#weight += weight;
    return this.#sent <= this.#messages && this.#weight <= this.#bytes;
  }
}
