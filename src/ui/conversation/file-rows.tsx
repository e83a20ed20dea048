import { Check, CircleAlert, FilePen, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TurnFile } from '../../engine/state.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { plural } from '../kit/format.ts';
import styles from './file-rows.module.css';

/** The files a turn touched, in the order they were named. A row opens its file. */
export function FileRows({ files, running }: { files: readonly TurnFile[]; running: boolean }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  return (
    <ul className={styles.rows}>
      {files.map((file) => (
        <li key={file.path} className={classes(styles.item, file.status === 'writing' && styles.writing)}>
          <button
            type="button"
            className={styles.row}
            disabled={file.status === 'deleted'}
            onClick={() => {
              workbench.showFile(file.path);
              surface.setState({ pane: 'code' });
            }}
          >
            {mark(file, running)}
            <span className={styles.path}>
              <bdi>{file.path}</bdi>
            </span>
            <span className={styles.says}>{says(file, running)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function mark(file: TurnFile, running: boolean): ReactNode {
  switch (file.status) {
    case 'writing':
      return <Place>{running ? <Dot tone="live" small /> : <Dot tone="quiet" small />}</Place>;
    case 'done':
      return running ? (
        <Place>
          <Check aria-hidden />
        </Place>
      ) : null;
    case 'draft':
      return (
        <Place>
          <FilePen aria-hidden />
        </Place>
      );
    case 'refused':
      return (
        <Place bad>
          <CircleAlert aria-hidden />
        </Place>
      );
    case 'deleted':
      return (
        <Place>
          <Trash2 aria-hidden />
        </Place>
      );
  }
}

const Place = ({ bad, children }: { bad?: boolean; children: ReactNode }) => (
  <span className={classes(styles.mark, bad && styles.bad)}>{children}</span>
);

function says(file: TurnFile, running: boolean): ReactNode {
  switch (file.status) {
    case 'writing':
      return plural(file.lines, 'line');
    case 'draft':
      return `${plural(file.lines, 'line')}, draft`;
    case 'refused':
      return `${file.refused.length} of ${plural(file.edits, 'edit')} refused`;
    case 'deleted':
      return 'deleted';
    case 'done':
      if (running || file.added + file.removed === 0) return plural(file.lines, 'line');
      return (
        <>
          {file.added > 0 ? <span className={styles.added}>+{file.added}</span> : null}
          {file.removed > 0 ? <span className={styles.removed}>−{file.removed}</span> : null}
          <span className="sr-only">{`${plural(file.added, 'line')} added, ${file.removed} removed`}</span>
        </>
      );
  }
}
