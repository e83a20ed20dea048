/**
 * Keys that a person types. They live where requests are made (the model worker), never in the page: the page names a key
 * by its profile. A key belongs to the origin it was typed for and goes nowhere else, also when the address is changed.
 */
export interface Keys {
  /** In place of the one there was. Nothing is kept for a base URL that is none. */
  set(profileId: string, baseUrl: string, key: string): void;
  forget(profileId: string): void;
  /** Whether there is a key of this profile for this address. */
  has(profileId: string, baseUrl: string): boolean;
  /** Called when all are gone because what kept them ended. */
  onLost(tell: () => void): void;
}

/** Where a key may go: an http(s) origin, or `same` for a path on the page's own. */
export function keyScope(baseUrl: string): string | undefined {
  if (baseUrl.startsWith('/')) return 'same';
  if (!URL.canParse(baseUrl)) return undefined;
  const { protocol, origin } = new URL(baseUrl);
  return /^https?:$/.test(protocol) ? origin : undefined;
}
