import { expect, test } from 'vitest';
import { Check, QUIET_MS } from './check.ts';
import type { Finding } from './project-service.ts';

const wrong = (message: string): Finding => ({
  start: 0,
  length: 1,
  severity: 'error',
  code: 1,
  message,
  unnecessary: false,
  deprecated: false,
});

function world() {
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  const asked: { readonly path: string; answer(messages: string[]): Promise<void> }[] = [];
  let target: string | undefined = 'a.ts';
  let marks: readonly string[] = ['before'];
  let now = 0;
  const check = new Check<string>({
    target: () => target,
    find: (path) =>
      new Promise((resolve) => {
        asked.push({
          path,
          async answer(messages) {
            resolve(messages.map(wrong));
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    mark: (path, findings) => (marks = findings.map(({ message }) => `${path} ${message}`)),
    clear: () => (marks = []),
    now: () => now,
    after(ms, run) {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  return {
    check,
    asked,
    marks: () => marks,
    takes: (ms: number) => (now += ms),
    show: (path: string | undefined) => (target = path),
    pass: () => timers.splice(0).map(({ ms, run }) => (run(), ms)),
  };
}

test('D25: many changes in a row are one check, after the last', async () => {
  const { check, asked, marks, pass } = world();
  check.changed();
  check.changed();
  check.changed();
  expect(pass()).toEqual([QUIET_MS]);
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(['wrong']);
  expect(marks()).toEqual(['a.ts wrong']);
});

test('D25: an answer about a text that has changed since marks nothing', async () => {
  const { check, asked, marks, pass } = world();
  check.changed();
  pass();
  check.changed();
  await asked[0]?.answer(['old']);
  expect(marks()).toEqual(['before']);
  pass();
  await asked[1]?.answer(['new']);
  expect(marks()).toEqual(['a.ts new']);
});

test('D26: while a run goes on there are no marks, and an answer that was on its way makes none', async () => {
  const { check, asked, marks, show, pass } = world();
  check.changed();
  pass();
  show(undefined);
  check.changed();
  expect(marks()).toEqual([]);
  await asked[0]?.answer(['missing']);
  expect(marks()).toEqual([]);
  expect(pass()).toEqual([]);
  show('a.ts');
  check.changed();
  pass();
  await asked[1]?.answer([]);
  expect(marks()).toEqual([]);
  expect(asked).toHaveLength(2);
});

test('D25: where checks are long the pause before the next is longer, up to two seconds', async () => {
  const { check, asked, takes, pass } = world();
  const pauses: number[] = [];
  for (const ms of [700, 60_000, 10]) {
    check.changed();
    pauses.push(...pass());
    takes(ms);
    await asked.at(-1)?.answer([]);
  }
  check.changed();
  expect([...pauses, ...pass()]).toEqual([300, 700, 2_000, 300]);
});
