import { expect, test } from 'vitest';
import { standInFor } from '../../core/bundle/packages/stand-in.ts';
import { INDEX } from './fake-frames.ts';
import { mayBeGiven } from './wanted.ts';

const ADDRESS = 'https://cdn.jsdelivr.net/npm/canvas-confetti@1.9.3/dist/confetti.browser.min.js';
const ID = standInFor(ADDRESS, 'script')?.id ?? '';
const page = (text: string) => [{ kind: 'text', path: INDEX, whole: text }] as const;

test('V56: a vendored package is given to whoever asks', () => {
  expect(mayBeGiven(['three', 'script:react'], page(''))).toEqual(['three', 'script:react']);
});

test('V56: what comes through the network is given only where the text of the project names it', () => {
  expect(ID).toContain('canvas-confetti');
  expect(mayBeGiven([ID], page(`<script src="${ADDRESS}"></script>`))).toEqual([ID]);
  expect(mayBeGiven([ID], page(`<script src=${ADDRESS.replace('https:', '')}></script>`))).toEqual([ID]);
  expect(mayBeGiven([ID, 'three'], page('<p>canvas-confetti'))).toEqual(['three']);
  expect(mayBeGiven(['https://esm.sh/what-i-know-1234?raw', 'HTTPS://elsewhere.example/'], page(ADDRESS))).toEqual([]);
});
