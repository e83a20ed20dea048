/** Any value as the text a console would show for it, never longer than the limit, never calling more than it must. */
import { LIMITS } from '../core/preview/protocol.ts';

const DEPTH = 3;
const ENTRIES = 50;

export function inspectAll(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  const parts = typeof first === 'string' ? formatted(first, rest) : values.map((value) => inspect(value, 0));
  return parts.join(' ').slice(0, LIMITS.text);
}

/** `%s %d %o %c …` as consoles know them; `%c` takes its styles away. */
function formatted(format: string, values: unknown[]): string[] {
  const rest = [...values];
  const text = format.replace(/%([sdifoOc%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return whole;
    const value = rest.shift();
    if (kind === 'c') return '';
    if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 'f' ? String(Number(value)) : inspectTop(value);
  });
  return [text, ...rest.map(inspectTop)];
}

const inspectTop = (value: unknown): string => (typeof value === 'string' ? value : inspect(value, 0));

function inspect(value: unknown, depth: number): string {
  try {
    return shown(value, depth);
  } catch {
    return '[cannot be shown]';
  }
}

function shown(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return depth === 0 ? value : JSON.stringify(value.slice(0, 1000));
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return value.toString();
    case 'function':
      return `ƒ ${value.name}`;
    case 'object':
      return value === null ? 'null' : object(value, depth);
    default:
      return String(value);
  }
}

function object(value: object, depth: number): string {
  if (value instanceof Error) return value.stack?.includes(value.message) === true ? value.stack : String(value);
  if (value instanceof Element) return element(value);
  if (value instanceof Node) return value.nodeName.toLowerCase();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise';
  if (depth >= DEPTH) return Array.isArray(value) ? '[…]' : '{…}';
  if (Array.isArray(value)) return `[${list(value, (item) => inspect(item, depth + 1))}]`;
  if (value instanceof Set) return `Set {${list([...value], (item) => inspect(item, depth + 1))}}`;
  if (value instanceof Map) {
    return `Map {${list([...value], ([key, item]) => `${inspect(key, depth + 1)} => ${inspect(item, depth + 1)}`)}}`;
  }
  const name: unknown = value.constructor?.name;
  const prefix = typeof name === 'string' && name !== 'Object' ? `${name} ` : '';
  return `${prefix}{${list(Object.keys(value), (key) => `${key}: ${inspect(Reflect.get(value, key), depth + 1)}`)}}`;
}

function list<T>(items: readonly T[], show: (item: T) => string): string {
  const parts = items.slice(0, ENTRIES).map(show);
  return items.length > ENTRIES ? `${parts.join(', ')}, … ${items.length - ENTRIES} more` : parts.join(', ');
}

function element(value: Element): string {
  const id = value.id === '' ? '' : `#${value.id}`;
  const classes = [...value.classList].map((name) => `.${name}`).join('');
  return `<${value.localName}${id}${classes}>`;
}
