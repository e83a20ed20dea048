import { useSurface, useSurfaceState } from '../app/surface.ts';
import type { Mounts } from '../mounts.ts';
import ExportDialog from './export-dialog.tsx';
import ShareDialog from './share-dialog.tsx';

/** Share and Export: at most one of them is open. */
export default function TakeAwayDialogs({ takeAway }: { takeAway: Mounts['takeAway'] }) {
  const surface = useSurface();
  const open = useSurfaceState((state) => state.takeAway);
  const close = () => surface.setState({ takeAway: undefined });
  if (open === 'export') return <ExportDialog takeAway={takeAway} close={close} />;
  return (
    <ShareDialog takeAway={takeAway} close={close} exportInstead={() => surface.setState({ takeAway: 'export' })} />
  );
}
