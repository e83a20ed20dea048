/**
 * One iframe with a loaded shell, from its creation to its removal: the greeting, the hand-over of the port together with
 * the first document, the guard on everything that comes back. Which document it shows and when it is seen is decided by
 * others. A shell is used for one document and never re-parented.
 */
import { readFrameMessage, readHello, weigh } from '../../core/preview/guard.ts';
import type { FrameMessage, HostMessage, Start } from '../../core/preview/protocol.ts';
import { Chatter } from './chatter.ts';
import type { Timing } from './timing.ts';

export interface ShellEvents {
  ready(): void;
  message(message: FrameMessage): void;
  chatty(): void;
}

/** What a page may say to the window above it, where nobody listens. */
const STRAYS_PER_SECOND = 1_000;

export class Shell {
  readonly element: HTMLIFrameElement;
  readonly #nonce = crypto.randomUUID();
  readonly #chatter: Chatter;
  readonly #strays = new Chatter({ messagesPerSecond: STRAYS_PER_SECOND, bytesPerSecond: Infinity });
  readonly #bytesPerSecond: number;
  #port: MessagePort | undefined;
  #ready = false;
  #closed = false;
  #start: Start | undefined;
  #waiting: HostMessage[] = [];
  #events: ShellEvents | undefined;

  constructor(address: string, timing: Timing) {
    this.#chatter = new Chatter(timing);
    this.#bytesPerSecond = timing.bytesPerSecond;
    const element = document.createElement('iframe');
    element.setAttribute('sandbox', 'allow-scripts allow-forms');
    element.referrerPolicy = 'no-referrer';
    element.src = `${address}#n=${this.#nonce}`;
    this.element = element;
    window.addEventListener('message', this.#onWindowMessage);
  }

  /** Where it is loaded from. Sandboxed frames of one host share a process. */
  get host(): string {
    return new URL(this.element.src).host;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  /** Gives the shell its document, as soon as it can take one. */
  begin(start: Start, events: ShellEvents): void {
    this.#start = start;
    this.#events = events;
    if (this.#ready) this.#handOver();
  }

  post(message: HostMessage): void {
    if (this.#port) this.#port.postMessage(message, []);
    else this.#waiting.push(message);
  }

  /** Deaf from here on; the element is removed by whoever placed it. */
  close(): void {
    this.#closed = true;
    window.removeEventListener('message', this.#onWindowMessage);
    this.#port?.close();
    this.#port = undefined;
    this.#events = undefined;
    this.#waiting = [];
  }

  readonly #onWindowMessage = (event: MessageEvent): void => {
    // A document of ours is opaque; another origin here means that the frame was led elsewhere.
    if (event.source !== this.element.contentWindow || event.origin !== 'null') return;
    if (this.#ready) {
      // The port is its only way to say something; this one is not heard, but a flood of it would keep the host busy.
      if (!this.#strays.allows(performance.now(), 0)) this.#events?.chatty();
      return;
    }
    if (readHello(event.data)?.nonce !== this.#nonce) return;
    this.#ready = true;
    this.#handOver();
  };

  /** The port goes out with the first document, never before: a page that navigates while it loads must not get it. */
  #handOver(): void {
    if (this.#start === undefined || this.element.contentWindow === null) return;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', this.#onMessage);
    port1.start();
    this.element.contentWindow.postMessage(this.#start, '*', [port2]);
    for (const message of this.#waiting.splice(0)) port1.postMessage(message, []);
    this.#start = undefined;
    this.#events?.ready();
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const events = this.#events;
    if (events === undefined) return;
    if (!this.#chatter.allows(performance.now(), weigh(event.data, this.#bytesPerSecond))) {
      events.chatty();
      return;
    }
    const message = readFrameMessage(event.data);
    if (message !== undefined) events.message(message);
  };
}
