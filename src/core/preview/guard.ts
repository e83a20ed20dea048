/**
 * The one gate for what a preview frame says. Anything not in the protocol's shape is refused; texts are cut, numbers are
 * finite, paths are checked. What passes is still only a claim of the page: show it as text.
 */
import * as v from 'valibot';
import { parsePath, type FilePath } from '../path.ts';
import { LIMITS, type FrameMessage, type Hello } from './protocol.ts';

const text = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, LIMITS.text)),
);
const path = v.pipe(
  v.string(),
  v.rawTransform<string, FilePath>(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePath(dataset.value);
    if (parsed.ok) return parsed.value;
    addIssue({ message: parsed.error.reason });
    return NEVER;
  }),
);
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const pixels = v.pipe(v.number(), v.finite(), v.minValue(-10_000_000), v.maxValue(10_000_000));
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const severity = v.picklist(['error', 'warning', 'info']);

const name = v.pipe(v.string(), v.maxLength(500));

/** The length is looked at first: a list of four milliards of holes costs nothing to send, and all of them to be walked. */
function list<T extends v.GenericSchema>(item: T, most: number) {
  const short = v.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length <= most);
  return v.pipe(short, v.array(item));
}
const fields = list(v.object({ key: name, value: v.exactOptional(text), checked: v.exactOptional(v.boolean()) }), 500);

const built = v.object({ id: name, version: place });

const consoleEntry = v.object({
  level: v.picklist(['log', 'info', 'warn', 'error', 'debug']),
  text,
  path: v.exactOptional(path),
  line: v.exactOptional(place),
  character: v.exactOptional(place),
  built: v.exactOptional(built),
});

const frameMessage = v.variant('type', [
  v.object({ type: v.literal('beat') }),
  v.object({
    type: v.literal('painted'),
    revision: place,
    whole: v.boolean(),
    filled: v.boolean(),
    ink: v.exactOptional(count),
    waiting: count,
    head: v.exactOptional(v.object({ x: pixels, y: pixels, height: pixels })),
  }),
  v.object({
    type: v.literal('console'),
    entries: list(consoleEntry, LIMITS.consoleLines),
  }),
  v.object({
    type: v.literal('problem'),
    severity,
    code: v.picklist(['runtime', 'missing', 'blocked', 'module']),
    message: text,
    path: v.exactOptional(path),
    line: v.exactOptional(place),
    character: v.exactOptional(place),
    built: v.exactOptional(built),
    wants: v.exactOptional(path),
  }),
  v.object({ type: v.literal('follow'), path }),
  v.object({
    type: v.literal('new-document'),
    revision: place,
    scroll: v.object({ x: pixels, y: pixels }),
    fields: v.exactOptional(fields),
  }),
  v.object({ type: v.literal('wants'), packages: list(name, 64) }),
  v.object({
    type: v.literal('blocked'),
    host: name,
    what: v.picklist(['image', 'font', 'style', 'script', 'data']),
    standIn: v.exactOptional(name),
  }),
  v.object({ type: v.literal('hot'), revision: place, outcome: v.picklist(['kept', 'remounted']) }),
  v.object({ type: v.literal('scrolled'), x: pixels, y: pixels }),
]);

/** Bytes that any value costs. */
const LEAST = 8;

const hello = v.object({ type: v.literal('hello'), nonce: v.string() });

export function readFrameMessage(data: unknown): FrameMessage | undefined {
  const result = v.safeParse(frameMessage, data, { abortEarly: true });
  return result.success ? result.output : undefined;
}

export function readHello(data: unknown): Hello | undefined {
  const result = v.safeParse(hello, data);
  return result.success ? result.output : undefined;
}

/**
 * About how many bytes a message costs, without walking more of it than the limit allows. Whatever was weighed by then, a
 * result above the limit says only that. What the protocol has no use for and hides its size (errors, expressions, pictures,
 * huge numbers) is above any limit.
 */
export function weigh(data: unknown, limit: number = LIMITS.bytesPerSecond): number {
  let weight = 0;
  const rest: unknown[] = [data];
  // What waits costs something too, so that a list of a million entries is never copied to be weighed.
  const isEnough = (): boolean => weight + rest.length * LEAST > limit;
  while (rest.length > 0 && weight <= limit) {
    const value = rest.pop();
    weight += LEAST;
    if (typeof value === 'string') weight += value.length * 2;
    else if (value instanceof ArrayBuffer) weight += value.byteLength;
    // All of what it looks at crosses over with it.
    else if (ArrayBuffer.isView(value)) weight += value.buffer.byteLength;
    else if (value instanceof Map || value instanceof Set) {
      for (const item of value as Iterable<unknown>) {
        if (isEnough()) break;
        rest.push(item);
      }
    } else if (isPlain(value)) {
      for (const key in value) {
        weight += key.length * 2;
        if (isEnough()) break;
        rest.push(Reflect.get(value, key));
      }
    } else if (typeof value === 'bigint' || (typeof value === 'object' && value !== null)) weight += limit + 1;
  }
  return weight;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
