import { expect, test } from 'vitest';
import { describeError } from './describe.ts';
import type { ModelError } from './model.ts';
import { presets, proxied } from './profiles.ts';
import type { Profile } from './profile.ts';

const KINDS: Record<ModelError['kind'], true> = {
  unreachable: true,
  cut: true,
  truncated: true,
  length: true,
  incomplete: true,
  refused: true,
  'not-a-stream': true,
  malformed: true,
  'mid-stream': true,
  stalled: true,
  redirected: true,
  auth: true,
  'not-found': true,
  'rate-limit': true,
  quota: true,
  'too-long': true,
  'bad-request': true,
  server: true,
  empty: true,
  crashed: true,
};

const profile = (id: string): Profile => presets.find((one) => one.id === id)!;
const error = (kind: ModelError['kind'], more: Partial<ModelError> = {}): ModelError => ({
  type: 'model-error',
  kind,
  url: 'https://api.openai.com/v1/responses',
  ...more,
});
const all = (kind: ModelError['kind'], id: string, more: Partial<ModelError> = {}): string => {
  const said = describeError(error(kind, more), profile(id));
  return [said.title, said.detail, ...said.fixes].join(' ');
};

test('M23: every kind has a title of its own, a whole sentence, and something to do', () => {
  const kinds = Object.keys(KINDS) as ModelError['kind'][];
  const titles = kinds.map((kind) => describeError(error(kind), profile('openai')).title);
  expect(new Set(titles).size).toBe(kinds.length);
  for (const kind of kinds) {
    const said = describeError(error(kind, { detail: 'Because' }), profile('openai'));
    expect(said.title).not.toMatch(/[.!]$|Oops|went wrong/);
    expect(said.detail).toMatch(/^\S.*\.$/);
    expect(said.fixes.length).toBeGreaterThan(0);
    expect([said.title, said.detail, ...said.fixes].join(' ')).not.toMatch(/!|undefined|\.\./);
    for (const fix of said.fixes) expect(fix).toMatch(/\.$/);
  }
});

test('M6: what cannot be reached gets the switches of that server', () => {
  expect(all('unreachable', 'ollama', { url: 'http://localhost:11434/v1/models' })).toMatch(
    /ollama serve[^]*OLLAMA_ORIGINS/,
  );
  expect(all('unreachable', 'lmstudio', { url: 'http://localhost:1234/v1/models' })).toMatch(
    /Developer[^]*Enable CORS/,
  );
  expect(all('unreachable', 'custom', { url: 'http://localhost:11434/v1/models' })).toContain('OLLAMA_ORIGINS');
  expect(all('unreachable', 'llamacpp', { url: 'http://localhost:8080/v1/models' })).toContain(
    'llama-server -m model.gguf --port 8080',
  );
  expect(all('unreachable', 'groq', { url: 'https://api.groq.com/openai/v1/models' })).toMatch(
    /npm start[^]*GROQ_API_KEY[^]*\/api\/groq\/v1/,
  );
  expect(all('unreachable', 'custom', { url: 'http://192.168.1.9:8000/v1/models' })).toMatch(
    /allows http only to this computer/,
  );
  expect(all('unreachable', 'custom', { url: 'http://localhost:8000/v1/models' })).not.toContain('allows http only');
  expect(all('unreachable', 'custom', { url: 'nonsense' })).toContain('is no address');
});

test('M23: by way of the local server, the fixes are on this machine', () => {
  const openai = proxied(profile('openai'))!;
  expect(openai).toMatchObject({ baseUrl: '/api/openai/v1', key: 'proxy' });
  const refused = describeError(
    error('auth', { status: 401, url: 'http://127.0.0.1:4173/api/openai/v1/responses' }),
    openai,
  );
  expect(refused.detail).toContain('OpenAI');
  expect(refused.fixes.join(' ')).toContain('OPENAI_API_KEY in .env.local');
  expect(
    describeError(error('unreachable', { url: 'http://127.0.0.1:4173/api/openai/v1/x' }), openai).fixes.join(),
  ).toContain('npm start');
  const behind = describeError(error('unreachable', { status: 502, detail: 'ECONNREFUSED' }), openai);
  expect(behind.title).toBe('No answer from OpenAI');
  expect([behind.detail, ...behind.fixes].join(' ')).toMatch(/local server runs[^]*ECONNREFUSED\.[^]*online/);
  expect(proxied(profile('ollama'))).toBeUndefined();
});

test('M23: figures and the words of the server are in it', () => {
  expect(all('rate-limit', 'groq', { status: 429, retryAfterMs: 61_500 })).toContain('a pause (HTTP 429) of 62 s');
  expect(all('too-long', 'cerebras', { status: 400 })).toContain('131,072 tokens');
  expect(all('auth', 'codex-spark', { status: 403 })).toContain('needs entitlement');
  expect(all('not-a-stream', 'openai', { contentType: 'text/html' })).toMatch(
    /responses answered with text\/html[^]*\/v1/,
  );
  expect(all('server', 'openai', { detail: 'Overloaded', status: 529 })).toContain('It said: Overloaded.');
});

test('M24: the presets are usable as they are', () => {
  expect(new Set(presets.map((one) => one.id)).size).toBe(presets.length);
  for (const one of presets) {
    expect(one.note).not.toBe('');
    expect(one.prices).toBeUndefined();
    expect(one.baseUrl).not.toMatch(/\/$/);
    if (one.kind === 'endpoint') expect(URL.canParse(one.baseUrl)).toBe(true);
  }
  expect(presets[0]).toMatchObject({ id: 'sketch', baseUrl: 'sketch:', key: 'none' });
  expect(profile('codex-spark').note).toContain('Needs entitlement');
});
