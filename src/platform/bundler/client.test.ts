import { expect, test } from 'vitest';
import type { BuiltModule, BundleFile, BundleOutcome } from '../../core/bundle/bundler.ts';
import { at, file, filesOf } from './fakes.ts';
import { createBundler } from './client.ts';
import type { BuiltChanges, FromWorker, ToWorker } from './messages.ts';

interface FakeWorker {
  readonly sent: ToWorker[];
  readonly say: (message: FromWorker) => void;
  readonly die: () => void;
  ended: boolean;
}

function setUp() {
  const workers: FakeWorker[] = [];
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  const bundler = createBundler(
    false,
    (heard, died) => {
      const worker: FakeWorker = { sent: [], say: heard, die: died, ended: false };
      workers.push(worker);
      const end = (): void => {
        worker.ended = true;
      };
      return { send: (message) => void worker.sent.push(message), end };
    },
    (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  );
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`No worker ${index}`);
    return found;
  };
  const build = (texts: Readonly<Record<string, string>>): Promise<BundleOutcome> =>
    bundler.build({ files: filesOf(texts), roots: [file('a.js')], running: false });
  const silence = (): void => {
    for (const { run } of Array.from(timers)) run();
  };
  return { bundler, workers, worker, timers, build, silence };
}

const moduleOf = (version: number, code = 'x'): BuiltModule => ({
  id: 'vonk:///a.js',
  path: at('a.js'),
  version,
  code,
  imports: [],
  hot: 'none',
});

function answer(id: number, newModules: readonly BuiltModule[], names = newModules): FromWorker {
  const outcome: BuiltChanges = {
    type: 'built',
    roots: [],
    diagnostics: [],
    waiting: [],
    imported: [],
    durationMs: 1,
    modules: names.map((one) => [one.id, one.version]),
    packages: ['react'],
    newModules,
    newPackages: newModules.length > 0 ? [{ id: 'react', blob: new Blob(['r']), imports: [], kind: 'module' }] : [],
  };
  return { type: 'build', id, outcome };
}

const builds = ({ sent }: FakeWorker) => sent.filter((message) => message.type === 'build');

test('B23: no worker until something is asked; then one, told what changed only', async () => {
  const { workers, worker, build } = setUp();
  expect(workers).toHaveLength(0);
  const first = build({ 'a.js': '1', 'b.js': '2' });
  expect(worker(0).sent.map(({ type }) => type)).toEqual(['start', 'build']);
  worker(0).say(answer(1, [moduleOf(1)]));
  await first;
  const second = build({ 'a.js': '1', 'c.js': '3' });
  const text = (path: string, value: string): readonly [string, BundleFile] => [path, { kind: 'text', text: value }];
  expect(builds(worker(0)).map(({ changes }) => changes)).toEqual([
    { set: [text('a.js', '1'), text('b.js', '2')], removed: [] },
    { set: [text('c.js', '3')], removed: ['b.js'] },
  ]);
  worker(0).say(answer(2, [], [moduleOf(1)]));
  expect(await second).toMatchObject({ modules: [{ version: 1, code: 'x' }], packages: [{ id: 'react' }] });
  expect(workers).toHaveLength(1);
});

test('B23: silence ends the worker and the build, in words; a sign of life is none', async () => {
  const { workers, worker, timers, build, silence } = setUp();
  const running = build({ 'a.js': '1' });
  // Loading esbuild for the first time may take its time.
  expect([...timers].map(({ ms }) => ms)).toEqual([60_000]);
  worker(0).say(answer(1, [moduleOf(1)]));
  await running;
  expect(timers.size).toBe(0);
  const stuck = build({ 'a.js': '2' });
  const [before] = timers;
  expect(before?.ms).toBe(10_000);
  worker(0).say({ type: 'alive' });
  expect([...timers]).not.toContain(before);
  // A compiler that did not load the first time is loaded later.
  worker(0).say({ type: 'starting' });
  expect([...timers].map(({ ms }) => ms)).toEqual([60_000]);
  silence();
  expect(await stuck).toMatchObject({ type: 'failed', diagnostics: [{ code: 'stuck' }] });
  expect([worker(0).ended, timers.size]).toEqual([true, 0]);
  const again = build({ 'a.js': '1' });
  expect(workers).toHaveLength(2);
  // Only the start of the next worker gets the long time, not what may be stuck again.
  expect(worker(1).sent.map(({ type }) => type)).toEqual(['start', 'warm']);
  expect([...timers].map(({ ms }) => ms)).toEqual([60_000]);
  worker(1).say({ type: 'warm', id: 0 });
  expect(builds(worker(1))[0]?.changes.set).toHaveLength(1);
  expect([...timers].map(({ ms }) => ms)).toEqual([10_000]);
  silence();
  expect(await again).toMatchObject({ type: 'failed', diagnostics: [{ code: 'stuck' }] });
});

test('B23: one that broke down is asked again, once, and knows where versions stand', async () => {
  const { worker, workers, build } = setUp();
  const first = build({ 'a.js': '1' });
  worker(0).say(answer(1, [moduleOf(7)]));
  await first;
  const running = build({ 'a.js': '2' });
  worker(0).die();
  expect(worker(1).sent[0]).toEqual({ type: 'start', lastVersion: 7, guarded: false });
  worker(1).die();
  expect(await running).toMatchObject({ type: 'failed', diagnostics: [{ code: 'crashed' }] });
  worker(0).die();
  expect(workers).toHaveLength(2);
});

test('B23: of two builds that a broken worker had, only the newer is asked again', async () => {
  const { worker, build } = setUp();
  const older = build({ 'a.js': '1' });
  const newer = build({ 'a.js': '2' });
  worker(0).die();
  expect(await older).toEqual({ type: 'superseded' });
  expect(builds(worker(1))).toHaveLength(1);
  worker(1).say(answer(3, [moduleOf(1)]));
  expect((await newer).type).toBe('built');
});

test('B23: what else is asked has an answer, also when the worker dies', async () => {
  const { bundler, worker, workers, silence } = setUp();
  expect(await bundler.locate({ id: 'x', version: 1, line: 0, character: 0 })).toBeUndefined();
  expect(workers).toHaveLength(0);
  const asked = [
    bundler.warm(),
    bundler.vendored(['react']),
    bundler.types(['react']),
    bundler.locate({ id: 'x', version: 1, line: 0, character: 0 }),
  ];
  worker(0).say({ type: 'locate', id: 4, place: { path: at('a.js'), line: 1, character: 2 } });
  expect(await asked[3]).toEqual({ path: 'a.js', line: 1, character: 2 });
  silence();
  expect(await Promise.all(asked.slice(0, 3))).toEqual([undefined, [], []]);
});

test('B23: progress of packages is heard by all who listen', () => {
  const { bundler, worker } = setUp();
  const heard: unknown[] = [];
  for (const name of ['a', 'b']) bundler.on({ packages: (progress) => void heard.push(name, progress) });
  void bundler.warm();
  const progress = [{ name: 'x@1', state: 'fetching', bytes: 3 } as const];
  worker(0).say({ type: 'progress', progress });
  expect(heard).toEqual(['a', progress, 'b', progress]);
});

test('B23: lanes share the worker, and what is newer in one supersedes nothing in another', async () => {
  const { bundler, workers, worker } = setUp();
  const [one, other] = [bundler.lane(), bundler.lane()];
  const request = { files: filesOf({ 'a.js': '1' }), roots: [file('a.js')], running: true };
  const first = one.bundler.build(request);
  const second = other.bundler.build(request);
  expect(workers).toHaveLength(1);
  expect(builds(worker(0)).map(({ lane, changes }) => [lane, changes.set.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  worker(0).say(answer(2, [moduleOf(1, 'of the other')]));
  worker(0).say(answer(1, [moduleOf(1, 'of the one')]));
  const codes = (await Promise.all([first, second])).map((outcome) =>
    outcome.type === 'built' ? outcome.modules.map(({ code }) => code) : outcome.type,
  );
  expect(codes).toEqual([['of the one'], ['of the other']]);
  one.leave();
  expect(worker(0).sent.at(-1)).toEqual({ type: 'leave', lane: 1 });
});

const REQUEST = { files: filesOf({ 'a.js': '1' }), roots: [file('a.js')], running: true };

/** Three lanes that are being built in one worker; it is asked by number what lane is built in the newest one. */
function threeLanes() {
  const world = setUp();
  const lanes = [1, 2, 3].map(() => world.bundler.lane());
  const outcomes = lanes.map(({ bundler }) => bundler.build(REQUEST));
  const asked = (): readonly (readonly [number, number])[] =>
    builds(world.worker(world.workers.length - 1)).map(({ lane, id }) => [lane, id]);
  const built = (): void => {
    const [, id] = asked().at(-1)!;
    world.worker(world.workers.length - 1).say(answer(id, [moduleOf(id)]));
  };
  const warmed = (): void => world.worker(world.workers.length - 1).say({ type: 'warm', id: 0 });
  return { ...world, lanes, outcomes, asked, built, warmed };
}

const lanesOf = (asked: readonly (readonly [number, number])[]): number[] => asked.map(([lane]) => lane);

test('B23: of several projects in a worker that was stuck, only the one at fault fails', async () => {
  const { outcomes, asked, built, warmed, silence } = threeLanes();
  silence();
  warmed();
  expect(lanesOf(asked())).toEqual([1]);
  built();
  expect(await outcomes[0]).toMatchObject({ type: 'built' });
  await Promise.resolve();
  expect(lanesOf(asked())).toEqual([1, 2]);
  silence();
  expect(await outcomes[1]).toMatchObject({ type: 'failed', diagnostics: [{ code: 'stuck' }] });
  await Promise.resolve();
  warmed();
  expect(lanesOf(asked())).toEqual([3]);
  built();
  expect(await outcomes[2]).toMatchObject({ type: 'built' });
});

test('B23: one that breaks a worker down twice alone fails; what is asked meanwhile waits, and then all go together', async () => {
  const { bundler, outcomes, lanes, workers, worker, asked, built } = threeLanes();
  worker(0).die();
  const main = bundler.build(REQUEST);
  expect(lanesOf(asked())).toEqual([1]);
  worker(1).die();
  expect(lanesOf(asked())).toEqual([1]);
  worker(2).die();
  expect(await outcomes[0]).toMatchObject({ type: 'failed', diagnostics: [{ code: 'crashed' }] });
  for (const outcome of [outcomes[1], outcomes[2], main]) {
    await Promise.resolve();
    await Promise.resolve();
    built();
    expect(await outcome).toMatchObject({ type: 'built' });
  }
  expect(workers).toHaveLength(4);
  expect(lanesOf(asked())).toEqual([2, 3, 0]);
  await Promise.resolve();
  for (const { bundler: own } of lanes) void own.build(REQUEST);
  expect(lanesOf(asked())).toEqual([2, 3, 0, 1, 2, 3]);
});

test('B23: a lane that was left asks nothing more', async () => {
  const { bundler, worker } = setUp();
  const { bundler: own, leave } = bundler.lane();
  const running = own.build(REQUEST);
  leave();
  expect(await own.build(REQUEST)).toEqual({ type: 'superseded' });
  expect(await own.locate({ id: 'x', version: 1, line: 0, character: 0 })).toBeUndefined();
  expect(worker(0).sent.map(({ type }) => type)).toEqual(['start', 'build', 'leave']);
  worker(0).die();
  expect(await running).toEqual({ type: 'superseded' });
});
