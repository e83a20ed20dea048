import type { FilePath } from '../../core/path.ts';
import { buildMessages, countPrompt } from '../../core/prompt/build.ts';
import type { PromptInput } from '../../core/prompt/context.ts';
import { apply, diff, textFile } from '../../core/project.ts';
import type { JournalWriter } from '../../core/storage/store.ts';
import type { Turn, TurnRequest } from '../../core/storage/turn.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';
import { currentProfile, requestFor } from '../settings.ts';
import { beginTurn, historyOf } from './begin-turn.ts';
import { isWritingCell } from '../variants/state.ts';
import { startRun, type GenerationRun } from './generation-run.ts';
import { titleFor } from './title.ts';

export interface Runs {
  current(): GenerationRun | undefined;
  send(wish: string): void;
  enqueue(wish: string): void;
  /** A queued wish that was left behind by a run that did not finish. */
  startQueued(id: string): void;
  stop(): void;
  /** Ends the run without anything following it; resolves when all of it is committed and saved. */
  halt(): Promise<void>;
  continueTurn(turnId: string): void;
  retryTurn(turnId: string): void;
  repairTurn(turnId: string): void;
  useDraft(turnId: string, path: FilePath): void;
  /** Reply text that is on its way to disk. */
  flushJournal(): Promise<void>;
}

/**
 * One run at a time, and what follows what: a wish during a run changes its course, a queued one waits, a cut one can be
 * gone on with, and blocks that found no place are asked for once more without being told to.
 */
export function createRuns(context: Context, files: Files): Runs {
  const { get, set, adapters, preview } = context;
  let current: { readonly run: GenerationRun; readonly journal: JournalWriter; over: Promise<void> } | undefined;
  /** What is to happen when the current run is over, instead of what would follow by itself. */
  let instead: 'nothing' | { readonly wish: string } | undefined;

  function put(turn: Turn): void {
    const turns = get().turns;
    const known = turns.some((other) => other.id === turn.id);
    set({ turns: known ? turns.map((other) => (other.id === turn.id ? turn : other)) : [...turns, turn] });
  }

  const newTurn = (wish: string, how: Turn['how'], request: TurnRequest): Turn =>
    beginTurn(context, wish, how, request);

  /** `until`: the turn from which on the conversation is in the request itself and not in the history. */
  function start(turn: Turn, extra: Pick<PromptInput, 'continued' | 'rejected'> = {}, until = turn.id): void {
    const base = apply(get().project, turn.undo);
    const messages = buildMessages({
      ...turn.request,
      project: base,
      history: historyOf(get(), until),
      ...extra,
    });
    const running: Turn = { ...turn, promptTokens: countPrompt(messages), outcome: { type: 'running' } };
    const profile = currentProfile(get());
    const { projectId } = get();
    const request = requestFor(get(), profile, messages, running.seed);
    put(running);
    set({ title: titleFor(get(), running.wish) });
    preview.begin();
    let kept = true;
    const journal = adapters.projects.beginJournal(
      { runId: adapters.newId(), projectId, turn: running, files: [...get().project.files.values()] },
      (error) => {
        kept = false;
        context.storageFailed(error);
      },
    );
    const run = startRun(
      {
        editor: adapters.editor,
        preview,
        model: adapters.model,
        clock: adapters.clock,
        project: () => get().project,
        commit: files.commit,
        touched: files.touched,
        now: () => adapters.timer.now(),
        keep: (text) => {
          if (kept) journal.append(text);
        },
        changed(next, state) {
          put(next);
          set({ run: state });
        },
      },
      { turn: running, request, profile },
    );
    const over = run.done.then(async (last) => {
      context.touched();
      // The journal goes only once the project has what is in it: a crash in between finds one or the other.
      if (await context.save()) await journal.end();
      if (current?.run === run) current = undefined;
      if (get().projectId === projectId) goOn(last);
    });
    current = { run, journal, over };
  }

  /** What follows: a change of course, one repair of rejected blocks, the queue, or nothing. */
  function goOn(done: Turn): void {
    const follow = instead;
    instead = undefined;
    if (follow === 'nothing') return;
    if (follow) return done.outcome.type === 'finished' ? wish(follow.wish) : changeCourse(follow.wish, done);
    const refused = done.files.some((file) => file.refused.length > 0);
    if (done.outcome.type !== 'finished') return;
    if (refused && done.how !== 'repair') return repair(done);
    const [first, ...rest] = get().queue;
    if (!first) return;
    set({ queue: rest });
    wish(first.wish);
  }

  const requestOf = (text: string): TurnRequest => {
    const activePath = get().activePath;
    return { wish: text, ...(activePath ? { activePath } : {}) };
  };

  const wish = (text: string): void => start(newTurn(text, 'wish', requestOf(text)));

  function repair(turn: Turn): void {
    const rejected = turn.files.flatMap((file) => file.refused.map((block) => ({ path: file.path, ...block })));
    start(newTurn(turn.wish, 'repair', requestOf(turn.wish)), { rejected });
  }

  /** Goes on from what the stopped run has written; where nothing was written yet, both wishes are one. */
  function changeCourse(text: string, stopped: Turn): void {
    const first = stopped.request.course
      ? `${stopped.request.wish}. ${stopped.request.course.wish}`
      : stopped.request.wish;
    const request: TurnRequest =
      stopped.reply === ''
        ? { ...stopped.request, wish: `${first}. ${text}` }
        : { ...stopped.request, wish: first, course: { reply: stopped.reply, wish: text } };
    const turn = newTurn(text, 'change-course', request);
    start({ ...turn, drafts: stopped.drafts, undo: stopped.undo }, {}, stopped.id);
  }

  /** One run at a time: none beside variants that are written either. A person is told. */
  function mayStart(): boolean {
    if (current || !context.writable()) return false;
    if (get().variants?.cells.some(isWritingCell) !== true) return true;
    context.notify(VARIANTS_WRITE);
    return false;
  }

  const find = (turnId: string): Turn | undefined => get().turns.find((turn) => turn.id === turnId);

  /** A person asked: from here the editor follows what is written. */
  function follow(): void {
    set({ follow: true });
    adapters.editor.setFollow(true);
  }

  return {
    current: () => current?.run,
    send(raw) {
      const text = raw.trim();
      if (text === '' || !context.writable()) return;
      set({ draft: '' });
      follow();
      if (!current) return wish(text);
      // Another change while the last one is still taking effect: both are wanted.
      instead = { wish: typeof instead === 'object' ? `${instead.wish}. ${text}` : text };
      current.run.stop();
    },
    enqueue(raw) {
      const text = raw.trim();
      if (text === '' || !context.writable()) return;
      set({ draft: '' });
      if (current) set({ queue: [...get().queue, { id: adapters.newId(), wish: text }] });
      else wish(text);
      context.touched();
    },
    startQueued(id) {
      const waiting = get().queue.find((one) => one.id === id);
      if (!waiting || !mayStart()) return;
      set({ queue: get().queue.filter((one) => one.id !== id) });
      follow();
      wish(waiting.wish);
    },
    stop: () => current?.run.stop(),
    async halt() {
      if (!current) return;
      instead = 'nothing';
      current.run.stop();
      await current.over;
      instead = undefined;
    },
    continueTurn(turnId) {
      const turn = find(turnId);
      if (!turn || turn.reply === '' || !mayStart()) return;
      follow();
      start(turn, { continued: turn.reply });
    },
    retryTurn(turnId) {
      const turn = find(turnId);
      if (!turn || !mayStart()) return;
      const { project, turns, projectId } = get();
      files.restore(turn.undo);
      const back = diff(get().project, project);
      set({ turns: turns.filter((other) => other.id !== turnId) });
      follow();
      const again = newTurn(turn.wish, turn.how === 'change-course' ? 'change-course' : 'wish', turn.request);
      start(again);
      if (turn.reply === '' && back.length === 0) return;
      context.notify({
        tone: 'info',
        title: 'Started again from before that turn',
        body: 'What it had written is put aside.',
        actions: [
          {
            label: 'Bring it back',
            run: () => {
              if (get().projectId !== projectId || !mayStart()) return;
              files.restore(back);
              context.version(turn.wish, 'model', turn.id);
              set({ turns: [...get().turns, turn] });
              context.touched();
            },
          },
        ],
      });
    },
    repairTurn(turnId) {
      const turn = find(turnId);
      if (turn && mayStart()) repair(turn);
    },
    useDraft(turnId, path) {
      const turn = find(turnId);
      const draft = turn?.drafts.find((other) => other.path === path);
      if (!turn || !draft || !context.writable()) return;
      files.restore([{ type: 'write', file: textFile(path, draft.text) }]);
      context.version(`Draft of ${path}`, 'model', turnId);
      put({
        ...turn,
        drafts: turn.drafts.filter((other) => other !== draft),
        files: turn.files.map((file) => (file.path === path ? { ...file, status: 'done' } : file)),
      });
    },
    flushJournal: async () => current?.journal.flush(),
  };
}

const VARIANTS_WRITE = {
  tone: 'info',
  title: 'Variants are being written',
  body: 'Stop them or wait for their end, then this can be started. Nothing was changed.',
  actions: [],
} as const;
