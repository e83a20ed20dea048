import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { pageWriter, staticMarkup } from './page.ts';
import type { Step } from './rewrite.ts';

function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

const joined = (steps: readonly Step[]): string =>
  steps.map((step) => (step.type === 'markup' ? step.text : step.type === 'script' ? '⟦run⟧' : '')).join('');

/** Chunks need not be whole steps: only the text between two script turns must be the same. */
function rewrite(chunks: readonly string[], page = 'pages/index.html') {
  const writer = pageWriter(path(page));
  const out = chunks.map((chunk) => joined(writer.write(chunk))).join('') + joined(writer.end());
  return { out, references: writer.references };
}

const whole = (source: string, page?: string) => rewrite([source], page).out;

const fragment = fc.constantFrom(
  '<',
  '>',
  '</',
  '<!',
  '<!--',
  '-->',
  '--!>',
  '-',
  '<!DOCTYPE html>',
  '<![CDATA[',
  ']]>',
  '<svg>',
  '</svg>',
  '<foreignObject>',
  '<script>',
  '<script src=a.js>',
  '<script type=module>',
  '</script>',
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea >',
  '<link rel=stylesheet href=a.css media="print">',
  "<img src='../a.png' alt='>'>",
  '<p style="background: url(x.png)">',
  '<a href=b.html>',
  '<noscript>',
  '</noscript>',
  '<plaintext>',
  '<template>',
  '/',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\r\n',
  'a',
  'é',
  '😀',
  '&amp;',
);
const source = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

/** Cuts between any two UTF-16 units, so that pairs and line ends are split too. */
function cut(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

describe('rewriting a page', () => {
  test.prop([source, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })], { numRuns: 2000 })(
    'V2: any chunking gives the same markup and the same references',
    (text, sizes) => {
      const once = rewrite([text]);
      const pieces = rewrite(cut(text, sizes));
      expect(pieces).toEqual(once);
    },
  );

  test.prop([
    fc.array(
      fragment.filter((part) => !/src|href|url|script/.test(part)),
      { maxLength: 40 },
    ),
  ])('V2: a page that names no file passes as it is', (parts) => {
    const text = parts.join('');
    expect(whole(text)).toBe(text);
  });

  test.prop([source])('V2: nothing but an unfinished tag or mark is held back', (text) => {
    const writer = pageWriter(path('index.html'));
    const shown = joined(writer.write(`${text}</title></textarea></style></script>-->"'><p>`));
    const rest = joined(writer.end());
    if (text.includes('<plaintext>')) return;
    expect(`${shown}${rest}`.length - shown.length).toBeLessThanOrEqual(12);
  });

  test('V3: a style sheet of the project becomes a style element at its place', () => {
    expect(whole('<LINK rel="stylesheet" href="../css/a.css?v=1" media=print id=x />')).toBe(
      '<style data-vonk data-vonk-rel="stylesheet" data-vonk-href="../css/a.css?v=1" media=print id=x></style>',
    );
    expect(whole('<link rel="alternate stylesheet" href=a.css>')).not.toContain('<style');
  });

  test('V36: what other hosts would give is put aside too; what nothing could stand in for is left', () => {
    expect(whole('<link rel=stylesheet href=https://x.example/a.css>')).toBe(
      '<style data-vonk data-vonk-rel=stylesheet data-vonk-href=https://x.example/a.css></style>',
    );
    expect(whole('<img src="//x.example/a.png" srcset="b.png 1x, https://x.example/c.png 2x">')).toBe(
      '<img data-vonk data-vonk-src="//x.example/a.png" data-vonk-srcset="b.png 1x, https://x.example/c.png 2x">',
    );
    for (const left of [
      '<img src="data:image/png,x">',
      '<video src=https://x.example/a.mp4>',
      '<a href=https://x.example>',
    ])
      expect(whole(left)).toBe(left);
  });

  test('V33: an import map is the host’s affair, Babel scripts are counted with the modules', () => {
    expect(whole('<script type="importmap">{}</script>')).toBe(
      '<script type="vonk/importmap" data-vonk-type="importmap">{}</script>',
    );
    expect(whole('<script type="text/babel">a</script>')).toContain('data-vonk-root="0" data-vonk-type="text/babel"');
    expect(whole('<script src="a.tsx"></script>')).toContain('data-vonk-root="0" data-vonk-src="a.tsx"');
    expect(whole('<script type="application/ld+json">{}</script>')).not.toContain('data-vonk');
  });

  test('V3: scripts become inert, with where their text begins', () => {
    expect(whole('<p>\n<script>a</script>')).toBe(
      '<p>\n<script data-vonk type="vonk/script" data-vonk-at="1,8">a</script>⟦run⟧',
    );
    expect(whole('<script src=a.js type=module></script>')).toBe(
      '<script data-vonk type="vonk/script" data-vonk-at="0,29" data-vonk-root="0" data-vonk-src=a.js data-vonk-type=module></script>⟦run⟧',
    );
    expect(whole('<script type="application/json">{}</script>')).toBe('<script type="application/json">{}</script>');
  });

  test('V3: pictures, media and style attributes are put aside; links and forms are left', () => {
    expect(whole('<img src=a.png srcset="b.png 2x">')).toBe(
      '<img data-vonk data-vonk-src=a.png data-vonk-srcset="b.png 2x">',
    );
    expect(whole('<i style="background:url(a.png)">')).toBe('<i data-vonk data-vonk-style="background:url(a.png)">');
    expect(whole('<a href=b.html><form action=c.html>')).toBe('<a href=b.html><form action=c.html>');
    expect(whole('<img src="data:image/png;base64,AA">')).toBe('<img src="data:image/png;base64,AA">');
    expect(whole('<svg><image href="a.png"/><use href="#b"/></svg>')).toBe(
      '<svg><image data-vonk data-vonk-href="a.png"/><use href="#b"/></svg>',
    );
  });

  test('V3: text that looks like a tag is text', () => {
    for (const text of [
      '<!-- <img src=a.png> -->',
      '<style>/* <img src=a.png> */</style>',
      '<title><img src=a.png></title>',
      '<textarea><script src=a.js></script></textarea>',
      '<p title="<img src=a.png>">',
      '<svg><![CDATA[<img src=a.png>]]></svg>',
    ]) {
      expect(whole(text)).toBe(text);
    }
    const hidden = '<script><!-- <script></script> --></script>';
    expect(whole(hidden).match(/⟦run⟧/g)).toHaveLength(1);
    expect(whole(hidden).endsWith('--></script>⟦run⟧')).toBe(true);
  });

  test('V6: references come with their path and line', () => {
    const { references } = rewrite([
      '<p>\n<link rel=stylesheet href=../a.css>\r\n<img src="b%20c.png">\n<script src="/d.js">',
    ]);
    expect(references).toEqual([
      { kind: 'style', path: 'a.css', raw: '../a.css', line: 1 },
      { kind: 'image', path: 'pages/b c.png', raw: 'b%20c.png', line: 2 },
      { kind: 'script', path: 'd.js', raw: '/d.js', line: 3 },
    ]);
  });

  test('V9: for a parser that runs no scripts, noscript is text as it is in the page', () => {
    expect(staticMarkup(path('a.html'), '<noscript><img src=a.png></noscript><p>')).toBe(
      '<script type="vonk/noscript"><img src=a.png></script><p>',
    );
  });
});

describe('a drawing', () => {
  const svg =
    '<?xml version="1.0"?>\n<!-- <svg> -->\n<!DOCTYPE svg [ <!ENTITY red "#f00"> <!ENTITY s \'x>y\'> ]>\n<z:svg xmlns:z="http://www.w3.org/2000/svg"><z:rect fill="&red;"/><z:text>&s; &amp;</z:text></z:svg>';

  test('V8: prolog, entities and prefix are taken care of, lines are kept', () => {
    const out = whole(svg, 'a.svg');
    expect(out).toMatch(/<body>\n\n\n<svg xmlns:z=[^>]*><rect fill="#f00"\/><text>x>y &amp;<\/text><\/svg>$/);
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })])(
    'V8: any chunking gives the same markup',
    (sizes) => {
      expect(rewrite(cut(svg, sizes), 'a.svg').out).toBe(whole(svg, 'a.svg'));
    },
  );
});
