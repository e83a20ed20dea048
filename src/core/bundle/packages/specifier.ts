/**
 * A package as a project names it: `d3`, `@scope/name/part`, `canvas-confetti@1.9.3`, `npm:clsx@2`. Addresses of CDNs come
 * to the same through `cdn.ts`.
 */

export interface PackageReference {
  readonly name: string;
  /** A version, range or tag as it was written. */
  readonly range?: string;
  /** Inside the package, without a leading slash; empty for its main module. */
  readonly path: string;
}

const NAME = /^(?:@[a-z0-9~_-][\w.~-]*\/)?[a-z0-9~_-][\w.~-]*$/i;
const RANGE = /^[\w.^~<>=|*+ -]{1,80}$/;

/** Nothing for what no registry would take. */
export function parseSpecifier(specifier: string): PackageReference | undefined {
  const match = /^(?:npm:)?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?(?:\/(.*))?$/.exec(specifier);
  if (match === null) return undefined;
  const [, name = '', range, path = ''] = match;
  if (!NAME.test(name) || name.length > 214) return undefined;
  if (range !== undefined && !RANGE.test(range)) return undefined;
  if (/(^|\/)\.\.?(\/|$)|[\\\s]/.test(path)) return undefined;
  return { name, path, ...(range === undefined ? {} : { range }) };
}

/** Without its version: what an import map or a vendored id would say. */
export const bareOf = ({ name, path }: PackageReference): string => (path === '' ? name : `${name}/${path}`);
