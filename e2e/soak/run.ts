/**
 * `npm run soak`: the long versions of what `npm test` tries a little of. Each step lets its own tool speak; all run, also
 * after a failure, and the exit code is 1 if any failed. `VONK_CORPUS` adds pages and drawings from the world.
 * `--sample` does little in every step: whether they start and end.
 */
import { runSteps, type Step } from '../../.ci/steps.mjs';

interface Amounts {
  /** How many times the usual number of cases each property test tries. */
  readonly times: number;
  readonly vitest: readonly string[];
  /** `1` lets the specs of the preview try many cases. */
  readonly soak: string;
  readonly sketchWishes: number;
  readonly specs: readonly string[];
  readonly bombs: readonly string[];
  readonly corpus: readonly string[];
  readonly memoryRuns: number;
}

const FULL: Amounts = {
  times: 25,
  vitest: [],
  soak: '1',
  sketchWishes: 200,
  specs: ['preview-', 'sketch.spec', 'share.spec'],
  bombs: ['bombs.spec'],
  corpus: ['--times', '5'],
  memoryRuns: 200,
};

const SAMPLE: Amounts = {
  times: 2,
  vitest: ['src/core/text.test.ts', 'src/core/preview/css-rules.test.ts'],
  soak: '',
  sketchWishes: 1,
  specs: ['preview-same', 'sketch.spec', '--grep', 'V9|K13: 10 '],
  bombs: ['bombs.spec', '--grep', 'a loop in a script'],
  corpus: ['--only', 'css-cookbook/col', '--times', '1'],
  memoryRuns: 4,
};

export default async function soak(args: readonly string[]): Promise<void> {
  const amounts = args.includes('--sample') ? SAMPLE : FULL;
  // What the steps and their own children read.
  process.env['SOAK'] = amounts.soak;
  process.env['SOAK_TIMES'] = String(amounts.times);
  process.env['SKETCH_SOAK'] = String(amounts.sketchWishes);
  const corpus = process.env['VONK_CORPUS'] ?? '';
  const steps: readonly Step[] = [
    { name: 'properties', command: ['vitest', 'run', '-c', 'e2e/soak/vitest.config.ts', ...amounts.vitest] },
    { name: 'specs', command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...amounts.specs] },
    // One at a time: each wants all of the machine.
    {
      name: 'bombs',
      command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--workers', '1', ...amounts.bombs],
    },
    ...(corpus === '' ? [] : [{ name: 'corpus', command: ['e2e/run.mjs', 'corpus/run.ts', ...amounts.corpus] }]),
    {
      name: 'memory',
      command: ['e2e/run.mjs', 'bench/run.ts', '--only', 'memory', '--runs', String(amounts.memoryRuns)],
    },
  ];
  await runSteps('soak', steps);
  if (corpus === '') console.log('  skipped corpus: VONK_CORPUS names no directory of cases');
}
