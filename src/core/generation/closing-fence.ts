import type { Fence } from './fence.ts';

/** Drops the line that closes the fence a continuation was wrapped in; everything else passes. */
export class ClosingFence {
  private head: string | undefined;
  private done = false;

  constructor(
    private readonly fence: Fence,
    atLineStart: boolean,
  ) {
    this.head = atLineStart ? '' : undefined;
  }

  push(text: string): string {
    if (this.done) return text;
    let out = '';
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (this.head === undefined) {
        out += char;
        if (char === '\n') this.head = '';
        continue;
      }
      this.head += char;
      if (this.closes(this.head)) {
        this.done = true;
        return out + text.slice(at + 1);
      }
      if (char !== '\n' && this.may(this.head)) continue;
      out += this.head;
      this.head = char === '\n' ? '' : undefined;
    }
    return out;
  }

  end(): string {
    const head = this.head ?? '';
    return this.done || this.closes(`${head}\n`) ? '' : head;
  }

  private closes(line: string): boolean {
    return line.endsWith('\n') && line.trim() === this.fence.char.repeat(this.fence.count);
  }

  private may(head: string): boolean {
    return this.fence.char.repeat(this.fence.count).startsWith(head.trimEnd()) && head.length < 40;
  }
}
