/**
 * How far packages are, told while something is fetched: those of the present burst, each by name. What comes from this
 * machine is not told.
 */
import type { PackageProgress } from '../../../core/bundle/bundler.ts';
import type { Budget } from './download.ts';
import { failure } from './package-failure.ts';

export class ProgressBoard {
  readonly #tell: (all: readonly PackageProgress[]) => void;
  readonly #entries = new Map<string, PackageProgress>();

  constructor(tell: (all: readonly PackageProgress[]) => void) {
    this.#tell = tell;
  }

  /** A budget whose spending is told under `name`. */
  budget(name: string, maxBytes: number): Budget {
    let spent = 0;
    return {
      name,
      spend: (bytes, from) => {
        spent += bytes;
        if (from === 'network') this.#set({ name, state: 'fetching', bytes: spent });
        if (spent > maxBytes) throw failure.tooBig(name, Math.round(maxBytes / 1_000_000));
      },
    };
  }

  end(name: string, state: 'ready' | 'failed'): void {
    const entry = this.#entries.get(name);
    if (entry?.state === 'fetching') this.#set({ ...entry, state });
    else if (state === 'failed') this.#set({ name, state, bytes: 0 });
  }

  #set(entry: PackageProgress): void {
    const idle = [...this.#entries.values()].every(({ state }) => state !== 'fetching');
    if (idle && entry.state === 'fetching') this.#entries.clear();
    this.#entries.set(entry.name, entry);
    this.#tell([...this.#entries.values()]);
  }
}
