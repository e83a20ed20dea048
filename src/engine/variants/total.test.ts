import { expect, test } from 'vitest';
import type { Meter } from '../../core/storage/turn.ts';
import type { RunState } from '../state.ts';
import { totalRun } from './total.ts';

const meter = (more: Partial<Meter>): Meter => ({
  elapsedMs: 2000,
  firstTokenMs: 200,
  tokens: 900,
  tokensPerSecond: 500,
  basis: 'server',
  promptTokens: 100,
  contextWindow: 8000,
  spark: [],
  ...more,
});
const finished = (more: Partial<Meter> = {}): RunState => ({ state: 'finished', meter: meter(more) });
const streaming = (more: Partial<Meter> = {}, silentMs = 0): RunState => ({
  state: 'streaming',
  meter: meter(more),
  line: 10,
  silentMs,
  stallMs: 20_000,
});
const error = { type: 'model-error', kind: 'server', url: '' } as const;
const failed: RunState = { state: 'failed', error, meter: meter({ tokens: 0 }), kept: { lines: 3 } };

test('Y14: all together stream while one writes, have finished if one has, and failed only where none came to anything', () => {
  expect(totalRun([finished(), streaming()]).state).toBe('streaming');
  expect(totalRun([{ state: 'connecting', elapsedMs: 5, promptTokens: 9 }, finished()]).state).toBe('streaming');
  expect(totalRun([finished(), failed]).state).toBe('finished');
  expect(totalRun([failed, failed])).toMatchObject({ state: 'failed', kept: { lines: 6 } });
  expect(totalRun([])).toEqual({ state: 'idle' });
  // Silence is said when all are silent.
  expect(totalRun([streaming({}, 3000), streaming()])).toMatchObject({ silentMs: 0, line: 20 });
});

test('Y15: speeds add up while they are live; at the end it is all tokens over the whole time; a guess makes all a guess', () => {
  const live = [meter({ spark: [1, 2] }), meter({ spark: [10], basis: 'estimated' })];
  const total = (runs: readonly RunState[]): Partial<Meter> => {
    const run = totalRun(runs);
    return 'meter' in run ? run.meter : {};
  };
  expect(total(live.map((one) => streaming(one)))).toMatchObject({
    tokensPerSecond: 1000,
    tokens: 1800,
    basis: 'estimated',
    spark: [1, 12],
  });
  expect(total(live.map((one) => finished(one)))).toMatchObject({
    tokensPerSecond: 1000,
    promptTokens: 200,
    contextWindow: 0,
  });
  expect(total([finished({ cost: 1 }), finished({ cost: 2 })]).cost).toBe(3);
  expect(total([finished({ cost: 1 }), finished()]).cost).toBeUndefined();
});
