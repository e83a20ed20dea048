import { expect, test } from 'vitest';
import { classifyRefusal, classifyWords, fieldsToDrop, redact } from './classify.ts';
import { plainWords, readRefusal, readRetryAfter } from './refusal.ts';

test('M9: the words of a refusal are found in any shape', () => {
  const message = (body: string) => readRefusal(400, body).message;
  expect(readRefusal(401, '{"error":{"message":"a","code":"b","type":"c"}}')).toEqual({
    status: 401,
    message: 'a',
    code: 'b',
    type: 'c',
  });
  expect(message('{"error":"model not found"}')).toBe('model not found');
  expect(message('{"object":"error","message":"bad"}')).toBe('bad');
  expect(message('{"detail":"Not Found"}')).toBe('Not Found');
  expect(message('{"detail":[{"loc":["body","seed"],"msg":"extra"}]}')).toBe('body.seed: extra');
  expect(message('[{"error":{"message":"first"}}]')).toBe('first');
  expect(message('<html><title>502 Bad Gateway</title><h1>x</h1></html>')).toBe('502 Bad Gateway');
  expect(message('')).toBe('');
  expect(plainWords('<style>b{}</style><p>Hello\n<b>there</b></p>')).toBe('Hello there');
});

test('M9: codes and words first, the bare status last', () => {
  const kind = (status: number, message = '', code?: string) =>
    classifyRefusal({ status, message, ...(code === undefined ? {} : { code }) });
  expect(kind(400, 'the request exceeds the available context size')).toBe('too-long');
  expect(kind(500, 'context length exceeded, probably')).toBe('server');
  expect(kind(413)).toBe('too-long');
  expect(kind(403, 'flagged by moderation')).toBe('refused');
  expect(kind(429, 'Rate limit reached for tokens per minute')).toBe('rate-limit');
  expect(kind(405)).toBe('not-found');
  expect(kind(400, 'x', 'model_not_found')).toBe('not-found');
  expect(kind(408)).toBe('server');
  expect(kind(418)).toBe('bad-request');
  expect(classifyRefusal({ status: 502, type: 'vonk_proxy', code: 'upstream_unreachable', message: '' })).toBe(
    'unreachable',
  );
  expect(classifyWords({ message: 'overloaded' })).toBeUndefined();
});

test('M11: which fields to leave out', () => {
  const refusal = (status: number, message: string) => ({ status, message });
  expect(fieldsToDrop(refusal(400, "unknown field 'seed'"), ['stream_options', 'seed'])).toEqual(['seed']);
  expect(fieldsToDrop(refusal(422, 'extra inputs'), ['stream_options', 'seed'])).toEqual(['stream_options', 'seed']);
  expect(fieldsToDrop(refusal(400, 'reasoning_effort is not supported'), ['reasoning', 'reasoning_effort'])).toEqual([
    'reasoning_effort',
  ]);
  expect(fieldsToDrop(refusal(404, 'seed'), ['seed'])).toEqual([]);
});

test('M9: a key is never quoted, and words are cut', () => {
  expect(redact('Bad key my-own-secret, really', 'my-own-secret')).toBe('Bad key [key], really');
  expect(redact('Authorization: Bearer abc.def', undefined)).toBe('Authorization: Bearer [key]');
  expect(redact('Incorrect API key provided: sk-proj-abcdef123456', 'other')).toBe('Incorrect API key provided: [key]');
  expect(redact('a\n\n b', undefined)).toBe('a b');
  expect(redact('x'.repeat(900), undefined)).toHaveLength(500);
});

test('M10: how long to wait, in any of the forms', () => {
  const of = (headers: Readonly<Record<string, string>>) =>
    readRetryAfter({ get: (name) => headers[name] ?? null }, Date.parse('2026-11-22T10:00:00Z'), Date.parse);
  expect(of({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250);
  expect(of({ 'retry-after': '1.5' })).toBe(1500);
  expect(of({ 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT' })).toBe(7000);
  expect(of({ 'retry-after': 'soon' })).toBeUndefined();
  expect(of({})).toBeUndefined();
});
