/** Runs named commands one after the other, lets them speak, and ends with how long each took and which failed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * @typedef {{ readonly name: string, readonly command: readonly string[], readonly needs?: string }} Step
 * `command` is a script or a package's program and its arguments; a step whose `needs` failed is skipped and fails too.
 */

/**
 * Every step runs, also after a failure, so that one run shows all there is to mend. Sets the exit code.
 * @param {string} title
 * @param {readonly Step[]} steps
 */
export async function runSteps(title, steps) {
  /** @type {{ name: string, outcome: 'ok' | 'failed' | 'skipped', seconds: number }[]} */
  const done = [];
  for (const { name, command, needs } of steps) {
    const started = performance.now();
    const skipped = done.some((each) => each.name === needs && each.outcome !== 'ok');
    if (!skipped) console.log(`\n── ${title}: ${name}`);
    const code = skipped ? 0 : await run(command);
    done.push({
      name,
      outcome: skipped ? 'skipped' : code === 0 ? 'ok' : 'failed',
      seconds: (performance.now() - started) / 1000,
    });
  }
  console.log(`\n${title}`);
  for (const { name, outcome, seconds } of done) {
    console.log(`  ${outcome.padEnd(8)}${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s`);
  }
  if (done.some(({ outcome }) => outcome !== 'ok')) process.exitCode = 1;
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
function run([program = '', ...args]) {
  const script = program.endsWith('.mjs') ? program : programs[program];
  if (script === undefined) throw new Error(`No program is called "${program}" in .ci/steps.mjs`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Started by Node itself: without npx, nothing is ever fetched, and it is the same on every system. @type {Record<string, string>} */
const programs = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  knip: 'node_modules/knip/bin/knip.js',
  'size-limit': 'node_modules/size-limit/bin.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/playwright/cli.js',
};
