/** The page that is being made, the loudest thing in the window; what must be said about it takes the bottom edge. */
import { Hourglass, RotateCw } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { entriesOf, isMarkup } from '../../core/preview/entry.ts';
import { useLayout } from '../app/layout.ts';
import { useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import type { Mounts } from '../mounts.ts';
import styles from './preview-pane.module.css';
import { BuildingLine, PreviewNote } from './preview-note.tsx';
import { mostUrgent } from './urgency.ts';
import { WriteHead } from './write-head.tsx';

const Bars = lazy(() => import('./bars.tsx'));
const Drawer = lazy(() => import('./drawer.tsx'));
const ErrorCard = lazy(() => import('./error-card.tsx'));
const HeldCard = lazy(() => import('./held-card.tsx'));
const PageSelect = lazy(() => import('./page-select.tsx'));
const ColourPanel = lazy(() => import('../colour/colour-panel.tsx'));
const SvgPanel = lazy(() => import('../svg/svg-panel.tsx'));
const VariantBar = lazy(() => import('../variants/variant-bar.tsx'));
const Tools = lazy(() => import('./tools/tools.tsx'));

export function PreviewPane({ mounts }: { mounts: Mounts }) {
  const workbench = useWorkbench();
  const state = useWorkbenchState(({ preview }) => preview.state);
  const narrow = useLayout() === 'tabs';
  const waits = useWorkbenchState(({ visit }) => visit !== undefined && !visit.running);
  const writing = useWorkbenchState(({ run }) => run.state === 'streaming');
  const [held, setHeld] = useState(mounts.allowRunning !== undefined);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [device, setDevice] = useState<HTMLElement | null>(null);
  return (
    <section aria-label="Preview pane" className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.title}>Preview</h2>
        <Pages />
        <span className={styles.spring} />
        <PreviewNote />
        <Suspense>{body && device ? <Tools body={body} device={device} /> : null}</Suspense>
        <IconButton
          label="Reload"
          className={styles.reload}
          onClick={() => workbench.preview.reload()}
          disabled={state === 'empty' || (narrow && writing)}
        >
          <RotateCw aria-hidden />
        </IconButton>
      </div>
      <Variant />
      <Blocked />
      <div className={styles.beside}>
        <div ref={setBody} className={styles.body}>
          <div className={classes(styles.stage, state === 'hung' && styles.dimmed)}>
            <div ref={setDevice} className={styles.device}>
              <Host mount={mounts.preview} />
              <WriteHead />
            </div>
          </div>
          {state === 'empty' ? (
            <p className={styles.empty}>
              {waits || held ? 'Nothing runs before you press Run' : 'The page appears here'}
            </p>
          ) : null}
          <BuildingLine />
          <div className={styles.edge}>
            {held ? (
              <Suspense>
                <HeldCard
                  run={() => {
                    setHeld(false);
                    mounts.allowRunning?.();
                  }}
                />
              </Suspense>
            ) : state === 'hung' ? (
              <Hung />
            ) : (
              <Failure />
            )}
          </div>
          <Below />
        </div>
        <Tool takeAway={mounts.takeAway} />
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

/** The error that is most in the way, unless the drawer shows them all. */
function Failure() {
  const open = useSurfaceState((state) => state.drawer !== 'closed');
  const fails = useWorkbenchState((state) => mostUrgent(state.problems) !== undefined);
  if (open || !fails) return null;
  return (
    <Suspense>
      <ErrorCard />
    </Suspense>
  );
}

/** What is docked beside the page; under it where the pane is narrow. */
function Tool({ takeAway }: { takeAway: Mounts['takeAway'] }) {
  const tool = useSurfaceState((state) => state.tool);
  // Over the grid, colours are of all that is seen there.
  const inGrid = useWorkbenchState((state) => state.variants?.open === true && !state.otherTab);
  if (tool === undefined || (inGrid && tool === 'colours')) return null;
  return (
    <aside className={styles.tool} data-tool={tool}>
      <Suspense>{tool === 'colours' ? <ColourPanel /> : <SvgPanel takeAway={takeAway} />}</Suspense>
    </aside>
  );
}

function Below() {
  const open = useSurfaceState((state) => state.drawer !== 'closed');
  if (!open) return null;
  return (
    <Suspense>
      <Drawer />
    </Suspense>
  );
}

/** Which of several answers this is. */
function Variant() {
  const any = useWorkbenchState(({ variants }) => variants !== undefined);
  if (!any) return null;
  return (
    <Suspense>
      <VariantBar />
    </Suspense>
  );
}

function Blocked() {
  const any = useWorkbenchState(
    ({ preview, network }) => preview.blocked.length > 0 || preview.outsideLink !== undefined || network !== 'off',
  );
  if (!any) return null;
  return (
    <Suspense>
      <Bars />
    </Suspense>
  );
}

/** Which page is shown, once there is a choice. Without a page it is the file that one is made around. */
function Pages() {
  const pages = useWorkbenchState(useShallow(({ project }) => entriesOf([...project.files.keys()])));
  const entry = useWorkbenchState((state) => state.preview.entry);
  if (!entry) return null;
  if (pages.length < 2) return isMarkup(entry) ? null : <span className={styles.start}>{entry}</span>;
  return (
    <Suspense fallback={<span className={styles.pages}>{entry}</span>}>
      <PageSelect pages={pages} entry={entry} />
    </Suspense>
  );
}
