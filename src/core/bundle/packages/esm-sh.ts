/**
 * What is asked of esm.sh, and what its answers say. An address there names a package, a range and a file; the answer is a
 * small module that imports the exact version's, or a redirect to it. How it is fetched and kept is the platform's affair.
 */
import type { PackageReference } from './specifier.ts';

export const ORIGIN = 'https://esm.sh';

/**
 * Left to the vendored ones, whoever imports them: of each there must be one in a page. Other vendored packages may be there
 * in a second version, inside what was made for it.
 */
const EXTERNAL = ['react', 'react-dom', 'preact', 'three', 'chart.js'];

const PLAIN_FILE = /\.(css|json|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|wasm|txt|md|glb|gltf|mp3|wav)$/i;

/** What a file of a package is to the one that imports it. */
export type FileKind = 'module' | 'style' | 'json' | 'bytes';

export function kindOfFile(path: string): FileKind {
  if (/\.css$/i.test(path)) return 'style';
  if (/\.json$/i.test(path)) return 'json';
  return PLAIN_FILE.test(path) ? 'bytes' : 'module';
}

/** A range as npm writes them; what is no range of the registry (`workspace:*`, a path, an address) is taken as any. */
export function usableRange(range: string | undefined): string | undefined {
  const trimmed = range?.trim().replace(/^npm:(?:@?[^@]+@)?/, '') ?? '';
  return trimmed === '' || trimmed === '*' || trimmed === 'latest' || !/^[\w.^~<>=|*+ -]{1,80}$/.test(trimmed)
    ? undefined
    : trimmed;
}

export const isExact = (range: string | undefined): boolean =>
  /^v?\d+\.\d+\.\d+(-[\w.]+)?(\+[\w.]+)?$/.test(range ?? '');

/** `https://esm.sh/swiper@^11/react?…`. */
export function requestAddress({ name, range, path }: PackageReference): string {
  const at = range === undefined ? '' : `@${range.replaceAll(' ', '%20')}`;
  const file = `${ORIGIN}/${name}${at}${path === '' ? '' : `/${path}`}`;
  if (kindOfFile(path) !== 'module') return new URL(file).href;
  const external = EXTERNAL.filter((each) => each !== name || path !== '').join(',');
  return new URL(`${file}?target=es2022&external=${external}`).href;
}

/** The options asked for are the same for all, so a module's name goes without them. */
export const moduleIdOf = (address: string): string => address.replace(/\?target=es2022(&external=[^&]*)?$/, '');

/** The exact version an answer is of, by where it came from, what it says of itself, or what it imports. */
export function versionIn(name: string, ...texts: readonly (string | undefined)[]): string | undefined {
  const marked = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(`(?:^|[/\\s*"'])${marked}@(\\d+\\.\\d+\\.\\d+[\\w.+-]*)`);
  for (const text of texts) {
    const version = pattern.exec(text ?? '')?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

/** As a person would name it. */
export const called = ({ name, range }: PackageReference): string => (range === undefined ? name : `${name}@${range}`);
