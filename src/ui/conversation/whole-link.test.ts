import { expect, it } from 'vitest';
import { wholeLink } from './whole-link.ts';

it('U11: lets plain web addresses through, written out', () => {
  expect(wholeLink('https://developer.mozilla.org/docs')).toBe('https://developer.mozilla.org/docs');
  expect(wholeLink('http://localhost:8080')).toBe('http://localhost:8080/');
});

it('U11: drops everything that is no plain web address', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'mailto:a@b.c',
    '/local',
    '#x',
    '',
  ]) {
    expect(wholeLink(url), url).toBeUndefined();
  }
  expect(wholeLink('https://bank.example@evil.example/')).toBeUndefined();
});
