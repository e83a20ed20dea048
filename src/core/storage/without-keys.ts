import type { Settings } from './settings.ts';

/** How providers' keys begin; what follows is long and without spaces. */
const SECRET = /\b(?:sk|pk|rk|gsk|csk|xai|nvapi|hf|r8|AIza|Bearer)[-_ ]?[A-Za-z0-9_-]{16,}\b/g;
const SECRET_PARAMETER = /([?&])(?:[a-z_-]*(?:key|token|secret|auth|password|signature)|sig)=[^&#]*/gi;
const USER_IN_URL = /^([a-z][a-z0-9+.-]*:\/\/)[^/@?#]*@/i;

const cleanUrl = (url: string): string =>
  url
    .replace(USER_IN_URL, '$1')
    .replace(SECRET_PARAMETER, '$1')
    .replace(/[?&]+(?=$|#)/, '')
    .replace(/([?&])&+/g, '$1');

const clean = (text: string): string => text.replace(SECRET, '');

/**
 * Settings as they may be stored: whatever looks like a key is cut out of every text, addresses included. The guard has
 * dropped unknown fields already; this is for a key that was pasted into the wrong field.
 */
export function withoutKeys(settings: Settings): Settings {
  return {
    ...settings,
    profiles: settings.profiles.map((profile) => ({
      ...profile,
      name: clean(profile.name),
      baseUrl: clean(cleanUrl(profile.baseUrl)),
      model: clean(profile.model),
      note: clean(profile.note),
    })),
  };
}
