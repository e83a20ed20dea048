/**
 * Where a frame's shell is loaded from. Sandboxed frames of one site share a process, and one that hangs takes the others
 * with it; on a local server each gets a site of its own, `p<n>.localhost`. Elsewhere all come from the page's own origin.
 */
export type ShellAddress = (frame: number) => string;

/** Few enough for processes to be used again, more than are ever alive at once. */
const SITES = 16;

export function shellAddress(page: Pick<Location, 'protocol' | 'hostname' | 'port'>, shellPath: string): ShellAddress {
  const local = page.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(page.hostname);
  if (!local) return () => shellPath;
  const port = page.port === '' ? '' : `:${page.port}`;
  return (frame) => `http://p${(frame % SITES) + 1}.localhost${port}${shellPath}`;
}
