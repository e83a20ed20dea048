import type { FilePath } from '../../core/path.ts';
import { buildMessages, countPrompt } from '../../core/prompt/build.ts';
import type { PromptInput } from '../../core/prompt/context.ts';
import { apply, textFile, type Project } from '../../core/project.ts';
import type { JournalWriter } from '../../core/storage/store.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';
import { currentProfile, requestFor, type Keys } from '../settings.ts';
import { startRun, type GenerationRun } from './generation-run.ts';
import { titleFor } from './title.ts';

export interface Runs {
  current(): GenerationRun | undefined;
  send(wish: string): void;
  enqueue(wish: string): void;
  stop(): void;
  continueTurn(turnId: string): void;
  retryTurn(turnId: string): void;
  repairTurn(turnId: string): void;
  useDraft(turnId: string, path: FilePath): void;
}

/** How many earlier turns go along: enough for "make it bluer", little enough to leave the context to the files. */
const HISTORY_TURNS = 8;

/**
 * One run at a time, and what follows what: a wish during a run changes its course, a queued one waits, a cut one can be
 * gone on with, and blocks that found no place are asked for once more without being told to.
 */
export function createRuns(context: Context, files: Files, keys: Keys): Runs {
  const { get, set, adapters, preview } = context;
  let current: GenerationRun | undefined;
  let replaced = false;

  function put(turn: Turn): void {
    const turns = get().turns;
    const known = turns.some((other) => other.id === turn.id);
    set({ turns: known ? turns.map((other) => (other.id === turn.id ? turn : other)) : [...turns, turn] });
  }

  function newTurn(wish: string, how: Turn['how'], carry: Partial<Turn> = {}): Turn {
    return {
      id: adapters.newId(),
      wish,
      how,
      at: adapters.timer.epoch(),
      answer: '',
      reasoning: '',
      files: [],
      model: currentProfile(get()).model,
      promptTokens: 0,
      outcome: { type: 'running' },
      notes: [],
      reply: '',
      seed: adapters.newSeed(),
      undo: [],
      drafts: [],
      ...carry,
    };
  }

  async function run(turn: Turn, prompt: PromptInput): Promise<void> {
    const profile = currentProfile(get());
    const messages = buildMessages(prompt);
    const running: Turn = { ...turn, promptTokens: countPrompt(messages), outcome: { type: 'running' } };
    put(running);
    set({ title: titleFor(get(), running.wish), follow: true });
    adapters.editor.setFollow(true);
    preview.begin();
    let journal: JournalWriter | undefined = adapters.projects.beginJournal(
      {
        runId: adapters.newId(),
        projectId: get().projectId,
        turn: running,
        files: [...get().project.files.values()],
      },
      () => {
        journal = undefined;
      },
    );
    const kept = journal;
    const started = startRun(
      {
        editor: adapters.editor,
        preview,
        model: adapters.model,
        clock: adapters.clock,
        project: () => get().project,
        commit: files.commit,
        touched: files.touched,
        now: () => adapters.timer.now(),
        keep: (text) => journal?.append(text),
        changed(next, state) {
          put(next);
          set({ run: state });
        },
      },
      {
        turn: running,
        request: requestFor(get(), profile, keys, messages, running.seed),
        profile,
        activePath: prompt.activePath,
      },
    );
    current = started;
    const done = await started.done;
    if (current === started) current = undefined;
    context.touched();
    await kept.end();
    if (!replaced) next(done);
    replaced = false;
  }

  /** What follows by itself: one repair of rejected blocks, then the queue. */
  function next(done: Turn): void {
    const refused = done.files.some((file) => file.refused.length > 0);
    if (done.outcome.type === 'finished' && refused && done.how !== 'repair') return repair(done);
    const [first, ...rest] = get().queue;
    if (!first || done.outcome.type !== 'finished') return;
    set({ queue: rest });
    start(first.wish);
  }

  function history(until?: string): PromptInput['history'] {
    const turns = get().turns;
    const end = until === undefined ? turns.length : turns.findIndex((turn) => turn.id === until);
    return turns.slice(Math.max(0, end - HISTORY_TURNS), end).map(({ wish, answer }) => ({ wish, answer }));
  }

  function asked(wish: string, project: Project, until?: string): PromptInput {
    const activePath = get().activePath;
    return { wish, project, history: history(until), ...(activePath ? { activePath } : {}) };
  }

  function start(wish: string): void {
    void run(newTurn(wish, 'wish'), asked(wish, get().project));
  }

  function repair(turn: Turn): void {
    const rejected = turn.files.flatMap((file) => file.refused.map((block) => ({ path: file.path, ...block })));
    void run(newTurn(turn.wish, 'repair'), { ...asked(turn.wish, get().project), rejected });
  }

  /** Ends the run and goes on from what it has written: the partial travels with the new wish. */
  async function changeCourse(wish: string, running: GenerationRun): Promise<void> {
    replaced = true;
    running.stop();
    const stopped = await running.done;
    const before = apply(get().project, stopped.undo);
    const turn = newTurn(wish, 'change-course', { drafts: stopped.drafts });
    const partial = { reply: stopped.reply, intent: 'change-course' as const, wish: stopped.wish };
    await run(turn, { ...asked(wish, before, stopped.id), ...(stopped.reply === '' ? {} : { partial }) });
  }

  const find = (turnId: string): Turn | undefined => get().turns.find((turn) => turn.id === turnId);

  function allowed(): boolean {
    if (!get().otherTab) return true;
    context.notify({
      tone: 'warn',
      title: 'This project is open in another tab',
      body: 'Only one tab writes at a time, so that neither overwrites the other. Your wish is still in the field.',
      actions: [],
    });
    return false;
  }

  return {
    current: () => current,
    send(raw) {
      const wish = raw.trim();
      if (wish === '' || !allowed()) return;
      set({ draft: '' });
      if (current) void changeCourse(wish, current);
      else start(wish);
    },
    enqueue(raw) {
      const wish = raw.trim();
      if (wish === '' || !allowed()) return;
      set({ draft: '' });
      if (current) set({ queue: [...get().queue, { id: adapters.newId(), wish }] });
      else start(wish);
    },
    stop: () => current?.stop(),
    continueTurn(turnId) {
      const turn = find(turnId);
      if (!turn || current || !allowed() || turn.reply === '') return;
      const partial = { reply: turn.reply, intent: 'continue' as const, wish: turn.wish };
      const before = apply(get().project, turn.undo);
      void run(turn, { ...asked(turn.wish, before, turn.id), partial });
    },
    retryTurn(turnId) {
      const turn = find(turnId);
      if (!turn || current || !allowed()) return;
      files.restore(turn.undo);
      set({ turns: get().turns.filter((other) => other.id !== turnId) });
      start(turn.wish);
    },
    repairTurn(turnId) {
      const turn = find(turnId);
      if (turn && !current && allowed()) repair(turn);
    },
    useDraft(turnId, path) {
      const turn = find(turnId);
      const draft = turn?.drafts.find((other) => other.path === path);
      if (!turn || !draft) return;
      files.restore([{ type: 'write', file: textFile(path, draft.text) }]);
      put({
        ...turn,
        drafts: turn.drafts.filter((other) => other !== draft),
        files: turn.files.map((file) => (file.path === path ? { ...file, status: 'done' } : file)),
      });
    },
  };
}
