import type { Kept, Meter } from '../../core/storage/turn.ts';
import type { RunState } from '../state.ts';

/**
 * The runs of all variants as one, for the line of truth: what they cost and how fast they are together. While one of them
 * writes, all of it is streaming; it has finished if any of them has, and failed only where none came to anything.
 */
export function totalRun(runs: readonly RunState[]): RunState {
  const metered = runs.flatMap((run) => ('meter' in run ? [run.meter] : []));
  const writing = runs.flatMap((run) => (run.state === 'streaming' ? [run] : []));
  const connecting = runs.flatMap((run) => (run.state === 'connecting' ? [run] : []));
  if (writing.length > 0 || (connecting.length > 0 && metered.length > 0)) {
    return {
      state: 'streaming',
      meter: sumOf(
        metered,
        writing.map(({ meter }) => meter),
      ),
      line: writing.reduce((lines, { line }) => lines + line, 0),
      silentMs: writing.length === 0 ? 0 : Math.min(...writing.map(({ silentMs }) => silentMs)),
      stallMs: writing[0]?.stallMs ?? 0,
    };
  }
  if (connecting.length > 0) {
    return {
      state: 'connecting',
      elapsedMs: Math.max(...connecting.map(({ elapsedMs }) => elapsedMs)),
      promptTokens: connecting.reduce((sum, { promptTokens }) => sum + promptTokens, 0),
    };
  }
  if (metered.length === 0) return { state: 'idle' };
  const meter = sumOf(metered, []);
  const failed = runs.find((run) => run.state === 'failed');
  if (runs.some(({ state }) => state === 'finished')) return { state: 'finished', meter };
  const kept: Kept = { lines: runs.reduce((sum, run) => sum + ('kept' in run ? run.kept.lines : 0), 0) };
  return failed ? { state: 'failed', meter, error: failed.error, kept } : { state: 'aborted', meter, kept };
}

/** What a number is worth is what the least certain of its parts is worth. */
const CERTAINTY = ['estimated', 'paced', 'counted', 'server'] as const;

/** `live` are those that write now: their speeds add up. Without any, the speed is that of all tokens over the whole time. */
function sumOf(all: readonly Meter[], live: readonly Meter[]): Meter {
  const sum = (of: (meter: Meter) => number): number => all.reduce((total, meter) => total + of(meter), 0);
  const tokens = sum((meter) => meter.tokens);
  const elapsedMs = Math.max(0, ...all.map((meter) => meter.elapsedMs));
  const firsts = all.flatMap(({ firstTokenMs }) => firstTokenMs ?? []);
  const first = firsts.length === 0 ? undefined : Math.min(...firsts);
  const costs = all.flatMap(({ cost }) => cost ?? []);
  const span = elapsedMs - (first ?? 0);
  const overall = span > 0 ? (tokens * 1000) / span : 0;
  const width = Math.max(0, ...live.map(({ spark }) => spark.length));
  return {
    elapsedMs,
    ...(first === undefined ? {} : { firstTokenMs: first }),
    tokens,
    tokensPerSecond: live.length > 0 ? live.reduce((total, meter) => total + meter.tokensPerSecond, 0) : overall,
    basis: CERTAINTY.find((basis) => all.some((meter) => meter.basis === basis)) ?? 'estimated',
    promptTokens: sum((meter) => meter.promptTokens),
    // Each has a context of its own: their sum is no part of any window.
    contextWindow: 0,
    ...(all.length > 0 && costs.length === all.length ? { cost: costs.reduce((total, cost) => total + cost, 0) } : {}),
    spark: Array.from({ length: width }, (_, at) =>
      live.reduce((total, { spark }) => total + (spark[spark.length - width + at] ?? 0), 0),
    ),
  };
}
