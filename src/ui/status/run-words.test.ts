import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/path.ts';
import type { Meter, RunState } from '../../engine/state.ts';
import { announcement, briefFacts, runWords, type Around } from './run-words.ts';
import { spark } from './spark.ts';

const meter: Meter = {
  elapsedMs: 2431,
  firstTokenMs: 184,
  tokens: 1386,
  tokensPerSecond: 1412.4,
  basis: 'server',
  promptTokens: 614,
  contextWindow: 131_072,
  cost: 0.00094,
  spark: [],
};
const online: Around = { online: true, sketch: false, previewMs: 11, buildMs: undefined, variants: [] };
const line = (run: RunState, around = online) => {
  const words = runWords(run, around);
  return [words.text, ...words.facts.map((fact) => `${fact.value} ${fact.unit}`.trim())].join(' | ');
};
const streaming = (change: object = {}): RunState => ({
  state: 'streaming',
  meter,
  path: 'index.html' as FilePath,
  line: 46,
  silentMs: 0,
  stallMs: 20_000,
  ...change,
});

describe('the words of the status line', () => {
  it('U3: names the file that is written and every figure with its unit', () => {
    expect(line(streaming())).toBe(
      'Writing index.html | 1,412 tok/s | 184 ms first token | 1,386 tokens | 2.0k of 131k context | $0.0009 | 11 ms preview',
    );
  });

  it('U17: says what a build took where there was one', () => {
    expect(line(streaming(), { ...online, buildMs: 7.2 })).toContain('| 7 ms build | 11 ms preview');
  });

  it('U4: says "estimated" on every figure that was counted here', () => {
    const words = line(streaming({ meter: { ...meter, basis: 'estimated' } }));
    expect(words).toContain('1,412 tok/s estimated');
    expect(words).toContain('1,386 tokens estimated');
    expect(words).toContain('$0.0009 estimated');
  });

  it('U5: never shows a price that nobody set as zero', () => {
    const { cost, ...unpriced } = meter;
    expect(cost).toBeDefined();
    expect(line({ state: 'finished', meter: unpriced })).toContain('price not set');
    expect(line({ state: 'finished', meter: unpriced })).not.toContain('$0');
  });

  it('U3: counts the seconds of connecting from 0.3 s on', () => {
    expect(line({ state: 'connecting', elapsedMs: 120, promptTokens: 0 })).toBe('Connecting');
    expect(line({ state: 'connecting', elapsedMs: 640, promptTokens: 612 })).toBe(
      'Connecting, 0.6 s | 612 tokens sent',
    );
  });

  it('U3: counts silence against the moment it will be ended', () => {
    expect(line(streaming({ silentMs: 6200 }))).toBe('Silent for 6 s, stops at 20 | 0 tok/s | 46 lines kept');
  });

  it('U6: says what was kept when a run did not finish', () => {
    const kept = { lines: 61 };
    const error = { type: 'model-error', kind: 'truncated', url: 'https://a.example' } as const;
    expect(line({ state: 'failed', meter, error, kept })).toMatch(
      /^Cut off by the endpoint \| 61 lines kept as a draft/,
    );
    expect(line({ state: 'aborted', meter, kept: { lines: 1 } })).toMatch(/^Stopped by you \| 1 line kept as a draft/);
    expect(line({ state: 'aborted', meter, kept: { lines: 0 } })).toMatch(/nothing had arrived/);
  });

  it('U4: keeps what qualifies a number beside it when there is room for few', () => {
    const units = (basis: Meter['basis']) =>
      briefFacts(runWords(streaming({ meter: { ...meter, basis } }), online).facts).map((fact) => fact.unit);
    expect(units('server')).toEqual(['tok/s', 'first', '']);
    expect(units('paced')).toEqual(['tok/s paced by setting', '']);
  });

  it('U3: says once that there is no network, and who writes without one', () => {
    const away = { online: false, sketch: true, previewMs: undefined };
    expect(line({ state: 'idle' }, { ...online, ...away })).toBe('Offline, Sketch writes | saved on this device');
  });
});

describe('what is said aloud', () => {
  it('U7: speaks on a change of state only', () => {
    expect(announcement('connecting', streaming())).toBe('Writing');
    expect(announcement('streaming', streaming())).toBeUndefined();
    expect(announcement('streaming', { state: 'finished', meter })).toBe('Finished in 2.4 s');
  });
});

describe('the line of the last eight seconds', () => {
  it('U8: lies on the floor when nothing comes, and keeps inside its box', () => {
    expect(spark([], 88, 14)).toBeUndefined();
    expect(spark([0, 0], 88, 14)?.end.y).toBe(12);
    const busy = spark(
      Array.from({ length: 80 }, (_, at) => at * 250),
      88,
      14,
    );
    expect(busy?.end.x).toBeLessThanOrEqual(86);
    expect(busy?.end.y).toBeGreaterThanOrEqual(2);
  });
});
