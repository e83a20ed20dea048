import type { FilePath } from '../../core/path.ts';
import type { Range } from '../../core/text.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import styles from './place.module.css';

/** `index.html:46`, one-based as people count; a click shows it in the editor. */
export function Place({ path, range }: { path: FilePath; range: Range | undefined }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const label = range ? `${path}:${range.start.line + 1}` : path;
  return (
    <button
      type="button"
      className={styles.place}
      onClick={() => {
        if (range) workbench.reveal(path, range);
        else workbench.showFile(path);
        surface.setState({ pane: 'code' });
      }}
    >
      {label}
    </button>
  );
}
