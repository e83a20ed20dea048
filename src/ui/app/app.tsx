import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import type { WorkbenchState } from '../../engine/state.ts';
import type { Workbench } from '../../engine/workbench.ts';
import { FirstVisit } from '../first-visit/first-visit.tsx';
import { Header } from '../header/header.tsx';
import type { Mounts } from '../mounts.ts';
import { Notices } from '../notices/notices.tsx';
import { StatusLine } from '../status/status-line.tsx';
import styles from './app.module.css';
import '../tokens.css';
import '../base.css';
import { CrashPage } from './crash-page.tsx';
import { DocumentState } from './document-state.tsx';
import { useLayout, useMedia } from './layout.ts';
import { Panes } from './panes.tsx';
import { createSurface, SurfaceContext, useSurface, useSurfaceState } from './surface.ts';
import { useIdle } from './use-idle.ts';
import { useEscape } from './use-escape.ts';
import { useWorkbenchState, WorkbenchContext } from './workbench.ts';

const DropTarget = lazy(() => import('../files/drop-target.tsx'));
const HintLayer = lazy(() => import('../kit/hint.tsx'));
const ShareRoom = lazy(() => import('../share/share-room.tsx'));
const Timeline = lazy(() => import('../history/timeline.tsx'));
const SettingsDialog = lazy(() => import('../settings/settings-dialog.tsx'));

/** The whole interface over one workbench. `mounts` must keep its identity: a new one would load editor and preview anew. */
export function App({ workbench, mounts }: { workbench: Workbench; mounts: Mounts }) {
  const [surface] = useState(createSurface);
  return (
    <ErrorBoundary fallbackRender={crashOf(workbench)}>
      <WorkbenchContext value={workbench}>
        <SurfaceContext value={surface}>
          <>
            <DocumentState />
            <Window mounts={mounts} />
          </>
        </SurfaceContext>
      </WorkbenchContext>
    </ErrorBoundary>
  );
}

const crashOf =
  (workbench: Workbench) =>
  ({ error }: FallbackProps) => <CrashPage error={error} workbench={workbench} />;

const ROOM_FOR_A_TOOL = '(min-width: 1700px)';

/** Nothing was wished and nothing was brought along: there is only a field to show. */
const isFirst = ({ project, turns, run }: WorkbenchState): boolean =>
  project.files.size === 0 && turns.length === 0 && run.state === 'idle';

function Window({ mounts }: { mounts: Mounts }) {
  const surface = useSurface();
  const ready = useWorkbenchState((state) => state.ready);
  const first = useWorkbenchState(isFirst);
  const room = useLayout();
  const roomy = useMedia(ROOM_FOR_A_TOOL);
  // What is docked beside the page takes the conversation's room where there is not enough for both.
  const layout = useSurfaceState(({ tool }) => (room === 'wide' && tool !== undefined && !roomy ? 'rail' : room));
  const idle = useIdle();
  const settings = useSurfaceState((state) => state.settings);
  const takeAway = useSurfaceState((state) => state.takeAway);
  const timeline = useSurfaceState((state) => state.timeline);
  const visiting = useWorkbenchState((state) => state.visit !== undefined);
  useEscape();
  useEffect(() => {
    if (ready) surface.setState((old) => ({ readyMs: old.readyMs ?? performance.now() }));
  }, [ready, surface]);
  useEffect(() => {
    // The conversation that opened over the editor is for that width only.
    if (layout !== 'rail') surface.setState({ overlay: false });
  }, [layout, surface]);
  return (
    <div className={styles.window}>
      <Header first={first} />
      {visiting || takeAway ? (
        <Suspense>
          <ShareRoom takeAway={mounts.takeAway} />
        </Suspense>
      ) : null}
      <main className={styles.main}>
        <Panes mounts={mounts} layout={layout} covered={first} />
        {first ? <div className={styles.cover}>{ready ? <FirstVisit /> : null}</div> : null}
      </main>
      {timeline && !first && !visiting ? (
        <Suspense>
          <Timeline />
        </Suspense>
      ) : null}
      <StatusLine first={first} />
      <Notices />
      {idle ? (
        <Suspense>
          <HintLayer />
          <DropTarget />
        </Suspense>
      ) : null}
      {settings ? (
        <Suspense>
          <SettingsDialog isolation={mounts.isolation} close={() => surface.setState({ settings: false })} />
        </Suspense>
      ) : null}
    </div>
  );
}
