/** The unit tests with far more cases in each property test, and the time that takes. */
import { defineConfig, mergeConfig } from 'vitest/config';
import normal from '../../vite.config.ts';

export default mergeConfig(
  normal,
  defineConfig({ test: { setupFiles: ['e2e/soak/more-cases.ts'], isolate: true, testTimeout: 30 * 60_000 } }),
);
