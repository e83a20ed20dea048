/** Words for an import of a name that the other module does not export, with what was most likely meant. */
import { nearest } from '../source/nearest.ts';

export function missingName(name: string, specifier: string, names: ReadonlySet<string>): string {
  const what =
    name === 'default' ? `"${specifier}" has no default export.` : `"${specifier}" does not export "${name}".`;
  return `${what} ${advice(name, specifier, names)}`;
}

function advice(name: string, specifier: string, names: ReadonlySet<string>): string {
  const named = [...names].filter((other) => other !== 'default');
  if (name === 'default') {
    const [only] = named;
    if (only !== undefined && named.length === 1) return `Write: import { ${only} } from "${specifier}"`;
    return only === undefined ? 'Add "export default" to it.' : `It exports ${list(named)}.`;
  }
  const near = nearest(name, named);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (names.has('default')) return `Its default export is imported without braces: import ${name} from "${specifier}"`;
  return named.length === 0 ? 'It exports nothing.' : `It exports ${list(named)}.`;
}

const list = (names: readonly string[]): string =>
  `${names
    .slice(0, 5)
    .map((name) => `"${name}"`)
    .join(', ')}${names.length > 5 ? ' and more' : ''}`;
