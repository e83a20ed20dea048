import OpenAI from 'openai';
import type { Endpoint } from '../../core/model/model.ts';
import type { Surroundings } from './exchange.ts';

/** Where requests for the built-in generator seem to go; `.invalid` never resolves, should one ever leave. */
const SKETCH_URL = 'https://sketch.invalid/v1';

export const isSketch = (endpoint: Endpoint): boolean => endpoint.baseUrl.startsWith('sketch:');

const STAINLESS = [
  'lang',
  'package-version',
  'os',
  'arch',
  'runtime',
  'runtime-version',
  'retry-count',
  'timeout',
  'helper-method',
];

/**
 * The SDK with everything of its own switched off: no retries, no logs, nothing read from the environment, and no header
 * but `authorization` and `content-type`, which is all that the preflights of strict servers accept.
 */
export function createSdk(
  endpoint: Endpoint,
  { key, origin }: Pick<Surroundings, 'key' | 'origin'>,
  fetch: typeof globalThis.fetch,
): OpenAI {
  return new OpenAI({
    baseURL: isSketch(endpoint) ? SKETCH_URL : absoluteUrl(endpoint.baseUrl, origin),
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    logLevel: 'off',
    // The SDK's own limit only covers the wait for headers; silence is watched by us, from the first moment.
    timeout: 24 * 60 * 60 * 1000,
    fetch,
    defaultHeaders: {
      ...Object.fromEntries(STAINLESS.map((name) => [`x-stainless-${name}`, null])),
      'user-agent': null,
      ...(key ? {} : { authorization: null }),
    },
  });
}

/** `/api/openai/v1` is our own origin's. Throws on what is no URL at all, which `requestUrl` has shown before. */
function absoluteUrl(baseUrl: string, origin: string | undefined): string {
  return baseUrl.startsWith('/') && origin !== undefined ? origin + baseUrl : baseUrl;
}

/** The address as it may be shown: without a query or credentials, where some people put keys. */
export function requestUrl(endpoint: Endpoint, path: string, origin: string | undefined): string {
  if (isSketch(endpoint)) return endpoint.baseUrl;
  const raw = `${absoluteUrl(endpoint.baseUrl, origin)
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')}${path}`;
  if (!URL.canParse(raw)) return raw.replace(/\/\/[^/@]*@/, '//');
  const url = new URL(raw);
  return `${url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin}${url.pathname}`;
}
