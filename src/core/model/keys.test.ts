import { expect, test } from 'vitest';
import { keyScope } from './keys.ts';

test('M25: a key belongs to an origin: scheme, host and port', () => {
  const scopes = ['https://a.example/v1', 'https://a.example/v2/', 'https://u:p@a.example:443/x?y'].map(keyScope);
  expect(new Set(scopes)).toEqual(new Set(['https://a.example']));
  for (const other of [
    'http://a.example/v1',
    'https://a.example:8443/v1',
    'https://a.example.evil.test/v1',
    '/api/a/v1',
  ])
    expect(keyScope(other)).not.toBe('https://a.example');
  expect(keyScope('https://a.example@evil.test/v1')).toBe('https://evil.test');
});

test.each(['', 'a.example', 'sketch:', 'javascript:1', 'data:,x', 'blob:https://a.example/1', 'file:///etc'])(
  'M25: %j is no place for a key',
  (address) => expect(keyScope(address)).toBeUndefined(),
);
