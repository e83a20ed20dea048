/**
 * A value of the page as its console shows it: a kind, a short text, and what is in it, as deep and as wide as the bounds
 * allow. Made in the frame without calling a getter, checked by the guard, and never more than data: opening one runs
 * nothing. `textOf` writes it as one line.
 */
export const VALUE_KINDS = [
  ...(['string', 'number', 'boolean', 'bigint', 'symbol', 'undefined', 'null'] as const),
  ...(['function', 'date', 'regexp', 'error', 'element', 'getter', 'repeated', 'other'] as const),
  ...(['array', 'object', 'map', 'set'] as const),
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

export interface ConsoleValue {
  readonly kind: ValueKind;
  /** A leaf in full (strings without quotes); of what has entries its class and size, e.g. `Tide` or `Map(2)`. */
  readonly text: string;
  readonly entries?: readonly ValueEntry[];
  /** How many entries are left out. */
  readonly more?: number;
}

export interface ValueEntry {
  readonly key: string;
  readonly value: ConsoleValue;
}

/** `nodes`: of one line of the console, all its values together. */
export const VALUE_BOUNDS = { depth: 5, entries: 50, nodes: 300, text: 1_000, key: 100 } as const;

const LINE_DEPTH = 3;

/** As a console writes it in one line. Strings inside of others stand in quotes. */
export function textOf(value: ConsoleValue, depth = 0): string {
  const { kind, text, entries, more = 0 } = value;
  if (kind === 'string') return depth === 0 ? text : JSON.stringify(text);
  if (entries === undefined) return text;
  const isList = kind === 'array';
  if (depth >= LINE_DEPTH) return isList ? '[…]' : '{…}';
  const parts = entries.map(({ key, value: inner }) => {
    const shown = textOf(inner, depth + 1);
    if (isList && /^\d+$/.test(key)) return shown;
    if (kind === 'set') return shown;
    return kind === 'map' ? `${key} => ${shown}` : `${key}: ${shown}`;
  });
  if (more > 0) parts.push(`… ${more} more`);
  const inside = parts.join(', ');
  if (kind === 'error' || kind === 'element') return text;
  if (isList) return `[${inside}]`;
  const name = kind === 'object' ? (text === 'Object' ? '' : `${text} `) : `${text.replace(/\(\d+\)$/, '')} `;
  return `${name}{${inside}}`;
}
