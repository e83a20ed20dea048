import { expect, test } from 'vitest';
import { PaceMeter, type Pace } from './pace.ts';

/** Streams at a steady rate for a while, in frames of 16 ms, and says every pace that was taken. */
function stream(meter: PaceMeter, unitsPerSecond: number, from: number, forMs: number): Pace[] {
  const paces: Pace[] = [];
  for (let at = from; at < from + forMs; at += 16) {
    meter.note((unitsPerSecond * 16) / 1000, at);
    paces.push(meter.pace(at));
  }
  return paces;
}

test('D10: an ordinary rate is shown frame by frame throughout', () => {
  const paces = stream(new PaceMeter(), 4_000, 0, 2_000);
  expect(new Set(paces)).toEqual(new Set(['frame']));
});

test('D10: text is batched as the rate rises, and goes without colours at the highest', () => {
  expect(stream(new PaceMeter(), 12_000, 0, 1_000).at(-1)).toBe('batch');
  expect(stream(new PaceMeter(), 80_000, 0, 1_000).at(-1)).toBe('plain');
});

test('D10: one large first chunk of a slow stream is no high rate', () => {
  const meter = new PaceMeter();
  meter.note(2_000, 0);
  expect(meter.pace(0)).toBe('frame');
});

test('D10: a rate that wavers around a bound changes the pace once', () => {
  const meter = new PaceMeter();
  let at = 0;
  const paces: Pace[] = [];
  for (const rate of [9_000, 7_500, 9_000, 7_500, 9_000]) {
    paces.push(...stream(meter, rate, at, 600));
    at += 600;
  }
  const changes = paces.filter((pace, index) => index > 0 && pace !== paces[index - 1]);
  expect(changes).toEqual(['batch']);
});

test('D10: the pace comes back to frames when the rate falls', () => {
  const meter = new PaceMeter();
  stream(meter, 12_000, 0, 1_000);
  expect(stream(meter, 2_000, 1_000, 1_000).at(-1)).toBe('frame');
});
