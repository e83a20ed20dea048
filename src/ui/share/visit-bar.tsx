/** What stands over a prototype that came by a link: what it is, and what may be done with it. */
import { Play, ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { saveWords } from '../../engine/share/save-words.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { plural } from '../kit/format.ts';
import styles from './visit-bar.module.css';

export function VisitBar() {
  const workbench = useWorkbench();
  const surface = useSurface();
  const title = useWorkbenchState((state) => state.title);
  const files = useWorkbenchState((state) => state.project.files.size);
  const running = useWorkbenchState((state) => state.visit?.running === true);
  // Where one pane is seen at a time, the code comes first.
  useEffect(() => surface.setState({ pane: 'code' }), [surface]);
  return (
    <section className={styles.bar} aria-label="From a link">
      <ShieldCheck className={styles.icon} aria-hidden />
      <p className={styles.words}>
        <strong>{title}</strong>, {plural(files, 'file')} from a link.{' '}
        <span>
          {running
            ? 'It runs without a network. Nothing of it is stored.'
            : 'Nothing of it has run, nothing is stored. Look at the code first.'}
        </span>
      </p>
      <div className={styles.actions}>
        {running ? null : (
          <Button
            look="primary"
            onClick={() => {
              surface.setState({ pane: 'preview' });
              workbench.runVisit();
            }}
          >
            <Play aria-hidden />
            Run
          </Button>
        )}
        <Button look="outline" onClick={() => workbench.keepVisit()}>
          {saveWords({ running })}
        </Button>
        <Button onClick={() => workbench.leaveVisit()}>To my work</Button>
      </div>
    </section>
  );
}
