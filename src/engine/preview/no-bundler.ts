/** Stands where no bundler is: nothing is built, and what the browser can run by itself runs. */
import type { Bundler } from '../../core/bundle/bundler.ts';

const NOTHING = {
  type: 'built',
  roots: [],
  modules: [],
  packages: [],
  diagnostics: [],
  waiting: [],
  imported: [],
  durationMs: 0,
} as const;

export const noBundler: Bundler = {
  warm: () => Promise.resolve(),
  build: () => Promise.resolve(NOTHING),
  vendored: () => Promise.resolve([]),
  locate: () => Promise.resolve(undefined),
  types: () => Promise.resolve([]),
  on: () => undefined,
};
