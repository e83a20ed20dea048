import type { FilePath } from '../../core/path.ts';
import type { Start } from '../../core/preview/protocol.ts';
import type { DocumentSession, Purpose } from './document-session.ts';
import type { Showing } from './showing.ts';

interface Wanted {
  readonly entry: FilePath;
  readonly revision: number;
  readonly purpose: Purpose;
  /** The document that is seen: of the same page, its place and what was typed are taken over. */
  readonly before: DocumentSession | undefined;
}

/** What a document that is made now begins with. */
export function startOf(showing: Showing, { entry, revision, purpose, before }: Wanted): Start {
  const same = before?.entry === entry ? before : undefined;
  const modules = showing.modules();
  const reducedMotion = showing.reducedMotion();
  const colours = showing.colours();
  return {
    type: 'start',
    revision,
    entry,
    files: showing.files(),
    running: showing.isRunning(),
    measure: purpose === 'rewrite',
    network: showing.network(),
    ...(reducedMotion === undefined ? {} : { reducedMotion }),
    ...(same && { scroll: same.scroll }),
    ...(same?.fields && { fields: same.fields }),
    ...(modules && { built: modules }),
    ...(colours && { colours }),
  };
}
