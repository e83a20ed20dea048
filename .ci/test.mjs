/** `npm test`: all of it, in the order in which a mistake is cheapest to find. Fails if any part fails. */
import { runSteps } from './steps.mjs';

await runSteps('test', [
  // Builds too, so that the parts after it find the build fresh.
  { name: 'check', command: ['.ci/check.mjs'] },
  { name: 'unit', command: ['vitest', 'run'] },
  { name: 'build', command: ['src/server/build.mjs', '--if-stale'] },
  { name: 'e2e', command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts'], needs: 'build' },
]);
