import type { Stage } from './stage.ts';
import type { Summary } from './statistics.ts';

/** One line of the table. */
export interface Row extends Summary {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'MB' | '';
  /** Median to the median of what is named, from the same run. */
  readonly ratio?: { readonly value: number; readonly to: string };
  /** In words, and whether it is reached. A reference has none. */
  readonly goal?: { readonly words: string; readonly reached: boolean };
}

export interface BenchOptions {
  /** Fewer repetitions: for trying, not for quoting. */
  readonly quick: boolean;
  /** How many runs before memory is read the second time. */
  readonly memoryRuns: number;
}

export interface Measure {
  /** What `--only` names. */
  readonly name: string;
  run(stage: Stage, options: BenchOptions): Promise<readonly Row[]>;
}
