import { expect, test } from 'vitest';
import { parsePath } from '../path.ts';
import { textFile, type Project } from '../project.ts';
import { computedColours } from './computed.ts';

function sheet(name: string, css: string): Project {
  const path = parsePath(name);
  if (!path.ok) throw new Error(path.error.reason);
  return { files: new Map([[path.value, textFile(path.value, css)]]) };
}

test('C4: what is computed is named, and counted', () => {
  const css =
    'a { color: color-mix(in oklab, red, blue); fill: currentColor; stroke: currentcolor } b { color: rgb(from var(--a) r g b / 50%) }';
  expect(computedColours(sheet('a.css', css))).toEqual([
    { name: 'color-mix()', times: 1 },
    { name: 'from …', times: 1 },
    { name: 'currentcolor', times: 2 },
  ]);
  expect(computedColours(sheet('a.md', css))).toEqual([]);
  expect(computedColours(sheet('a.css', 'a { color: red }'))).toEqual([]);
});
