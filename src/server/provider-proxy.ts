/**
 * The same-origin way to a provider, for keys that should not be in a page and for providers without CORS:
 * `/api/<profile>/v1/<path>` goes to that profile's upstream with the key added here. `GET /api/profiles` says which
 * profiles have one. Guarantees N8–N11 (core/SPEC.md); leaves binding to 127.0.0.1 to the server around it.
 */
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import type { ProxyProfile } from './provider-profiles.ts';
import { refusalOf } from './same-origin.ts';

type Next = () => void;

const METHODS: ReadonlyMap<string, 'GET' | 'POST'> = new Map([
  ['models', 'GET'],
  ['chat/completions', 'POST'],
  ['responses', 'POST'],
]);

const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** Of the upstream's answer: what the page reads (length of the wait, ids for support), never cookies. */
const PASSED_ON = /^(content-type|retry-after|retry-after-ms|x-request-id|request-id|x-should-retry|x-ratelimit-.*)$/;

export function providerProxy(profiles: ReadonlyMap<string, ProxyProfile>) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? '').replace(/[?#].*$/s, '');
    if (path !== '/api' && !path.startsWith('/api/')) return next();
    answer(request, response, path, profiles).catch(() => response.destroy());
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  profiles: ReadonlyMap<string, ProxyProfile>,
): Promise<void> {
  const refusal = refusalOf(request.method ?? 'GET', request.headers);
  if (refusal !== undefined) return fail(response, 403, 'forbidden', refusal);

  if (path === '/api/profiles') {
    const list = [...profiles.values()].map(({ id, variable, key, needsKey }) => ({
      id,
      baseUrl: `/api/${id}/v1`,
      variable,
      ready: key !== undefined || !needsKey,
    }));
    return send(response, 200, { profiles: list });
  }

  const [, id = '', rest = ''] = /^\/api\/([a-z0-9-]+)\/v1\/(.+)$/.exec(path) ?? [];
  const profile = profiles.get(id);
  if (profile === undefined) {
    const known = [...profiles.keys()].join(', ');
    return fail(
      response,
      404,
      'unknown_profile',
      `The proxy knows no profile at ${path}. It knows: ${known}. Add one with VONK_PROXY_<NAME>_URL in .env.local.`,
    );
  }
  const method = METHODS.get(rest);
  if (method === undefined)
    return fail(
      response,
      404,
      'unknown_path',
      `The proxy passes on ${[...METHODS.keys()].join(', ')} only, not "${rest}".`,
    );
  if (request.method !== method) return fail(response, 405, 'method_not_allowed', `${rest} takes ${method}.`);
  if (profile.key === undefined && profile.needsKey)
    return fail(
      response,
      401,
      'missing_key',
      `No key for the profile "${id}": put ${profile.variable}=… into .env.local and start again.`,
    );

  const body = method === 'POST' ? await bodyOf(request) : Buffer.alloc(0);
  if (body === undefined) return fail(response, 413, 'too_large', 'The request is larger than 32 MB.');
  forward(request, response, profile, `${profile.upstream}/${rest}`, body);
}

function forward(request: IncomingMessage, response: ServerResponse, profile: ProxyProfile, url: string, body: Buffer) {
  const headers: Record<string, string> = {
    accept: request.headers.accept ?? '*/*',
    // Compressed events would wait in the compressor until a block is full.
    'accept-encoding': 'identity',
    ...(profile.key === undefined ? {} : { authorization: `Bearer ${profile.key}` }),
    ...(request.method === 'POST'
      ? { 'content-type': request.headers['content-type'] ?? 'application/json', 'content-length': String(body.length) }
      : {}),
  };
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const outgoing = send(url, { method: request.method, headers }, (incoming) => {
    const status = incoming.statusCode ?? 502;
    if (status >= 300 && status < 400) {
      incoming.destroy();
      // Following it would take the key to a place that was not configured.
      return fail(
        response,
        502,
        'upstream_redirect',
        `${url} answers with a redirect (${status}). Correct the address of the profile "${profile.id}".`,
      );
    }
    response.writeHead(status, { ...passedOn(incoming.headers), 'cache-control': 'no-store' });
    response.flushHeaders();
    // Ends both sides when either one breaks off; a whole answer leaves the connection for the next wish.
    pipeline(incoming, response, (error) => void (error && outgoing.destroy()));
  });
  response.on('close', () => {
    if (!response.writableFinished) outgoing.destroy();
  });
  outgoing.on('error', (error) => {
    if (response.destroyed) return;
    if (response.headersSent) response.destroy();
    else
      fail(
        response,
        502,
        'upstream_unreachable',
        `The profile "${profile.id}" does not answer at ${url} (${reasonOf(error)}).`,
      );
  });
  outgoing.end(body);
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED_ON.test(name)));
}

/** `undefined` when it is too large; what is left of it is not read. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** As the OpenAI API writes its errors, so that one reader serves both. */
function fail(response: ServerResponse, status: number, code: string, message: string): void {
  send(response, status, { error: { message, type: 'vonk_proxy', code } });
}

function send(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify(value));
}
