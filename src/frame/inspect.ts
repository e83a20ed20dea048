/**
 * Any value as a console shows it, within bounds and without running what it is made of: properties are read from their
 * descriptors, so no getter is called. A proxy can run its own traps, which are the page's code in the page's realm.
 */
import {
  textOf,
  VALUE_BOUNDS,
  type ConsoleValue,
  type ValueEntry,
  type ValueKind,
} from '../core/preview/console-value.ts';
import { LIMITS } from '../core/preview/protocol.ts';

export interface Inspected {
  readonly text: string;
  /** Where something can be opened. */
  readonly values?: readonly ConsoleValue[];
}

export function inspectAll(all: readonly unknown[]): Inspected {
  const [first, ...rest] = all;
  const look = new Look();
  const shown = typeof first === 'string' ? formatted(first, rest, look) : all.map((value) => look.value(value, 0));
  const values = shown.slice(0, VALUE_BOUNDS.entries);
  const text = shown
    .map((value) => textOf(value))
    .join(' ')
    .slice(0, LIMITS.text);
  return values.some(({ entries }) => entries !== undefined) ? { text, values } : { text };
}

/** `%s %d %o %c …` as consoles know them; `%c` takes its styles away. */
function formatted(format: string, values: readonly unknown[], look: Look): ConsoleValue[] {
  const rest = [...values];
  const text = format.replace(/%([sdifoOc%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return whole;
    const value = rest.shift();
    if (kind === 'c') return '';
    if (kind === 'd' || kind === 'i') return inNumbers(value, Math.trunc);
    return kind === 'f' ? inNumbers(value, Number) : textOf(look.value(value, 0));
  });
  // What is written out is not cut as what is inside of something is.
  return [{ kind: 'string', text }, ...rest.map((value) => look.value(value, 0))];
}

const inNumbers = (value: unknown, form: (value: number) => number): string =>
  typeof value === 'number' || typeof value === 'string' ? String(form(Number(value))) : 'NaN';

/** One line's look at its values: all of them together have a bound. */
class Look {
  #nodes = 0;
  readonly #seen = new Set<object>();

  value(value: unknown, depth: number): ConsoleValue {
    this.#nodes += 1;
    try {
      return this.#shown(value, depth);
    } catch {
      return leaf('other', '[cannot be shown]');
    }
  }

  #shown(value: unknown, depth: number): ConsoleValue {
    switch (typeof value) {
      case 'string':
        return { kind: 'string', text: value.slice(0, depth === 0 ? LIMITS.text : VALUE_BOUNDS.text) };
      case 'bigint':
        return leaf('bigint', `${value}n`);
      case 'symbol':
        return leaf('symbol', value.toString());
      case 'function':
        return leaf('function', `ƒ ${nameOf(value)}`);
      case 'number':
        return leaf('number', Object.is(value, -0) ? '-0' : String(value));
      case 'boolean':
        return leaf('boolean', String(value));
      case 'undefined':
        return leaf('undefined', 'undefined');
      default:
        return typeof value === 'object' && value !== null ? this.#object(value, depth) : leaf('null', 'null');
    }
  }

  #object(value: object, depth: number): ConsoleValue {
    if (value instanceof Date)
      return leaf('date', Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString());
    if (value instanceof RegExp) return leaf('regexp', `/${value.source}/${value.flags}`);
    if (value instanceof Promise) return leaf('other', 'Promise');
    if (this.#seen.has(value)) return leaf('repeated', '[shown above]');
    if (depth >= VALUE_BOUNDS.depth || this.#nodes > VALUE_BOUNDS.nodes) {
      return leaf('other', Array.isArray(value) ? '[…]' : '{…}');
    }
    this.#seen.add(value);
    const shown = this.#opened(value, depth);
    // The same thing beside itself is shown twice, inside of itself it is not.
    this.#seen.delete(value);
    return shown;
  }

  #opened(value: object, depth: number): ConsoleValue {
    const inner = (key: string, item: unknown): ValueEntry => ({
      key: key.slice(0, VALUE_BOUNDS.key),
      value: this.value(item, depth + 1),
    });
    if (value instanceof Node) return this.#node(value, inner);
    if (value instanceof Map) {
      const keyOf = (key: unknown): string => textOf(this.value(key, depth + 2), 1);
      return this.#with('map', `Map(${value.size})`, value, value.size, ([key, item]) => inner(keyOf(key), item));
    }
    if (value instanceof Set) {
      return this.#with('set', `Set(${value.size})`, value, value.size, (item, at) => inner(String(at), item));
    }
    const names = Reflect.ownKeys(value).filter((key) => key !== 'length' || !Array.isArray(value));
    const seen = value instanceof Error ? names.filter((key) => key !== 'stack' && key !== 'message') : names;
    const properties = seen.filter((key) => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable !== false);
    const entryOf = (key: string | symbol): ValueEntry => {
      const { value: held, get } = Reflect.getOwnPropertyDescriptor(value, key) ?? {};
      const name = String(key).slice(0, VALUE_BOUNDS.key);
      return get === undefined ? inner(name, held) : { key: name, value: leaf('getter', '(…)') };
    };
    const listed = value instanceof Error && 'cause' in value ? [...new Set([...properties, 'cause'])] : properties;
    if (value instanceof Error) {
      const text = errorText(value);
      return listed.length === 0 ? leaf('error', text) : this.#with('error', text, listed, listed.length, entryOf);
    }
    const kind = Array.isArray(value) ? 'array' : 'object';
    const text = Array.isArray(value) ? `Array(${value.length})` : classOf(value);
    return this.#with(kind, text, listed, listed.length, entryOf);
  }

  #node(node: Node, inner: (key: string, item: unknown) => ValueEntry): ConsoleValue {
    if (!(node instanceof Element)) return leaf('element', node.nodeName.toLowerCase());
    const attributes = Array.from(node.attributes, ({ name, value }) => inner(name, value));
    const children = Array.from(node.children, (child, at) => inner(String(at), child));
    return this.#with(
      'element',
      tagOf(node),
      [...attributes, ...children],
      attributes.length + children.length,
      (one) => one,
    );
  }

  #with<T>(
    kind: ValueKind,
    text: string,
    items: Iterable<T>,
    count: number,
    show: (item: T, at: number) => ValueEntry,
  ): ConsoleValue {
    const entries: ValueEntry[] = [];
    for (const item of items) {
      if (entries.length >= VALUE_BOUNDS.entries || this.#nodes > VALUE_BOUNDS.nodes) break;
      entries.push(show(item, entries.length));
    }
    const more = count - entries.length;
    return { kind, text: text.slice(0, VALUE_BOUNDS.text), entries, ...(more > 0 ? { more } : {}) };
  }
}

const leaf = (kind: ValueKind, text: string): ConsoleValue => ({ kind, text: text.slice(0, VALUE_BOUNDS.text) });

/** Read from the descriptor: a class may have a static getter of that name. */
function nameOf(value: object): string {
  const name: unknown = Reflect.getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' ? name : '';
}

function classOf(value: object): string {
  const prototype: object | null = Reflect.getPrototypeOf(value);
  if (prototype === null) return 'Object';
  const maker: unknown = Reflect.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return (typeof maker === 'function' && nameOf(maker)) || 'Object';
}

/** `TypeError: …`, without its stack, which is told as places. */
export function errorText(error: Error): string {
  const held = (key: string): unknown => Reflect.getOwnPropertyDescriptor(error, key)?.value;
  const own = held('name');
  const name = typeof own === 'string' ? own : error.name;
  const message = held('message');
  return typeof message === 'string' && message !== '' ? `${name}: ${message}` : name;
}

function tagOf(element: Element): string {
  const id = element.id === '' ? '' : `#${element.id}`;
  const classes = Array.from(element.classList, (name) => `.${name}`).join('');
  return `<${element.localName}${id}${classes}>`;
}
