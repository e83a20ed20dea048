/**
 * One wish answered several times at once, side by side. Each answer has its own files, preview, seed and direction; none
 * waits for another or is harmed by it. One that is chosen becomes the project, as one change; the others stay until the
 * next wish, also through a reload. What is written of them is kept with the project every second or so.
 */
import { sameProject } from '../../core/project.ts';
import type { Context, OpenPreview } from '../context.ts';
import type { Preview } from '../preview-port.ts';
import type { Files } from '../project/files.ts';
import { beginTurn, historyOf } from '../run/begin-turn.ts';
import type { GenerationRun } from '../run/generation-run.ts';
import type { Runs } from '../run/runs.ts';
import { titleFor } from '../run/title.ts';
import { isWriting } from '../state.ts';
import { createCell, type Asked, type Cell } from './cell.ts';
import { createChoosing } from './choosing.ts';
import { BUSY, freshCells, putAsideNotice, putAsideTitle } from './beginnings.ts';
import { isWritingCell, type VariantCell, type VariantsState } from './state.ts';
import { runOf, turnsWith } from './views.ts';

export interface Variants {
  send(wish: string): Promise<void>;
  /** One, or all that write. */
  stop(letter?: string): Promise<void>;
  /** A failed, stopped or finished one once more, from the files as they were; or on from where it broke off. */
  again(letter: string, how: 'anew' | 'continued'): void;
  choose(letter: string): void;
  /** The grid, or editor and preview. */
  show(open: boolean): void;
  /** What came until now is on its way to disk. */
  keep(): void;
  /** Of the chosen one, while it writes. */
  current(): GenerationRun | undefined;
  /** What pages may reach and are asked for, to those that are out of sight too. */
  tell(what: (preview: Preview) => void): void;
  /** The cells, while the grid is seen. */
  openPreviews(): readonly OpenPreview[] | undefined;
}

/** Figures and counts are repainted four times a second, all cells in one go. */
const REPAINT_MS = 250;
/** How often what is being written is kept: a reload loses no more than this. */
const KEEP_MS = 1500;

export function createVariants(
  context: Context,
  files: Files,
  runs: Pick<Runs, 'send' | 'halt' | 'startQueued'>,
): Variants {
  const { get, set, store, adapters } = context;
  const live = new Map<string, Cell>();
  /** What this room has said last; anything else in the store came from a reload or another project. */
  let said: VariantsState | undefined;
  let stopTicking: (() => void) | undefined;
  let stale = false;
  let paintedAt = -Infinity;
  let keptAt = -Infinity;
  /** Ends that come now were asked for: nothing follows them by itself. */
  let stopping = 0;

  function say(variants: VariantsState | undefined, more: Partial<ReturnType<typeof get>> = {}): void {
    said = variants;
    set({ ...more, variants });
  }

  /** Cells of a grid that is seen are there; those of a project that was left are gone. */
  function sync(): void {
    const { variants } = get();
    if (variants !== said) {
      closeAll();
      said = variants;
    }
    if (said?.open !== true || get().otherTab) return;
    // What was being written when the page went is read once more first.
    if (said.cells.some(({ letter, turn }) => turn.outcome.type === 'running' && !live.has(letter))) return;
    for (const cell of said.cells) show(cell);
  }

  function show(cell: VariantCell): void {
    if (!live.has(cell.letter)) make(cell).open.preview.show(cell.project, { network: get().network });
  }

  function make(cell: VariantCell): Cell {
    const made = createCell(context, cell, () => changed(cell.letter));
    live.set(cell.letter, made);
    return made;
  }

  function closeAll(): void {
    stopTicking?.();
    stopTicking = undefined;
    const cells = [...live.values()];
    live.clear();
    for (const cell of cells) cell.close();
  }

  function changed(letter: string): void {
    stale = true;
    const cell = live.get(letter);
    const before = said?.cells.find((one) => one.letter === letter);
    if (!cell || !before) return;
    const { run, preview } = cell.view();
    // What a person waits for is told at once, figures when there is time.
    if (stopTicking === undefined || run.state !== before.run.state || preview !== before.preview) publish();
  }

  function tick(): void {
    if (!stale || adapters.timer.now() - paintedAt < REPAINT_MS) return;
    publish();
    if (adapters.timer.now() - keptAt < KEEP_MS) return;
    keptAt = adapters.timer.now();
    context.touched();
  }

  function publish(): void {
    if (!said || get().variants !== said) return;
    stale = false;
    paintedAt = adapters.timer.now();
    const cells = said.cells.map((cell) => live.get(cell.letter)?.view() ?? cell);
    const isOver = stopTicking !== undefined && !cells.some(isWritingCell);
    const next: VariantsState = { ...said, cells };
    const change = stopTicking === undefined ? {} : { run: runOf(next), turns: turnsWith(next, get()) };
    if (isOver) {
      stopTicking?.();
      stopTicking = undefined;
    }
    say(next, change);
    if (!isOver) return;
    context.touched();
    void context.save();
    if (stopping === 0) goOn();
  }

  /** Wishes that waited begin on the variant that was chosen, if it is whole; until then they wait. */
  function goOn(): void {
    const [first] = get().queue;
    const chosen = said?.cells.find(({ letter }) => letter === said?.chosen);
    if (first && chosen?.turn.outcome.type === 'finished' && !said?.cells.some(isWritingCell))
      runs.startQueued(first.id);
  }

  function start(wish: string, count: number): void {
    const { activePath, project: base } = get();
    const turn = beginTurn(context, wish, 'wish', { wish, ...(activePath ? { activePath } : {}) });
    const history = historyOf(get(), turn.id);
    const cells = freshCells(turn, base, count);
    closeAll();
    for (const cell of cells) make(cell);
    say(
      { turnId: turn.id, base, cells, chosen: undefined, open: true },
      {
        draft: '',
        title: titleFor(get(), wish),
        turns: [...get().turns, { ...turn, variants: { count } }],
        run: { state: 'connecting', elapsedMs: 0, promptTokens: 0 },
        // The next wish goes on with the one that is chosen.
        variantCount: 1,
      },
    );
    write(
      cells.map(({ letter }, at) => ({ letter, asked: { base, history, variant: { number: at + 1, of: count } } })),
    );
    context.touched();
  }

  function write(
    asked: readonly { readonly letter: string; readonly asked: Asked }[],
    how: 'anew' | 'continued' = 'anew',
  ): void {
    stopTicking ??= adapters.clock.onTick(tick);
    for (const one of asked) live.get(one.letter)?.start(one.asked, how);
  }

  async function stop(letter?: string): Promise<void> {
    const cells = [...live].filter(([name]) => letter === undefined || name === letter);
    stopping += 1;
    await Promise.all(cells.map(([, cell]) => cell.stop()));
    stopping -= 1;
  }

  /** They leave the window for a wish or for others, and can be had back. */
  async function putAside(next: 'a wish' | 'others'): Promise<void> {
    await stop();
    const aside = get().variants;
    const { projectId } = get();
    closeAll();
    say(undefined);
    if (!aside || aside.cells.every(({ project }) => sameProject(project, aside.base))) return;
    // A wish goes on with the one that was chosen.
    if (next === 'a wish' && aside.chosen !== undefined) return;
    context.notify(putAsideNotice(next, () => void bringBack(aside, projectId)));
  }

  async function bringBack(aside: VariantsState, projectId: string): Promise<void> {
    const mayCome = (): boolean => get().projectId === projectId && !isWriting(get()) && context.writable();
    if (!mayCome()) return;
    set({ notices: get().notices.filter(({ title }) => title !== putAsideTitle) });
    if (get().variants) await putAside('others');
    if (!mayCome() || get().variants) return;
    set({ variants: { ...aside, open: true } });
    context.touched();
  }

  function showGrid(open: boolean): void {
    const { variants } = get();
    if (variants && variants.open !== open) say({ ...variants, open });
    sync();
  }

  const choosing = createChoosing(context, files, { live, say, show: showGrid, chosen: goOn });

  // Undo and redo may lead from one variant to another, or to where none was chosen.
  store.subscribe((state, before) => {
    if (state.variants !== before.variants && state.variants !== said) return sync();
    if (!said || state.variants !== said || isWriting(state)) return;
    if (state.turns !== before.turns && state.turns.every(({ id }) => id !== said?.turnId)) {
      closeAll();
      return say(undefined);
    }
    if (state.project !== before.project) choosing.changed(said, state.project);
  });
  sync();

  return {
    async send(raw) {
      const wish = raw.trim();
      if (wish === '' || !context.writable()) return;
      const count = get().variantCount;
      await putAside('a wish');
      if (count <= 1) return runs.send(wish);
      await runs.halt();
      start(wish, count);
    },
    stop,
    again(letter, how) {
      const { variants } = get();
      const at = variants?.cells.findIndex((one) => one.letter === letter) ?? -1;
      const cell = variants?.cells[at];
      if (!variants || !cell || isWritingCell(cell) || variants.chosen === letter || !context.writable()) return;
      if (isWriting(get()) && !variants.cells.some(isWritingCell)) return context.notify(BUSY);
      show(cell);
      const asked = {
        base: variants.base,
        history: historyOf(get(), variants.turnId),
        variant: { number: at + 1, of: variants.cells.length },
      };
      write([{ letter, asked }], how);
    },
    choose: choosing.choose,
    show: showGrid,
    keep() {
      if (stopTicking === undefined) return;
      publish();
      context.touched();
    },
    current: () => (said?.chosen === undefined ? undefined : live.get(said.chosen)?.current()),
    tell(what) {
      for (const { open } of live.values()) what(open.preview);
    },
    openPreviews: () => (said?.open === true ? [...live.values()].map(({ open }) => open) : undefined),
  };
}
