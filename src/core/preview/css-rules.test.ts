import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readImport, wrapImported } from './css-import.ts';
import { cssReferences, replaceCssReferences } from './css-references.ts';
import { RuleScanner } from './css-rules.ts';

function rules(chunks: readonly string[]): string[] {
  const scanner = new RuleScanner();
  return [...chunks.flatMap((chunk) => scanner.write(chunk)), ...scanner.end()];
}

const piece = fc.constantFrom(
  'a{color:red}',
  '@media (x:y){b{c:d}e{}}',
  '@import "a.css" screen;',
  '@import url(a;b.css);',
  '@layer a,b;',
  '/* } ; { */',
  '"}"',
  "'\\'}'",
  'url(})',
  'url("})")',
  '\\}',
  '{',
  '}',
  ';',
  '(',
  ')',
  '[x="}"]',
  '\n',
  ' ',
  'p',
  '/',
  '*',
  '"',
  "'",
);
const sheet = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

describe('cutting a style sheet into rules', () => {
  test.prop([sheet, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })], { numRuns: 2000 })(
    'V4: any chunking gives the same rules',
    (text, sizes) => {
      const chunks: string[] = [];
      for (let at = 0, turn = 0; at < text.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        chunks.push(text.slice(at, at + size));
        at += size;
      }
      expect(rules(chunks)).toEqual(rules([text]));
    },
  );

  test.prop([sheet])('V4: no character of a rule is lost', (text) => {
    const bare = (part: string): string => part.replace(/\s/g, '');
    expect(bare(text).startsWith(bare(rules([text]).join('')))).toBe(true);
  });

  test('V4: strings, comments, escapes, addresses and nesting do not end a rule', () => {
    expect(
      rules([
        'a[b="}"]{c:"}"} /* } */ d{e:url(f}g)} h\\}{i:j} @media x{k{l:m}n{}} @import url(o;p) q; r{&:hover{s:t}} @font-face{u:v',
      ]),
    ).toEqual([
      'a[b="}"]{c:"}"}',
      '/* } */ d{e:url(f}g)}',
      'h\\}{i:j}',
      '@media x{k{l:m}n{}}',
      '@import url(o;p) q;',
      'r{&:hover{s:t}}',
      '@font-face{u:v',
    ]);
  });

  test('V4: a rule is given with its last character', () => {
    const scanner = new RuleScanner();
    expect(scanner.write('a{b:c')).toEqual([]);
    expect(scanner.write('}d')).toEqual(['a{b:c}']);
  });
});

describe('addresses in CSS', () => {
  test('V4: urls and imports are found, strings and comments are not', () => {
    const css = '@import "a.css"; b{c:url( "d e.png" );f:"url(g)";/* url(h) */i:url(j\\)k.png)}';
    expect(cssReferences(css).map(({ address }) => address)).toEqual(['a.css', 'd e.png', 'j)k.png']);
    expect(replaceCssReferences(css, (address) => (address === 'd e.png' ? 'X' : undefined))).toBe(
      css.replace('d e.png', 'X'),
    );
  });

  test('V4: the conditions of an import are put around each of its rules', () => {
    const wrap = (rule: string): string =>
      wrapImported('a{}', readImport(rule) ?? { address: '', layer: undefined, supports: undefined, media: '' });
    expect(wrap('@import "x.css";')).toBe('a{}');
    expect(wrap('@import url("x.css") layer(base) supports(display: grid) screen and (width > 1px);')).toBe(
      '@media screen and (width > 1px) {@supports (display: grid) {@layer base {a{}}}}',
    );
    expect(wrap("@import 'b/x.css' layer;")).toBe('@layer vonk-b-x-css {a{}}');
    expect(readImport('a{b:url(c)}')).toBeUndefined();
  });
});
