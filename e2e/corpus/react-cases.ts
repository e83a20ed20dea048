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
  /** They name files that the case does not hold. */
  readonly incomplete: readonly { readonly id: string; readonly missing: readonly string[] }[];
}

/** What travels with the app; anything else is fetched. */
const AT_HOME = /^(react|react-dom|use-immer|immer|scheduler)(\/|$)/;

export function sorted(rows: readonly ReactRow[]): Sorted {
  const meant = rows.filter(({ expectedError }) => expectedError === true);
  const others = rows.filter(({ expectedError }) => expectedError !== true);
  const all = others.map(({ id, files }) => ({ id, files, packages: fetched(files), missing: missing(files) }));
  const whole = all.filter((one) => one.missing.length === 0);
  return {
    tried: whole.filter(({ packages }) => packages.length === 0),
    meantToFail: meant,
    needNetwork: whole.filter(({ packages }) => packages.length > 0),
    incomplete: all.filter((one) => one.missing.length > 0),
  };
}

/** What the project's scripts import. */
function imported(files: Files): readonly { readonly from: string; readonly name: string }[] {
  const scripts = Object.entries(files).filter(([path]) => /\.[cm]?[jt]sx?$/.test(path));
  return scripts.flatMap(([from, text]) =>
    [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(([, name = '']) => ({ from, name })),
  );
}

/** Packages that the project's scripts import and that do not travel with the app. */
function fetched(files: Files): readonly string[] {
  const names = imported(files).map(({ name }) => name);
  return [...new Set(names.filter((name) => !/^[./]/.test(name) && !AT_HOME.test(name)))];
}

function missing(files: Files): readonly string[] {
  const there = new Set(Object.keys(files).map((path) => path.replace(/\.[cm]?[jt]sx?$/, '')));
  return imported(files).flatMap(({ from, name }) => {
    if (!name.startsWith('.')) return [];
    const path = new URL(name, `file:///${from}`).pathname.slice(1);
    return there.has(path.replace(/\.[cm]?[jt]sx?$/, '')) || there.has(`${path}/index`) ? [] : [`${name} in ${from}`];
  });
}
