import { useEffect } from 'react';
import { useWorkbench } from './workbench.ts';

/** Esc stops a run from anywhere, unless something nearer has a use for it: an open menu or dialog, the editor, an input method. */
export function useEscape(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const { state } = workbench.store.getState().run;
      if (state !== 'connecting' && state !== 'streaming') return;
      const near = event.target instanceof Element ? event.target.closest(NEARER) : null;
      if (near || document.querySelector('[role="menu"],[role="listbox"],[role="dialog"]')) return;
      event.preventDefault();
      workbench.stop();
    };
    // Before anyone else: an open tooltip would take the key for itself.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [workbench]);
}

const NEARER = '[role="menu"],[role="listbox"],[role="dialog"],.monaco-editor,aside[data-tool]';
