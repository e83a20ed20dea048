/**
 * The page's side of the bundler: no compiler here, only messages. The worker is made on first use. It is given what changed
 * since it was last told, and gives back what changed; here that becomes whole answers again. A worker that is silent for
 * {@link STUCK_MS} with something to do is ended; one that died is made anew and asked again, once for each build. Where several
 * projects were being built, they are built again one at a time, so that only the one at fault fails.
 */
import type {
  BuiltModule,
  BundleFile,
  BundleOutcome,
  BundleRequest,
  Bundler,
  ModuleId,
  PackageModule,
  PackageProgress,
} from '../../core/bundle/bundler.ts';
import type { FilePath } from '../../core/path.ts';
import { changesOf } from './file-changes.ts';
import { LOST, type Loss } from './lost.ts';
import { MAIN_LANE, type BuiltChanges, type FromWorker, type ToWorker } from './messages.ts';
import { afterMs, startWorker, type After, type StartWorker, type WorkerHandle } from './start-worker.ts';

const STUCK_MS = 10_000;
/** A worker that starts, or loads esbuild and compiles with it for the first time: seconds, many on a slow machine. */
const STARTING_MS = 60_000;

/** What the worker of now was told of one project, and has told of it. */
interface Known {
  readonly files: Map<FilePath, BundleFile>;
  readonly modules: Map<ModuleId, BuiltModule>;
  readonly packages: Map<ModuleId, PackageModule>;
}

interface Session {
  readonly handle: WorkerHandle;
  readonly lanes: Map<number, Known>;
  isStarting: boolean;
  /** What is to be sent once the worker is warm. */
  held: (() => void)[] | undefined;
}

/** Of the question that a worker is asked before those of others. */
const WARM_UP = 0;

interface Question {
  readonly settle: (answer: FromWorker) => void;
  /** `alone`: no other lane was being built. */
  readonly lost: (why: Loss, alone: boolean) => void;
  /** Of a build. */
  readonly lane: number | undefined;
}

type Asked = Exclude<FromWorker, { type: 'alive' | 'starting' | 'progress' }>;

const isAnswer = (message: FromWorker): message is Asked => 'id' in message;

type Ask = Exclude<ToWorker, { type: 'start' | 'leave' }>;

/** Builds one project more beside the one that is open, in the same worker. */
export interface BundlerLane {
  readonly bundler: Bundler;
  /** What the worker keeps for it may go; nothing is asked after this. */
  leave(): void;
}

export interface BundlerWithLanes extends Bundler {
  lane(): BundlerLane;
}

/** `guarded`: loops of what is built end by themselves, because previews have no process of their own. */
export function createBundler(
  guarded = false,
  start: StartWorker = startWorker,
  after: After = afterMs,
): BundlerWithLanes {
  const questions = new Map<number, Question>();
  let listeners: readonly { readonly lane: number; readonly heard: (progress: readonly PackageProgress[]) => void }[] =
    [];
  let session: Session | undefined;
  let lastId = 0;
  let lastVersion = 0;
  let lastLane = MAIN_LANE;
  const newestBuild = new Map<number, number>();
  let lastLost: Loss | undefined;
  /** The last of those that are built one at a time; what is asked meanwhile stands behind it. */
  let line: Promise<BundleOutcome> | undefined;
  let callOff: (() => void) | undefined;

  function heard(message: FromWorker, from: Session): void {
    if (message.type === 'starting') from.isStarting = true;
    else if (message.type === 'build' || message.type === 'warm') from.isStarting = false;
    if (message.type === 'warm' && message.id === WARM_UP) release(from);
    watch();
    if (message.type === 'progress') for (const one of listeners) one.heard(message.progress);
    else if (isAnswer(message)) questions.get(message.id)?.settle(message);
  }

  function release(from: Session): void {
    const { held = [] } = from;
    from.held = undefined;
    for (const send of held) send();
  }

  /** Counts anew from every sign of life, as long as there is something to wait for. */
  function watch(): void {
    callOff?.();
    const patience = session?.isStarting === true ? STARTING_MS : STUCK_MS;
    callOff = questions.size === 0 ? undefined : after(patience, () => lose('stuck'));
  }

  function lose(why: Loss): void {
    session?.handle.end();
    session = undefined;
    lastLost = why;
    const lost = [...questions.values()];
    questions.clear();
    watch();
    const lanes = new Set(lost.flatMap(({ lane }) => lane ?? []));
    for (const question of lost) question.lost(why, lanes.size < 2);
  }

  function current(): Session {
    if (session !== undefined) return session;
    const handle = start(
      (message) => {
        if (session?.handle === handle) heard(message, session);
      },
      () => {
        if (session?.handle === handle) lose('crashed');
      },
    );
    session = { handle, lanes: new Map(), isStarting: true, held: undefined };
    handle.send({ type: 'start', lastVersion, guarded });
    if (lastLost === 'stuck') {
      // What is stuck again is to be found out soon: only the start gets the long time, so it comes alone.
      session.held = [];
      handle.send({ type: 'warm', id: WARM_UP });
    }
    return session;
  }

  function ask<T>(
    message: (id: number, to: Session) => Ask,
    read: (answer: Asked, from: Session) => T | undefined,
    lost: (why: Loss, alone: boolean) => T | Promise<T>,
    lane?: number,
  ): Promise<T> {
    return new Promise((resolve) => {
      const to = current();
      lastId += 1;
      const id = lastId;
      questions.set(id, {
        settle(answer) {
          const value = isAnswer(answer) ? read(answer, to) : undefined;
          if (value === undefined) return;
          questions.delete(id);
          watch();
          resolve(value);
        },
        lost: (why, alone) => resolve(lost(why, alone)),
        lane,
      });
      const send = (): void => to.handle.send(message(id, to));
      if (to.held === undefined) send();
      else to.held.push(send);
      if (callOff === undefined) watch();
    });
  }

  function build(lane: number, request: BundleRequest): Promise<BundleOutcome> {
    const number = (newestBuild.get(lane) ?? 0) + 1;
    newestBuild.set(lane, number);
    return line === undefined ? askBuild(lane, number, request, true) : inLine(lane, number, request, true);
  }

  function inLine(lane: number, number: number, request: BundleRequest, mayRetry: boolean): Promise<BundleOutcome> {
    const own = (): BundleOutcome | Promise<BundleOutcome> =>
      number === newestBuild.get(lane) ? askBuild(lane, number, request, mayRetry) : { type: 'superseded' };
    const mine = line === undefined ? Promise.resolve(own()) : line.then(() => own());
    line = mine;
    void mine.then(() => {
      if (line === mine) line = undefined;
    });
    return mine;
  }

  function askBuild(lane: number, number: number, request: BundleRequest, mayRetry: boolean): Promise<BundleOutcome> {
    return ask<BundleOutcome>(
      (id, to) => {
        const { files: wanted, ...rest } = request;
        return { type: 'build', id, lane, changes: changesOf(knownIn(to, lane).files, wanted), request: rest };
      },
      (answer, from) => {
        if (answer.type !== 'build') return undefined;
        const { outcome } = answer;
        return outcome.type === 'built' ? whole(outcome, knownIn(from, lane)) : outcome;
      },
      (why, alone) => {
        if (number !== newestBuild.get(lane)) return { type: 'superseded' };
        if (!alone) return inLine(lane, number, request, mayRetry);
        return why === 'crashed' && mayRetry
          ? askBuild(lane, number, request, false)
          : { type: 'failed', diagnostics: [LOST[why]] };
      },
      lane,
    );
  }

  /** Module numbers are remembered past the worker that gave them. */
  function whole(changes: BuiltChanges, { modules, packages }: Known): BundleOutcome {
    const { newModules, newPackages, ...rest } = changes;
    for (const module of newModules) {
      modules.set(module.id, module);
      lastVersion = Math.max(lastVersion, module.version);
    }
    for (const module of newPackages) packages.set(module.id, module);
    return {
      ...rest,
      modules: rest.modules.flatMap(([id]) => modules.get(id) ?? []),
      packages: rest.packages.flatMap((id) => packages.get(id) ?? []),
    };
  }

  const bundlerOf = (lane: number): Bundler => ({
    warm: () =>
      ask(
        (id) => ({ type: 'warm', id }),
        (answer) => (answer.type === 'warm' ? true : undefined),
        () => true,
      ).then(() => undefined),
    build: (request) => build(lane, request),
    vendored: (ids) =>
      ask<readonly PackageModule[]>(
        (id) => ({ type: 'vendored', id, ids }),
        (answer) => (answer.type === 'vendored' ? answer.modules : undefined),
        () => [],
      ),
    locate: async (place) => {
      // A worker that was made since then knows nothing of it.
      if (session === undefined) return undefined;
      const found = await ask(
        (id) => ({ type: 'locate', id, lane, place }),
        (answer) => (answer.type === 'locate' ? { place: answer.place } : undefined),
        () => ({ place: undefined }),
      );
      return found.place;
    },
    types: (specifiers) =>
      ask(
        (id) => ({ type: 'types', id, specifiers }),
        (answer) => (answer.type === 'types' ? answer.files : undefined),
        () => [],
      ),
    on(events) {
      listeners = [...listeners, { lane, heard: (progress) => events.packages(progress) }];
    },
  });

  return {
    ...bundlerOf(MAIN_LANE),
    lane() {
      lastLane += 1;
      const lane = lastLane;
      const bundler = bundlerOf(lane);
      let left = false;
      return {
        bundler: {
          ...bundler,
          // What was on its way here when the lane was left would make it anew.
          build: (request) => (left ? Promise.resolve({ type: 'superseded' }) : bundler.build(request)),
          locate: (place) => (left ? Promise.resolve(undefined) : bundler.locate(place)),
        },
        leave() {
          left = true;
          newestBuild.delete(lane);
          listeners = listeners.filter((one) => one.lane !== lane);
          session?.lanes.delete(lane);
          session?.handle.send({ type: 'leave', lane });
        },
      };
    },
  };
}

function knownIn({ lanes }: Session, lane: number): Known {
  const known = lanes.get(lane) ?? { files: new Map(), modules: new Map(), packages: new Map() };
  lanes.set(lane, known);
  return known;
}
