/**
 * Where a frame's shell is loaded from. Sandboxed frames of one site share a process, and one that hangs takes the others
 * with it; on a local server each gets a site of its own, `p<n>.localhost`. Elsewhere, and in browsers that do not know
 * those names, all come from the page's own origin.
 */
export interface ShellAddress {
  /** For the n-th frame. */
  of(frame: number): string;
  readonly ownOrigin: string;
}

/** Few enough for processes to be used again, more than are ever alive at once. */
const SITES = 16;

export function shellAddress(page: Pick<Location, 'protocol' | 'hostname' | 'port'>, shellPath: string): ShellAddress {
  const local = page.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(page.hostname);
  const port = page.port === '' ? '' : `:${page.port}`;
  return {
    of: (frame) => (local ? `http://p${(frame % SITES) + 1}.localhost${port}${shellPath}` : shellPath),
    ownOrigin: shellPath,
  };
}
