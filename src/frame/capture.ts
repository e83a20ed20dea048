/**
 * Hears what goes wrong in the page and what it says: errors and rejections with their place in the project's files, the
 * console, and what the policy refused. Sends lines in small batches and stops at the limit, so that an honest page that
 * talks a lot is never taken for a hostile one.
 */
import { resolveReference, type FilePath } from '../core/path.ts';
import { LIMITS, type FrameMessage, type FrameProblem } from '../core/preview/protocol.ts';
import { placeInStack, placesInStack, type SourcePlace } from '../core/preview/stack.ts';
import type { ConsoleEntry } from '../core/preview/state.ts';
import { errorText, inspectAll, type Inspected } from './inspect.ts';
import { originals } from './originals.ts';

const BATCH_MS = 50;
const BATCH_CHARACTERS = 20_000;
const BATCH_LINES = 200;
const MOST_PROBLEMS = 100;

/** Chromium says of a syntax error that setting the script's text failed, which is how scripts are run here. */
const OWN_WORDS = /Failed to set the '\w+' property on 'HTMLScriptElement': /;

type Level = ConsoleEntry['level'];

/** What a line has besides its text. */
type Around = Omit<ConsoleEntry, 'level' | 'text'>;

/** What the fixed parts of a value weigh, in characters. */
const NODE_WEIGHT = 20;

export class Capture {
  readonly #send: (message: FrameMessage) => void;
  readonly #page: FilePath;
  #current: FilePath | undefined;
  #lines: ConsoleEntry[] = [];
  #sent = 0;
  #problems = 0;
  #scheduled = false;
  #refused: (host: string, directive: string) => void = () => undefined;
  #missing: (path: FilePath) => void = () => undefined;

  constructor(send: (message: FrameMessage) => void, page: FilePath) {
    this.#send = send;
    this.#page = page;
    this.#replaceConsole();
  }

  /** Tells of files that the page's scripts ask for. */
  onMissing(tell: (path: FilePath) => void): void {
    this.#missing = tell;
  }

  /** Tells of hosts that the policy refused. */
  onRefused(tell: (host: string, directive: string) => void): void {
    this.#refused = tell;
  }

  listen(): void {
    originals.addEventListener('error', this.#onError);
    originals.addEventListener('unhandledrejection', this.#onRejection);
    originals.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  /** While `run` runs, an error that names no file is that file's (a syntax error has no stack). */
  within(path: FilePath, run: () => void): void {
    const outer = this.#current;
    this.#current = path;
    try {
      run();
    } finally {
      this.#current = outer;
    }
  }

  say(level: Level, text: string, around: Around = {}): void {
    if (this.#sent + this.#lines.length > LIMITS.consoleLines) return;
    const full = this.#sent + this.#lines.length === LIMITS.consoleLines;
    this.#lines.push({
      level,
      text: full ? `The console is full: ${LIMITS.consoleLines} lines. What follows is not shown.` : text,
      ...(full ? {} : placed(around)),
    });
    if (this.#scheduled) return;
    this.#scheduled = true;
    originals.setTimeout(() => this.#flush(), BATCH_MS);
  }

  problem(problem: Omit<FrameProblem, 'type'>): void {
    this.#problems += 1;
    if (this.#problems > MOST_PROBLEMS) return;
    this.#send({ ...problem, type: 'problem', message: problem.message.slice(0, LIMITS.text) });
  }

  /** Caught while modules were put in. `path`: where, if its stack does not say. */
  threw(error: unknown, path?: FilePath): void {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const place = placeInStack(stack) ?? (path === undefined ? {} : { path });
    this.problem({ severity: 'error', code: 'runtime', message: `Uncaught ${String(error)}`, ...place });
  }

  /** Modules took effect: what is said from now on is of another program, and there is room for it. */
  beginAnew(): void {
    this.#problems = 0;
    this.#sent = 0;
  }

  /** As many lines as weigh little; the rest waits, so that a flood stays below the limits. */
  #flush(): void {
    this.#scheduled = false;
    let weight = 0;
    let count = 0;
    while (count < Math.min(this.#lines.length, BATCH_LINES) && weight < BATCH_CHARACTERS) {
      weight += weightOf(this.#lines[count]);
      count += 1;
    }
    const entries = this.#lines.splice(0, count);
    this.#sent += entries.length;
    if (entries.length > 0) this.#send({ type: 'console', entries });
    if (this.#lines.length === 0) return;
    this.#scheduled = true;
    originals.setTimeout(() => this.#flush(), BATCH_MS);
  }

  #replaceConsole(): void {
    const levels: Readonly<Record<string, Level>> = {
      log: 'log',
      info: 'info',
      warn: 'warn',
      error: 'error',
      debug: 'debug',
      trace: 'debug',
      table: 'log',
      dir: 'log',
    };
    for (const [name, level] of Object.entries(levels)) {
      const original: unknown = Reflect.get(console, name);
      const say = (...values: unknown[]): void => {
        // Past the limit nothing goes to the browser either: each line costs its main process something.
        if (this.#sent + this.#lines.length > LIMITS.consoleLines) return;
        if (typeof original === 'function') Reflect.apply(original, console, values);
        this.#log(level, inspectAll(values), new Error().stack ?? '', name === 'trace', values);
      };
      Reflect.set(console, name, say);
    }
    const assert = (condition: unknown, ...values: unknown[]): void => {
      if (!condition)
        this.#log('error', inspectAll(['Assertion failed:', ...values]), new Error().stack ?? '', true, []);
    };
    Reflect.set(console, 'assert', assert);
    this.#countAndTime();
  }

  /** Of an error that is logged its own calls are told, else those of the call. */
  #log(level: Level, said: Inspected, here: string, traced: boolean, values: readonly unknown[]): void {
    const error = values.find((value) => value instanceof Error);
    const stack = error === undefined ? (traced ? placesInStack(here) : []) : placesInStack(error.stack ?? '');
    this.say(level, said.text, {
      ...placeInStack(here),
      ...(said.values === undefined ? {} : { values: said.values }),
      ...(stack.length === 0 ? {} : { stack }),
    });
  }

  #countAndTime(): void {
    const counts = new Map<string, number>();
    const began = new Map<string, number>();
    const say = (text: string): void => this.say('log', text, placeInStack(new Error().stack ?? ''));
    const time = (label: unknown = 'default'): void => void began.set(String(label), originals.now());
    const timeEnd = (label: unknown = 'default'): void => {
      const since = began.get(String(label));
      if (since !== undefined) say(`${String(label)}: ${(originals.now() - since).toFixed(2)} ms`);
    };
    const count = (label: unknown = 'default'): void => {
      const now = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), now);
      say(`${String(label)}: ${now}`);
    };
    for (const [name, made] of Object.entries({ time, timeEnd, timeLog: timeEnd, count }))
      Reflect.set(console, name, made);
  }

  readonly #onError = (event: ErrorEvent): void => {
    // Errors of pictures and the like come without a message and are told as missing files.
    if (!(event instanceof ErrorEvent)) return;
    if (this.#isEnough(event)) return;
    const stack: unknown = event.error instanceof Error ? event.error.stack : undefined;
    const named = placeInStack(`${event.filename}:${event.lineno}:${event.colno}`);
    const place = (typeof stack === 'string' ? placeInStack(stack) : undefined) ?? named ?? this.#placeOf(event);
    const message = event.message.replace(OWN_WORDS, '');
    this.problem({ severity: 'error', code: 'runtime', message, ...place });
    this.#uncaught(message, typeof stack === 'string' ? stack : '', place);
  };

  #placeOf(event: ErrorEvent): SourcePlace | { readonly path: FilePath } {
    if (this.#current === undefined) return { path: this.#page };
    return { path: this.#current, line: Math.max(0, event.lineno - 1), character: Math.max(0, event.colno - 1) };
  }

  /** As with lines of the console: the browser is not told either. */
  #isEnough(event: Event): boolean {
    const enough = this.#problems >= MOST_PROBLEMS;
    if (enough) event.preventDefault();
    return enough;
  }

  readonly #onRejection = (event: PromiseRejectionEvent): void => {
    if (this.#isEnough(event)) return;
    const reason: unknown = event.reason;
    const stack = reason instanceof Error ? (reason.stack ?? '') : '';
    const message = `Unhandled rejection: ${reason instanceof Error ? errorText(reason) : inspectAll([reason]).text}`;
    const place = placeInStack(stack) ?? { path: this.#page };
    this.problem({ severity: 'error', code: 'runtime', message, ...place });
    this.#uncaught(message, stack, place);
  };

  #uncaught(message: string, stack: string, place: Around): void {
    const calls = placesInStack(stack);
    this.say('error', message, { ...place, about: 'uncaught', ...(calls.length < 2 ? {} : { stack: calls }) });
  }

  readonly #onViolation = (event: SecurityPolicyViolationEvent): void => {
    const { blockedURI, effectiveDirective } = event;
    if (!URL.canParse(blockedURI)) return;
    const { host, protocol } = new URL(blockedURI);
    if (!/^(https?|wss?):$/.test(protocol)) return;
    if (host === location.host) {
      // A relative address that a script made: the page's own files are not at any address.
      const path = resolveReference('', new URL(blockedURI).pathname);
      if (path !== undefined) this.#missing(path);
      return;
    }
    this.#refused(host, effectiveDirective);
  };
}

/** The character tells something only where the host has a source map to look into. */
function placed({ character, ...rest }: Around): Around {
  return rest.built === undefined || character === undefined ? rest : { ...rest, character };
}

/** About as many characters as its text, and what is in it. */
function weightOf(line: ConsoleEntry | undefined): number {
  if (line === undefined) return 0;
  let weight = line.text.length + (line.stack?.length ?? 0) * NODE_WEIGHT * 4;
  const rest = [...(line.values ?? [])];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    weight += NODE_WEIGHT + value.text.length;
    for (const { key, value: inner } of value.entries ?? []) {
      weight += key.length;
      rest.push(inner);
    }
  }
  return weight;
}
