import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDropped } from './zip.ts';

const limits = { files: 10, textBytes: 1_000, totalBytes: 100_000 };

const zip = (files: Record<string, Uint8Array>, name = 'site.zip') => ({
  name,
  bytes: new Uint8Array(zipSync(files, { level: 1 })),
});

test('I8: an archive gives its files, folders kept, the one around it taken off', async () => {
  const image = new Uint8Array([0, 255, 3]);
  const imported = await readDropped([
    zip({ 'site/index.html': strToU8('<p>é</p>'), 'site/img/a.png': image, 'site/node_modules/x.js': strToU8('x') }),
  ]);
  expect(imported.files).toEqual([
    { kind: 'text', path: 'index.html', text: '<p>é</p>' },
    { kind: 'binary', path: 'img/a.png', bytes: image, mime: 'image/png' },
  ]);
  expect(imported.refused).toEqual([{ name: 'node_modules', reason: 'left out: not source (1 file)' }]);
});

test('I8: stored and packed entries and files beside the archive come together', async () => {
  const bytes = new Uint8Array(zipSync({ 'a.css': [strToU8('a{}'), { level: 0 }], 'b.css': strToU8('b{}') }));
  const imported = await readDropped([
    { name: 'both.ZIP', bytes },
    { name: 'c.css', bytes: new Uint8Array(strToU8('c{}')) },
  ]);
  expect(imported.files.map(({ path }) => path)).toEqual(['a.css', 'b.css', 'c.css']);
});

test('I9: an archive that unpacks without end is left off at the limit, and said', async () => {
  const bomb = zip({
    'ok.txt': strToU8('fine'),
    'bomb.png': new Uint8Array(limits.totalBytes * 20),
    'after.txt': strToU8('late'),
  });
  expect(bomb.bytes.length).toBeLessThan(limits.totalBytes / 5);
  const imported = await readDropped([bomb], limits);
  expect(imported.files.map(({ path }) => path)).toEqual(['ok.txt']);
  expect(imported.refused.map(({ name }) => name)).toContain('site.zip');
});

test('I9: one text that is too long is left out, the others come', async () => {
  const imported = await readDropped(
    [zip({ 'long.txt': new Uint8Array(limits.textBytes + 1).fill(97), 'short.txt': strToU8('x') })],
    limits,
  );
  expect(imported.files.map(({ path }) => path)).toEqual(['short.txt']);
  expect(imported.refused).toEqual([{ name: 'long.txt', reason: 'more than 1000 bytes' }]);
});

test('I10: entries that climb out of the archive are refused', async () => {
  const imported = await readDropped([zip({ '../../evil.js': strToU8('x'), 'good.js': strToU8('y') })]);
  expect(imported.files.map(({ path }) => path)).toEqual(['good.js']);
  expect(imported.refused).toMatchObject([{ name: '../../evil.js' }]);
});

test('I11: what only calls itself a zip is said to be none', async () => {
  const imported = await readDropped([{ name: 'photo.zip', bytes: new Uint8Array([1, 2, 3, 4]) }]);
  expect(imported).toEqual({
    files: [],
    refused: [{ name: 'photo.zip', reason: 'not a zip archive, or an empty one' }],
  });
});

test('I11: a damaged archive gives what could be read', async () => {
  const whole = zip({
    'a.txt': strToU8('first'),
    'b.bin': Uint8Array.from({ length: 500 }, (_, index) => (index * index) % 97),
  });
  const imported = await readDropped([{ name: 'cut.zip', bytes: whole.bytes.slice(0, 120) }]);
  expect(imported.files.map(({ path }) => path)).toEqual(['a.txt']);
  expect(imported.refused).toEqual([{ name: 'cut.zip', reason: 'damaged: the rest of the archive cannot be read' }]);
});
