/**
 * Cuts a stream into lines without waiting for them. At a line start it asks the current mode, character by character,
 * whether the line may still become a marker; once decided, the rest of a plain line flows through in slices and a
 * marker's line is handed over whole. Guarantees: the way the stream was cut makes no difference, every character is
 * looked at a bounded number of times, and what is held back is one undecided line start or one marker line.
 */

/** `hold`: cannot say yet. `text`: a plain line, let it flow. `line`: wait for all of it. Final once it is not `hold`. */
export type Verdict = 'hold' | 'text' | 'line';

/** `whole`: the model said it had finished. `cut`: the stream ended before that, or nobody knows. */
export type ReplyEnd = 'whole' | 'cut';

/** What the reader is inside of. A mode may be replaced at any call; the next characters go to its successor. */
export interface Mode {
  /** `head` is the line so far, never empty, without its line feed. Its length is bounded by the verdict. */
  peek(head: string): Verdict;
  /** A piece of a plain line, line end included where it is there. `first` is true for the piece that starts the line. */
  text(piece: string, first: boolean): void;
  /** A whole line and its end: `\n`, `\r\n`, or nothing at the end of the reply. */
  line(line: string, ending: string): void;
  end(reply: ReplyEnd): void;
}

export class LineReader {
  /** Characters looked at so far: the measure of linearity. */
  inspected = 0;
  private state: 'start' | 'text' | 'line' = 'start';
  private head = '';
  private held: string[] = [];

  constructor(public mode: Mode) {}

  push(chunk: string): void {
    let at = 0;
    while (at < chunk.length) at = this.state === 'start' ? this.decide(chunk, at) : this.flow(chunk, at);
  }

  end(reply: ReplyEnd): void {
    if (this.state === 'line') this.deliver(this.held.join(''), '');
    else if (this.head !== '') this.deliver(this.head, '');
    this.mode.end(reply);
  }

  private decide(chunk: string, from: number): number {
    const char = chunk[from] ?? '';
    this.inspected += 1;
    if (char === '\n') {
      this.deliver(this.head, '\n');
      return from + 1;
    }
    this.head += char;
    this.inspected += this.head.length;
    const verdict = this.mode.peek(this.head);
    if (verdict === 'hold') return from + 1;
    const head = this.head;
    this.head = '';
    this.state = verdict;
    if (verdict === 'line') this.held = [head];
    else this.mode.text(head, true);
    return from + 1;
  }

  private flow(chunk: string, from: number): number {
    const feed = chunk.indexOf('\n', from);
    const to = feed < 0 ? chunk.length : feed + 1;
    const piece = chunk.slice(from, to);
    this.inspected += piece.length;
    if (this.state === 'text') {
      if (feed >= 0) this.state = 'start';
      this.mode.text(piece, false);
    } else if (feed < 0) this.held.push(piece);
    else {
      this.held.push(piece.slice(0, -1));
      this.deliver(this.held.join(''), '\n');
    }
    return to;
  }

  private deliver(line: string, ending: string): void {
    this.state = 'start';
    this.head = '';
    this.held = [];
    this.inspected += line.length;
    if (ending === '\n' && line.endsWith('\r')) this.mode.line(line.slice(0, -1), '\r\n');
    else this.mode.line(line, ending);
  }
}
