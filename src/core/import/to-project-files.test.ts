import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parsePath } from '../path.ts';
import { LIMITS } from './limits.ts';
import { toProjectFiles } from './to-project-files.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const drop = (...names: string[]) => toProjectFiles(names.map((name) => ({ name, bytes: bytesOf(`of ${name}`) })));
const paths = (imported: ReturnType<typeof drop>) => imported.files.map((file) => file.path);

test('I1: a folder that holds everything is taken off, one that does not stays', () => {
  expect(paths(drop('site/index.html', 'site/css/a.css'))).toEqual(['index.html', 'css/a.css']);
  expect(paths(drop('site/index.html', 'readme.md'))).toEqual(['site/index.html', 'readme.md']);
});

test('I1: what is never source does not count as a second folder', () => {
  const imported = drop('__MACOSX/site/._index.html', 'site/index.html', 'site/.DS_Store');
  expect(paths(imported)).toEqual(['index.html']);
});

test('I2: what is never source is left out and named once, with its count', () => {
  const imported = drop('index.html', 'node_modules/a/x.js', 'node_modules/b/y.js', '.git/HEAD', 'dist/app.js');
  expect(paths(imported)).toEqual(['index.html']);
  expect(imported.refused).toEqual([
    { name: 'node_modules', reason: 'left out: not source (2 files)' },
    { name: '.git', reason: 'left out: not source (1 file)' },
    { name: 'dist', reason: 'left out: not source (1 file)' },
  ]);
});

test('I3: a path that leaves the project is refused by name, and the others are taken', () => {
  const imported = drop('ok.html', '../evil.html', 'a/../../b.js', 'x\\y.css', 'con.txt', '__proto__');
  expect(paths(imported)).toEqual(['ok.html']);
  expect(imported.refused.map(({ name }) => name)).toEqual([
    '../evil.html',
    'a/../../b.js',
    'x\\y.css',
    'con.txt',
    '__proto__',
  ]);
  for (const { reason } of imported.refused) expect(reason).not.toBe('');
});

test('I4: text is text by name and by bytes; anything else is kept as bytes with its type', () => {
  const zero = new Uint8Array([0, 1, 2]);
  const imported = toProjectFiles([
    { name: 'a.css', bytes: bytesOf('\ufeffa{}') },
    { name: 'logo.PNG', bytes: zero },
    { name: 'LICENSE', bytes: bytesOf('free') },
    { name: 'data.bin', bytes: zero },
  ]);
  expect(imported.files).toEqual([
    { kind: 'text', path: 'a.css', text: 'a{}' },
    { kind: 'binary', path: 'logo.PNG', bytes: zero, mime: 'image/png' },
    { kind: 'text', path: 'LICENSE', text: 'free' },
    { kind: 'binary', path: 'data.bin', bytes: zero, mime: 'application/octet-stream' },
  ]);
});

test('I4: a page that is not UTF-8 is refused in words, not garbled', () => {
  const latin1 = new Uint8Array([0x3c, 0x70, 0x3e, 0xe9]);
  const imported = toProjectFiles([{ name: 'old.html', bytes: latin1 }]);
  expect(imported.files).toEqual([]);
  expect(imported.refused[0]?.reason).toContain('UTF-8');
});

test('I5: of two names that differ in case only the first is taken', () => {
  const imported = drop('Index.html', 'index.HTML');
  expect(paths(imported)).toEqual(['Index.html']);
  expect(imported.refused).toEqual([{ name: 'index.HTML', reason: 'another file has this name already' }]);
});

test('I6: too many files, too long a text and too much in all are left out, the rest is taken', () => {
  const limits = { files: 3, textBytes: 10, totalBytes: 100 };
  const sized = (name: string, length: number) => ({ name, bytes: new Uint8Array(length).fill(97) });
  const left = (...files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]) => {
    const imported = toProjectFiles(files, limits);
    return [paths(imported), imported.refused.map(({ name, reason }) => `${name}: ${reason}`)];
  };
  expect(left(...['a', 'b', 'c', 'd'].map((name) => sized(`${name}.txt`, 1)))).toEqual([
    ['a.txt', 'b.txt', 'c.txt'],
    ['d.txt: more than 3 files'],
  ]);
  expect(left(sized('long.txt', 11), sized('long.png', 11), sized('short.txt', 10))).toEqual([
    ['long.png', 'short.txt'],
    ['long.txt: a text file of more than 10 bytes'],
  ]);
  expect(left(sized('a.png', 60), sized('b.png', 60), sized('c.txt', 1))).toEqual([
    ['a.png', 'c.txt'],
    ['b.png: more than 100 bytes in all'],
  ]);
  expect(LIMITS).toEqual({ files: 500, textBytes: 2 * 1024 ** 2, totalBytes: 20 * 1024 ** 2 });
});

const segment = fc.constantFrom('a', 'b.css', '..', '.', 'node_modules', 'É.html', 'x\\y', '', 'dist', 'A');
const name = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

propertyTest.prop([fc.array(name, { maxLength: 8 })])(
  'I7: whatever is dropped, every taken path is a project path, taken once, and nothing is lost in silence',
  (names) => {
    const imported = drop(...names);
    for (const { path } of imported.files) expect(parsePath(path)).toEqual({ ok: true, value: path });
    const keys = imported.files.map(({ path }) => path.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    const skipped = imported.refused.reduce(
      (sum, { reason }) => sum + Number(/\((\d+) files?\)/.exec(reason)?.[1] ?? 1),
      0,
    );
    expect(imported.files.length + skipped).toBe(names.length);
  },
);
