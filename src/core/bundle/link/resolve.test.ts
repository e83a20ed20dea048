import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../../path.ts';
import type { BundleFile } from '../bundler.ts';
import { importMapOf, readImportMap } from '../source/import-map.ts';
import { readSettings } from '../source/settings.ts';
import { resolve } from './resolve.ts';

function at(path: string): FilePath {
  const parsed = parsePath(path);
  if (!parsed.ok) throw new Error(path);
  return parsed.value;
}

const TREE = [
  'src/App.tsx',
  'src/ui/Button.tsx',
  'src/ui/index.ts',
  'src/data.json',
  'src/logo.svg',
  'src/a.module.css',
  'src/a.css',
  'src/theme.scss',
  'src/straße/Ünï.ts',
  'public/hero.png',
  'lib/math.ts',
];

function around(tsconfig = '', importMap = '') {
  const files = new Map<FilePath, BundleFile>(TREE.map((path) => [at(path), { kind: 'text', text: '' }]));
  if (tsconfig !== '') files.set(at('tsconfig.json'), { kind: 'text', text: tsconfig });
  return { files, settings: readSettings(files), importMap: readImportMap(importMap, 'index.html') };
}

const found = (specifier: string, tsconfig?: string, from = 'src/App.tsx') => {
  const resolution = resolve(at(from), specifier, around(tsconfig));
  return resolution.kind === 'file' ? [resolution.path, resolution.use] : resolution.kind;
};

test.each([
  ['./ui/Button', ['src/ui/Button.tsx', 'script']],
  ['./ui/Button.js', ['src/ui/Button.tsx', 'script']],
  ['./ui/Button.jsx', ['src/ui/Button.tsx', 'script']],
  ['./ui', ['src/ui/index.ts', 'script']],
  ['./ui/', ['src/ui/index.ts', 'script']],
  ['/src/ui/Button', ['src/ui/Button.tsx', 'script']],
  ['/hero.png', ['public/hero.png', 'url']],
  ['../lib/math', ['lib/math.ts', 'script']],
  ['./data.json', ['src/data.json', 'json']],
  ['./data', ['src/data.json', 'json']],
  ['./logo.svg', ['src/logo.svg', 'url']],
  ['./logo.svg?raw', ['src/logo.svg', 'text']],
  ['./logo.svg?react', ['src/logo.svg', 'svg-component']],
  ['./a.module.css', ['src/a.module.css', 'css-module']],
  ['./a.css', ['src/a.css', 'style']],
  ['./a.css?inline', ['src/a.css', 'text']],
  ['./theme.scss?raw', ['src/theme.scss', 'text']],
  ['./straße/Ünï', ['src/straße/Ünï.ts', 'script']],
  ['@/ui/Button', ['src/ui/Button.tsx', 'script']],
  ['~/lib/math', ['lib/math.ts', 'script']],
])('B2: %s is %j', (specifier, expected) => {
  expect(found(specifier)).toEqual(expected);
});

test('B2: a folder finds itself, and the one above it', () => {
  expect(found('.', undefined, 'src/ui/Button.tsx')).toEqual(['src/ui/index.ts', 'script']);
  expect(found('..', undefined, 'src/ui/deep/a.ts')).toEqual(['src/ui/index.ts', 'script']);
});

test('B6: aliases and the base of tsconfig.json, with comments and trailing commas', () => {
  const tsconfig =
    '{ // where\n "compilerOptions": { "baseUrl": "./src", /* a */ "paths": { "ui/*": ["ui/*",], "#m": ["../lib/math", "x"] }, }, }';
  expect(found('ui/Button', tsconfig)).toEqual(['src/ui/Button.tsx', 'script']);
  expect(found('logo.svg', tsconfig)).toEqual(['src/logo.svg', 'url']);
  expect(found('react', tsconfig)).toBe('package');
  expect(found('ui/Nothing', tsconfig)).toBe('missing');
  expect(found('ui/Button', '{ "compilerOptions": { "paths":')).toBe('package');
});

test("B2: a page's import map goes first", () => {
  const map =
    '{ "imports": { "math": "./lib/math.ts", "three/": "https://esm.sh/three/", "react": "https://esm.sh/react@18" } }';
  expect(resolve(at('index.html'), 'math', around('', map))).toMatchObject({ kind: 'file', path: 'lib/math.ts' });
  expect(resolve(at('index.html'), 'react', around('', map))).toEqual({
    kind: 'package',
    specifier: 'https://esm.sh/react@18',
  });
  expect(resolve(at('index.html'), 'three/addons/a.js', around('', map))).toMatchObject({
    specifier: 'https://esm.sh/three/addons/a.js',
  });
});

test.each([
  ['./UI/button', './ui/Button'],
  ['./Button', './ui/Button'],
  ['./ui/Buton', './ui/Button'],
  ['./dta', './data'],
])('B3: for %s, %s is offered', (specifier, offered) => {
  const resolution = resolve(at('src/App.tsx'), specifier, around());
  expect(resolution).toMatchObject({ kind: 'missing' });
  expect(JSON.stringify(resolution)).toContain(offered);
});

test('B3: nothing near, nothing offered', () => {
  const resolution = resolve(at('src/App.tsx'), './somethingElse', around());
  expect(resolution).toMatchObject({ kind: 'missing', path: 'src/somethingElse' });
  expect(JSON.stringify(resolution)).not.toContain('Did you mean');
});

test.each([
  ['fs', 'node'],
  ['node:path', 'node'],
  ['fs/promises', 'node'],
  ['data:text/javascript,alert(1)', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['blob:x', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['vonk:///nothing.ts', 'scheme'],
  ['../../secret', 'outside'],
  ['#internal', 'subpath'],
  ['./theme.scss', 'language'],
])('B4: %s is refused as %s', (specifier, code) => {
  expect(resolve(at('src/App.tsx'), specifier, around())).toMatchObject({ kind: 'refused', code });
});

test.each(['react', '@scope/name/part', 'canvas-confetti@1.9.3', 'https://esm.sh/preact', 'npm:clsx'])(
  'B4: %s is a package',
  (specifier) => {
    expect(resolve(at('src/App.tsx'), specifier, around())).toMatchObject({ kind: 'package' });
  },
);

test.each([
  ['index.html', './lib/math.ts', 'math', 'lib/math.ts'],
  ['pages/one.html', '../lib/', 'math/math.ts', 'lib/math.ts'],
  ['src/page.html', './', 'math/ui/Button', 'src/ui/Button.tsx'],
  ['src/page.html', '/hero.png', 'math', 'public/hero.png'],
])('B2: in the map of %s, %s is from that page, whoever imports', (page, target, specifier, path) => {
  const text = JSON.stringify({ imports: { [target.endsWith('/') ? 'math/' : 'math']: target } });
  const map = importMapOf(`<script type="importmap">${text}</script>`, page);
  for (const from of ['index.html', 'src/App.tsx', 'src/ui/Button.tsx'])
    expect(resolve(at(from), specifier, { ...around(), importMap: map })).toMatchObject({ kind: 'file', path });
});
