import { useSyncExternalStore } from 'react';

/** `wide`: three panes. `rail`: the conversation is folded and opens over the editor. `tabs`: one pane at a time. */
export type Layout = 'wide' | 'rail' | 'tabs';

const RAIL_BELOW = 1120;
const TABS_BELOW = 900;

function layoutFor(width: number): Layout {
  if (width < TABS_BELOW) return 'tabs';
  return width < RAIL_BELOW ? 'rail' : 'wide';
}

export function useLayout(): Layout {
  return useSyncExternalStore(listen, () => layoutFor(window.innerWidth));
}

export function useDark(setting: 'system' | 'light' | 'dark'): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  return setting === 'system' ? system : setting === 'dark';
}

/** Without a mouse, focus is not moved into a field unasked: it would raise the keyboard over the page. */
export const hasFinePointer = (): boolean => matchMedia('(pointer: fine)').matches;

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

function listen(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
