/** The page that is being made, the loudest thing in the window; what must be said about it takes the bottom edge. */
import { Hourglass, RotateCw } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { extensionOf, type FilePath } from '../../core/path.ts';
import { useLayout } from '../app/layout.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import type { Mounts } from '../mounts.ts';
import { Drawer } from './drawer.tsx';
import styles from './preview-pane.module.css';
import { ProblemBar } from './problem-bar.tsx';
import { WriteHead } from './write-head.tsx';

const PageSelect = lazy(() => import('./page-select.tsx'));

export function PreviewPane({ mount }: { mount: Mounts['preview'] }) {
  const workbench = useWorkbench();
  const state = useWorkbenchState(({ preview }) => preview.state);
  const narrow = useLayout() === 'tabs';
  const writing = useWorkbenchState(({ run }) => run.state === 'streaming');
  return (
    <section aria-label="Preview pane" className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.title}>Preview</h2>
        <Pages />
        <span className={styles.spring} />
        <IconButton
          label="Reload"
          className={styles.reload}
          onClick={() => workbench.preview.reload()}
          disabled={state === 'empty' || (narrow && writing)}
        >
          <RotateCw aria-hidden />
        </IconButton>
      </div>
      <div className={styles.body}>
        <div className={classes(styles.stage, state === 'hung' && styles.dimmed)}>
          <Host mount={mount} />
        </div>
        {state === 'empty' ? <p className={styles.empty}>The page appears here</p> : null}
        <WriteHead />
        <div className={styles.edge}>{state === 'hung' ? <Hung /> : <ProblemBar />}</div>
        <Drawer />
      </div>
    </section>
  );
}

/** Owned by the mount alone: React never touches what is inside, and it is never moved, since a moved frame reloads. */
const Host = memo(function Host({ mount }: { mount: Mounts['preview'] }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mount(host.current) : undefined), [mount]);
  return <div ref={host} className={styles.host} />;
});

function Hung() {
  const workbench = useWorkbench();
  return (
    <Message
      floating
      role="alert"
      icon={<Hourglass aria-hidden />}
      tone="warn"
      title="The page does not answer"
      body="A script in it keeps running. Your text and versions are safe."
      actions={
        <>
          <Button look="outline" onClick={() => workbench.preview.stopHung()}>
            Stop the script
          </Button>
          <Button onClick={() => workbench.preview.waitHung()}>Wait</Button>
        </>
      }
    />
  );
}

const isPage = (path: FilePath): boolean => /^(html?|svg)$/.test(extensionOf(path));

/** Which page is shown, once there is a choice. */
function Pages() {
  const pages = useWorkbenchState(useShallow((state) => [...state.project.files.keys()].filter(isPage)));
  const entry = useWorkbenchState((state) => state.preview.entry);
  if (pages.length < 2 || !entry) return null;
  return (
    <Suspense fallback={<span className={styles.pages}>{entry}</span>}>
      <PageSelect pages={pages} entry={entry} />
    </Suspense>
  );
}
