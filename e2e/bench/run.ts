/**
 * `npm run bench`: speed in a real browser, against references measured in the same run. Prints a table and writes
 * `results/latest.json`. `--only name` (more than once, or with commas) picks measures, `--quick` repeats less,
 * `--runs n` sets the runs before memory is read again, `--quote` writes the table that README shows. Asserts nothing:
 * a goal that is missed is said in the table.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machineWords, readMachine } from './machine.ts';
import type { BenchOptions, Measure, Row } from './measure.ts';
import { bundler } from './measures/bundler.ts';
import { coldLoad } from './measures/cold-load.ts';
import { firstPixel } from './measures/first-pixel.ts';
import { flashes } from './measures/flashes.ts';
import { growth } from './measures/growth.ts';
import { hue } from './measures/hue.ts';
import { keystrokes } from './measures/keystrokes.ts';
import { latency } from './measures/latency.ts';
import { links } from './measures/links.ts';
import { longTasks } from './measures/long-tasks.ts';
import { memory } from './measures/memory.ts';
import { modules } from './measures/modules.ts';
import { replay } from './measures/replay.ts';
import { variants } from './measures/variants.ts';
import { quote } from './quote.ts';
import { openStage } from './stage.ts';
import { terminalTable } from './table.ts';

const MEASURES: readonly Measure[] = [
  coldLoad,
  firstPixel,
  latency,
  flashes,
  longTasks,
  keystrokes,
  hue,
  modules,
  bundler,
  growth,
  replay,
  variants,
  memory,
  links,
];

export default async function bench(args: readonly string[]): Promise<void> {
  const wanted = picked(args);
  const options: BenchOptions = {
    quick: args.includes('--quick'),
    memoryRuns: Number(valuesOf(args, '--runs')[0] ?? (args.includes('--quick') ? 24 : 60)),
  };
  const machine = readMachine();
  const started = performance.now();
  const stage = await openStage();
  const results: { name: string; seconds: number; rows: readonly Row[]; failure?: string }[] = [];
  try {
    for (const measure of wanted) {
      const from = performance.now();
      console.log(`── ${measure.name} …`);
      const result = await measure.run(stage, options).then(
        (rows) => ({ rows }),
        (error: unknown) => ({
          rows: [],
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
      results.push({ name: measure.name, seconds: Math.round((performance.now() - from) / 100) / 10, ...result });
      if ('failure' in result) console.log(result.failure);
    }
  } finally {
    await stage.close();
  }
  const rows = results.flatMap((result) => result.rows);
  const seconds = Math.round((performance.now() - started) / 1000);
  const after = readMachine();
  console.log(`\n${terminalTable(rows)}\n`);
  for (const { name, seconds: took, failure } of results) if (failure) console.log(`${name} failed after ${took} s.`);
  console.log(
    `${stage.browserName}; ${machineWords(machine)}; at the end load ${after.load}, × ${after.slowed}; ${seconds} s`,
  );

  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const report = {
    at: new Date().toISOString(),
    browser: stage.browserName,
    machine,
    after,
    seconds,
    options,
    results,
  };
  writeFileSync(`${folder}latest.json`, `${JSON.stringify(report, null, 2)}\n`);
  if (args.includes('--quote')) quote(rows, `${stage.browserName}; ${machineWords(machine)}`);
  if (results.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}

function picked(args: readonly string[]): readonly Measure[] {
  const names = valuesOf(args, '--only').flatMap((value) => value.split(','));
  for (const name of names) {
    if (MEASURES.some((measure) => measure.name === name)) continue;
    throw new Error(
      `No measure is called "${name}". There are: ${MEASURES.map((measure) => measure.name).join(', ')}.`,
    );
  }
  return names.length === 0 ? MEASURES : MEASURES.filter(({ name }) => names.includes(name));
}

function valuesOf(args: readonly string[], option: string): string[] {
  return args.flatMap((arg, index) => (arg === option && args[index + 1] !== undefined ? [args[index + 1]!] : []));
}
