/**
 * The one gate for what a preview frame says. Anything not in the protocol's shape is refused; texts are cut, numbers are
 * finite, paths are checked. What passes is still only a claim of the page: show it as text.
 */
import * as v from 'valibot';
import { parsePath, type FilePath } from '../path.ts';
import { VALUE_BOUNDS, VALUE_KINDS, type ConsoleValue } from './console-value.ts';
import { LIMITS, PAIRS, PICTURE, type FrameMessage, type Hello } from './protocol.ts';
import { STACK_PLACES } from './stack.ts';
import { CONSOLE_ABOUT } from './state.ts';

const cut = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, most)),
  );
const text = cut(LIMITS.text);
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
const pictureBytes = v.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length <= PICTURE.partBytes,
);
const fields = list(v.object({ key: name, value: v.exactOptional(text), checked: v.exactOptional(v.boolean()) }), 500);

const built = v.object({ id: name, version: place });

/** As deep as the bounds and no deeper: a guard that follows what it is given could be led down for ever. */
function consoleValue(depth: number): v.GenericSchema<unknown, ConsoleValue> {
  const own = { kind: v.picklist(VALUE_KINDS), text: cut(VALUE_BOUNDS.text), more: v.exactOptional(count) };
  if (depth === 0) return v.object(own);
  const entry = v.object({ key: cut(VALUE_BOUNDS.key), value: consoleValue(depth - 1) });
  return v.object({ ...own, entries: v.exactOptional(list(entry, VALUE_BOUNDS.entries)) });
}

const stackPlace = v.object({ name: cut(200), path, line: place, character: place, built: v.exactOptional(built) });

const consoleEntry = v.object({
  level: v.picklist(['log', 'info', 'warn', 'error', 'debug']),
  text,
  values: v.exactOptional(list(consoleValue(VALUE_BOUNDS.depth), VALUE_BOUNDS.entries)),
  about: v.exactOptional(v.picklist(CONSOLE_ABOUT)),
  stack: v.exactOptional(list(stackPlace, STACK_PLACES)),
  path: v.exactOptional(path),
  line: v.exactOptional(place),
  character: v.exactOptional(place),
  built: v.exactOptional(built),
});

const NUMBER = String.raw`(?:none|-?\d{1,6}(?:\.\d{1,20})?(?:e-\d{1,3})?%?)`;
/** As browsers compute one: three plain numbers, perhaps a colour space before and an alpha after them. */
const COMPUTED_COLOUR = new RegExp(
  String.raw`^(?:rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color)\((?:[a-z][a-z\d-]{1,19} )?${NUMBER}(?:,? ${NUMBER}){2}(?:(?:,| \/) ${NUMBER})?\)$`,
);

const pair = v.object({
  fg: v.pipe(v.string(), v.maxLength(PAIRS.colour)),
  bg: v.pipe(v.string(), v.maxLength(PAIRS.colour)),
  kind: v.picklist(['text', 'graphic']),
  size: count,
  weight: count,
  sample: cut(PAIRS.sample),
});
/** A page may say colours that nothing can be computed with (`3.4e+38`): the others still count. */
const pairs = v.pipe(
  list(pair, PAIRS.told),
  v.transform((all) => all.filter(({ fg, bg }) => COMPUTED_COLOUR.test(fg) && COMPUTED_COLOUR.test(bg))),
);

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
  v.object({ type: v.literal('left') }),
  v.object({ type: v.literal('outside-link'), address: cut(2_000) }),
  v.object({ type: v.literal('picture'), part: pictureBytes, last: v.boolean() }),
  v.object({ type: v.literal('no-picture'), reason: cut(500) }),
  v.object({
    type: v.literal('pairs'),
    revision: place,
    pairs,
    dark: v.boolean(),
    unknown: place,
  }),
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
