import { describe, expect, test } from 'vitest';
import { placeOf, PLAIN, readView, withinBounds } from './view.ts';

const pane = { width: 640, height: 800 };

describe('how the page is looked at', () => {
  test('V66: as wide as the pane it fills it; zoomed, it has as many pixels fewer', () => {
    expect(placeOf(PLAIN, pane)).toEqual({ width: 640, height: 800, left: 0, scale: 1 });
    expect(placeOf({ width: 'fit', zoom: 2 }, pane)).toEqual({ width: 320, height: 400, left: 0, scale: 2 });
  });

  test('V66: a page narrower than the pane stands in its middle, one that is wider is made to fit', () => {
    expect(placeOf({ width: 360, zoom: 'fit' }, pane)).toEqual({ width: 360, height: 800, left: 140, scale: 1 });
    const wide = placeOf({ width: 1280, zoom: 'fit' }, pane);
    expect(wide.width * wide.scale + 2 * wide.left).toBeCloseTo(640);
    expect(wide.height * wide.scale).toBeCloseTo(800, 0);
  });

  test('V66: what was kept is read again, and anything else is the plain view', () => {
    const kept = { ...PLAIN, width: 412, zoom: 0.5, scheme: 'dark' as const, grid: true };
    expect(readView(JSON.stringify(kept))).toEqual(kept);
    for (const bad of [
      null,
      '',
      '{',
      '[]',
      JSON.stringify({ ...PLAIN, width: 9 }),
      JSON.stringify({ ...PLAIN, zoom: 1e9 }),
    ])
      expect(readView(bad)).toEqual(PLAIN);
    expect([withinBounds(3), withinBounds(1e9), withinBounds(411.6)]).toEqual([240, 2560, 412]);
  });
});
