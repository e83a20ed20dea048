import { buildMessages, countPrompt } from '../../core/prompt/build.ts';
import type { PromptInput } from '../../core/prompt/context.ts';
import { directionOf, ideaOf, type VariantOf } from '../../core/prompt/directions.ts';
import { apply, diff, type Project, type ProjectChange } from '../../core/project.ts';
import type { Context, OpenPreview } from '../context.ts';
import type { Preview, PreviewEvents } from '../preview-port.ts';
import { startRun, type GenerationRun, type RunPorts } from '../run/generation-run.ts';
import { currentProfile, requestFor } from '../settings.ts';
import { createRelay } from './relay.ts';
import type { VariantCell } from './state.ts';

/** The project itself, for the time in which it is this variant. */
export interface Home extends Pick<RunPorts, 'editor' | 'project' | 'commit' | 'touched'> {
  readonly preview: RunPorts['preview'] & Pick<Preview, 'begin'>;
}

/** What a variant is asked: the same for all, but for which one it is. */
export interface Asked {
  readonly base: Project;
  readonly history: PromptInput['history'];
  readonly variant: VariantOf;
}

/**
 * One variant with a preview of its own: its run, its files, what goes wrong in it. Nothing that happens here reaches the
 * project or another variant, unless it leads: then what is written goes into the project too.
 */
export interface Cell {
  view(): VariantCell;
  /** From the files as they were before; a partial reply in its turn is gone on with where `continued` says so. */
  start(asked: Asked, how: 'anew' | 'continued'): void;
  /** Resolves when what came is committed. */
  stop(): Promise<void>;
  /** Its run, while it writes. */
  current(): GenerationRun | undefined;
  /** From here on it is the project. Its files are there already; what is being written follows. */
  lead(home: Home): void;
  release(): void;
  /** What was made of it in the project is its own. */
  take(change: Pick<VariantCell, 'project' | 'turn'> & Partial<VariantCell>): void;
  readonly open: OpenPreview;
  close(): void;
}

export function createCell(context: Context, given: VariantCell, changed: () => void): Cell {
  const { adapters, get } = context;
  const name = `Preview ${given.letter}`;
  const { preview, close } = adapters.previewBeside(name, heard());
  const { reducedMotion } = get();
  if (reducedMotion !== undefined) preview.setReducedMotion(reducedMotion);
  const relay = createRelay(preview);
  let view = given;
  let home: Home | undefined;
  let current: { readonly run: GenerationRun; readonly over: Promise<void> } | undefined;

  function put(change: Partial<VariantCell>): void {
    view = { ...view, ...change };
    changed();
  }

  function heard(): PreviewEvents {
    return {
      state: (state) => put({ preview: state }),
      problems: (all) => {
        const problems = all.filter(({ severity }) => severity === 'error').length;
        if (problems !== view.problems) put({ problems });
      },
      followLink: (path) => preview.setEntry(path),
      entry: nothing,
      console: nothing,
      consoleCleared: nothing,
      building: nothing,
      built: nothing,
      packages: nothing,
      blocked: nothing,
      outsideLink: nothing,
      delay: nothing,
      writeHead: nothing,
    };
  }

  const project = (): Project => home?.project() ?? view.project;

  function commit(changes: readonly ProjectChange[]): void {
    home?.commit(changes);
    put({ project: apply(view.project, changes) });
  }

  function tell(changes: readonly ProjectChange[]): void {
    for (const change of changes) {
      if (change.type === 'delete') preview.remove(change.path);
      else if (change.file.kind === 'text') preview.write(change.file.path, change.file.text);
      else preview.writeBinary(change.file.path, change.file.bytes, change.file.mime);
    }
  }

  function release(): void {
    home = undefined;
    relay.release();
  }

  function start({ base, history, variant }: Asked, how: 'anew' | 'continued'): void {
    const profile = currentProfile(get());
    const { turn: before } = view;
    const continued = how === 'continued' ? { continued: before.reply } : {};
    const messages = buildMessages({ ...before.request, project: base, history, variant, ...continued });
    const fresh = { ...before, answer: '', reasoning: '', files: [], notes: [], reply: '', drafts: [], undo: [] };
    const turn = {
      ...(how === 'continued' ? { ...before, undo: diff(view.project, base) } : fresh),
      promptTokens: countPrompt(messages),
      outcome: { type: 'running' as const },
    };
    const request = requestFor(get(), profile, messages, turn.seed);
    const named = profile.kind === 'sketch' ? '' : directionOf(variant).name;
    put({ turn, idea: view.idea || named });
    if (how === 'anew' && view.project !== base) put({ project: base });
    if (how === 'anew') preview.show(base, { network: get().network });
    preview.begin();
    const run = startRun(
      {
        editor: relay.editor,
        preview: relay.preview,
        model: adapters.model,
        clock: adapters.clock,
        project,
        commit,
        touched: (path) => home?.touched(path),
        now: () => adapters.timer.now(),
        // Kept with the project: the turn has the reply as far as it came.
        keep: nothing,
        changed: (next, state) => put({ turn: next, run: state, idea: ideaOf(next.answer) || view.idea }),
      },
      { turn, request, profile },
    );
    const over = run.done.then(() => {
      if (current?.run === run) {
        current = undefined;
        release();
      }
      changed();
    });
    current = { run, over };
  }

  return {
    view: () => view,
    start,
    async stop() {
      current?.run.stop();
      await current?.over;
    },
    current: () => current?.run,
    lead(to) {
      home = to;
      if (current) to.preview.begin();
      relay.lead(to);
    },
    release,
    take(change) {
      const changes = diff(view.project, change.project);
      put(change);
      tell(changes);
    },
    open: {
      name,
      preview,
      project,
      restore(changes) {
        put({ project: apply(view.project, changes) });
        tell(changes);
        context.touched();
      },
    },
    close() {
      current?.run.stop();
      home = undefined;
      close();
    },
  };
}

const nothing = (): void => undefined;
