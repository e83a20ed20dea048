import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { VirtualDisk } from './virtual-disk.ts';

test('D21: folders are there while something is in them', () => {
  const disk = new VirtualDisk(new Map([['/src/ui/a.ts', '']]));
  disk.write('/src/b.ts', '');
  expect(disk.folders('/')).toEqual(['src']);
  expect(disk.folders('/src/')).toEqual(['ui']);
  expect(disk.within('/src', ['.ts'])).toEqual(['/src/b.ts']);
  disk.remove('/src/ui/a.ts');
  expect(disk.isFolder('/src/ui')).toBe(false);
  expect(disk.isFolder('/src')).toBe(true);
});

test('D21: a text that is written again as it was is no change', () => {
  const disk = new VirtualDisk(new Map());
  disk.write('/a.ts', 'x');
  const { version } = disk;
  disk.write('/a.ts', 'x');
  expect(disk.version).toBe(version);
});

const name = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map((parts) => `/${parts.join('/')}.ts`);
propertyTest.prop([fc.array(fc.record({ name, there: fc.boolean() }))])(
  'D21: after any changes every file is found by walking down from the root',
  (changes) => {
    const disk = new VirtualDisk(new Map());
    for (const change of changes)
      if (change.there) disk.write(change.name, '');
      else disk.remove(change.name);
    const walk = (folder: string): string[] => [
      ...disk.within(folder),
      ...disk.folders(folder).flatMap((child) => walk(`${folder}/${child}`)),
    ];
    expect(walk('').sort()).toEqual([...disk.names()].sort());
  },
);
