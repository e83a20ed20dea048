/**
 * `npm test` tries the same cases each time, so that a failure is one of the change at hand; the soak tries new ones. With
 * `VONK_SEED` set, so does any other run of the unit tests.
 */
import { fc } from '@fast-check/vitest';

if (process.env['SOAK_TIMES'] === undefined) {
  const seed = Number(process.env['VONK_SEED'] ?? 20_261_122);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
