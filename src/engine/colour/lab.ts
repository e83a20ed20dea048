/**
 * A session in which colours are changed: lifted from the files of every open preview, moved together, shown at once by at
 * most one write a frame, and in the files only when asked for. Guarantees that leaving it without writing leaves no trace,
 * that a change of the files underneath keeps what still fits, and that writing is one change of the project.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scheme } from '../../core/colour/change.ts';
import type { Oklch } from '../../core/colour/oklch.ts';
import type { ColourToken } from '../../core/colour/tokens.ts';
import type { Pairs } from '../../core/preview/protocol.ts';
import { emptyProject, type Project } from '../../core/project.ts';
import type { Context, OpenPreview } from '../context.ts';
import type { Files } from '../project/files.ts';
import { mayWrite } from './may-write.ts';
import { Palette, type Move } from './palette.ts';
import { WayBack, type Written } from './way-back.ts';

export interface LabState {
  /** Whose colours they are: the one that is open, else the first that is seen. */
  readonly project: Project;
  readonly tokens: readonly ColourToken[];
  readonly scheme: Scheme;
  /** Where the step that is being made began: what sliders that move all colours count from. */
  readonly before: Scheme;
  /** Tokens that no move of all colours touches. */
  readonly locked: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Colours that meet on the page as it is written; `undefined` while they are not known. */
  readonly pairs: Pairs | undefined;
  /** How many previews follow. */
  readonly previews: number;
}

export interface Lab {
  /** In a gesture it is told twelve times a second; the pages follow each frame. */
  readonly store: StoreApi<LabState>;
  /** `gesture`: calls with the same one in a row are one step, each from where the first began. */
  move(move: Move, gesture?: string): void;
  /** The same token in every preview. */
  paint(id: string, colour: Oklch, gesture?: string): void;
  /** The hand is off: what comes next is another step. */
  rest(): void;
  /** A step; with none left, what was written into cells of the grid. */
  undo(): void;
  redo(): void;
  setLocked(id: string, locked: boolean): void;
  measure(): void;
  /** Writes what was changed into the files. False where nothing could be written; the person is told why. */
  write(): boolean;
  /** Every page is as its files say again. */
  close(): void;
}

interface Target {
  readonly open: OpenPreview;
  readonly palette: Palette;
  due: 'nothing' | 'rule' | 'setup';
}

const MEASURE_AFTER_MS = 150;
/** While a hand is on a slider, the page follows each frame, and what is said of it in the panel this often. */
const TOLD_MS = 80;

export function openLab(context: Context, files: Pick<Files, 'restore'>): Lab {
  const { adapters } = context;
  let targets = new Map<OpenPreview['preview'], Target>();
  /** Done, and undone since: what a preview that opens meanwhile is given too. */
  let moves: readonly Move[] = [];
  let undone: readonly Move[] = [];
  let gesture: string | undefined;
  let { projectId } = context.get();
  let closed = false;
  let asked = 0;
  let unask = (): void => undefined;
  let untell: (() => void) | undefined;
  const store = createStore<LabState>(() => ({
    project: emptyProject,
    tokens: [],
    scheme: new Map(),
    before: new Map(),
    locked: new Set(),
    canUndo: false,
    canRedo: false,
    pairs: undefined,
    previews: 0,
  }));

  const wayBack = new WayBack();
  const behind: Written = { project: () => context.get().project, restore: files.restore };

  /** Of the project that is open, where it is among them. */
  const main = (): Target | undefined => {
    const all = [...targets.values()];
    const chosen = context.get().variants?.chosen;
    return all.find(({ open }) => open.name === `Preview ${chosen}`) ?? all[0];
  };

  function tellSoon(): void {
    untell ??= adapters.timer.after(TOLD_MS, tell);
  }

  function tell(): void {
    untell?.();
    untell = undefined;
    const palette = main()?.palette;
    if (palette === undefined) return;
    const { project, tokens, scheme, before, canUndo, canRedo } = palette;
    store.setState({
      project,
      tokens,
      scheme,
      before,
      canUndo: canUndo || wayBack.open,
      canRedo,
      previews: targets.size,
    });
  }

  /** Previews come and go, and files change under them. True where anything did. */
  function look(): boolean {
    let changed = false;
    if (context.get().projectId !== projectId) {
      ({ projectId } = context.get());
      moves = [];
      undone = [];
      targets = new Map();
      wayBack.forget();
      store.setState({ locked: new Set(), pairs: undefined });
    }
    const open = context.openPreviews();
    for (const preview of targets.keys()) {
      if (open.some((one) => one.preview === preview)) continue;
      targets.delete(preview);
      // Out of sight, it is as its files say.
      preview.setColours(undefined);
      changed = true;
    }
    for (const one of open) {
      const known = targets.get(one.preview);
      const project = one.project();
      if (known === undefined) {
        const palette = new Palette(project);
        for (const move of moves) palette.move(move, false);
        targets.set(one.preview, { open: one, palette, due: 'setup' });
      } else if (known.palette.project !== project) {
        known.palette.lift(project);
        known.due = 'setup';
      } else continue;
      changed = true;
    }
    return changed;
  }

  function tick(): void {
    if (look()) {
      tell();
      soonMeasure();
    }
    for (const target of targets.values()) {
      const { open, palette, due } = target;
      target.due = 'nothing';
      if (due === 'setup') open.preview.setColours(palette.colouring());
      else if (due === 'rule') open.preview.paintColours(palette.rule());
    }
  }

  function soonMeasure(): void {
    unask();
    unask = adapters.timer.after(MEASURE_AFTER_MS, () => void measure());
  }

  async function measure(): Promise<void> {
    asked += 1;
    const number = asked;
    const pairs = await main()?.open.preview.measureColours();
    if (!closed && number === asked) store.setState({ pairs });
  }

  function changed(): void {
    for (const target of targets.values()) if (target.due === 'nothing') target.due = 'rule';
  }

  /** Behind the grid stands the project: the cell that was chosen, and what was changed since. */
  function writeBehind(done: readonly Move[]): void {
    const palette = new Palette(context.get().project);
    for (const move of done) palette.move(move, false);
    const changes = palette.changes();
    if (changes.length === 0) return;
    wayBack.over(behind, () => files.restore(changes));
    context.version('Colours');
  }

  /** With nothing left to undo here, what was written in the grid is taken back: no version has it. */
  function takeBack(): void {
    if (!wayBack.open || !mayWrite(context)) return;
    if (wayBack.go().includes(behind)) context.version('Colours taken back');
    look();
    tell();
    soonMeasure();
  }

  const untick = adapters.clock.onTick(tick);
  const unwatch = context.store.subscribe((state, before) => {
    const isNew = state.preview.state !== before.preview.state || state.preview.entry !== before.preview.entry;
    if (isNew && state.preview.state === 'built') soonMeasure();
  });
  look();
  tell();
  soonMeasure();

  return {
    store,
    move(move, of) {
      look();
      const goesOn = of !== undefined && of === gesture;
      gesture = of;
      for (const { palette } of targets.values()) palette.move(move, goesOn);
      moves = [...(goesOn ? moves.slice(0, -1) : moves), move];
      undone = [];
      changed();
      if (goesOn) tellSoon();
      else tell();
    },
    paint(id, colour, of) {
      const move: Move = (tokens, from) =>
        tokens.some((token) => token.id === id) ? new Map([...from, [id, colour]]) : from;
      this.move(move, of);
    },
    rest() {
      gesture = undefined;
      if (untell !== undefined) tell();
    },
    undo() {
      gesture = undefined;
      if (main()?.palette.canUndo !== true) return takeBack();
      undone = [...undone, ...moves.slice(-1)];
      moves = moves.slice(0, -1);
      for (const { palette } of targets.values()) palette.undo();
      changed();
      tell();
    },
    redo() {
      gesture = undefined;
      moves = [...moves, ...undone.slice(-1)];
      undone = undone.slice(0, -1);
      for (const { palette } of targets.values()) palette.redo();
      changed();
      tell();
    },
    setLocked(id, locked) {
      const next = new Set(store.getState().locked);
      if (locked) next.add(id);
      else next.delete(id);
      store.setState({ locked: next });
    },
    measure: () => void measure(),
    write() {
      if (!mayWrite(context)) return false;
      look();
      const done = moves;
      gesture = undefined;
      moves = [];
      undone = [];
      let wrote = false;
      wayBack.forget();
      for (const target of targets.values()) {
        const changes = target.palette.changes();
        if (changes.length === 0) continue;
        wrote = true;
        if (target.open.preview === context.preview) {
          target.open.restore(changes);
          context.version('Colours');
        } else wayBack.over(target.open, () => target.open.restore(changes));
        target.palette.written(target.open.project());
        target.due = 'setup';
      }
      if (!targets.has(context.preview) && context.get().variants?.chosen !== undefined) writeBehind(done);
      tell();
      if (wrote) soonMeasure();
      return wrote;
    },
    close() {
      closed = true;
      unask();
      untell?.();
      untick();
      unwatch();
      for (const { open } of targets.values()) open.preview.setColours(undefined);
    },
  };
}
