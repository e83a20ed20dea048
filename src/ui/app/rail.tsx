import { PanelLeftOpen, Square } from 'lucide-react';
import { Dot } from '../kit/dot.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import type { Layout } from './layout.ts';
import styles from './rail.module.css';
import { useSurface, useSurfaceState } from './surface.ts';
import { useWorkbench, useWorkbenchState } from './workbench.ts';

/** The folded conversation: 48 px from which it opens again, and from which a run can still be stopped. */
export function Rail({ layout }: { layout: Layout }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const open = useSurfaceState((state) => layout === 'rail' && state.overlay);
  const running = useWorkbenchState(({ run }) => run.state === 'connecting' || run.state === 'streaming');
  const broke = useWorkbenchState(({ turns }) => {
    const type = turns.at(-1)?.outcome.type;
    return type === 'failed' || type === 'interrupted';
  });
  const unfold = () => surface.setState(layout === 'rail' ? { overlay: !open } : { folded: false });
  return (
    <nav className={styles.rail} aria-label="Tools">
      <IconButton
        label={
          open
            ? 'Fold the conversation away'
            : broke
              ? 'Open the conversation: the last run broke off'
              : 'Open the conversation'
        }
        aria-expanded={open}
        onClick={unfold}
      >
        <PanelLeftOpen aria-hidden />
        {broke && !open ? <span className={styles.broke} /> : null}
      </IconButton>
      {running && !open ? (
        <>
          <Dot tone="live" />
          <IconButton label="Stop" keys="Esc" onClick={() => workbench.stop()}>
            <Square className={styles.stop} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </nav>
  );
}
