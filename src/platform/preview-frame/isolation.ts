import { isolationOf, type Isolation } from '../../core/preview/isolation.ts';
import { brandsOf } from './brands.ts';

/** Asks for the shell as the page's own server sends it, and looks at what came along. Never throws. */
export async function probeIsolation(shell: string): Promise<Isolation> {
  const answer = await fetch(shell, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined); // No network.
  return isolationOf(answer?.headers, brandsOf(navigator));
}
