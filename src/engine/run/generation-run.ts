import type { FrameClock } from '../../core/frame-clock.ts';
import { createMeter } from '../../core/model/meter.ts';
import type { ModelChunk, ModelClient, ModelEnd, ModelError, ModelRequest } from '../../core/model/model.ts';
import type { Profile } from '../../core/model/profile.ts';
import type { FilePath } from '../../core/path.ts';
import { apply, diff, type Project, type ProjectChange } from '../../core/project.ts';
import type { Kept, Meter, Turn, TurnFile } from '../../core/storage/turn.ts';
import { lineCount } from '../../core/text.ts';
import type { Preview } from '../preview-port.ts';
import type { RunState } from '../state.ts';
import { createReplyFeed } from './reply-feed.ts';
import type { ReplyFilesPorts, WriteHead } from './reply-files.ts';

export interface RunPorts extends ReplyFilesPorts {
  readonly preview: ReplyFilesPorts['preview'] & Pick<Preview, 'settle'>;
  readonly model: ModelClient;
  readonly clock: FrameClock;
  now(): number;
  /** New reply text, for the journal: what reaches it survives a crash. */
  keep(text: string): void;
  /** At most once per tick, and once at the end. */
  changed(turn: Turn, run: RunState): void;
}

export interface RunInput {
  /** With `outcome: running`. A partial `reply` in it is gone on with. */
  readonly turn: Turn;
  readonly request: ModelRequest;
  readonly profile: Profile;
}

export interface GenerationRun {
  /** Resolves when all is committed, previewed and reported. Never rejects. */
  readonly done: Promise<Turn>;
  stop(): void;
  /** See `ReplyFiles.edited`. */
  edited(path: FilePath, text: string): boolean;
  /** The file whose text is not yet the project's. */
  writing(): FilePath | undefined;
  /** All that has come of that file. */
  written(): string | undefined;
}

/** The meter and the counts are repainted four times a second: faster is unreadable and costs frames. */
const REPAINT_MS = 250;
/** Below this a pause is just a pause. */
const SILENCE_MS = 1000;

/**
 * One wish on its way from the model to files: `connecting → streaming → finished | failed | aborted`. Text goes on at
 * once to the reply feed (and so to the preview); everything a person reads of it is gathered until the next tick.
 */
export function startRun(ports: RunPorts, input: RunInput): GenerationRun {
  const abort = new AbortController();
  const feed = createReplyFeed(ports, input.turn);
  const startedAt = ports.now();
  const base = apply(ports.project(), input.turn.undo);
  const meter = createMeter({
    startedAt,
    promptTokens: input.turn.promptTokens,
    contextWindow: input.profile.contextWindow,
    paced: input.profile.kind === 'sketch',
    ...(input.profile.prices ? { prices: input.profile.prices } : {}),
  });
  const reasoning = [input.turn.reasoning];
  let lastTextAt: number | undefined;
  let repaintedAt = -Infinity;
  let view: Meter = meter.view(startedAt);

  function turn(outcome: Turn['outcome']): Turn {
    return {
      ...input.turn,
      answer: feed.answer(),
      reasoning: reasoning.join(''),
      files: mergeRows(input.turn.files, feed.files.rows()),
      notes: [...input.turn.notes, ...feed.files.notes()],
      drafts: feed.files.drafts(),
      reply: outcome.type === 'finished' ? '' : feed.reply(),
      outcome,
    };
  }

  function streaming(now: number, head: WriteHead | undefined): RunState {
    if (lastTextAt === undefined) {
      return { state: 'connecting', elapsedMs: now - startedAt, promptTokens: input.turn.promptTokens };
    }
    const silentMs = now - lastTextAt;
    return {
      state: 'streaming',
      meter: view,
      ...(head ? { path: head.path } : {}),
      line: head?.line ?? 0,
      silentMs: silentMs >= SILENCE_MS ? silentMs : 0,
      stallMs: input.request.stallMs,
    };
  }

  function tick(): void {
    feed.files.flush();
    const now = ports.now();
    if (now - repaintedAt < REPAINT_MS) return;
    repaintedAt = now;
    view = meter.view(now);
    ports.changed(turn({ type: 'running' }), streaming(now, feed.files.head()));
  }

  /** A fault of ours ends the run as a failed one: what came is kept, and the next wish starts clean. */
  let fault: ModelError | undefined;
  function guarded(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      fault ??= { type: 'model-error', kind: 'crashed', url: input.request.endpoint.baseUrl, detail: String(thrown) };
      abort.abort();
    }
  }

  function take(chunk: ModelChunk): void {
    const now = ports.now();
    if (lastTextAt === undefined) repaintedAt = -Infinity;
    lastTextAt = now;
    meter.add(chunk, now);
    if (chunk.reasoning !== '') reasoning.push(chunk.reasoning);
    if (chunk.text !== '') ports.keep(feed.push(chunk.text));
  }

  async function go(): Promise<Turn> {
    const stopTicking = ports.clock.onTick(() => guarded(tick));
    guarded(tick);
    const answered = await ports.model.stream(input.request, (chunk) => guarded(() => take(chunk)), abort.signal);
    stopTicking();
    const head = feed.files.head();
    guarded(() => ports.keep(feed.end(answered.type === 'finished' && fault === undefined)));
    guarded(() => ports.preview.settle(ports.project()));
    const end: ModelEnd = fault ? { type: 'failed', error: fault, chunks: answered.chunks } : answered;
    const now = ports.now();
    meter.end(end, now);
    view = meter.view(now);
    const { outcome, state } = ended(end, view, keptOf(head, feed.files.rows(), feed.answer()));
    const last = { ...turn(outcome), undo: undoOf(ports.project(), base, feed.files.rows(), input.turn.undo) };
    ports.changed(last, state);
    return last;
  }

  return {
    done: go(),
    stop: () => abort.abort(),
    edited: (path, text) => feed.files.edited(path, text),
    writing: () => feed.files.writing(),
    written: () => feed.files.written(),
  };
}

function ended(end: ModelEnd, meter: Meter, kept: Kept): { outcome: Turn['outcome']; state: RunState } {
  switch (end.type) {
    case 'finished':
      return { outcome: { type: 'finished', meter }, state: { state: 'finished', meter } };
    case 'aborted':
      return { outcome: { type: 'aborted', kept, meter }, state: { state: 'aborted', meter, kept } };
    case 'failed':
      return {
        outcome: { type: 'failed', error: end.error, kept, meter },
        state: { state: 'failed', meter, error: end.error, kept },
      };
  }
}

/** A turn that was gone on with shows the files of all its parts, each once. */
export function mergeRows(earlier: readonly TurnFile[], now: readonly TurnFile[]): TurnFile[] {
  const rows = new Map(earlier.map((row) => [row.path, row]));
  for (const row of now) rows.set(row.path, row);
  return [...rows.values()];
}

/**
 * What arrived, in lines: of files that were written, of edits what they added, of an answer in words its own. And the
 * place where it broke off.
 */
export function keptOf(head: WriteHead | undefined, rows: readonly TurnFile[], answer: string): Kept {
  const written = rows.reduce(
    (sum, row) => sum + (row.edits > 0 || row.status === 'deleted' ? row.added : row.lines),
    0,
  );
  const lines = written > 0 || answer.trim() === '' ? written : lineCount(answer.trim());
  return { lines, ...(head ? { path: head.path, atLine: head.line } : {}) };
}

/** What brings the files this turn touched back to where they were; hand edits elsewhere are not the turn's to undo. */
export function undoOf(
  now: Project,
  base: Project,
  rows: readonly { path: FilePath }[],
  earlier: readonly ProjectChange[],
): ProjectChange[] {
  const touched = new Set<FilePath>(rows.map((row) => row.path));
  for (const change of earlier) touched.add(change.type === 'write' ? change.file.path : change.path);
  return diff(now, base).filter((change) => touched.has(change.type === 'write' ? change.file.path : change.path));
}
