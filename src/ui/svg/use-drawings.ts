import { useEffect, useState } from 'react';
import { drawingsOf, type Drawing } from '../../core/svg/drawings.ts';
import { isWriting } from '../../engine/state.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';

const SETTLED_MS = 200;

export interface Drawings {
  /** The one a person most likely means first. */
  readonly all: readonly Drawing[];
  /** A run is writing: what is read now may be half of it. */
  readonly writing: boolean;
}

/** The drawings as they are now: while one is written four times a second, while somebody types once they pause. */
export function useDrawings(): Drawings {
  const workbench = useWorkbench();
  const tabs = useWorkbenchState((state) => state.tabs);
  const entry = useWorkbenchState((state) => state.preview.entry ?? state.visit?.entry);
  const active = useWorkbenchState((state) => state.activePath);
  const writing = useWorkbenchState(isWriting);
  // These two say that there is something new to read.
  useSettled(useWorkbenchState((state) => state.project));
  useWorkbenchState(({ run }) => (run.state === 'streaming' ? run.meter : undefined));
  const all = drawingsOf({ paths: tabs, read: (path) => workbench.textNow(path), entry, active });
  return { all, writing };
}

/** The value once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
