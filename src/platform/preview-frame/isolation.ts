import { isolationOf, type Isolation } from '../../core/preview/isolation.ts';

/** Asks for the shell as the page's own server sends it, and looks at what came along. Never throws. */
export async function probeIsolation(shell: string): Promise<Isolation> {
  const answer = await fetch(shell, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined); // No network.
  return isolationOf(answer?.headers, brandsOf(navigator));
}

/** Firefox and Safari do not name themselves this way. */
function brandsOf(browser: Navigator): readonly { brand: string; version: string }[] {
  const data: unknown = Reflect.get(browser, 'userAgentData');
  const brands: unknown = Reflect.get(Object(data), 'brands');
  if (!Array.isArray(brands)) return [];
  return brands.map((one: unknown) => ({
    brand: String(Reflect.get(Object(one), 'brand')),
    version: String(Reflect.get(Object(one), 'version')),
  }));
}
