import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseLenient } from './jsonc.ts';

test.each([
  ['{ "a": 1, /* x */ "b": 2 /* y */ }', { a: 1, b: 2 }],
  ['{ "a": 1, // last\n /* one */ /* two */ }', { a: 1 }],
  ['[1, [2, ], /* , */ ]', [1, [2]]],
  ['{ "a": "/* no */ // comment, }" }', { a: '/* no */ // comment, }' }],
  ['\uFEFF{ "a\\"": ",]", }', { 'a"': ',]' }],
  ['{ "a": 1', undefined],
  ['{ "a": 1 /* }', undefined],
])('B6: %j is %j', (text, expected) => {
  expect(parseLenient(text)).toEqual(expected);
});

test('B6: many comments cost no more than their length, closed or not', () => {
  const comments = '/* c */ '.repeat(2_000);
  expect(parseLenient(`{ "a": 1, ${comments} "b": 2 }`)).toEqual({ a: 1, b: 2 });
  expect(parseLenient(`{ "a": 1, ${comments} x`)).toBeUndefined();
  expect(parseLenient('"\\'.repeat(50_000))).toBeUndefined();
});

const gap = fc.constantFrom('', ' ', '\n', '/* , } */', '// ]\n', '/**/');
property.prop([fc.jsonValue(), fc.array(gap, { minLength: 1 })])(
  'B6: with comments and trailing commas anywhere it is what it was',
  (value, gaps) => {
    const plain = JSON.stringify(value);
    let next = 0;
    const between = (): string => gaps[next++ % gaps.length] ?? '';
    const text = plain.replace(/"(?:\\.|[^"\\])*"|[{}[\],:]/g, (token, offset: number) => {
      const closes = /[}\]]/.test(token) && token.length === 1 && !/[[{]/.test(plain[offset - 1] ?? '');
      return `${between()}${closes ? `,${between()}` : ''}${token}${between()}`;
    });
    expect(parseLenient(text)).toEqual(JSON.parse(plain));
  },
);
