/** Text that grows at its end. Appending costs the appended text only; the whole is joined when somebody asks for it. */
export class TextBuffer {
  #joined: string;
  #chunks: string[] = [];
  #revision = 0;

  constructor(text = '') {
    this.#joined = text;
  }

  /** Another number for every text this has been. */
  get revision(): number {
    return this.#revision;
  }

  append(text: string): void {
    this.#revision += 1;
    this.#chunks.push(text);
  }

  replace(text: string): void {
    this.#revision += 1;
    this.#joined = text;
    this.#chunks = [];
  }

  text(): string {
    if (this.#chunks.length > 0) {
      this.#joined += this.#chunks.join('');
      this.#chunks = [];
    }
    return this.#joined;
  }
}
