import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { profilesFrom } from './provider-profiles.ts';
import { providerProxy } from './provider-proxy.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return portOf(server);
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
};

/** A proxy in front of `upstream`, and a way to ask it as a page would. */
async function proxied(upstream: RequestListener, environment: Record<string, string> = {}) {
  const upstreamPort = await listen(upstream);
  const proxy = providerProxy(
    profilesFrom({
      VONK_PROXY_LAB_URL: `http://127.0.0.1:${upstreamPort}/v1/`,
      VONK_PROXY_LAB_KEY: 'sk-secret',
      ...environment,
    }),
  );
  const port = await listen((incoming, response) =>
    proxy(incoming, response, () => {
      response.end('next');
    }),
  );
  const origin = `http://127.0.0.1:${port}`;
  const open = (path: string, { method = 'POST', headers = {}, body = '{}' }: Ask = {}) => {
    const page = method === 'POST' ? { origin, 'content-type': 'application/json' } : {};
    const outgoing = request(`${origin}${path}`, { method, headers: { ...page, ...headers } });
    outgoing.end(method === 'POST' ? body : undefined);
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject);
    });
    return { outgoing, answer };
  };
  const ask = async (path: string, options: Ask = {}) => {
    const incoming = await open(path, options).answer;
    return { status: incoming.statusCode, headers: incoming.headers, text: await textOf(incoming) };
  };
  return { ask, open, port };
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text;
}

test('N9: the key is added here, and nothing of the page but the request itself travels', async () => {
  let seen: { url: string | undefined; headers: IncomingMessage['headers']; body: string } | undefined;
  const { ask } = await proxied((incoming, response) => {
    void textOf(incoming).then((body) => {
      seen = { url: incoming.url, headers: incoming.headers, body };
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b', 'x-request-id': 'r1' });
      response.end('{"id":1}');
    });
  });
  const answer = await ask('/api/lab/v1/chat/completions?x=1', {
    headers: { authorization: 'Bearer from-the-page', cookie: 'session=1', referer: 'http://x/' },
    body: '{"model":"m"}',
  });
  expect(answer).toMatchObject({ status: 200, text: '{"id":1}' });
  expect(answer.headers['x-request-id']).toBe('r1');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(seen?.url).toBe('/v1/chat/completions');
  expect(seen?.body).toBe('{"model":"m"}');
  expect(seen?.headers.authorization).toBe('Bearer sk-secret');
  for (const name of ['cookie', 'origin', 'referer']) expect(seen?.headers[name]).toBeUndefined();
});

test('N9: the status and words of the upstream are handed on', async () => {
  const { ask } = await proxied((_, response) => {
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7', 'x-ratelimit-remaining': '0' });
    response.end('{"error":{"code":"insufficient_quota"}}');
  });
  const answer = await ask('/api/lab/v1/responses');
  expect(answer.status).toBe(429);
  expect(answer.headers).toMatchObject({ 'retry-after': '7', 'x-ratelimit-remaining': '0' });
  expect(answer.text).toContain('insufficient_quota');
});

test('N10: bytes come through as they are sent, before the upstream has ended', async () => {
  let finish = () => {};
  const { open } = await proxied((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    finish = () => response.end('data: last\n\n');
  });
  const incoming = await open('/api/lab/v1/chat/completions').answer;
  const first = await new Promise<string>((resolve) => {
    incoming.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  expect(first).toBe('data: first\n\n');
  finish();
  expect(await textOf(incoming)).toBe('data: last\n\n');
});

test('N10: when the page aborts, the upstream is aborted', async () => {
  let closed = () => {};
  const aborted = new Promise<void>((resolve) => (closed = resolve));
  const { open } = await proxied((_, response) => {
    response.on('close', closed);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
  });
  const { outgoing, answer } = open('/api/lab/v1/chat/completions');
  await answer;
  outgoing.on('error', () => {}).destroy();
  await aborted;
});

test('N10: when the page aborts before the first byte, the upstream is aborted too', async () => {
  let arrived = () => {};
  let closed = () => {};
  const asked = new Promise<void>((resolve) => (arrived = resolve));
  const aborted = new Promise<void>((resolve) => (closed = resolve));
  const { open } = await proxied((_, response) => {
    response.on('close', closed);
    arrived();
  });
  const { outgoing, answer } = open('/api/lab/v1/chat/completions');
  const refused = expect(answer).rejects.toThrow(/socket hang up|aborted/);
  await asked;
  outgoing.destroy();
  await Promise.all([aborted, refused]);
});

test('N10: a connection that breaks upstream breaks towards the page, and is no clean end', async () => {
  const { open } = await proxied((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n', () => response.destroy());
  });
  const incoming = await open('/api/lab/v1/chat/completions').answer;
  await expect(textOf(incoming)).rejects.toThrow('aborted');
});

test.each([
  ['an opaque origin', { origin: 'null' }],
  ['another page', { origin: 'http://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a preview', { host: 'p1.localhost:4173', origin: 'http://p1.localhost:4173' }],
  ['a foreign name that points here', { host: 'evil.example', origin: 'http://evil.example' }],
  ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
])('N8: %s is refused and nothing is sent', async (_, headers) => {
  let reached = false;
  const { ask } = await proxied((_incoming, response) => {
    reached = true;
    response.end();
  });
  for (const method of ['POST', 'GET']) {
    const path = method === 'POST' ? '/api/lab/v1/chat/completions' : '/api/lab/v1/models';
    const answer = await ask(path, { method, headers });
    expect([method, answer.status]).toEqual([method, 403]);
  }
  expect((await ask('/api/profiles', { method: 'GET', headers })).status).toBe(403);
  expect(reached).toBe(false);
});

test('N8: a POST that names no origin is refused', async () => {
  const { port } = await proxied((_, response) => response.end());
  const outgoing = request({ port, host: '127.0.0.1', path: '/api/lab/v1/responses', method: 'POST' });
  const answer = new Promise<IncomingMessage>((resolve) => outgoing.on('response', resolve));
  outgoing.end('{}');
  expect((await answer).statusCode).toBe(403);
});

test.each([
  ['/api/nobody/v1/models', 'GET', 404, /knows no profile.*openai.*lab.*VONK_PROXY_<NAME>_URL/],
  ['/api/openai/v1/models', 'GET', 401, /"openai".*OPENAI_API_KEY.*\.env\.local/],
  ['/api/lab/v1/files', 'POST', 404, /not "files"/],
  ['/api/lab/v1/models/..%2f..%2fsecret', 'GET', 404, /not "models\/\.\.%2f\.\.%2fsecret"/],
  ['/api/lab/v1/chat/completions', 'GET', 405, /takes POST/],
  ['/api', 'GET', 404, /knows no profile/],
])('N11: %s by %s answers %i in words', async (path, method, status, words) => {
  const { ask } = await proxied((_, response) => response.end('reached'));
  const answer = await ask(path, { method });
  expect(answer.status).toBe(status);
  const { error }: { error: { message: string; type: string } } = JSON.parse(answer.text);
  expect(error.type).toBe('vonk_proxy');
  expect(error.message).toMatch(words);
});

test('N11: an upstream that is not there is named, with its profile', async () => {
  const { ask } = await proxied((_, response) => response.end(), { VONK_PROXY_LAB_URL: 'http://127.0.0.1:1/v1' });
  const answer = await ask('/api/lab/v1/models', { method: 'GET' });
  expect(answer.status).toBe(502);
  expect(answer.text).toMatch(/"lab\\" does not answer at http:\/\/127\.0\.0\.1:1\/v1\/models \(ECONNREFUSED\)/);
});

test('N9: a redirect is not followed, so the key stays where it was meant for', async () => {
  let reached = false;
  const elsewhere = await listen((_, response) => {
    reached = true;
    response.end();
  });
  const { ask } = await proxied((_, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${elsewhere}/` });
    response.end();
  });
  const answer = await ask('/api/lab/v1/chat/completions');
  expect(answer.status).toBe(502);
  expect(answer.text).toContain('redirect (307)');
  expect(reached).toBe(false);
});

test('N11: a request larger than the bound is refused in words', async () => {
  const { open } = await proxied((_, response) => response.end('reached'));
  const { outgoing, answer } = open('/api/lab/v1/responses', {
    headers: { 'content-length': String(64 * 1024 * 1024) },
  });
  const incoming = await answer;
  outgoing.on('error', () => {}).destroy();
  expect(incoming.statusCode).toBe(413);
});

test('N9: the list says which profiles are ready and never a key', async () => {
  const { ask } = await proxied((_, response) => response.end(), { GROQ_API_KEY: 'gsk-secret', MISTRAL_API_KEY: ' ' });
  const answer = await ask('/api/profiles', { method: 'GET' });
  const { profiles }: { profiles: { id: string; ready: boolean }[] } = JSON.parse(answer.text);
  expect(profiles.filter(({ ready }) => ready).map(({ id }) => id)).toEqual(['groq', 'lab']);
  expect(profiles).toContainEqual({
    id: 'openai',
    baseUrl: '/api/openai/v1',
    variable: 'OPENAI_API_KEY',
    ready: false,
  });
  expect(answer.text).not.toContain('secret');
});

test('other paths are left to the server around the proxy', async () => {
  const { ask } = await proxied((_, response) => response.end());
  expect((await ask('/apis', { method: 'GET' })).text).toBe('next');
});

test('N11: an address of a profile that is none is said at the start', () => {
  expect(() => profilesFrom({ VONK_PROXY_LAB_URL: 'lab:8000' })).toThrow(
    /VONK_PROXY_LAB_URL must be an http or https address/,
  );
});
