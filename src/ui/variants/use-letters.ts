import { useEffect } from 'react';
import { useWorkbench } from '../app/workbench.ts';

/** While the grid is seen, the letter of a cell chooses it and Esc goes back to the one that is chosen. Not while one types. */
export function useLetters(open: boolean): void {
  const workbench = useWorkbench();
  useEffect(() => {
    if (!open) return undefined;
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const { variants } = workbench.store.getState();
      if (event.key === 'Escape' && variants?.chosen !== undefined) {
        event.preventDefault();
        workbench.showVariants(false);
      }
      const letter = event.key.toUpperCase();
      const cell = variants?.cells.find((one) => one.letter === letter);
      if (!cell) return;
      event.preventDefault();
      workbench.chooseVariant(letter);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open, workbench]);
}

const TYPING = 'input,textarea,select,[contenteditable],.monaco-editor,[role="menu"],[role="listbox"],[role="dialog"]';
