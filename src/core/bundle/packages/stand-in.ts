/**
 * What stands in for an address of a CDN: a vendored module, a classic script that makes the same globals, a style sheet;
 * or, for packages that are not vendored, the very file through esm.sh. Versions are taken loosely, since a page that runs
 * with a newer one is worth more than one that does not run; `mismatch` says it in words.
 */
import type { ModuleId, PackageModule } from '../bundler.ts';
import { readCdnAddress } from './cdn.ts';
import { bareOf, parseSpecifier, type PackageReference } from './specifier.ts';
import { vendoredId, VENDORED_SCRIPTS, VENDORED_STYLES } from './vendored.ts';

export interface StandIn {
  readonly id: ModuleId;
  /** May be another than what was asked: Tailwind's style sheet of former times is a script. */
  readonly kind: PackageModule['kind'];
  /** `network`: not vendored; it can be had once there was a connection. */
  readonly from: 'vendored' | 'network';
  /** The package as it was asked for. */
  readonly asked: PackageReference;
}

/** How the page asks: `<script src>`, `<link rel=stylesheet>` or `@import`, or an import of a module. */
export type Use = PackageModule['kind'];

export function standInFor(address: string, use: Use): StandIn | undefined {
  const asked = readCdnAddress(address);
  if (asked === undefined) return undefined;
  const id = vendoredFor(asked, use);
  if (id !== undefined) return { id, kind: kindOf(id), from: 'vendored', asked };
  return use === 'module' ? undefined : { id: rawAddress(asked), kind: use, from: 'network', asked };
}

/**
 * For import maps and imports: the vendored id that an address, or a bare specifier with or without a version, means. An
 * imported `.css` may be a vendored sheet.
 */
export function vendoredIdOf(specifier: string): ModuleId | undefined {
  const asked = readCdnAddress(specifier) ?? parseSpecifier(specifier);
  if (asked === undefined) return undefined;
  if (!asked.path.endsWith('.css')) return moduleFor(asked);
  const sheet = styleFor(asked);
  return sheet !== undefined && VENDORED_STYLES.has(sheet) ? sheet : undefined;
}

/** A file of a package as it is, for `Bundler.vendored`. */
const rawAddress = ({ name, range, path }: PackageReference): ModuleId =>
  `https://esm.sh/${name}${range === undefined ? '' : `@${range}`}${path === '' ? '' : `/${path}`}?raw`;

const kindOf = (id: ModuleId): StandIn['kind'] =>
  id.startsWith('script:') ? 'script' : id.startsWith('style:') ? 'style' : 'module';

function vendoredFor(asked: PackageReference, use: Use): ModuleId | undefined {
  if (use === 'module') return moduleFor(asked);
  const id = use === 'script' ? scriptFor(asked) : styleFor(asked);
  return id !== undefined && (VENDORED_SCRIPTS.has(id) || VENDORED_STYLES.has(id)) ? id : undefined;
}

const BUILT = /\/?\b(?:dist|build|es|esm|es6|lib|umd|module)\/.*$|\/?\bindex\.m?js$/;

/** A package's module, also where the file it was built into is named. */
function moduleFor({ name, path }: PackageReference): ModuleId | undefined {
  const plain = vendoredId(bareOf({ name, path }));
  if (plain !== undefined) return plain;
  if (/\.(css|json|svg|wasm|d\.ts)$/.test(path)) return undefined;
  const entry = path.replace(BUILT, '').replace(/\.m?js$/, '');
  if (entry !== '' && entry === path) return undefined;
  // d3js.org/d3.v7.min.js and the like: the file is the package.
  return vendoredId(bareOf({ name, path: /^[\w-]+\.v\d/.test(entry) ? '' : entry }));
}

/** The UMD files of packages, by the globals they make. */
function scriptFor({ name, path }: PackageReference): ModuleId | undefined {
  switch (name) {
    case '@babel/standalone':
    case 'babel-standalone':
      return 'script:babel';
    case 'tailwindcss':
      return 'script:tailwind';
    case '@tailwindcss/browser':
      return 'script:tailwind-4';
    case '@fortawesome/fontawesome-free':
    case 'fontawesome':
      return 'style:fontawesome';
    case 'react-dom':
      return /server/.test(path) ? undefined : 'script:react-dom';
    case 'three': {
      const addon = /^examples\/js\/(.+)$/.exec(path)?.[1];
      return addon === undefined ? 'script:three' : `script:three/addons/${addon}`;
    }
    default:
      return `script:${name}`;
  }
}

function styleFor({ name, path }: PackageReference): ModuleId | undefined {
  switch (name) {
    case 'tailwindcss':
      return 'script:tailwind';
    case '@fortawesome/fontawesome-free':
    case 'font-awesome':
    case 'fontawesome':
      return 'style:fontawesome';
    case 'bootstrap':
      return /(grid|reboot|utilities|rtl)/.test(path) ? undefined : 'style:bootstrap';
    default:
      return undefined;
  }
}

/**
 * Says that another major version was asked for than stands in; nothing where they agree, or none was named. Versions before
 * 1.0 differ by their second number, and three's are known as revisions.
 */
export function mismatch(asked: PackageReference, versions: Readonly<Record<string, string>>): string | undefined {
  const has = versions[asked.name];
  const wanted = /^[\^~>=v\s]*r?(\d+)(?:\.(\d+))?/.exec(asked.range ?? '');
  if (has === undefined || wanted === null) return undefined;
  const [major = '', minor] = has.split('.');
  if (asked.name === 'three') {
    const revision = wanted[1] === '0' ? wanted[2] : wanted[1];
    if (revision === undefined || revision === minor) return undefined;
    return `three r${revision} was asked for; r${minor}, which comes with Vonk, stands in.`;
  }
  if (wanted[1] === major && (major !== '0' || wanted[2] === undefined || wanted[2] === minor)) return undefined;
  return `${asked.name} ${(asked.range ?? '').replace(/^[\^~>=v\s]+/, '')} was asked for; ${has}, which comes with Vonk, stands in.`;
}
