/**
 * Which of the variants is the project. One that is chosen takes the place of what is there, as one change; what was done to
 * it there, by hand or by a run that went on with it, is its own when another takes its place.
 */
import { apply, diff, type Project, type ProjectChange } from '../../core/project.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { Context } from '../context.ts';
import type { Files } from '../project/files.ts';
import { isWriting, type WorkbenchState } from '../state.ts';
import { BUSY } from './beginnings.ts';
import type { Cell } from './cell.ts';
import { isWritingCell, type VariantCell, type VariantsState } from './state.ts';
import { endedRun } from './stored.ts';
import { fileToShow, letterOf, runOf, turnsWith } from './views.ts';

/** What choosing needs of the room that it is done in. */
export interface Room {
  readonly live: ReadonlyMap<string, Cell>;
  say(variants: VariantsState, more?: Partial<WorkbenchState>): void;
  show(open: boolean): void;
  /** Another was chosen by hand. */
  chosen(): void;
}

export interface Choosing {
  choose(letter: string): void;
  /** The files were changed otherwise, e.g. by undo: they may be another variant now, or none. */
  changed(variants: VariantsState, project: Project): void;
}

export function createChoosing(context: Context, files: Files, room: Room): Choosing {
  const { get, set, adapters } = context;
  const { live } = room;
  let bringing = false;

  /** Files of a variant take the place of those that are there. A document of its own: it is another page. */
  function bring(changes: readonly ProjectChange[]): void {
    const { editor } = adapters;
    bringing = true;
    files.commit(changes);
    bringing = false;
    for (const change of changes) {
      if (change.type === 'delete') editor.removeFile(change.path);
      else if (change.file.kind === 'text') editor.setFile(change.file.path, change.file.text);
    }
    set({ console: [], problems: [] });
    context.preview.show(get().project, { network: get().network });
  }

  /** From here on it is by itself again, with all that was made of it. */
  function left(cell: VariantCell, turnId: string): VariantCell {
    const { project, turns } = get();
    const stored = turns.find(({ id }) => id === turnId);
    const isOver = !isWritingCell(cell) && stored !== undefined && stored.outcome.type !== 'running';
    const turn: Turn = isOver ? { ...stored, undo: [] } : cell.turn;
    const change = { project, turn, ...(isOver ? { run: endedRun(turn) } : {}) };
    const alive = live.get(cell.letter);
    alive?.release();
    alive?.take(change);
    return { ...cell, ...change };
  }

  const home = () => ({
    editor: adapters.editor,
    preview: context.preview,
    project: () => get().project,
    commit: files.commit,
    touched: files.touched,
  });

  return {
    choose(letter) {
      const { variants } = get();
      if (!variants || !context.writable()) return;
      if (variants.chosen === letter) return room.show(false);
      // What has come since they were painted last is theirs too.
      const cells = variants.cells.map((one) => live.get(one.letter)?.view() ?? one);
      const cell = cells.find((one) => one.letter === letter);
      if (!cell) return;
      // A run of another kind goes on in the project.
      if (isWriting(get()) && !cells.some(isWritingCell)) return context.notify(BUSY);
      const isFirst = variants.chosen === undefined;
      const now = cells.map((one) => (one.letter === variants.chosen ? left(one, variants.turnId) : one));
      // Before the first choice, what was changed by hand elsewhere stays.
      const wanted = isFirst ? apply(get().project, diff(variants.base, cell.project)) : cell.project;
      bring(diff(get().project, wanted));
      const lead = live.get(letter);
      if (lead?.current()) lead.lead(home());
      const next: VariantsState = { ...variants, cells: now, chosen: letter, open: false };
      room.say(next, { run: runOf(next), turns: turnsWith(next, get()) });
      const head = fileToShow(cell, get().activePath);
      if (head !== undefined) files.show(head);
      if (!isWriting(get())) {
        const name = cell.idea === '' ? '' : `, ${cell.idea}`;
        context.version(
          `Variant ${letter}${name}: ${cell.turn.wish.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
          'model',
          variants.turnId,
        );
      }
      context.touched();
      room.chosen();
    },
    changed(variants, project) {
      if (bringing) return;
      const chosen = letterOf(project, variants);
      if (chosen === variants.chosen) return;
      if (variants.chosen !== undefined) live.get(variants.chosen)?.release();
      const next: VariantsState = { ...variants, chosen };
      room.say(next, { turns: turnsWith(next, get()) });
    },
  };
}
