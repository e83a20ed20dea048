/** The ways in which a package cannot be had, each with its sentence. Thrown inside this folder, a value outside of it. */
import type { PackageError } from '../../../core/bundle/packages/source.ts';

export class PackageFailure extends Error {
  readonly code: PackageError['code'];
  constructor(code: PackageError['code'], message: string) {
    super(message);
    this.name = 'PackageFailure';
    this.code = code;
  }
}

const KEPT = 'Your files are kept.';

export const failure = {
  badName: (specifier: string) =>
    new PackageFailure(
      'bad-name',
      `“${specifier}” cannot be the name of a package. Check its spelling; a file of your own is imported with “./” in front.`,
    ),
  notFound: (what: string, words: string) =>
    new PackageFailure(
      'not-found',
      `There is no ${what} on npm${words === '' ? '' : ` (esm.sh says: ${words})`}. Check the name and the version; a file of your own is imported with “./” in front.`,
    ),
  offline: (what: string) =>
    new PackageFailure(
      'offline',
      `${what} was never fetched in this browser, and there is no network. ${KEPT} It comes by itself once there is a connection and something changes; until then use a package that comes with Vonk.`,
    ),
  unreachable: (what: string, why: string) =>
    new PackageFailure(
      'unreachable',
      `${what} could not be fetched: ${why}. ${KEPT} Check that esm.sh is allowed here, and change anything to try again.`,
    ),
  timeout: (what: string, seconds: number) =>
    new PackageFailure(
      'timeout',
      `${what} did not come: esm.sh was silent for ${seconds} s. ${KEPT} Change anything to try again.`,
    ),
  tooBig: (what: string, megabytes: number) =>
    new PackageFailure(
      'too-big',
      `${what} is larger than ${megabytes} MB with what it imports, more than a preview takes. Use a smaller package, or import only a part of it.`,
    ),
  tooMany: (what: string, count: number) =>
    new PackageFailure(
      'too-many',
      `${what} consists of more than ${count} modules, more than a preview takes. Import only a part of it.`,
    ),
  notAModule: (what: string, why: string) =>
    new PackageFailure(
      'not-a-module',
      `${what} cannot be imported in a browser: ${why}. Use another package for this.`,
    ),
  vendored: (what: string) =>
    new PackageFailure(
      'unreachable',
      `${what} comes with Vonk, but its file could not be loaded. ${KEPT} Check the connection and change anything to try again.`,
    ),
};
