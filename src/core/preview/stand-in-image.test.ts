import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { standInImage } from './stand-in-image.ts';

const svgOf = (address: string): string => decodeURIComponent(address.replace('data:image/svg+xml,', ''));

function size(address: string, sized?: Parameters<typeof standInImage>[1]): string {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svgOf(standInImage(address, sized))) ?? [];
  return `${width}x${height}`;
}

test('V37: the size comes from the element, else from the address as such hosts write it', () => {
  expect(size('https://x.example/a.jpg', { width: 90, height: 60 })).toBe('90x60');
  expect(size('https://picsum.photos/400/300', { width: 200 })).toBe('200x150');
  expect(size('https://picsum.photos/seed/some/800/600')).toBe('800x600');
  expect(size('https://picsum.photos/id/237/200')).toBe('200x200');
  expect(size('https://placehold.co/600x400/png')).toBe('600x400');
  expect(size('https://via.placeholder.com/150')).toBe('150x150');
  expect(size('https://images.unsplash.com/photo-15?w=800&h=300&fit=crop')).toBe('800x300');
  expect(size('https://images.unsplash.com/photo-1522?auto=format&w=900')).toBe('900x600');
  expect(size('//i.pravatar.cc/64?img=3')).toBe('64x64');
  expect(size('https://api.dicebear.com/7.x/avataaars/svg?seed=Ann')).toBe('128x128');
});

test('V37: what the host would have written on it, or else the alternative text, is on it', () => {
  expect(svgOf(standInImage('https://placehold.co/600x400?text=Hello+World'))).toContain('>Hello World<');
  expect(svgOf(standInImage('https://x.example/a.jpg', { alt: 'A <hill>' }))).toContain('A &#60;hill&#62;');
});

test.prop([fc.webUrl({ withQueryParameters: true }), fc.string(), fc.double(), fc.double()])(
  'V37: whatever the address and the element say, there is a picture of a sensible size',
  (address, alt, width, height) => {
    const [, w, h] = /width="(\d+)" height="(\d+)"/.exec(svgOf(standInImage(address, { alt, width, height }))) ?? [];
    for (const side of [w, h]) {
      expect(Number(side)).toBeGreaterThanOrEqual(1);
      expect(Number(side)).toBeLessThanOrEqual(4_000);
    }
  },
);
