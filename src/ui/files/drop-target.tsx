/** Files dropped anywhere on the window are taken in; while they hover, the window says so. */
import { FolderInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import styles from './drop-target.module.css';
import { readDropped } from './read-drop.ts';
import { takeFiles } from './take-files.ts';

export default function DropTarget() {
  const workbench = useWorkbench();
  const surface = useSurface();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Leaving an element for another of the same window has a relatedTarget; leaving the window has none.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void takeFiles(workbench, surface, readDropped(event.dataTransfer.items));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [workbench, surface]);

  if (!over) return null;
  return (
    <div className={styles.target} role="status">
      <div className={styles.frame}>
        <FolderInput aria-hidden />
        <p className={styles.title}>Drop to open</p>
        <p className={styles.body}>Files, a folder or a zip. They stay on this device.</p>
      </div>
    </div>
  );
}
