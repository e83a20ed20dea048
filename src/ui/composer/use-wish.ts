import { useCallback } from 'react';
import { isReadOnly } from '../../engine/state.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';

export interface Wish {
  readonly draft: string;
  readonly running: boolean;
  /** Another tab holds the project, or it is somebody's link: nothing can be sent from here. */
  readonly readOnly: boolean;
  readonly sendable: boolean;
  readonly setDraft: (text: string) => void;
  readonly send: () => void;
  readonly queue: () => void;
  readonly stop: () => void;
}

/** The one wish being written, wherever its field stands: it outlives the field, the pane and the page. */
export function useWish(): Wish {
  const workbench = useWorkbench();
  const draft = useWorkbenchState((state) => state.draft);
  const running = useWorkbenchState(({ run }) => run.state === 'connecting' || run.state === 'streaming');
  const readOnly = useWorkbenchState(isReadOnly);

  // Taken from the store, not from the last render: keys may come faster than renders.
  const hand = useCallback(
    (to: (wish: string) => void) => {
      const state = workbench.store.getState();
      const { draft: wish } = state;
      if (isReadOnly(state) || wish.trim() === '') return;
      workbench.setDraft('');
      to(wish.trim());
    },
    [workbench],
  );
  return {
    draft,
    running,
    readOnly,
    sendable: !readOnly && draft.trim() !== '',
    setDraft: useCallback((text) => workbench.setDraft(text), [workbench]),
    send: useCallback(() => hand((wish) => workbench.send(wish)), [hand, workbench]),
    queue: useCallback(() => hand((wish) => workbench.enqueue(wish)), [hand, workbench]),
    stop: useCallback(() => workbench.stop(), [workbench]),
  };
}
