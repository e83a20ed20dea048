/**
 * The preview's frames in the page: a small pool of loaded shells, the one that is seen, and those that are being prepared
 * under it. A frame behind is painted like any other (an invisible one would not be), it is only covered. Frames keep their
 * place in the document for life. Implements the port of core/preview/frames.ts.
 */
import type { FrameEvents, LostReason, PreviewFrame, PreviewFrames } from '../../core/preview/frames.ts';
import type { NetworkLevel } from '../../core/preview/network.ts';
import type { FrameMessage, HostMessage, Start } from '../../core/preview/protocol.ts';
import { isByHand, whenHandled } from './by-hand.ts';
import { guardFocus } from './focus-guard.ts';
import { cover, hide, offer, uncover } from './layers.ts';
import type { ShellAddress, SiteNames } from './shell-address.ts';
import { Shell } from './shell.ts';
import { TIMING, type Timing } from './timing.ts';
import { CHECK_MS, Watchdog } from './watchdog.ts';

export interface PreviewFramesOptions {
  readonly address: ShellAddress;
  /** The accessible name of the frame that is seen. */
  readonly name?: string;
  readonly timing?: Timing;
  /** `one`: a shell waits for the first document only. Where many previews stand side by side each shell is a process. */
  readonly spares?: 'always' | 'one';
  /** Shared by sets of frames, so that what one found out of sites the others know. */
  readonly sites?: SiteNames;
}

export interface MountedPreviewFrames extends PreviewFrames {
  /** Gives the frames their place. What was opened before waits for it. Gives back how to take them out. */
  mount(element: HTMLElement): () => void;
  /** Takes all frames away; nothing is heard of them. What is opened after this begins anew. */
  close(): void;
}

/**
 * A page that is removed is given half a second for its last handlers, hung or not (Chromium 156). A frame that is made
 * before that is over joins the process that hangs, and stays silent for good.
 */
const PROCESS_END_MS = 1_000;

export function createPreviewFrames(options: PreviewFramesOptions): MountedPreviewFrames {
  const { address, name = 'Preview', timing = TIMING, spares = 'always', sites = { known: 'untried' } } = options;
  let host: HTMLElement | undefined;
  let made = 0;
  /** Of the level that was asked for last: a project that is opened has one level, and keeps it for long. */
  let spare: { readonly shell: Shell; readonly network: NetworkLevel } | undefined;
  let usual: NetworkLevel = 'off';
  const open = new Set<Frame>();
  let front: Frame | undefined;
  /** Told to come to the front; comes once its newest pixels are surely on the screen. Those it replaces wait under it. */
  let coming: Frame | undefined;
  const leaving: HTMLIFrameElement[] = [];
  /** By host, when a process that hung is surely gone. */
  const endsAt = new Map<string, number>();

  function makeShell(network: NetworkLevel): Shell {
    made += 1;
    const shell = new Shell(sites.known === 'fail' ? address.ownOrigin(network) : address.of(made, network), timing);
    place(shell);
    return shell;
  }

  function place(shell: Shell): void {
    cover(shell.element);
    const waitMs = (endsAt.get(shell.host) ?? 0) - performance.now();
    if (waitMs <= 0) host?.append(shell.element);
    else window.setTimeout(() => shell.isClosed || place(shell), waitMs);
  }

  function makeSpare(): void {
    if (spare === undefined && host !== undefined) spare = { shell: makeShell(usual), network: usual };
  }

  /** Loads the next shell when there is time, so that a new document never waits for one. */
  function refill(): void {
    if (spares === 'always' && spare === undefined && host !== undefined) whenIdle(makeSpare);
  }

  function takeShell(network: NetworkLevel): Shell {
    usual = network;
    if (spare !== undefined && spare.network !== network) removeSpare();
    const shell = spare?.shell ?? makeShell(network);
    spare = undefined;
    refill();
    return shell;
  }

  function removeSpare(): void {
    spare?.shell.close();
    spare?.shell.element.remove();
    spare = undefined;
  }

  function forgetSpare(): void {
    // It may live in the process that hangs.
    if (spare === undefined) return;
    removeSpare();
    refill();
  }

  class Frame implements PreviewFrame {
    readonly shell: Shell;
    readonly #events: FrameEvents;
    readonly #watchdog: Watchdog;
    readonly #timer: number;
    #openedAt = performance.now();
    #started = false;
    #over = false;

    constructor(start: Start, events: FrameEvents) {
      this.#events = events;
      this.shell = takeShell(start.network ?? 'off');
      this.#watchdog = new Watchdog(timing, {
        hung: () => events.hung(),
        alive: () => events.alive(),
        lost: () => this.#lose('silent'),
      });
      this.#timer = window.setInterval(() => this.#check(), CHECK_MS);
      open.add(this);
      this.shell.begin(start, {
        ready: () => {
          this.#started = true;
          if (sites.known === 'untried') sites.known = 'work';
        },
        message: (message) => this.#hear(message),
        chatty: () => this.#lose('chatty'),
      });
    }

    post(message: HostMessage): void {
      if (!this.#over) this.shell.post(message);
    }

    show(): void {
      if (!this.#over) comeForward(this);
    }

    drop(): void {
      if (this.#over) return;
      this.#end();
      if (this.#watchdog.isHung) this.#leaveProcess();
      const { element } = this.shell;
      if (coming === this) coming = undefined;
      if (front === this && coming !== undefined) {
        leaving.push(element);
        return;
      }
      if (front === this || document.hidden) element.remove();
      else afterPaint(() => element.remove());
      if (front === this) front = undefined;
      if (coming === undefined) clearAway();
    }

    wait(): void {
      this.#watchdog.wait();
    }

    #check(): void {
      const now = performance.now();
      if (host === undefined) this.#openedAt = now;
      else if (this.#started) this.#watchdog.check(now, document.hidden);
      else if (!document.hidden) this.#expectGreeting(now - this.#openedAt);
    }

    #expectGreeting(waitedMs: number): void {
      const isElsewhere = this.shell.host !== location.host;
      if (isElsewhere && sites.known !== 'work' && waitedMs > timing.siteMs) {
        sites.known = 'fail';
        forgetSpare();
        this.#lose('moved');
      } else if (waitedMs > timing.loadMs) this.#lose('unreachable');
    }

    #hear(message: FrameMessage): void {
      this.#watchdog.heard();
      if (message.type === 'left') return this.#lose('left');
      if (message.type === 'beat') return;
      const tell = (): void => {
        if (!this.#over) this.#events.message(message);
      };
      if (isByHand(message)) whenHandled(this.shell.element, tell);
      else tell();
    }

    /** A frame that is put elsewhere in the document loads anew, without what it showed: it is given up instead. */
    moveTo(element: HTMLElement): void {
      const { parentElement } = this.shell.element;
      if (parentElement === null) element.append(this.shell.element);
      else if (parentElement !== element) this.#lose('moved');
    }

    takenForThief(): void {
      this.#lose('focus');
    }

    #lose(reason: LostReason): void {
      if (this.#over) return;
      this.#end();
      this.shell.element.remove();
      if (front === this) front = undefined;
      if (coming === this) coming = undefined;
      const siblings = reason === 'silent' ? this.#takeSiblingsAlong() : [];
      for (const sibling of siblings) sibling.#events.lost('sibling');
      this.#events.lost(reason);
    }

    /** A process that hangs ends with the last frame in it, and none of them answers until then. */
    #takeSiblingsAlong(): readonly Frame[] {
      this.#leaveProcess();
      const siblings = [...open].filter((frame) => frame.shell.host === this.shell.host);
      for (const sibling of siblings) {
        sibling.#end();
        sibling.shell.element.remove();
        if (front === sibling) front = undefined;
        if (coming === sibling) coming = undefined;
      }
      if (siblings.length > 0) clearAway();
      return siblings;
    }

    /** It hangs: what is made from here on must not join it. */
    #leaveProcess(): void {
      forgetSpare();
      endsAt.set(this.shell.host, performance.now() + PROCESS_END_MS);
    }

    #end(): void {
      this.#over = true;
      open.delete(this);
      window.clearInterval(this.#timer);
      this.shell.close();
    }
  }

  /** A frame that says it has painted has handed its pixels over; the screen may still show those before. */
  function comeForward(frame: Frame): void {
    if (front === undefined || document.hidden) return toFront(frame);
    coming = frame;
    // Its name and its keys are the new page's at once; only the pixels wait.
    hide(front.shell.element);
    offer(frame.shell.element, name);
    afterPaint(() =>
      afterPaint(() => {
        if (coming === frame) toFront(frame);
      }),
    );
  }

  function toFront(frame: Frame): void {
    if (front !== undefined && front !== frame) cover(front.shell.element, 1);
    front = frame;
    if (coming === frame) coming = undefined;
    uncover(frame.shell.element, name);
    afterPaint(clearAway);
  }

  function clearAway(): void {
    for (const element of leaving.splice(0)) element.remove();
  }

  guardFocus({
    frameOf: (element) => [...open].find((frame) => frame.shell.element === element),
    thief: (frame) => frame.takenForThief(),
  });

  return {
    open: (start, events) => new Frame(start, events),
    mount(element) {
      host = element;
      // The layers of the frames are nobody else's.
      element.style.isolation = 'isolate';
      for (const frame of open) frame.moveTo(element);
      if (spares === 'always' || open.size === 0) makeSpare();
      return () => {
        if (host !== element) return;
        host = undefined;
        removeSpare();
      };
    },
    close() {
      for (const frame of open) frame.drop();
      clearAway();
      removeSpare();
    },
  };
}

function afterPaint(done: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(done));
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 200);
}
