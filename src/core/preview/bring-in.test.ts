import { describe, expect, test } from 'vitest';
import type { FilePath } from '../path.ts';
import { apply, textFile, textOf, type Project } from '../project.ts';
import { bringIn, outsideImages, type FetchedImage } from './bring-in.ts';
import { imageTypeOf } from './image-type.ts';

const path = (raw: string) => raw as FilePath;
const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(Object.entries(files).map(([name, text]) => [path(name), textFile(path(name), text)])),
});
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const png = (address: string): FetchedImage => ({
  address,
  bytes: PNG,
  type: { mime: 'image/png', extension: 'png' },
});

describe('pictures of other hosts', () => {
  const project = projectOf({
    'index.html':
      '<a href="https://pics.example/page">x</a><img src="https://pics.example/sea.jpg?w=1&amp;h=2" srcset="https://pics.example/a.png 1x, https://pics.example/b.png 2x"><img src="https://other.example/c.png">',
    'pages/deep.css': '@import "https://pics.example/x.css"; body { background: url(https://pics.example/a.png) }',
    'app.js': 'img.src = "https://pics.example/b.png"; other.src = `https://pics.example/${name}.png`;',
  });
  const sea = 'https://pics.example/sea.jpg?w=1&h=2';
  const [a, b] = ['https://pics.example/a.png', 'https://pics.example/b.png'];

  test('V64: whole addresses of the hosts are found, links and style sheets are left alone', () => {
    expect(outsideImages(project, new Set(['pics.example']))).toEqual([sea, a, b]);
  });

  test('V64: what was fetched becomes files, and every place that named it names the file', () => {
    const after = apply(project, bringIn(project, [png(sea), png(a), png(b)], path('index.html')));
    expect(textOf(after, path('index.html'))).toBe(
      '<a href="https://pics.example/page">x</a><img src="images/sea.png" srcset="images/a.png 1x, images/b.png 2x"><img src="https://other.example/c.png">',
    );
    expect(textOf(after, path('pages/deep.css'))).toContain('url(../images/a.png)');
    expect(textOf(after, path('app.js'))).toContain('img.src = "images/b.png"');
    expect(after.files.get(path('images/sea.png'))).toMatchObject({ kind: 'binary', mime: 'image/png' });
  });

  test('V64: names that are taken are left to who has them', () => {
    const taken = apply(project, [{ type: 'write', file: textFile(path('images/A.png'), 'x') }]);
    const changes = bringIn(taken, [png(a)], path('index.html'));
    expect(changes[0]).toMatchObject({ file: { path: 'images/a-2.png' } });
  });

  test('V64: a picture is what begins like one', () => {
    expect(imageTypeOf(PNG)?.extension).toBe('png');
    expect(imageTypeOf(new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="x">'))?.extension).toBe('svg');
    expect(imageTypeOf(new TextEncoder().encode('<html><svg>'))).toBeUndefined();
    expect(imageTypeOf(new Uint8Array())).toBeUndefined();
  });
});
