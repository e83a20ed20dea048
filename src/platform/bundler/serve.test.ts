import { expect, test } from 'vitest';
import type { BundleFile } from '../../core/bundle/bundler.ts';
import type { SourceCompiler } from '../../core/bundle/compile/transform.ts';
import { CompilerUnavailable } from './esbuild-compiler.ts';
import { at, compiler, file, packages } from './fakes.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createServer } from './serve.ts';
import { createVitals } from './vitals.ts';

/** esbuild has to start first. */
const WHILE_IT_STARTS = { timeout: 50_000 };

function setUp(use: Partial<SourceCompiler> = {}) {
  const said: FromWorker[] = [];
  const broken: unknown[] = [];
  let time = 0;
  const handle = createServer({
    compiler: { ...compiler, ...use },
    packages: {
      ...packages,
      vendored: () => Promise.resolve([]),
      types: () => Promise.resolve([{ path: 'p', text: 't' }]),
    },
    now: () => (time += 5),
    pause: () => Promise.resolve(),
    post: (message) => void said.push(message),
    fail: (error) => void broken.push(error),
  });
  const build = (id: number, set: Readonly<Record<string, string>>, removed: readonly string[] = []): void => {
    const files = Object.entries(set).map(([path, text]): [ReturnType<typeof at>, BundleFile] => [
      at(path),
      { kind: 'text', text },
    ]);
    const request = { roots: [file('main.tsx')], running: false };
    handle({
      type: 'build',
      lane: 0,
      id,
      changes: { set: files, removed: removed.map(at) },
      request,
    } satisfies ToWorker);
  };
  const outcomes = () =>
    said.flatMap((message) => (message.type === 'build' ? [[message.id, message.outcome] as const] : []));
  return { handle, said, broken, build, outcomes };
}

test('B23: only what is new travels; a newer build ends the older one', async () => {
  const { build, outcomes } = setUp();
  build(1, { 'main.tsx': 'import { a } from "./a"; import "react"; a();', 'a.ts': 'export const a = () => 1;' });
  await expect.poll(outcomes, WHILE_IT_STARTS).toHaveLength(1);
  build(2, { 'a.ts': 'export const a = () => 2;' });
  build(3, { 'a.ts': 'export const a = () => 3;' });
  await expect.poll(outcomes, WHILE_IT_STARTS).toHaveLength(3);
  expect(outcomes().sort(([a], [b]) => a - b)).toMatchObject([
    [
      1,
      {
        type: 'built',
        durationMs: 5,
        newModules: [{ path: 'main.tsx' }, { path: 'a.ts' }],
        newPackages: [{ id: 'react' }],
      },
    ],
    [2, { type: 'superseded' }],
    [3, { type: 'built', newModules: [{ path: 'a.ts', version: 2 }], newPackages: [], packages: ['react'] }],
  ]);
});

test('B23: a compiler that did not come fails the build in words; one that breaks is said to be dead', async () => {
  const gone = setUp({ transform: () => Promise.reject(new CompilerUnavailable('Failed to fetch')) });
  gone.build(1, { 'main.tsx': '<b />' });
  gone.handle({ type: 'warm', id: 2 });
  await expect.poll(() => gone.said).toHaveLength(2);
  expect(gone.outcomes()).toMatchObject([
    [1, { type: 'failed', diagnostics: [{ message: expect.stringContaining('Failed to fetch') }] }],
  ]);
  const dead = setUp({ transform: () => Promise.reject(new Error('The service was stopped')) });
  dead.build(1, { 'main.tsx': '<b />' });
  await expect.poll(() => dead.broken).toHaveLength(1);
  expect(dead.said).toEqual([]);
});

test('B23: warming compiles something; the rest is answered under its id', async () => {
  const { handle, said } = setUp();
  handle({ type: 'start', lastVersion: 3, guarded: false });
  handle({ type: 'warm', id: 1 });
  handle({ type: 'types', id: 2, specifiers: ['react'] });
  handle({ type: 'vendored', id: 3, ids: ['react'] });
  handle({ type: 'locate', lane: 0, id: 4, place: { id: 'x', version: 1, line: 0, character: 0 } });
  await expect
    .poll(() => said.map((message) => ('id' in message ? `${message.type} ${message.id}` : '')).sort(), WHILE_IT_STARTS)
    .toEqual(['locate 4', 'types 2', 'vendored 3', 'warm 1']);
});

test('B23: while it waits for others, it says that it lives, and no longer', async () => {
  const said: string[] = [];
  const running = new Set<() => void>();
  const { waitFor } = createVitals(
    () => said.push('alive'),
    (_, run) => {
      running.add(run);
      return () => running.delete(run);
    },
  );
  let come = (): void => undefined;
  const first = waitFor(new Promise<void>((resolve) => (come = resolve)));
  const second = waitFor(Promise.reject(new Error('no'))).catch(() => 'failed');
  expect(running.size).toBe(1);
  for (const run of running) run();
  expect(await second).toBe('failed');
  expect([running.size, said]).toEqual([1, ['alive']]);
  come();
  await first;
  expect(running.size).toBe(0);
});
