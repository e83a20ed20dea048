/**
 * Declarations of a fetched package, as files where TypeScript looks for them: esm.sh names them in `x-typescript-types` and
 * writes their imports as addresses. Follows those up to a cap; what is missing is left out, since types are help and no
 * condition.
 */
import type { TypeFile } from '../../../core/bundle/bundler.ts';
import { referencesIn } from '../../../core/bundle/packages/declarations.ts';
import { ORIGIN } from '../../../core/bundle/packages/esm-sh.ts';
import { parseSpecifier, type PackageReference } from '../../../core/bundle/packages/specifier.ts';
import { vendoredIdOf } from '../../../core/bundle/packages/stand-in.ts';
import type { Budget, Downloads } from './download.ts';

const MAX_FILES = 300;
const MAX_BYTES = 4_000_000;

/** Thrown at a cap: what has come by then is used. */
class Enough extends Error {}

export async function declarationsOf(
  entry: string,
  asked: PackageReference,
  downloads: Downloads,
): Promise<readonly TypeFile[]> {
  const files = new Map<string, TypeFile>();
  let spent = 0;
  const budget: Budget = {
    name: `declarations of ${asked.name}`,
    spend(bytes) {
      spent += bytes;
      if (spent > MAX_BYTES) throw new Enough();
    },
  };
  // Grows while it is walked.
  const addresses = new Set([entry]);
  for (const address of addresses) {
    const place = placeOf(address);
    if (place === undefined || files.size >= MAX_FILES) continue;
    try {
      const { bytes } = await downloads.get(address, budget);
      files.set(place, {
        path: place,
        text: withLocalImports(new TextDecoder().decode(bytes), address, place, addresses),
      });
    } catch (error) {
      if (error instanceof Enough) break;
    }
  }
  const place = placeOf(entry);
  return place === undefined || !files.has(place) ? [] : [...manifests(asked, entry, place), ...files.values()];
}

/** `https://esm.sh/@types/lodash@4.17.0/fp.d.ts` → `node_modules/@types/lodash/fp.d.ts`; options in the path go. */
function placeOf(address: string): string | undefined {
  if (!address.startsWith(`${ORIGIN}/`)) return undefined;
  const reference = parseSpecifier(new URL(address).pathname.slice(1).replace(/^v\d+\//, ''));
  if (reference === undefined) return undefined;
  return `node_modules/${reference.name}/${reference.path.replace(/^X-[\w-]+\//, '')}`;
}

/** Makes addresses paths again, and adds what is imported to `wanted`. */
function withLocalImports(text: string, address: string, place: string, wanted: Set<string>): string {
  let out = '';
  let copied = 0;
  for (const { specifier, kind, start, end } of referencesIn(text)) {
    const relative = /^\.{0,2}\//.test(specifier) || kind === 'path';
    if (!relative && !specifier.startsWith('https:')) continue;
    const target = new URL(specifier, address).href;
    const vendored = relative
      ? undefined
      : vendoredIdOf(target.replace(/\/[\w-]+\.d\.[cm]?ts$/, '').replace('/@types/', '/'));
    const found = placeOf(target);
    if (found === undefined) continue;
    if (vendored === undefined) wanted.add(target);
    out += text.slice(copied, start) + (vendored ?? pathBetween(place, found));
    copied = end;
  }
  return out + text.slice(copied);
}

/** Declarations are imported under the name of the script they are of. */
function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  const path = [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
  return (path.startsWith('.') ? path : `./${path}`).replace(/\.d\.([cm]?)ts$/, '.$1js');
}

/** What leads TypeScript from the specifier to the file. */
function manifests({ name, path }: PackageReference, entry: string, place: string): readonly TypeFile[] {
  const own = `node_modules/${name}/`;
  const version = /@(\d[^/]*)/.exec(new URL(entry).pathname.slice(2))?.[1] ?? '0.0.0';
  if (!place.startsWith(own)) {
    // From DefinitelyTyped, which TypeScript knows to look into.
    const typed = place.split('/').slice(0, 3).join('/');
    const types = place.slice(typed.length + 1);
    return path === '' ? [{ path: `${typed}/package.json`, text: JSON.stringify({ version, types }) }] : [];
  }
  const folder = path === '' ? own : `${own}${path}/`;
  const types = pathBetween(`${folder}package.json`, place).replace(/\.([cm]?)js$/, '.d.$1ts');
  return [{ path: `${folder}package.json`, text: JSON.stringify({ name, version, types }) }];
}
