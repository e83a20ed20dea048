import { expect, test } from 'vitest';
import { isolationOf, isolationWords } from './isolation.ts';

const brands = (version: string) => [
  { brand: 'Not:A-Brand', version: '999' },
  { brand: 'Chromium', version },
];
const shell = new Headers({
  'content-security-policy': "default-src 'none'; sandbox allow-scripts allow-forms",
  'connection-allowlist': '()',
});

test('N15: isolation is whole where the headers come and the browser heeds them', () => {
  const isolation = isolationOf(shell, brands('156'));
  expect(isolation).toEqual({ headers: 'sent', closesWebRtc: true });
  expect(isolationWords(isolation)).not.toContain('Best effort');
});

test('N15: a host that sends no headers, and one that sends other ones, is best effort', () => {
  for (const headers of [new Headers(), new Headers({ 'content-security-policy': "default-src 'self'" })]) {
    const words = isolationWords(isolationOf(headers, brands('156')));
    expect(words).toMatch(/Best effort.*this host.*_headers/);
  }
});

test('N15: an older browser, and another one, is best effort; not asked is not missing', () => {
  for (const known of [brands('151'), []])
    expect(isolationWords(isolationOf(shell, known))).toMatch(/Best effort.*this browser.*WebRTC/);
  expect(isolationOf(undefined, brands('156')).headers).toBe('unknown');
  expect(isolationWords(isolationOf(undefined, brands('156')))).not.toContain('Best effort');
});
