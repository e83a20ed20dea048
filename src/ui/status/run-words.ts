/** The state of the run in words, and the few figures that belong to each state. Nothing here guesses without saying so. */
import type { ModelError } from '../../core/model/model.ts';
import type { Kept, Meter, RunState } from '../../engine/state.ts';
import { count, dollars, millis, plural, seconds, short } from '../kit/format.ts';

export type RunMark = 'rest' | 'ring' | 'live' | 'ok' | 'square' | 'cut' | 'alert' | 'offline';

/** One figure: what is read first, then what it is. `kind` decides the width it keeps free. */
export interface Fact {
  readonly kind: 'speed' | 'first' | 'tokens' | 'context' | 'cost' | 'build' | 'preview' | 'words';
  readonly value: string;
  readonly unit: string;
}

export interface RunWords {
  readonly mark: RunMark;
  readonly tone: 'quiet' | 'plain' | 'warn' | 'bad';
  readonly text: string;
  /** The same where there is little room: without the name of the file. */
  readonly brief: string;
  readonly facts: readonly Fact[];
  /** Tokens per second to draw; absent where nothing is written. */
  readonly spark?: readonly number[];
}

export interface Around {
  readonly online: boolean;
  /** Sketch writes: no cost, no network. */
  readonly sketch: boolean;
  readonly previewMs: number | undefined;
  /** Of the newest build; pages without modules have none. */
  readonly buildMs: number | undefined;
  /** Letters of the variants that are being written; empty where there are none. */
  readonly variants: readonly string[];
}

export function runWords(run: RunState, around: Around): RunWords {
  const words = wordsOf(run, around);
  return { ...words, brief: words.mark === 'live' && run.state === 'streaming' && run.path ? 'Writing' : words.text };
}

/** `A`, `A and C`, `A, C and D`. */
const listed = (letters: readonly string[]): string =>
  letters.length < 2 ? letters.join() : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`;

function wordsOf(run: RunState, around: Around): Omit<RunWords, 'brief'> {
  switch (run.state) {
    case 'idle':
      return around.online ? { mark: 'rest', tone: 'quiet', text: 'Ready', facts: [] } : offline(around, []);
    case 'connecting':
      return {
        mark: 'ring',
        tone: 'quiet',
        text: run.elapsedMs < 300 ? 'Connecting' : `Connecting, ${seconds(run.elapsedMs)}`,
        facts: run.promptTokens > 0 ? [fact('words', count(run.promptTokens), 'tokens sent')] : [],
      };
    case 'streaming':
      if (run.silentMs > 0) {
        return {
          mark: 'ring',
          tone: 'warn',
          text: `Silent for ${Math.floor(run.silentMs / 1000)} s, stops at ${Math.round(run.stallMs / 1000)}`,
          facts: [fact('speed', '0', 'tok/s'), fact('words', plural(run.line, 'line'), 'kept')],
          spark: run.meter.spark,
        };
      }
      return {
        mark: 'live',
        tone: 'plain',
        text: run.path
          ? `Writing ${run.path}`
          : around.variants.length > 0
            ? `Writing ${listed(around.variants)}`
            : 'Answering',
        facts: figures(run.meter, around),
        spark: run.meter.spark,
      };
    case 'finished':
      return around.online
        ? {
            mark: 'ok',
            tone: 'quiet',
            text: `Finished in ${seconds(run.meter.elapsedMs)}`,
            facts: figures(run.meter, around),
          }
        : offline(around, figures(run.meter, around));
    case 'aborted':
      return {
        mark: 'square',
        tone: 'quiet',
        text: 'Stopped by you',
        facts: [...kept(run.kept), ...tail(run.meter, around)],
      };
    case 'failed':
      return {
        mark: BROKEN_OFF.has(run.error.kind) ? 'cut' : 'alert',
        tone: 'bad',
        text: FAILED[run.error.kind],
        facts: [...kept(run.kept), ...tail(run.meter, around)],
      };
  }
}

const fact = (kind: Fact['kind'], value: string, unit: string): Fact => ({ kind, value, unit });

function offline({ sketch }: Around, facts: readonly Fact[]): Omit<RunWords, 'brief'> {
  const text = sketch ? 'Offline, Sketch writes' : 'Offline';
  return {
    mark: 'offline',
    tone: 'warn',
    text,
    facts: facts.length > 0 ? facts : [fact('words', 'saved', 'on this device')],
  };
}

function kept({ lines }: Kept): Fact[] {
  return [
    lines === 0 ? fact('words', 'nothing', 'had arrived') : fact('words', plural(lines, 'line'), 'kept as a draft'),
  ];
}

function tail(meter: Meter, around: Around): Fact[] {
  return meter.tokens === 0 ? [] : [fact('tokens', count(meter.tokens), `tokens${guess(meter)}`), cost(meter, around)];
}

function figures(meter: Meter, around: Around): Fact[] {
  const all: Fact[] = [fact('speed', count(meter.tokensPerSecond), `tok/s${BASIS[meter.basis]}`)];
  if (meter.firstTokenMs !== undefined) all.push(fact('first', millis(meter.firstTokenMs), 'first token'));
  all.push(fact('tokens', count(meter.tokens), `tokens${guess(meter)}`));
  const used = short(meter.promptTokens + meter.tokens);
  if (meter.contextWindow > 0) all.push(fact('context', used, `of ${short(meter.contextWindow)} context`));
  all.push(cost(meter, around));
  if (around.buildMs !== undefined) all.push(fact('build', millis(around.buildMs), 'build'));
  if (around.previewMs !== undefined) all.push(fact('preview', millis(around.previewMs), 'preview'));
  return all;
}

function cost(meter: Meter, { sketch }: Around): Fact {
  if (sketch) return fact('cost', '', 'no cost');
  return meter.cost === undefined
    ? fact('cost', '', 'price not set')
    : fact('cost', dollars(meter.cost), guess(meter).trim());
}

/**
 * The few that are read first, for a narrow line; a tap there opens the rest. What qualifies a number stays with it, so a
 * qualified speed leaves no room for the first token.
 */
export function briefFacts(facts: readonly Fact[]): readonly Fact[] {
  const qualified = facts.some((one) => one.kind === 'speed' && one.unit !== 'tok/s');
  const kinds: readonly Fact['kind'][] = qualified ? ['speed', 'cost', 'words'] : ['speed', 'first', 'cost', 'words'];
  return facts
    .filter((one) => kinds.includes(one.kind))
    .map((one) => (one.kind === 'first' ? { ...one, unit: 'first' } : one));
}

const guess = (meter: Meter): string => (meter.basis === 'estimated' ? ' estimated' : '');

const BASIS = {
  server: '',
  counted: ' counted',
  estimated: ' estimated',
  paced: ' paced by setting',
} as const;

const BROKEN_OFF: ReadonlySet<ModelError['kind']> = new Set([
  'cut',
  'truncated',
  'mid-stream',
  'malformed',
  'unreachable',
]);

const FAILED: Record<ModelError['kind'], string> = {
  unreachable: 'Endpoint not reached',
  cut: 'Connection cut',
  truncated: 'Cut off by the endpoint',
  length: 'Ended at the output limit',
  incomplete: 'Ended before it was done',
  refused: 'Refused by the model',
  'not-a-stream': 'The answer was no stream',
  malformed: 'The stream was not readable',
  'mid-stream': 'Error in mid-stream',
  stalled: 'Silent for too long',
  redirected: 'The address leads elsewhere',
  auth: 'Key not accepted',
  'not-found': 'Model or address not found',
  'rate-limit': 'Too many requests',
  quota: 'Quota used up',
  'too-long': 'Too long for the context',
  'bad-request': 'Request not accepted',
  server: 'Server error',
  empty: 'Empty answer',
  crashed: 'The model client ended',
};

/** What is said aloud: only changes of state, never figures that tick. `undefined` says nothing. */
export function announcement(before: RunState['state'], run: RunState): string | undefined {
  if (before === run.state) return undefined;
  switch (run.state) {
    case 'idle':
    case 'connecting':
      return undefined;
    case 'streaming':
      return 'Writing';
    case 'finished':
      return `Finished in ${seconds(run.meter.elapsedMs)}`;
    case 'aborted':
      return `Stopped, ${plural(run.kept.lines, 'line')} kept`;
    case 'failed':
      return `${FAILED[run.error.kind]}, ${plural(run.kept.lines, 'line')} kept`;
  }
}
