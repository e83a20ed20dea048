import { TriangleAlert } from 'lucide-react';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import styles from './header.module.css';
import { saveWords } from './save-words.ts';

export function SaveState() {
  const workbench = useWorkbench();
  const storage = useWorkbenchState((state) => state.storage);
  const writing = useWorkbenchState((state) => state.run.state === 'streaming');
  const otherTab = useWorkbenchState((state) => state.otherTab);
  const visiting = useWorkbenchState((state) => state.visit !== undefined);
  if (otherTab) {
    return (
      <div className={styles.save}>
        <span className={styles.warn}>Open in another tab</span>
        <Button look="outline" onClick={() => workbench.takeOver()}>
          Take over
        </Button>
      </div>
    );
  }
  if (visiting) return <span className={styles.save}>Not stored</span>;
  const words = saveWords(storage, writing);
  return (
    <span className={classes(styles.save, words.tone === 'bad' && styles.bad)} title={words.detail}>
      {words.tone === 'bad' ? <TriangleAlert aria-hidden /> : null}
      <span>
        {words.text}
        {words.why ? <span className={styles.why}>{words.why}</span> : null}
      </span>
    </span>
  );
}
