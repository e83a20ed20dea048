import type { FileStats } from '../../core/history/version.ts';
import { count, plural } from '../kit/format.ts';
import styles from './delta.module.css';

/** `+12 −3`: lines that came and went, of one file or of many. */
export function Delta({ stats }: { stats: readonly Pick<FileStats, 'added' | 'removed'>[] }) {
  const added = stats.reduce((sum, file) => sum + file.added, 0);
  const removed = stats.reduce((sum, file) => sum + file.removed, 0);
  if (added + removed === 0) return null;
  return (
    <span className={styles.delta}>
      {added > 0 ? <span className={styles.added}>+{count(added)}</span> : null}
      {removed > 0 ? <span className={styles.removed}>−{count(removed)}</span> : null}
      <span className="sr-only">{`${plural(added, 'line')} added, ${count(removed)} removed`}</span>
    </span>
  );
}
