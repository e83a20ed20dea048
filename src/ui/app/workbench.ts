import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WorkbenchState } from '../../engine/state.ts';
import type { Workbench } from '../../engine/workbench.ts';

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** What a person can do. Stable for the life of the app. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('A part of the interface stands outside of <App>.');
  return workbench;
}

/** One small piece of the state; renders again only when that piece is another value. Select values, never make them. */
export function useWorkbenchState<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useWorkbench().store, select);
}
