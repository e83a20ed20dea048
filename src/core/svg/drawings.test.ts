import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { FilePath } from '../path.ts';
import { svgColours } from './colours.ts';
import { drawingsIn, drawingsOf, mayDraw, withDrawing } from './drawings.ts';
import { svgFacts } from './facts.ts';
import { withViewBox } from './sized.ts';
import { drawnElements, TOO_HEAVY } from './weight.ts';

const path = (name: string) => name as FilePath;
const PAGE =
  '<!doctype html>\n<svg id="mark"><svg></svg></svg>\n<script>"<svg></svg>"</script><svg><title>Tide</title></svg><svg/>';

test('X9: a file is one drawing; in a page each outermost one is found with its place and name', () => {
  expect(drawingsIn(path('a.svg'), '<svg/>')).toMatchObject([{ id: 'a.svg', start: 0, end: 6, inPage: false }]);
  const found = drawingsIn(path('index.html'), PAGE);
  expect(found.map(({ label, svg }) => [label, svg])).toEqual([
    ['mark', '<svg id="mark"><svg></svg></svg>'],
    ['Tide', '<svg><title>Tide</title></svg>'],
  ]);
  for (const drawing of found) {
    expect(PAGE.slice(drawing.start, drawing.end)).toBe(drawing.svg);
    expect(withDrawing(PAGE, drawing, drawing.svg)).toBe(PAGE);
  }
  expect(drawingsIn(path('app.tsx'), '<svg></svg>')).toEqual([]);
  expect(mayDraw(path('index.html'), PAGE)).toBe(true);
  expect(mayDraw(path('index.html'), '<p>svg')).toBe(false);
});

test('X9: the drawing that is shown comes first, then the one whose code is', () => {
  const texts = new Map([
    ['index.html', PAGE],
    ['a.svg', '<svg>a</svg>'],
    ['b.svg', '<svg>b</svg>'],
  ]);
  const ids = (entry: string | undefined, active: string | undefined) =>
    drawingsOf({
      paths: [...texts.keys()].map(path),
      read: (each) => texts.get(each),
      entry: entry === undefined ? undefined : path(entry),
      active: active === undefined ? undefined : path(active),
    }).map(({ id }) => id);
  expect(ids('b.svg', 'a.svg')).toEqual(['b.svg', 'a.svg']);
  expect(ids('index.html', 'b.svg')).toEqual(['b.svg', 'index.html#0', 'index.html#1', 'a.svg']);
  expect(ids('gone.svg', undefined)).toEqual(['a.svg', 'b.svg']);
});

test('X10: colours are those that paint, the most used first, and nothing that could reach out', () => {
  const svg =
    '<svg color="currentColor"><style>.a{fill:Tomato;stroke : #0f0}</style><rect fill="#FF0000" style="stroke:#ff0000;fill:url(https://evil.example)"/><rect fill="none" stroke="tomato" stop-color="rgb(1, 2, 3)" id="#abc"/></svg>';
  expect(svgColours(svg)).toEqual([
    { value: 'tomato', uses: 2 },
    { value: '#ff0000', uses: 2 },
    { value: '#0f0', uses: 1 },
    { value: 'rgb(1, 2, 3)', uses: 1 },
  ]);
});

test('X11: a view box is what is shown now, put in only where there is none', () => {
  expect(withViewBox('<svg width="30" height="20"><g/></svg>')).toBe(
    '<svg viewBox="0 0 30 20" width="30" height="20"><g/></svg>',
  );
  expect(withViewBox('<svg viewBox="0 0 0 0"/>')).toBe('<svg viewBox="0 0 300 150"/>');
  expect(withViewBox('<svg viewBox="1 2 3 4"/>')).toBe('<svg viewBox="1 2 3 4"/>');
  expect(withViewBox('no drawing')).toBe('no drawing');
});

const doubling = (levels: number, refer: (id: number) => string): string =>
  `<svg><g id="a0"><rect/></g>${Array.from({ length: levels }, (_, at) => `<g id="a${at + 1}">${refer(at)}${refer(at)}</g>`).join('')}<g>${refer(levels)}</g></svg>`;

test('X12: what is repeated by reference is counted each time, in whatever way it is referred to', () => {
  expect(drawnElements('<svg><g><rect/></g></svg>')).toBe(3);
  expect(drawnElements('<svg><g id="a"><rect/><rect/></g><use href="#a"/><use xlink:href=" #a "/></svg>')).toBe(12);
  expect(drawnElements(doubling(40, (id) => `<use href="#a${id}"/>`))).toBeGreaterThan(TOO_HEAVY);
  expect(drawnElements(doubling(40, (id) => `<rect fill="url(#a${id})"/>`))).toBeGreaterThan(TOO_HEAVY);
  expect(drawnElements(doubling(40, (id) => `<rect style="mask: url('#a${id}')"/>`))).toBeGreaterThan(TOO_HEAVY);
  const filtered = (times: number) =>
    `<svg><filter id="f"><feTurbulence/></filter>${'<rect filter="url(#f)"/>'.repeat(times)}</svg>`;
  expect(drawnElements(filtered(50))).toBeLessThan(TOO_HEAVY);
  expect(drawnElements(filtered(2_000))).toBeGreaterThan(TOO_HEAVY);
  expect(drawnElements(`<svg>${'<g>'.repeat(5_000)}`)).toBeGreaterThan(TOO_HEAVY);
  expect(drawnElements('<svg id="a"><use href="#a"/><g id="b"><use href="#b"/></g></svg>')).toBeLessThan(10);
});

prop.prop([
  fc.array(
    fc.constantFrom('<svg>', '</svg>', '<g id="a">', '</g>', '<use href="#a"/>', '<!--', '-->', '"', '<svg/>', 'x'),
    {
      maxLength: 12,
    },
  ),
])('X9, X12: any text has its drawings where they say, and a weight', (parts) => {
  const text = parts.join('');
  for (const { start, end, svg } of drawingsIn(path('a.html'), text)) expect(text.slice(start, end)).toBe(svg);
  expect(drawnElements(text)).toBeGreaterThanOrEqual(0);
  expect(svgFacts(withViewBox(text)).width).toBe(svgFacts(text).width);
});
