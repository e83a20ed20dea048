/**
 * The life of documents: made behind what is shown, fed, heard, put in front, lost. Guarantees that only the newest is
 * heard and that one which is lost is made anew once. What goes into a document is decided by the preview.
 */
import type { FrameEvents, LostReason, PreviewFrames } from '../../core/preview/frames.ts';
import type { FrameMessage, HostMessage } from '../../core/preview/protocol.ts';
import { assertNever } from '../../core/result.ts';
import type { PreviewEvents } from '../preview-port.ts';
import { Condition } from './condition.ts';
import { DocumentSession, type Painted, type Purpose } from './document-session.ts';
import { Pair } from './pair.ts';
import { Patience } from './patience.ts';
import { lossOf, Problems } from './problems.ts';
import { Questions } from './questions.ts';
import { ModuleSupply } from './module-supply.ts';
import { Reports } from './reports.ts';
import type { Showing } from './showing.ts';
import { startOf } from './start-message.ts';
import { mayTakeOver } from './take-over.ts';

/** A message without its revision, which is given when it is sent. */
type Without<M> = M extends HostMessage ? Omit<M, 'revision'> : never;
export type Change = Without<HostMessage>;

interface Options {
  readonly frames: PreviewFrames;
  readonly events: PreviewEvents;
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly pictureProgram: () => Promise<string>;
  readonly showing: Showing;
}

export class Documents {
  readonly problems: Problems;
  /** To the page that is seen. */
  readonly questions: Questions;
  readonly #options: Options;
  readonly #pair = new Pair();
  readonly #condition: Condition;
  readonly #patience = new Patience();
  readonly #reports: Reports;
  readonly #supply: ModuleSupply;
  #revision = 0;
  /** It took the keyboard: typing is no cure for it, since that is what it waits for. */
  #isBarred = false;

  constructor(options: Options) {
    this.#options = options;
    this.questions = new Questions({
      ...options,
      seen: () => this.#pair.shown,
      send: (change) => this.send(change, false),
    });
    this.problems = new Problems((all) => options.events.problems(all), options.showing.draws);
    this.#reports = new Reports({ ...options, problems: this.problems, pair: this.#pair });
    this.#supply = new ModuleSupply({
      ...options,
      problems: this.problems,
      pair: this.#pair,
      nextRevision: () => (this.#revision += 1),
    });
    this.#condition = new Condition(this.#pair, options.showing, options.events);
  }

  get isSeen(): boolean {
    return this.#pair.shown !== undefined;
  }

  /** After a failure: nothing is there that could show a change, and nothing is being made. */
  get isLacking(): boolean {
    const { newest } = this.#pair;
    return newest === undefined || newest.stale;
  }

  /** Whether a change may be the cure of a failure. Where not, a person has to ask, or a run. */
  get mayBeCured(): boolean {
    return !this.#isBarred || this.#options.showing.isRunning();
  }

  /** Something changed or a person asked: a document that is lost may be made anew once more. */
  forgive(): void {
    this.#patience.forgive();
  }

  /** `shows`: whether the change can be seen before modules are built of it. Gives its revision. */
  send(change: Change, shows = true): number {
    if ('path' in change || 'file' in change) {
      this.#patience.changed();
      // One that hangs cannot show what may be its cure: the document made after it will.
      if (this.#pair.all().some(({ hung }) => hung)) this.#patience.forgive();
    }
    this.#revision += 1;
    const since = shows ? this.#options.now() : undefined;
    for (const session of this.#pair.all()) {
      if (session.foreign && isOfProject(change)) continue;
      if (session.outdated && 'path' in change && change.path === session.entry) continue;
      session.send({ ...change, revision: this.#revision }, since);
    }
    return this.#revision;
  }

  /** Gives every document what it lacks of the modules that stand. `since`: when the change was made that they show. */
  sendModules(since: number): void {
    this.#supply.giveAll(since);
    this.say();
  }

  /** The page's own file is about to be written anew: the document that is seen keeps the old text. */
  outdate(): void {
    const { shown } = this.#pair;
    if (shown !== undefined) shown.outdated = true;
  }

  /** A new document behind what is shown, because the project changed or a person asked. */
  make(purpose: Purpose): void {
    this.#isBarred = false;
    this.#patience.changed();
    this.#make(purpose);
  }

  /** Another project is opened: what is shown stays until its page has something to show, as it was. */
  estrange(): void {
    for (const session of this.#pair.all()) session.foreign = true;
  }

  /** Nothing of what is there may go on, not even until something else is shown. */
  end(): void {
    for (const session of this.#pair.all()) this.#pair.drop(session);
  }

  /** Lets the document that is being made take over, if it may by now. */
  consider(): void {
    const { next, shown } = this.#pair;
    if (next === undefined) return;
    const { showing } = this.#options;
    const running = showing.isRunning();
    if (!mayTakeOver(next, shown, { running, open: running && showing.isOpen(next.entry) })) return;
    this.#pair.takeOver(next);
    this.#options.events.blocked(next.blocked);
    this.say();
  }

  stopHung(): void {
    for (const session of this.#pair.all()) if (session.hung) this.#pair.drop(session);
    if (this.#pair.shown === undefined) this.#condition.sayFailed();
    else this.#condition.sayCalm();
  }

  waitHung(): void {
    for (const session of this.#pair.all()) {
      if (!session.hung) continue;
      session.hung = false;
      session.frame.wait();
    }
    this.#condition.sayCalm();
  }

  /** Says the state that follows from what is there, unless something worse was said and still holds. */
  say(): void {
    this.#condition.say();
  }

  #make(purpose: Purpose): void {
    const { showing, frames, now, events } = this.#options;
    this.#pair.drop(this.#pair.next);
    const { shown } = this.#pair;
    const entry = showing.entry();
    this.problems.clearDocument();
    events.consoleCleared();
    events.outsideLink(undefined);
    events.writeHead(undefined);
    if (entry === undefined) {
      this.#pair.drop(shown);
      events.blocked([]);
      this.say();
      return;
    }
    this.#revision += 1;
    const start = startOf(showing, { entry, revision: this.#revision, purpose, before: shown });
    if (purpose === 'rewrite') shown?.send({ type: 'measure', revision: this.#revision }, now());
    const session: DocumentSession = new DocumentSession(
      frames,
      start,
      purpose,
      now(),
      this.#hear(() => session),
    );
    if (start.built !== undefined) session.given.take(start.built);
    this.#pair.prepare(session);
    this.say();
  }

  #hear(session: () => DocumentSession): FrameEvents {
    return {
      message: (message) => this.#message(session(), message),
      hung: () => {
        session().hung = true;
        this.#condition.sayHung();
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
    const isNewest = session === this.#pair.newest;
    switch (message.type) {
      case 'painted':
        this.#painted(session, message);
        break;
      case 'scrolled':
        session.scroll = { x: message.x, y: message.y };
        break;
      case 'console':
        if (isNewest && message.entries.length > 0) this.#reports.logged(session, message.entries);
        break;
      case 'problem':
        if (isNewest) this.#reports.wentWrong(session, message);
        break;
      case 'follow':
        if (session === this.#pair.shown && showing.has(message.path)) events.followLink(message.path);
        break;
      case 'new-document':
        session.scroll = message.scroll;
        session.fields = message.fields;
        session.stale = true;
        // One that is being made has the newest files already, unless it is the one that asks.
        if (isNewest) this.#anew(session);
        break;
      case 'wants':
        void this.#supply.fetch(session, message.packages);
        break;
      case 'blocked':
        this.#reports.blocked(session, message);
        break;
      case 'outside-link':
        if (session === this.#pair.shown) events.outsideLink(message.address);
        break;
      case 'picture':
      case 'no-picture':
      case 'pairs':
        this.questions.hear(session, message);
        break;
      case 'beat':
      case 'left':
      case 'hot':
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
    if (session !== this.#pair.shown) return;
    events.writeHead(showing.isRunning() ? painted.head : undefined);
    this.say();
  }

  #anew(session: DocumentSession): void {
    if (this.#patience.mayAsk(this.#options.now())) {
      this.#make('replace');
      return;
    }
    session.frame.drop();
    this.#lost(session, 'chatty');
  }

  #lost(session: DocumentSession, reason: LostReason): void {
    this.#pair.forget(session);
    this.#isBarred = reason === 'focus';
    // Where the one that was silent is of this pair too, it is told next, and decides.
    const isAlone = reason === 'sibling' && this.#pair.newest === undefined;
    if (reason === 'moved' || isAlone) return this.#make('replace');
    if (reason === 'sibling') return;
    if ((reason === 'silent' || reason === 'left') && this.#patience.mayRestart()) this.#make('replace');
    else if (this.#pair.next === undefined) this.#fail();
    this.problems.add(lossOf(reason, session.entry));
  }

  /** What may still be seen is older than what failed: a change needs another document. */
  #fail(): void {
    for (const session of this.#pair.all()) session.stale = true;
    this.#condition.sayFailed();
  }
}

/** Nothing that a document of another project could have a use for. */
const isOfProject = (change: Change): boolean => 'path' in change || 'file' in change || change.type === 'colours';
