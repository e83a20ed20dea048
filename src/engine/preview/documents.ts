/**
 * The document that is seen and the one that is being made to take its place. Guarantees that at most one is being made,
 * that only the newest is heard, that one which is lost is made anew once, and that the state says what is seen. What goes
 * into a document is decided by the preview.
 */
import type { FilePath } from '../../core/path.ts';
import type { FrameEvents, LostReason, PreviewFrames } from '../../core/preview/frames.ts';
import type { FileState, FrameMessage, HostMessage } from '../../core/preview/protocol.ts';
import type { PreviewState } from '../../core/preview/state.ts';
import { assertNever } from '../../core/result.ts';
import type { PreviewEvents } from '../preview-port.ts';
import { DocumentSession, type Painted, type Purpose } from './document-session.ts';
import { diagnosticOf, Problems } from './problems.ts';
import { mayTakeOver } from './take-over.ts';

/** A message without its revision, which is given when it is sent. */
type Without<M> = M extends HostMessage ? Omit<M, 'revision'> : never;
export type Change = Without<HostMessage>;

/** What there is to show, at any moment. */
export interface Showing {
  entry(): FilePath | undefined;
  files(): readonly FileState[];
  has(path: FilePath): boolean;
  isRunning(): boolean;
  /** The file is being written. */
  isOpen(path: FilePath): boolean;
}

interface Options {
  readonly frames: PreviewFrames;
  readonly events: PreviewEvents;
  readonly now: () => number;
  readonly showing: Showing;
}

export class Documents {
  readonly problems: Problems;
  readonly #options: Options;
  #shown: DocumentSession | undefined;
  #next: DocumentSession | undefined;
  #revision = 0;
  #state: PreviewState = 'empty';
  #restarted = false;

  constructor(options: Options) {
    this.#options = options;
    this.problems = new Problems(options.events);
  }

  get isSeen(): boolean {
    return this.#shown !== undefined;
  }

  get isNone(): boolean {
    return this.#shown === undefined && this.#next === undefined;
  }

  /** Something changed or a person asked: a document that is lost may be made anew once more. */
  forgive(): void {
    this.#restarted = false;
  }

  send(change: Change): void {
    this.#revision += 1;
    const now = this.#options.now();
    for (const session of this.#all()) {
      if (session.outdated && 'path' in change && change.path === session.entry) continue;
      session.send({ ...change, revision: this.#revision }, now);
    }
  }

  /** The page's own file is about to be written anew: the document that is seen keeps the old text. */
  outdate(): void {
    if (this.#shown !== undefined) this.#shown.outdated = true;
  }

  /** A new document behind what is shown. */
  make(purpose: Purpose): void {
    const { showing, frames, now, events } = this.#options;
    if (this.#next !== undefined) this.#forget(this.#next);
    const entry = showing.entry();
    this.problems.clear();
    events.consoleCleared();
    events.writeHead(undefined);
    if (entry === undefined) {
      if (this.#shown !== undefined) this.#forget(this.#shown);
      this.say();
      return;
    }
    this.#revision += 1;
    const scroll = this.#shown?.entry === entry ? { scroll: this.#shown.scroll } : {};
    if (purpose === 'rewrite') this.#shown?.send({ type: 'measure', revision: this.#revision }, now());
    const session: DocumentSession = new DocumentSession(
      frames,
      {
        type: 'start',
        revision: this.#revision,
        entry,
        files: showing.files(),
        running: showing.isRunning(),
        measure: purpose === 'rewrite',
        ...scroll,
      },
      purpose,
      now(),
      this.#hear(() => session),
    );
    this.#next = session;
    this.say();
  }

  /** Lets the document that is being made take over, if it may by now. */
  consider(): void {
    const next = this.#next;
    if (next === undefined) return;
    const { showing } = this.#options;
    const running = showing.isRunning();
    if (!mayTakeOver(next, this.#shown, { running, open: running && showing.isOpen(next.entry) })) return;
    const before = this.#shown;
    this.#shown = next;
    this.#next = undefined;
    next.frame.show();
    before?.frame.drop();
    this.say();
  }

  stopHung(): void {
    for (const session of this.#all()) if (session.hung) this.#forget(session);
    this.#setState(this.#shown === undefined ? 'failed' : this.#calm());
  }

  waitHung(): void {
    for (const session of this.#all()) {
      if (!session.hung) continue;
      session.hung = false;
      session.frame.wait();
    }
    this.#setState(this.#calm());
  }

  /** Says the state that follows from what is there, unless something worse was said and still holds. */
  say(): void {
    if (this.#all().some(({ hung }) => hung)) return;
    if (this.isNone && this.#state === 'failed' && this.#options.showing.entry() !== undefined) return;
    this.#setState(this.#calm());
  }

  #all(): DocumentSession[] {
    return [this.#shown, this.#next].filter((session) => session !== undefined);
  }

  #hear(session: () => DocumentSession): FrameEvents {
    return {
      message: (message) => this.#message(session(), message),
      hung: () => {
        session().hung = true;
        this.#setState('hung');
      },
      alive: () => {
        session().hung = false;
        this.say();
      },
      lost: (reason) => this.#lost(session(), reason),
    };
  }

  #message(session: DocumentSession, message: FrameMessage): void {
    const { events, showing } = this.#options;
    const isNewest = session === (this.#next ?? this.#shown);
    switch (message.type) {
      case 'beat':
        break;
      case 'painted':
        this.#painted(session, message);
        break;
      case 'scrolled':
        session.scroll = { x: message.x, y: message.y };
        break;
      case 'console':
        if (isNewest && message.entries.length > 0) events.console(message.entries);
        break;
      case 'problem':
        if (isNewest) this.problems.add(diagnosticOf(message), message.wants);
        break;
      case 'follow':
        if (session === this.#shown && showing.has(message.path)) events.followLink(message.path);
        break;
      case 'new-document':
        session.scroll = message.scroll;
        // One that is being made has the newest files already, unless it is the one that asks.
        if (isNewest) this.make('replace');
        break;
      default:
        assertNever(message);
    }
  }

  #painted(session: DocumentSession, painted: Painted): void {
    const { events, now, showing } = this.#options;
    session.painted = painted;
    if (painted.ink !== undefined) session.ink = painted.ink;
    const delay = session.delayOf(painted, now());
    if (delay !== undefined) events.delay(delay);
    this.consider();
    if (session !== this.#shown) return;
    events.writeHead(showing.isRunning() ? painted.head : undefined);
    this.say();
  }

  #lost(session: DocumentSession, reason: LostReason): void {
    if (session === this.#shown) this.#shown = undefined;
    if (session === this.#next) this.#next = undefined;
    if (reason === 'moved') {
      this.make('replace');
      return;
    }
    if (reason === 'silent' && !this.#restarted) {
      this.#restarted = true;
      this.make('replace');
    } else if (this.#next === undefined) this.#setState('failed');
    this.problems.add({
      severity: 'error',
      source: 'preview',
      code: `lost-${reason}`,
      message: LOST[reason],
      path: session.entry,
    });
  }

  #forget(session: DocumentSession): void {
    session.frame.drop();
    if (session === this.#shown) this.#shown = undefined;
    if (session === this.#next) this.#next = undefined;
  }

  #calm(): PreviewState {
    const { showing } = this.#options;
    if (showing.entry() === undefined) return 'empty';
    return showing.isRunning() || this.#next !== undefined || this.#shown?.painted?.whole !== true ? 'live' : 'built';
  }

  #setState(state: PreviewState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state !== 'live') this.#options.events.writeHead(undefined);
    this.#options.events.state(state);
  }
}

const LOST: Readonly<Record<Exclude<LostReason, 'moved'>, string>> = {
  silent:
    'The page stopped answering and was ended: a loop without an end does this, or a script that leads elsewhere.',
  chatty: 'The page was ended: it sent more messages than any page needs.',
  focus: 'The page was ended: it kept taking the keyboard while you were typing.',
  unreachable: 'The preview could not be loaded. Reload the page, or check that the server runs.',
};
