/** Hands things on in the order they came, though some must be looked up first. What needs no looking up waits only for those. */
export class InOrder {
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  hand<T>(value: T | Promise<T>, give: (value: T) => void): void {
    if (this.#waiting === 0 && !(value instanceof Promise)) {
      give(value);
      return;
    }
    this.#waiting += 1;
    this.#last = this.#last
      .then(() => value)
      .then(give)
      .finally(() => {
        this.#waiting -= 1;
      });
  }
}
