/**
 * Says when what was applied has been painted, and with it what only a painted page can tell: whether something is to be
 * seen, how much, and where text is being written. At most one message and one layout read per frame; a timer stands in
 * where a frame out of sight gets no animation frames.
 */
import type { FrameMessage, Scroll, Start, WriteHead } from '../core/preview/protocol.ts';
import { inkInView } from './ink.ts';
import { originals } from './originals.ts';

/** Without animation frames for this long, the frame is out of sight. */
const OUT_OF_SIGHT_MS = 100;
const SCROLL_REPORT_MS = 100;
const SCROLL_TRIES = 10;
const MEASURE_MS = 60;
/** Above about 10,000 tokens a second nobody can follow a mark, and a layout read per frame is dear. */
const FASTEST_HEAD = 40;

interface Page {
  waiting(): number;
  head(): Node | undefined;
}

export class Paint {
  readonly #send: (message: FrameMessage) => void;
  readonly #page: Page;
  #revision = 0;
  #scheduled = false;
  #closed = false;
  #filled = false;
  readonly #measure: boolean;
  #measureOnce = false;
  #measuredAt = -Infinity;
  #scroll: Scroll | undefined;
  #scrollTries = 0;
  #scrollTimer: number | undefined;
  #written = 0;
  #writtenSince = 0;

  constructor({ measure, scroll }: Start, send: (message: FrameMessage) => void, page: Page) {
    this.#measure = measure;
    this.#scroll = scroll;
    this.#send = send;
    this.#page = page;
  }

  listen(): void {
    originals.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    for (const type of ['wheel', 'pointerdown', 'keydown'] as const) {
      originals.addEventListener(type, this.#onTouch, { capture: true, passive: true });
    }
  }

  wrote(characters: number): void {
    this.#written += characters;
  }

  closed(): void {
    this.#closed = true;
  }

  measureNext(): void {
    this.#measureOnce = true;
  }

  request(revision: number): void {
    this.#revision = revision;
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#nextFrame(() => {
      this.#scheduled = false;
      this.#report();
    });
  }

  /** Calls back once what is there now has been painted. */
  #nextFrame(painted: () => void): void {
    let done = false;
    let timer = 0;
    const once = (): void => {
      if (done) return;
      done = true;
      originals.clearTimeout(timer);
      painted();
    };
    timer = originals.setTimeout(once, OUT_OF_SIGHT_MS);
    originals.requestAnimationFrame(() => {
      // A message is handled after this frame's paint, a timer would be clamped.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', once);
      port1.start();
      port2.postMessage(0, []);
    });
  }

  #report(): void {
    this.#restoreScroll();
    const ink = this.#ink();
    const head = this.#head();
    this.#send({
      type: 'painted',
      revision: this.#revision,
      whole: this.#closed,
      filled: this.#filled,
      waiting: this.#page.waiting(),
      ...(ink === undefined ? {} : { ink }),
      ...(head === undefined ? {} : { head }),
    });
  }

  #ink(): number | undefined {
    const now = originals.now();
    const due = this.#measure && (this.#closed || now - this.#measuredAt >= MEASURE_MS);
    if (!due && !this.#measureOnce && this.#filled) return undefined;
    this.#measuredAt = now;
    const ink = inkInView();
    if (ink > 0) this.#filled = true;
    const asked = due || this.#measureOnce;
    this.#measureOnce = false;
    return asked ? ink : undefined;
  }

  #head(): WriteHead | undefined {
    const now = originals.now();
    const rate = this.#written / Math.max(1, now - this.#writtenSince);
    this.#written = 0;
    this.#writtenSince = now;
    const node = this.#page.head();
    if (node === undefined || rate > FASTEST_HEAD || !node.isConnected) return undefined;
    const rect = rectAtEnd(node);
    if (rect === undefined || rect.height <= 0) return undefined;
    if (rect.bottom < 0 || rect.top > window.innerHeight || rect.right < 0) return undefined;
    return { x: Math.min(rect.right, window.innerWidth), y: rect.top, height: rect.height };
  }

  /**
   * As soon as the page is long enough, and once more when it is whole: what is put in above moves what is seen. What modules
   * draw comes after they ran, so a page that is too short then may have grown at the next look.
   */
  #restoreScroll(): void {
    const target = this.#scroll;
    if (target === undefined) return;
    // There is none before the first tag.
    const isShort = (document.scrollingElement?.scrollHeight ?? 0) < target.y + window.innerHeight;
    if (!this.#closed && isShort) return;
    if (isShort && this.#scrollTries < SCROLL_TRIES) {
      this.#scrollTries += 1;
      originals.setTimeout(() => this.#restoreScroll(), SCROLL_REPORT_MS);
    } else if (this.#closed) this.#scroll = undefined;
    window.scrollTo({ left: target.x, top: target.y, behavior: 'instant' });
  }

  /** From here on where the page stands is the person's choice. */
  readonly #onTouch = (): void => {
    this.#scroll = undefined;
  };

  readonly #onScroll = (): void => {
    if (this.#scrollTimer !== undefined) return;
    this.#scrollTimer = originals.setTimeout(() => {
      this.#scrollTimer = undefined;
      this.#send({ type: 'scrolled', x: window.scrollX, y: window.scrollY });
    }, SCROLL_REPORT_MS);
  };
}

function rectAtEnd(node: Node): DOMRect | undefined {
  if (node instanceof Element) return node.getBoundingClientRect();
  const length = node.nodeValue?.trimEnd().length ?? 0;
  if (length === 0) return node.parentElement?.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(node, length - 1);
  range.setEnd(node, length);
  return [...range.getClientRects()].at(-1);
}
