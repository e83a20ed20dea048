/** How well previews are isolated here. The sandbox and the policy in the shell itself hold everywhere; two things may not. */
export interface Isolation {
  /** Whether whoever serves the shell sends its headers. `unknown` where it could not be asked, e.g. offline. */
  readonly headers: 'sent' | 'missing' | 'unknown';
  /** Whether this browser closes WebRTC to a page when told to. */
  readonly closesWebRtc: boolean;
}

const FIRST_CHROMIUM = 152;

/** @param headers of the answer to a request for the shell, or `undefined` where none came */
export function isolationOf(
  headers: { get(name: string): string | null } | undefined,
  brands: readonly { readonly brand: string; readonly version: string }[],
): Isolation {
  const policy = headers?.get('content-security-policy') ?? '';
  const sent = policy.includes('sandbox allow-scripts') && headers?.get('connection-allowlist') === '()';
  return {
    headers: headers === undefined ? 'unknown' : sent ? 'sent' : 'missing',
    closesWebRtc: brands.some(({ brand, version }) => brand === 'Chromium' && Number(version) >= FIRST_CHROMIUM),
  };
}

/** What is said of it, in whole sentences. */
export function isolationWords({ headers, closesWebRtc }: Isolation): string {
  const parts = [
    'Previews run in a sandbox without access to this page, its storage or your keys, and have no network.',
  ];
  if (headers === 'missing')
    parts.push(
      'Best effort here: this host does not send the headers of the preview, so WebRTC stays open to it. "npm start", or a host that reads the _headers file, sends them.',
    );
  else if (!closesWebRtc)
    parts.push(
      `Best effort here: this browser leaves WebRTC open, by which a page could send data out. Chrome and Edge ${FIRST_CHROMIUM} or later close it.`,
    );
  return parts.join(' ');
}
