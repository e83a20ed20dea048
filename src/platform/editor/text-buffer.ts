/** Text that grows at its end. Appending costs the appended text only; the whole is joined when somebody asks for it. */
export class TextBuffer {
  #joined: string;
  #chunks: string[] = [];

  constructor(text = '') {
    this.#joined = text;
  }

  append(text: string): void {
    this.#chunks.push(text);
  }

  replace(text: string): void {
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
