/**
 * The frames of previews that stand side by side, a set for each name: each in processes of its own where the host can give
 * them, so that a page that hangs or crashes in one is nothing to the others.
 */
import type { ShellPaths } from '../../core/preview/network.ts';
import { createPreviewFrames, type MountedPreviewFrames } from './preview-frames.ts';
import { shellAddress, SITES, type SiteNames } from './shell-address.ts';
import type { Timing } from './timing.ts';

export interface CellFrames {
  /** The same frames for the same name, for as long as the page lives. */
  of(name: string): MountedPreviewFrames;
}

export function createCellFrames(options: {
  readonly paths: ShellPaths;
  readonly previewOrigin: string | undefined;
  readonly timing: Timing;
  readonly sites: SiteNames;
}): CellFrames {
  const sets = new Map<string, MountedPreviewFrames>();
  return {
    of(name) {
      const known = sets.get(name);
      if (known !== undefined) return known;
      const address = shellAddress(location, options.paths, options.previewOrigin, (sets.size + 1) * SITES);
      const made = createPreviewFrames({ address, name, timing: options.timing, spares: 'one', sites: options.sites });
      sets.set(name, made);
      return made;
    },
  };
}
