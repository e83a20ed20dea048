import { describe, expect, it } from 'vitest';
import { initialState } from '../../engine/initial-state.ts';
import type { WorkbenchState } from '../../engine/state.ts';
import { noteOf } from './note-words.ts';

const meter = {
  elapsedMs: 0,
  tokens: 0,
  tokensPerSecond: 0,
  basis: 'counted',
  promptTokens: 0,
  contextWindow: 0,
  spark: [],
} as const;

const streaming: WorkbenchState['run'] = { state: 'streaming', meter, line: 1, silentMs: 0, stallMs: 20_000 };
const state = (change: Partial<WorkbenchState['preview']>, rest: Partial<WorkbenchState> = {}): WorkbenchState => {
  const first = initialState();
  return { ...first, run: streaming, ...rest, preview: { ...first.preview, ...change } };
};

describe('what the preview waits for', () => {
  it('U20: is the compiler, then a package with its size, then files of the run', () => {
    const packages = [
      { name: '@scope/kit@2.0.0', state: 'fetching', bytes: 34_000 },
      { name: 'react@19.3.0', state: 'ready', bytes: 9_000 },
      { name: 'd3@7.0.0', state: 'fetching', bytes: 0 },
    ] as const;
    const waiting = ['./Card', './List', './Row'];
    expect(noteOf(state({ building: 'loading', waiting }, { packages }))).toContain('compiler');
    expect(noteOf(state({ waiting }, { packages }))).toBe('Fetching @scope/kit 2.0.0 · 34.0 kB, 1 more');
    expect(noteOf(state({ waiting }))).toBe('Waiting for ./Card, 2 more');
  });

  it('U20: is nothing at rest', () => {
    expect(noteOf(state({}))).toBe('');
    expect(noteOf(state({ waiting: ['./Card'] }, { run: { state: 'idle' } }))).toBe('');
  });
});
