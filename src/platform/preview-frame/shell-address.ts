/**
 * Where a frame's shell is loaded from. Sandboxed frames of one site share a process, and one that hangs takes the others
 * with it; on a local server each gets a site of its own, `p<n>.localhost`, and a deployment may name a site for previews.
 * Elsewhere, and in browsers that do not know those names, all come from the page's own origin.
 */
import type { NetworkLevel, ShellPaths } from '../../core/preview/network.ts';

export interface ShellAddress {
  /** For the n-th frame. */
  of(frame: number, network: NetworkLevel): string;
  ownOrigin(network: NetworkLevel): string;
}

/** Once a shell came from a site of its own, names like that are known to work here; once one did not, they do not. */
export interface SiteNames {
  known: 'untried' | 'work' | 'fail';
}

/** Few enough for processes to be used again, more than are ever alive at once. */
export const SITES = 16;

/**
 * @param first the sites of this set of frames begin after it: two sets that must not share a process lie {@link SITES} apart
 * @param previewOrigin a site for shells alone, e.g. `https://*.vonk-preview.example`; a `*` becomes `p<n>`
 */
export function shellAddress(
  page: Pick<Location, 'protocol' | 'hostname' | 'port'>,
  paths: ShellPaths,
  previewOrigin = '',
  first = 0,
): ShellAddress {
  const site = previewOrigin === '' ? localSite(page) : previewOrigin.replace(/\/$/, '');
  return {
    of: (frame, network) => site.replace('*', `p${first + (frame % SITES) + 1}`) + paths[network],
    ownOrigin: (network) => paths[network],
  };
}

function localSite({ protocol, hostname, port }: Pick<Location, 'protocol' | 'hostname' | 'port'>): string {
  const local = protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return local ? `http://*.localhost${port === '' ? '' : `:${port}`}` : '';
}
