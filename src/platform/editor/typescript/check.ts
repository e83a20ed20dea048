import type { Finding } from './project-service.ts';

export interface CheckWorld<Shown> {
  /** What is looked at, if it can be checked now: a script, whole, while no run goes on. */
  target(): Shown | undefined;
  find(shown: Shown): Promise<readonly Finding[] | undefined>;
  mark(shown: Shown, findings: readonly Finding[]): void;
  /** Takes every mark away. */
  clear(): void;
  /** Milliseconds of a steady clock. */
  now(): number;
  /** Calls after so many milliseconds, unless what it gives is called first. */
  after(ms: number, run: () => void): () => void;
}

/** After the last key: a word that is being typed is not wrong yet. */
export const QUIET_MS = 300;
/** At most, where checks are long. */
const PATIENT_MS = 2_000;

/**
 * When the file that is looked at is checked: a moment after anything in the project changed, its own text or another's.
 * Marks are of the newest state or not there; while nothing may be checked there are none. A check cannot be broken off, and
 * what a person asks meanwhile waits for it: the longer the last one took, the longer the pause before the next.
 */
export class Check<Shown> {
  readonly #world: CheckWorld<Shown>;
  #cancel: (() => void) | undefined;
  #round = 0;
  #lastMs = 0;

  constructor(world: CheckWorld<Shown>) {
    this.#world = world;
  }

  changed(): void {
    this.#round += 1;
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#world.target() === undefined) this.#world.clear();
    else {
      const quietMs = Math.min(PATIENT_MS, Math.max(QUIET_MS, this.#lastMs));
      this.#cancel = this.#world.after(quietMs, () => void this.#run());
    }
  }

  async #run(): Promise<void> {
    const target = this.#world.target();
    if (target === undefined) return;
    const round = this.#round;
    const from = this.#world.now();
    const findings = await this.#world.find(target);
    this.#lastMs = this.#world.now() - from;
    if (findings && round === this.#round) this.#world.mark(target, findings);
  }
}
