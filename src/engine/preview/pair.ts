/** The document that is seen and the one that is being made to take its place: at most one of each, and no frame is left over. */
import type { DocumentSession } from './document-session.ts';

export class Pair {
  #shown: DocumentSession | undefined;
  #next: DocumentSession | undefined;

  get shown(): DocumentSession | undefined {
    return this.#shown;
  }

  get next(): DocumentSession | undefined {
    return this.#next;
  }

  get newest(): DocumentSession | undefined {
    return this.#next ?? this.#shown;
  }

  all(): DocumentSession[] {
    return [this.#shown, this.#next].filter((session) => session !== undefined);
  }

  /** The place behind what is shown must be free (`drop`). */
  prepare(session: DocumentSession): void {
    this.#next = session;
  }

  /** Puts the one that was being made in front and takes the other away. */
  takeOver(next: DocumentSession): void {
    const before = this.#shown;
    this.#shown = next;
    this.#next = undefined;
    next.frame.show();
    before?.frame.drop();
  }

  drop(session: DocumentSession | undefined): void {
    if (session === undefined) return;
    session.frame.drop();
    this.forget(session);
  }

  /** Its frame is gone already. */
  forget(session: DocumentSession): void {
    if (session === this.#shown) this.#shown = undefined;
    if (session === this.#next) this.#next = undefined;
  }
}
