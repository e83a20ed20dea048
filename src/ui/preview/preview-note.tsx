/** What the preview is waiting for, in one quiet line: the compiler, a package, a file of the run. */
import { useWorkbenchState } from '../app/workbench.ts';
import styles from './preview-note.module.css';
import { noteOf } from './note-words.ts';

export function PreviewNote() {
  const note = useWorkbenchState(noteOf);
  return (
    <span role="status" aria-label="Preview note" className={styles.note} data-shown={note === '' ? 'no' : 'yes'}>
      {note}
    </span>
  );
}

/** The page that was good last stays; this says that a newer one is being made. */
export function BuildingLine() {
  const building = useWorkbenchState((state) => state.preview.building);
  return building === 'no' ? null : <div className={styles.building} aria-hidden />;
}
