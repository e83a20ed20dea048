import { estimateTokenCount } from 'tokenx';
import { expect, test } from 'vitest';
import { createMeter, type MeterOptions } from './meter.ts';

const START = 50_000;
const meterOf = (more: Partial<MeterOptions> = {}) =>
  createMeter({ startedAt: START, promptTokens: 100, contextWindow: 8_000, paced: false, ...more });
const text = (words: string) => ({ text: words, reasoning: '' });
/** Close to four characters a token, as prose is. */
const PROSE = 'The tide comes in and goes out again, twice a day, and nobody at the harbour looks up. ';

test('M22: before anything came', () => {
  expect(meterOf().view(START + 300)).toEqual({
    elapsedMs: 300,
    tokens: 0,
    tokensPerSecond: 0,
    basis: 'estimated',
    promptTokens: 100,
    contextWindow: 8_000,
    spark: [0],
  });
});

test('M22: first token is the first of text or reasoning', () => {
  const meter = meterOf();
  meter.add({ text: '', reasoning: '' }, START + 100);
  meter.add({ text: '', reasoning: 'hm' }, START + 180);
  meter.add(text('a'), START + 400);
  expect(meter.view(START + 500).firstTokenMs).toBe(180);
});

test('M22: tokens are estimated as the whole text would be, however it is cut', () => {
  const whole = PROSE.repeat(60);
  const meter = meterOf();
  for (let at = 0; at < whole.length; at += 3) meter.add(text(whole.slice(at, at + 3)), START + at);
  const estimated = meter.view(START + whole.length).tokens;
  expect(Math.abs(estimated / estimateTokenCount(whole) - 1)).toBeLessThan(0.02);
});

test('M22: the live speed is that of the last second, and falls to nothing in silence', () => {
  const meter = meterOf();
  for (let ms = 0; ms <= 3_000; ms += 20) meter.add(text(PROSE), START + ms);
  const perSecond = estimateTokenCount(PROSE) * 50;
  const speed = meter.view(START + 3_000).tokensPerSecond;
  expect(Math.abs(speed / perSecond - 1)).toBeLessThan(0.1);
  expect(meter.view(START + 3_500).tokensPerSecond).toBeLessThan(speed * 0.6);
  expect(meter.view(START + 4_500).tokensPerSecond).toBe(0);
});

test('M22: at the end the speed is the tokens the server counted over first to last', () => {
  const meter = meterOf();
  meter.add(text('a b'), START + 200);
  meter.add(text(' c d'), START + 1_200);
  meter.end({ type: 'finished', chunks: 2, usage: { input: 321, output: 500 } }, START + 1_500);
  expect(meter.view(START + 99_000)).toMatchObject({
    elapsedMs: 1_500,
    firstTokenMs: 200,
    tokens: 500,
    tokensPerSecond: 500,
    basis: 'counted',
    promptTokens: 321,
  });
});

test("M22: the server's own speed goes before ours, and a setting is said to be one", () => {
  const timing = { tokensPerSecond: 2_950, source: 'time_info' };
  const meter = meterOf();
  meter.add(text('a'), START + 10);
  meter.end({ type: 'finished', chunks: 1, usage: { input: 1, output: 90 }, timing }, START + 100);
  expect(meter.view(START + 100)).toMatchObject({ tokensPerSecond: 2_950, basis: 'server', timing });
  const paced = meterOf({ paced: true });
  paced.add(text('a'), START + 10);
  expect(paced.view(START + 20).basis).toBe('paced');
});

test('M22: a reply out of one buffer is not called infinitely fast', () => {
  const meter = meterOf();
  meter.add(text('all'), START + 1_000);
  meter.add(text(' at once'), START + 1_001);
  meter.end({ type: 'finished', chunks: 2, usage: { input: 1, output: 1_001 } }, START + 1_001);
  expect(meter.view(START + 1_001).tokensPerSecond).toBe(1_000);
});

test('M22: cost is there where prices are, and never 0 for want of them', () => {
  const free = meterOf();
  free.add(text('a'), START);
  expect(free.view(START)).not.toHaveProperty('cost');
  const meter = meterOf({ prices: { input: 2, output: 10 } });
  meter.add(text('a'), START);
  meter.end({ type: 'aborted', chunks: 1, usage: { input: 1_000, output: 500 } }, START);
  expect(meter.view(START).cost).toBeCloseTo(0.007, 10);
});

test('M22: the spark is the last 8 s in whole quarters of a second', () => {
  const meter = meterOf();
  for (let ms = 0; ms < 20_000; ms += 50) meter.add(text(PROSE), START + ms);
  const { spark, tokensPerSecond } = meter.view(START + 20_000);
  expect(spark).toHaveLength(32);
  for (const value of spark) expect(Math.abs(value / tokensPerSecond - 1)).toBeLessThan(0.1);
  const after = meter.view(START + 24_000).spark;
  expect(after.slice(-15)).toEqual(Array.from({ length: 15 }, () => 0));
  expect(after[0]).toBeGreaterThan(0);
});
