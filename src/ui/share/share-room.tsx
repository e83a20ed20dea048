/** All that Share and Export show: the bar over a prototype from a link, and at most one of their dialogs. */
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import type { Mounts } from '../mounts.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { VisitBar } from './visit-bar.tsx';

export default function ShareRoom({ takeAway }: { takeAway: Mounts['takeAway'] }) {
  const surface = useSurface();
  const open = useSurfaceState((state) => state.takeAway);
  const visited = useWorkbenchState((state) => (state.visit ? state.projectId : undefined));
  const close = () => surface.setState({ takeAway: undefined });
  return (
    <>
      {visited === undefined ? null : <VisitBar key={visited} />}
      {open === 'share' ? (
        <ShareDialog takeAway={takeAway} close={close} exportInstead={() => surface.setState({ takeAway: 'export' })} />
      ) : null}
      {open === 'export' ? <ExportDialog takeAway={takeAway} close={close} /> : null}
    </>
  );
}
