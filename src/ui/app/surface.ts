/**
 * What is open, folded or in front: the part of the interface's state that means nothing to the engine.
 * Only whether the conversation is folded outlives the page.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lab } from '../../engine/colour/lab.ts';

export interface SurfaceState {
  /** From the start of the navigation until a wish could be typed and kept. */
  readonly readyMs: number | undefined;
  readonly settings: boolean;
  readonly takeAway: 'share' | 'export' | undefined;
  /** Docked beside the page. */
  readonly tool: 'svg' | 'colours' | undefined;
  /** While colours are open, wherever their panel stands. */
  readonly lab: Promise<Lab> | undefined;
  /** The versions, over the whole width. */
  readonly timeline: boolean;
  readonly drawer: 'closed' | 'problems' | 'console';
  /** At full width: a pane or the rail. */
  readonly folded: boolean;
  /** Between 900 and 1120 px: over the editor, or away. */
  readonly overlay: boolean;
  /** Below 900 px, where one pane is seen at a time. */
  readonly pane: 'conversation' | 'code' | 'preview';
  /** What could not be taken on import, said at the bottom edge. */
  readonly refusedFiles: readonly { readonly name: string; readonly reason: string }[];
}

export type Surface = StoreApi<SurfaceState>;

const FOLDED = 'vonk.conversation.folded';

export function createSurface(): Surface {
  const surface = createStore<SurfaceState>()(() => ({
    readyMs: undefined,
    settings: false,
    takeAway: undefined,
    tool: undefined,
    lab: undefined,
    timeline: false,
    drawer: 'closed',
    folded: readFolded(),
    overlay: false,
    pane: 'preview',
    refusedFiles: [],
  }));
  surface.subscribe((now, before) => {
    if (now.folded !== before.folded) writeFolded(now.folded);
  });
  return surface;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('A part of the interface stands outside of <App>.');
  return surface;
}

export function useSurfaceState<T>(select: (state: SurfaceState) => T): T {
  return useStore(useSurface(), select);
}

function readFolded(): boolean {
  try {
    return localStorage.getItem(FOLDED) === 'yes';
  } catch {
    return false; // Storage refused: every visit starts unfolded.
  }
}

function writeFolded(folded: boolean): void {
  try {
    localStorage.setItem(FOLDED, folded ? 'yes' : 'no');
  } catch {
    // Storage refused: it holds for this visit.
  }
}
