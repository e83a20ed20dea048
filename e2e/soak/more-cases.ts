/**
 * Makes every property test try `SOAK_TIMES` times its number of cases. fast-check's global number would leave out the
 * tests that name one of their own, and those are the ones with the most to find.
 */
import { test, type fc } from '@fast-check/vitest';

/** What fast-check tries when nothing is said. */
const USUAL = 100;

const times = Number(process.env['SOAK_TIMES'] ?? 1);
const { prop } = test;
const soaked = (arbitraries: unknown, parameters: fc.Parameters<unknown> = {}): unknown =>
  Reflect.apply(prop, test, [arbitraries, { ...parameters, numRuns: (parameters.numRuns ?? USUAL) * times }]);
Reflect.set(test, 'prop', soaked);
