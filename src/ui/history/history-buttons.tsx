/** Undo, Redo and the way to the Timeline, in the header; and their keys, where nothing nearer has a use for them. */
import { History, Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './history-buttons.module.css';
import { REDO_KEYS, stepOf, UNDO_KEYS } from './keys.ts';

export function HistoryButtons() {
  const workbench = useWorkbench();
  const surface = useSurface();
  const open = useSurfaceState((state) => state.timeline);
  const canUndo = useWorkbenchState(({ history, otherTab }) => history.canUndo && !otherTab);
  const canRedo = useWorkbenchState(({ history, otherTab }) => history.canRedo && !otherTab);
  const undoLabel = useWorkbenchState(({ history }) => history.undoLabel);
  const redoLabel = useWorkbenchState(({ history }) => history.redoLabel);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step || event.defaultPrevented || isTakenBy(event.target)) return;
      event.preventDefault();
      if (workbench.store.getState().history[step === 'undo' ? 'canUndo' : 'canRedo']) workbench[step]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [workbench]);
  const toggle = () => surface.setState({ timeline: !open });
  return (
    <div className={styles.group} role="group" aria-label="History">
      <IconButton
        label="Undo"
        keys={UNDO_KEYS}
        disabled={!canUndo}
        onClick={() => workbench.undo()}
        {...(canUndo ? said('Undo', undoLabel) : {})}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        keys={REDO_KEYS}
        className={styles.redo}
        disabled={!canRedo}
        onClick={() => workbench.redo()}
        {...(canRedo ? said('Redo', redoLabel) : {})}
      >
        <Redo2 aria-hidden />
      </IconButton>
      <IconButton label="Timeline" className={styles.timeline} aria-expanded={open} onClick={toggle}>
        <History aria-hidden />
      </IconButton>
    </div>
  );
}

/** The hint names what goes; the name of the button stays. */
const said = (name: string, label: string) => ({
  'data-hint': `${name}: ${label.length > 60 ? `${label.slice(0, 59)}…` : label}`,
  'aria-description': label,
});

/** Text has an undo of its own; so has Monaco. A dialog covers what would change. */
const isTakenBy = (target: EventTarget | null): boolean =>
  (target instanceof Element &&
    target.closest('input,textarea,select,[contenteditable],.monaco-editor,[role="dialog"],[role="menu"]') !== null) ||
  document.querySelector('[role="dialog"]') !== null;
