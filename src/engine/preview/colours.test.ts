import { expect, test } from 'vitest';
import type { Colouring, Pairs } from '../../core/preview/protocol.ts';
import { projectOf, stage } from './fake-frames.ts';

const colouring: Colouring = {
  setup: { sheets: [], blocks: [], attributes: [], literals: [{ texts: ['red'], variable: '--vonk-c0' }] },
  rule: ':root{--vonk-c0:red;}',
};
const PAGE = projectOf({ 'index.html': '<p style="color: red">tide</p>' });
const pairs = (revision: number): Pairs => ({ type: 'pairs', revision, pairs: [], dark: false, unknown: 0 });

function shown() {
  const scene = stage();
  scene.preview.show(PAGE);
  scene.last().paint({ whole: true });
  return scene;
}

test('C14: the page that is there is told once, then only the rule; one that is made later begins with both', () => {
  const { preview, last, frames } = shown();
  preview.setColours(colouring);
  preview.paintColours(':root{--vonk-c0:teal;}');
  expect(last().posted.map(({ type }) => type)).toEqual(['colours', 'paint-colours']);
  preview.reload();
  expect(frames).toHaveLength(2);
  expect(last().start.colours).toEqual({ setup: colouring.setup, rule: ':root{--vonk-c0:teal;}' });
  preview.setColours(undefined);
  expect(last().posted.at(-1)).toEqual({ type: 'colours', revision: last().revision });
  preview.paintColours(':root{}');
  expect(last().posted.at(-1)?.type).toBe('colours');
  preview.reload();
  expect(last().start.colours).toBeUndefined();
});

test('C14: a page of the project that was left is not set up for the colours of the next one', () => {
  const { preview, frames, last } = shown();
  preview.show(projectOf({ 'index.html': '<h1>other</h1>' }));
  preview.setColours(colouring);
  expect(frames[0]?.posted.map(({ type }) => type)).not.toContain('colours');
  expect(last().posted.at(-1)?.type).toBe('colours');
});

test('C10: what is measured answers the newest question, from the page that is seen; silence and no page are no answer', async () => {
  const { preview, last, at } = shown();
  const first = preview.measureColours();
  const old = last().revision;
  const second = preview.measureColours();
  expect(await first).toBeUndefined();
  last().events.message(pairs(old));
  last().events.message(pairs(last().revision));
  expect(await second).toEqual(pairs(last().revision));
  const third = preview.measureColours();
  at(5_000);
  expect(await third).toBeUndefined();
  expect(await stage().preview.measureColours()).toBeUndefined();
});
