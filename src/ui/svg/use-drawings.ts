import { startTransition, useEffect, useState } from 'react';
import { drawingsOf, type Drawing } from '../../core/svg/drawings.ts';
import { isWriting } from '../../engine/state.ts';
import type { Workbench } from '../../engine/workbench.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';

const PAUSE_MS = 200;
/** A large drawing takes a while to be read, so a longer pause is waited for. */
const CHARACTERS_PER_MS = 1_000;

export interface Drawings {
  /** The one a person most likely means first. */
  readonly all: readonly Drawing[];
  /** A run is writing: what is read now may be half of it. */
  readonly writing: boolean;
}

/** The drawings as they are now: while one is written four times a second, while somebody types once they pause. */
export function useDrawings(): Drawings {
  const workbench = useWorkbench();
  const writing = useWorkbenchState(isWriting);
  const [all, setAll] = useState(() => drawingsNow(workbench));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (afterMs: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => setAll(drawingsNow(workbench))), afterMs);
    };
    const unsubscribe = workbench.store.subscribe((now, before) => {
      const moved =
        now.preview.entry !== before.preview.entry ||
        now.activePath !== before.activePath ||
        now.tabs.length !== before.tabs.length ||
        now.visit !== before.visit;
      // A new meter is the sign that there is more to read.
      if (moved || now.run !== before.run) look(0);
      else if (now.project !== before.project) look(PAUSE_MS + longest(workbench) / CHARACTERS_PER_MS);
    });
    // What has changed since the first look.
    look(0);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [workbench]);
  return { all, writing };
}

function drawingsNow(workbench: Workbench): readonly Drawing[] {
  const { tabs, preview, visit, activePath } = workbench.store.getState();
  return drawingsOf({
    paths: tabs,
    read: (path) => workbench.textNow(path),
    entry: preview.entry ?? visit?.entry,
    active: activePath,
  });
}

function longest(workbench: Workbench): number {
  const { activePath } = workbench.store.getState();
  return activePath === undefined ? 0 : (workbench.textNow(activePath)?.length ?? 0);
}
