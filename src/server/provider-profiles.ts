/**
 * Which providers the proxy knows, read from the environment (`.env.local`). Pure: the caller reads the environment.
 * A profile's id is the first segment after `/api/`. Names of variables are public, their values never leave the server.
 */
export interface ProxyProfile {
  readonly id: string;
  /** Without a trailing slash, ends in the API's version, e.g. `https://api.openai.com/v1`. */
  readonly upstream: string;
  /** The environment variable that holds the key. */
  readonly variable: string;
  /** Absent: not set. A profile of the person's own may do without (`needsKey` false). */
  readonly key?: string;
  readonly needsKey: boolean;
}

const KNOWN = {
  openai: 'https://api.openai.com/v1',
  cerebras: 'https://api.cerebras.ai/v1',
  groq: 'https://api.groq.com/openai/v1',
  openrouter: 'https://openrouter.ai/api/v1',
  mistral: 'https://api.mistral.ai/v1',
};

const CUSTOM = /^VONK_PROXY_([A-Z0-9_]+)_URL$/;

/** What an environment variable must start with to be read at all. */
export const ENVIRONMENT_PREFIXES = [...Object.keys(KNOWN).map(keyVariable), 'VONK_PROXY_'];

/** Throws in plain words on a `VONK_PROXY_*_URL` that is not an http(s) address: better at the start than at a wish. */
export function profilesFrom(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, ProxyProfile> {
  const profiles = new Map<string, ProxyProfile>();
  for (const [id, upstream] of Object.entries(KNOWN)) {
    profiles.set(id, withKey({ id, upstream, variable: keyVariable(id), needsKey: true }, environment));
  }
  for (const [name, url] of Object.entries(environment)) {
    const custom = CUSTOM.exec(name)?.[1];
    if (custom === undefined || url === undefined || url === '') continue;
    if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
      throw new Error(`${name} must be an http or https address, such as http://127.0.0.1:8000/v1; it is "${url}"`);
    const id = custom.toLowerCase().replaceAll('_', '-');
    const variable = `VONK_PROXY_${custom}_KEY`;
    profiles.set(id, withKey({ id, upstream: url.replace(/\/+$/, ''), variable, needsKey: false }, environment));
  }
  return profiles;
}

function keyVariable(id: string): string {
  return `${id.toUpperCase()}_API_KEY`;
}

function withKey(profile: ProxyProfile, environment: Readonly<Record<string, string | undefined>>): ProxyProfile {
  const key = environment[profile.variable]?.trim();
  return key === undefined || key === '' ? profile : { ...profile, key };
}
