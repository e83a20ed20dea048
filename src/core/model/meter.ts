import { estimateTokenCount } from 'tokenx';
import type { Meter } from '../storage/turn.ts';
import type { ModelEnd, ServerTiming, Usage } from './model.ts';
import type { Prices } from './profile.ts';

export interface MeterOptions {
  /** Milliseconds on any clock, the same one as every other time given here. */
  readonly startedAt: number;
  /** Estimated, until the server says. */
  readonly promptTokens: number;
  readonly contextWindow: number;
  readonly prices?: Prices;
  /** Speed is a setting, not a measurement (Sketch). */
  readonly paced: boolean;
}

export interface RunMeter {
  add(chunk: { readonly text: string; readonly reasoning: string }, now: number): void;
  /** From here on the view stands still. */
  end(end: ModelEnd, now: number): void;
  view(now: number): Meter;
}

const BIN_MS = 250;
const BINS = 32;
/** The live speed is that of the last second: shorter trembles, longer lies. */
const WINDOW_MS = 1_000;
/** Text is counted in pieces of about this many characters, so that counting a long reply stays linear. */
const PIECE = 512;
const PACED_CHARACTERS = 4;
/** A reply that came within this time came out of a buffer: its span says nothing about the model. */
const LEAST_SPAN_MS = 16;

/**
 * Counts a run. Chunks are not tokens: tokens are estimated while text arrives and replaced by the server's count at the
 * end; the speed is output tokens ÷ (last − first), reasoning included, or the server's own figure where it gives one.
 * Cost is there only where prices are. Pure: time is handed in.
 */
export function createMeter(options: MeterOptions): RunMeter {
  const { startedAt, prices } = options;
  let pending = '';
  let counted = 0;
  let characters = 0;
  let firstAt: number | undefined;
  let lastAt = startedAt;
  let endedAt: number | undefined;
  let usage: Usage | undefined;
  let timing: ServerTiming | undefined;
  /** Characters per bin of 250 ms since the start; only as many as the window needs are kept. */
  const bins = new Map<number, number>();
  const recent: { readonly at: number; readonly characters: number }[] = [];
  const binOf = (now: number): number => Math.floor((now - startedAt) / BIN_MS);

  function add(chunk: { readonly text: string; readonly reasoning: string }, now: number): void {
    const text = chunk.reasoning + chunk.text;
    if (text === '') return;
    firstAt ??= now;
    lastAt = now;
    characters += text.length;
    pending += text;
    if (pending.length >= PIECE) {
      const cut = Math.max(pending.lastIndexOf(' '), pending.lastIndexOf('\n'));
      const end = cut > 0 ? cut : pending.length;
      counted += estimateTokenCount(pending.slice(0, end));
      pending = pending.slice(end);
    }
    bins.set(binOf(now), (bins.get(binOf(now)) ?? 0) + text.length);
    recent.push({ at: now, characters: text.length });
    const oldest = recent.findIndex((one) => one.at > now - WINDOW_MS);
    if (oldest > 0) recent.splice(0, oldest);
  }

  function end(how: ModelEnd, now: number): void {
    endedAt = now;
    usage = how.usage;
    timing = how.timing;
  }

  function view(at: number): Meter {
    const now = endedAt ?? at;
    // Sketch has no tokens: its pace is set in units of four characters, so it is counted in them.
    const estimate = options.paced ? Math.ceil(characters / PACED_CHARACTERS) : counted + estimateTokenCount(pending);
    const tokens = usage && usage.output > 0 ? usage.output : estimate;
    const promptTokens = usage && usage.input > 0 ? usage.input : options.promptTokens;
    const perCharacter = characters === 0 ? 0 : tokens / characters;
    const current = timing?.tokensPerSecond ?? (endedAt === undefined ? live(now) * perCharacter : overall(tokens));
    return {
      elapsedMs: Math.max(0, now - startedAt),
      ...(firstAt === undefined ? {} : { firstTokenMs: firstAt - startedAt }),
      tokens,
      tokensPerSecond: current,
      basis: options.paced ? 'paced' : timing ? 'server' : usage && usage.output > 0 ? 'counted' : 'estimated',
      ...(timing === undefined ? {} : { timing }),
      promptTokens,
      contextWindow: options.contextWindow,
      ...(prices && { cost: (promptTokens * prices.input + tokens * prices.output) / 1_000_000 }),
      spark: spark(now, perCharacter),
    };
  }

  /** Characters per second over the last second, or since the first one where that is less; falls to 0 in silence. */
  function live(now: number): number {
    if (firstAt === undefined) return 0;
    if (now - firstAt < LEAST_SPAN_MS) return 0;
    // The first chunk comes all at once: spread over less than a bin it would look like a burst.
    const span = Math.max(BIN_MS, Math.min(WINDOW_MS, now - firstAt));
    const sum = recent.reduce((total, one) => (one.at > now - WINDOW_MS ? total + one.characters : total), 0);
    return (sum * 1_000) / span;
  }

  function overall(tokens: number): number {
    if (firstAt === undefined) return 0;
    const span = lastAt - firstAt >= LEAST_SPAN_MS ? lastAt - firstAt : lastAt - startedAt;
    return span > 0 ? (tokens * 1_000) / span : 0;
  }

  /** Whole bins only, so that the newest value does not fall and rise with each repaint. */
  function spark(now: number, perCharacter: number): number[] {
    const newest = binOf(now) - 1;
    const oldest = Math.max(0, newest - BINS + 1);
    for (const bin of bins.keys()) if (bin < oldest) bins.delete(bin);
    const values: number[] = [];
    for (let bin = oldest; bin <= newest; bin += 1) values.push((bins.get(bin) ?? 0) * perCharacter * (1_000 / BIN_MS));
    return values;
  }

  return { add, end, view };
}
