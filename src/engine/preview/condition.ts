/** The state of the preview as it is said to the outside: once per change, and what went wrong until it is over. */
import type { PreviewState } from '../../core/preview/state.ts';
import type { PreviewEvents } from '../preview-port.ts';
import type { Pair } from './pair.ts';
import type { Showing } from './showing.ts';

export class Condition {
  readonly #pair: Pair;
  readonly #showing: Showing;
  readonly #events: Pick<PreviewEvents, 'state' | 'writeHead'>;
  #said: PreviewState = 'empty';

  constructor(pair: Pair, showing: Showing, events: Pick<PreviewEvents, 'state' | 'writeHead'>) {
    this.#pair = pair;
    this.#showing = showing;
    this.#events = events;
  }

  /** What follows from what is there, unless something worse was said and still holds. */
  say(): void {
    const all = this.#pair.all();
    if (all.some(({ hung }) => hung)) return;
    const nothingNewer = all.every(({ stale }) => stale);
    if (nothingNewer && this.#said === 'failed' && this.#showing.entry() !== undefined) return;
    this.sayCalm();
  }

  /** What follows from what is there, whatever was said before. */
  sayCalm(): void {
    this.#say(this.#calm());
  }

  sayHung(): void {
    this.#say('hung');
  }

  sayFailed(): void {
    this.#say('failed');
  }

  #calm(): PreviewState {
    const { next, shown } = this.#pair;
    if (this.#showing.entry() === undefined) return 'empty';
    if (this.#showing.isRunning() || this.#showing.isBuilding()) return 'live';
    if (next !== undefined || shown === undefined || !shown.isSettled) return 'live';
    return this.#showing.isBroken() ? 'failed' : 'built';
  }

  #say(state: PreviewState): void {
    if (state === this.#said) return;
    this.#said = state;
    if (state !== 'live') this.#events.writeHead(undefined);
    this.#events.state(state);
  }
}
