import { expect, test } from 'vitest';
import type { Meter, RunState, Turn } from '../../engine/state.ts';
import { cellWords, inWords, tally } from './cell-words.ts';

const meter: Meter = {
  elapsedMs: 2600,
  tokens: 900,
  tokensPerSecond: 1402.4,
  basis: 'server',
  promptTokens: 0,
  contextWindow: 0,
  spark: [],
};
const turn = { files: [], outcome: { type: 'running' } } as unknown as Turn;
const words = (run: RunState, more: Partial<Turn> = {}): string => {
  const { text, aside } = cellWords({ run, turn: { ...turn, ...more } });
  return [text, aside].filter(Boolean).join(' | ');
};
const streaming: RunState = { state: 'streaming', meter, line: 1, silentMs: 0, stallMs: 20_000 };

test('Y16: the head of a cell says state, speed and what is there, and never how much is still to come', () => {
  const file = { path: 'a', status: 'writing', lines: 74, added: 0, removed: 0, refused: [], edits: 0 };
  expect(words(streaming, { files: [file] as unknown as Turn['files'] })).toBe('1,402 tok/s | 74 lines');
  expect(words({ ...streaming, silentMs: 3200 })).toBe('Silent for 3 s | 0 lines');
  expect(words({ state: 'finished', meter })).toBe('1,402 tok/s | 2.6 s');
  expect(words({ state: 'connecting', elapsedMs: 100, promptTokens: 1 })).toBe('Connecting');
  expect(words({ state: 'aborted', meter, kept: { lines: 61 } })).toBe('Stopped | 61 lines kept');
  expect(
    words({ state: 'aborted', meter, kept: { lines: 0 } }, { outcome: { type: 'interrupted', kept: { lines: 0 } } }),
  ).toBe('Interrupted | nothing came');
  const error = { type: 'model-error', kind: 'cut', url: '' } as const;
  expect(words({ state: 'failed', meter, error, kept: { lines: 1 } })).toBe('Cut off | 1 line kept');
  expect(tally([{ run: streaming }, { run: { state: 'finished', meter } }])).toBe('1 done, 1 writing');
  expect([inWords(4), inWords(8)]).toEqual(['Four', 'Eight']);
});
