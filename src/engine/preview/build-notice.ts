/** Says that a build is under way once a person has begun to wait for it, and when it is over. */
import type { Bundler } from '../../core/bundle/bundler.ts';
import type { BuildingState } from '../preview-port.ts';

/** Below this nobody notices a wait, and a line that comes and goes would be all there is to see. */
const NOTICED_MS = 150;

interface Options {
  readonly bundler: Pick<Bundler, 'warm'>;
  readonly events: { building(state: BuildingState): void };
  readonly after: (ms: number, run: () => void) => () => void;
}

export class BuildNotice {
  readonly #options: Options;
  #cancel: (() => void) | undefined;
  #said: BuildingState = 'no';
  #compiler: 'unknown' | 'loading' | 'there' = 'unknown';

  constructor(options: Options) {
    this.#options = options;
  }

  /** `compiles`: there is something that only the compiler can read. */
  begin(compiles: boolean): void {
    if (compiles) this.#warm();
    if (this.#cancel !== undefined || this.#said !== 'no') return;
    this.#cancel = this.#options.after(NOTICED_MS, () => {
      this.#cancel = undefined;
      this.#say(this.#compiler === 'loading' ? 'loading' : 'building');
    });
  }

  end(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#say('no');
  }

  /** The first build loads the compiler; asking for it too tells when it is there. How that ended is told by the build. */
  #warm(): void {
    if (this.#compiler !== 'unknown') return;
    this.#compiler = 'loading';
    void this.#options.bundler.warm().then(
      () => {
        this.#compiler = 'there';
        if (this.#said === 'loading') this.#say('building');
      },
      () => {
        this.#compiler = 'unknown';
      },
    );
  }

  #say(state: BuildingState): void {
    if (state === this.#said) return;
    this.#said = state;
    this.#options.events.building(state);
  }
}
