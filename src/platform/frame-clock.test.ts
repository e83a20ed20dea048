import { expect, test } from 'vitest';
import { createFrameClock, type FrameSource } from './frame-clock.ts';

const nothing = (): void => {};

function takeAll(from: Map<number, () => void>): void {
  const due = [...from.values()];
  from.clear();
  for (const callback of due) callback();
}

function fakePage() {
  let hidden = false;
  let changed = nothing;
  let next = 1;
  const frames = new Map<number, () => void>();
  const timers = new Map<number, () => void>();
  const errors: unknown[] = [];
  const delays: number[] = [];
  const source: FrameSource = {
    requestFrame: (callback) => (frames.set(next, callback), next++),
    cancelFrame: (id) => void frames.delete(id),
    setTimer: (callback, ms) => (timers.set(next, callback), delays.push(ms), next++),
    clearTimer: (id) => void timers.delete(id),
    isHidden: () => hidden,
    onVisibility: (listener) => void (changed = listener),
    report: (error) => void errors.push(error),
  };
  return {
    source,
    errors,
    delays,
    frames,
    timers,
    frame: () => takeAll(frames),
    timer: () => takeAll(timers),
    setHidden(value: boolean) {
      hidden = value;
      changed();
    },
  };
}

test('D1: every listener is called once per frame, and none after it stopped', () => {
  const page = fakePage();
  const clock = createFrameClock(page.source);
  const seen: string[] = [];
  const stopA = clock.onTick(() => seen.push('a'));
  clock.onTick(() => seen.push('b'));
  page.frame();
  stopA();
  page.frame();
  expect(seen).toEqual(['a', 'b', 'b']);
});

test('D1: with no listener the clock asks for no frame', () => {
  const page = fakePage();
  const clock = createFrameClock(page.source);
  expect(page.frames.size).toBe(0);
  clock.onTick(() => {})();
  expect(page.frames.size).toBe(0);
});

test('D1: a listener that stops another within a tick keeps it from being called', () => {
  const page = fakePage();
  const clock = createFrameClock(page.source);
  let stopSecond = nothing;
  let second = 0;
  clock.onTick(() => stopSecond());
  stopSecond = clock.onTick(() => (second += 1));
  page.frame();
  expect(second).toBe(0);
});

test('D2: hiding the page moves the pending tick to a slow timer, showing it moves it back to frames', () => {
  const page = fakePage();
  const clock = createFrameClock(page.source);
  let ticks = 0;
  clock.onTick(() => (ticks += 1));
  page.setHidden(true);
  expect([page.frames.size, page.timers.size]).toEqual([0, 1]);
  page.timer();
  expect(ticks).toBe(1);
  expect(page.delays.every((ms) => ms >= 100)).toBe(true);
  page.setHidden(false);
  expect([page.frames.size, page.timers.size]).toEqual([1, 0]);
  page.frame();
  expect(ticks).toBe(2);
});

test('D3: a tick that throws is reported and the others and the next frame go on', () => {
  const page = fakePage();
  const clock = createFrameClock(page.source);
  let ticks = 0;
  const broken = new Error('broken');
  clock.onTick(() => {
    throw broken;
  });
  clock.onTick(() => (ticks += 1));
  page.frame();
  page.frame();
  expect(page.errors).toEqual([broken, broken]);
  expect(ticks).toBe(2);
});
