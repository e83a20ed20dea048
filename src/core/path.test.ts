import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { directoryOf, extensionOf, parsePath, pathKey, resolveReference } from './path.ts';

const accepts = (raw: unknown): string | undefined => {
  const path = parsePath(raw);
  return path.ok ? path.value : undefined;
};

describe('paths', () => {
  test.each([
    ['index.html', 'index.html'],
    ['./src/App.tsx', 'src/App.tsx'],
    [' a.css ', 'a.css'],
    ['app/[id]/page (2).tsx', 'app/[id]/page (2).tsx'],
    ['@scope/a+b.js', '@scope/a+b.js'],
    ['.env', '.env'],
    ['bilder/größe.svg', 'bilder/größe.svg'],
    ['bilder/gro\u0308\u00dfe.svg', 'bilder/gr\u00f6\u00dfe.svg'],
    ['図/鳥.svg', '図/鳥.svg'],
  ])('P1: %s is taken', (raw, path) => {
    expect(accepts(raw)).toBe(path);
  });

  const refused: unknown[] = [
    '',
    ' ',
    '.',
    '..',
    './',
    '/',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    '\\\\host\\a',
    'a\\b',

    'C:/a',
    'http://x/a',
    'a\u0000b',
    'a\nb',
    'a\u202egpj.exe',
    'a\u200bb',
    'a?b',
    'a*b',
    'a|b',
    '<a>',
    'a"b',
    "a'b",
    'CON',
    'nul.txt',
    'src/aux.js',
    'com1',
    'COM¹.txt',
    'a.',
    'a /b',
    'a/ b',
    '__proto__',
    'src/constructor/a',
    'a'.repeat(201),
    42,
    undefined,
    null,
    {},
  ];
  test.each(refused)('P2: %j is refused, with one sentence that says why', (raw) => {
    const path = parsePath(raw);
    expect(path.ok).toBe(false);
    if (path.ok) return;
    expect(path.error.reason).toMatch(/^\S.*[^.]$/);
    expect(path.error.raw.length).toBeLessThanOrEqual(200);
  });

  prop.prop([
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webPath(),
      fc.string().map((text) => `../${text}`),
    ),
  ])('P2: whatever is taken stays inside the project and is taken again unchanged', (raw) => {
    const path = accepts(raw);
    if (path === undefined) return;
    expect(accepts(path)).toBe(path);
    expect(path).not.toMatch(/^\/|\\|(^|\/)\.{1,2}(\/|$)|[\p{Cc}\p{Cf}]/u);
    expect(path.length).toBeLessThanOrEqual(200);
  });

  test('P3: folder and extension', () => {
    expect([directoryOf('src/ui/a.css'), directoryOf('a.css')]).toEqual(['src/ui', '']);
    expect(['src/App.test.TSX', 'Makefile', '.env', 'a.b/c'].map(extensionOf)).toEqual(['tsx', '', '', '']);
    expect(pathKey('Src/App.TSX')).toBe('src/app.tsx');
  });

  test.each([
    ['index.html', 'styles.css', 'styles.css'],
    ['pages/a.html', '../img/b.svg?v=1#top', 'img/b.svg'],
    ['pages/a.html', '/img/b.svg', 'img/b.svg'],
    ['pages/a.html', './b%20c.css', 'pages/b c.css'],
    ['a/b/c.css', '../../d.css', 'd.css'],
    ['index.html', '../up.css', undefined],
    ['index.html', 'https://x.org/a.css', undefined],
    ['index.html', '//x.org/a.css', undefined],
    ['index.html', 'data:text/css,a', undefined],
    ['index.html', '#top', undefined],
    ['index.html', '%E0%A4%A', undefined],
    ['index.html', '', undefined],
  ])('P4: in %s the reference %j means %j', (from, reference, path) => {
    expect(resolveReference(from, reference)).toBe(path);
  });

  prop.prop([fc.webPath(), fc.oneof(fc.webPath(), fc.string({ unit: 'binary' }))])(
    'P4: a reference never leads out of the project and never throws',
    (from, reference) => {
      const path = resolveReference(from, reference);
      if (path !== undefined) expect(accepts(path)).toBe(path);
    },
  );
});
