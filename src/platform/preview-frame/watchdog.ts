/**
 * Hears the heartbeat of one frame. Tells once when it has been silent for too long, again when it speaks, and ends when
 * it has been silent for much too long. Time that passed while this page was hidden or itself late is not counted: then
 * silence proves nothing. The caller gives the time, so that a test needs none.
 */
export interface WatchdogTiming {
  readonly hungMs: number;
  readonly removeMs: number;
  readonly patienceMs: number;
}

export interface WatchdogEvents {
  hung(): void;
  alive(): void;
  lost(): void;
}

/** How often `check` is expected; a longer gap means that the host was late. */
export const CHECK_MS = 250;
const LATE_MS = CHECK_MS * 3;

export class Watchdog {
  readonly #timing: WatchdogTiming;
  readonly #events: WatchdogEvents;
  /** Silence that counts. */
  #silentMs = 0;
  #lastCheck: number | undefined;
  #state: 'well' | 'hung' | 'lost' = 'well';
  #removeMs: number;

  constructor(timing: WatchdogTiming, events: WatchdogEvents) {
    this.#timing = timing;
    this.#events = events;
    this.#removeMs = timing.removeMs;
  }

  get isHung(): boolean {
    return this.#state === 'hung';
  }

  heard(): void {
    this.#silentMs = 0;
    if (this.#state !== 'hung') return;
    this.#state = 'well';
    this.#removeMs = this.#timing.removeMs;
    this.#events.alive();
  }

  /** A person chose to wait. */
  wait(): void {
    this.#silentMs = Math.min(this.#silentMs, this.#timing.hungMs);
    this.#removeMs = this.#timing.patienceMs;
  }

  check(now: number, hidden: boolean): void {
    const passed = this.#lastCheck === undefined ? 0 : now - this.#lastCheck;
    this.#lastCheck = now;
    if (hidden || passed > LATE_MS || this.#state === 'lost') return;
    this.#silentMs += passed;
    if (this.#state === 'well' && this.#silentMs >= this.#timing.hungMs) {
      this.#state = 'hung';
      this.#events.hung();
    }
    if (this.#silentMs < this.#removeMs) return;
    this.#state = 'lost';
    this.#events.lost();
  }
}
