/** `npm run check`: what can be said about the code without running it, and how large the page is before it is usable. */
import { runSteps } from './steps.mjs';

await runSteps('check', [
  { name: 'format', command: ['prettier', '--check', '--cache', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'core types', command: ['tsc', '--noEmit', '-p', 'src/core'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'quote', command: ['.ci/quote.mjs'] },
  // Nothing to do when the build is of this source.
  { name: 'build', command: ['src/server/build.mjs', '--if-stale'] },
  { name: 'size', command: ['size-limit'], needs: 'build' },
]);
