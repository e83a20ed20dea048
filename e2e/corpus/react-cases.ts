/** Which React projects of the corpus are tried, and why the others are not. */
import type { Files } from './whole-server.ts';

export interface ReactCase {
  readonly id: string;
  readonly files: Files;
}

export interface ReactRow extends ReactCase {
  /** The example is there to show a mistake. */
  readonly expectedError?: boolean;
}

interface Sorted {
  readonly tried: readonly ReactCase[];
  readonly meantToFail: readonly ReactCase[];
  readonly needNetwork: readonly { readonly id: string; readonly packages: readonly string[] }[];
}

/** What travels with the app; anything else is fetched. */
const AT_HOME = /^(react|react-dom|use-immer|immer|scheduler)(\/|$)/;

export function sorted(rows: readonly ReactRow[]): Sorted {
  const meant = rows.filter(({ expectedError }) => expectedError === true);
  const others = rows.filter(({ expectedError }) => expectedError !== true);
  const wants = others.map(({ id, files }) => ({ id, files, packages: fetched(files) }));
  return {
    tried: wants.filter(({ packages }) => packages.length === 0),
    meantToFail: meant,
    needNetwork: wants.filter(({ packages }) => packages.length > 0),
  };
}

/** Packages that the project's scripts import and that do not travel with the app. */
function fetched(files: Files): readonly string[] {
  const scripts = Object.entries(files).filter(([path]) => /\.[cm]?[jt]sx?$/.test(path));
  const named = scripts.flatMap(([, text]) =>
    [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(([, name = '']) => name),
  );
  return [...new Set(named.filter((name) => !/^[./]/.test(name) && !AT_HOME.test(name)))];
}
