/**
 * Who may speak to this server. A page elsewhere must not spend the person's key (cross-site request), nor may a foreign
 * name that was pointed at 127.0.0.1 (DNS rebinding), nor a preview (`Origin: null`, or `p<n>.localhost`).
 */
import type { IncomingHttpHeaders } from 'node:http';

const PREVIEW_HOST = /\.localhost$/i;
const HOME = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** `p1.localhost:4173` → `p1.localhost`, `[::1]:80` → `[::1]`. */
function hostnameOf(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}

export const isPreviewHost = (host: string | undefined): boolean => PREVIEW_HOST.test(hostnameOf(host));

/** Why a request to the proxy is refused, in one sentence, or `undefined` when it comes from the app's own page. */
export function refusalOf(method: string, headers: IncomingHttpHeaders): string | undefined {
  const { host, origin } = headers;
  if (!HOME.has(hostnameOf(host)))
    return `This server answers at 127.0.0.1 and localhost only, not at "${host ?? ''}".`;
  if (origin === undefined) {
    // A browser names the origin with every POST, and says where a GET comes from.
    if (method !== 'GET') return 'The request names no origin.';
  } else if (origin !== `http://${host}`) {
    return `The origin "${origin}" is not the page of this server.`;
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return `A ${site} request is not answered.`;
  return undefined;
}
