/**
 * The page's side of the bundler: no compiler here, only messages. The worker is made on first use. It is given what changed
 * since it was last told, and gives back what changed; here that becomes whole answers again. A worker that is silent for
 * {@link STUCK_MS} with something to do is ended; one that died is made anew and asked again, once for each build.
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
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { changesOf } from './file-changes.ts';
import { MAIN_LANE, type BuiltChanges, type FromWorker, type ToWorker } from './messages.ts';

const STUCK_MS = 10_000;
/** A worker that starts, or loads esbuild and compiles with it for the first time: seconds, many on a slow machine. */
const STARTING_MS = 60_000;

/** A running worker as it is needed here; tests hand in something that is none. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  end(): void;
}

/** `heard` gets every message; `died` is called at most once, after an error nobody caught. */
export type StartWorker = (heard: (message: FromWorker) => void, died: () => void) => WorkerHandle;

/** Calls back once after `ms`, unless what it returned is called before. */
export type After = (ms: number, run: () => void) => () => void;

const startWorker: StartWorker = (heard, died) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bundler-worker' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => heard(event.data));
  worker.addEventListener('error', died, { once: true });
  worker.addEventListener('messageerror', died, { once: true });
  return { send: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

const afterMs: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

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
  readonly lost: (why: 'crashed' | 'stuck') => void;
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
  let lastLost: 'crashed' | 'stuck' | undefined;
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

  function lose(why: 'crashed' | 'stuck'): void {
    session?.handle.end();
    session = undefined;
    lastLost = why;
    const lost = [...questions.values()];
    questions.clear();
    watch();
    for (const question of lost) question.lost(why);
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
    lost: (why: 'crashed' | 'stuck') => T | Promise<T>,
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
        lost: (why) => resolve(lost(why)),
      });
      const send = (): void => to.handle.send(message(id, to));
      if (to.held === undefined) send();
      else to.held.push(send);
      if (callOff === undefined) watch();
    });
  }

  function build(lane: number, request: BundleRequest, mayRetry: boolean): Promise<BundleOutcome> {
    const number = (newestBuild.get(lane) ?? 0) + 1;
    newestBuild.set(lane, number);
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
      (why) => {
        if (number !== newestBuild.get(lane)) return { type: 'superseded' };
        return why === 'crashed' && mayRetry
          ? build(lane, request, false)
          : { type: 'failed', diagnostics: [LOST[why]] };
      },
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
    build: (request) => build(lane, request, true),
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
      return {
        bundler: bundlerOf(lane),
        leave() {
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

const LOST: Readonly<Record<'crashed' | 'stuck', Diagnostic>> = {
  crashed: {
    severity: 'error',
    message:
      'The compiler broke down twice while it built this. The preview keeps the last good version. Undo the last change, or change it to try again.',
    source: 'build',
    code: 'crashed',
  },
  stuck: {
    severity: 'error',
    message:
      'Building took longer than 10 s and was stopped. The preview keeps the last good version. Make the file smaller or simpler and it is tried again.',
    source: 'build',
    code: 'stuck',
  },
};
