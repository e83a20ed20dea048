interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Which step a key asks for: Ctrl or Cmd with Z; with Shift, or Y, forward again. */
export function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): 'undo' | 'redo' | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

const MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform);

export const UNDO_KEYS = MAC ? '⌘Z' : 'Ctrl+Z';
export const REDO_KEYS = MAC ? '⇧⌘Z' : 'Ctrl+Y';
