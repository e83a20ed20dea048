/**
 * Packages for prototypes, behind one port: what is vendored comes from this site, all else through esm.sh. Runs in the
 * bundler's worker; what it touches of the outside is handed in.
 */
import type { PackageSource } from '../../../core/bundle/packages/source.ts';
import { bareOf, parseSpecifier } from '../../../core/bundle/packages/specifier.ts';
import { vendoredId } from '../../../core/bundle/packages/vendored.ts';
import { err, ok } from '../../../core/result.ts';
import { createVendoredPackages } from './vendored-packages.ts';

export interface PackageSourceOptions {
  readonly fetch: typeof globalThis.fetch;
  /** `manifestUrl` of `virtual:vendored`. */
  readonly manifestUrl: string;
}

export function createPackageSource({ fetch, manifestUrl }: PackageSourceOptions): PackageSource {
  const vendored = createVendoredPackages(fetch, manifestUrl);
  return {
    async resolve(specifier) {
      const reference = parseSpecifier(specifier);
      if (reference === undefined)
        return err({
          type: 'package-error',
          code: 'bad-name',
          message: `“${specifier}” cannot be the name of a package. Check its spelling in the import.`,
        });
      const id = vendoredId(bareOf(reference));
      if (id === undefined)
        return err({
          type: 'package-error',
          code: 'not-found',
          message: `“${specifier}” is not among the packages that come with Vonk.`,
        });
      try {
        const [modules, exports] = await Promise.all([vendored.modules([id]), vendored.exports(id)]);
        return ok({ id, modules, ...(exports === undefined ? {} : { exports }) });
      } catch {
        return err({
          type: 'package-error',
          code: 'unreachable',
          message: `${reference.name} comes with Vonk, but its file could not be loaded. Your files are kept; check the connection and change anything to try again.`,
        });
      }
    },
    vendored: (ids) => vendored.modules(ids),
    types: (specifiers) =>
      vendored.types(specifiers.flatMap((each) => parseSpecifier(each) ?? []).map(bareOf)).catch(() => []),
  };
}
