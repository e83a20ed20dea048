import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { Painter, unpainted } from './painter.ts';

const painter = new Painter(
  [
    { texts: ['rgb(4, 66, 94)', '#04425E', 'hsl(199 92% 19%)'], variable: '--vonk-c0' },
    { texts: ['red'], variable: '--vonk-c1' },
    { texts: ['#fff'], variable: '--vonk-c2', property: '--paper' },
  ],
  (text) => (text === 'red' ? 'rgb(255, 0, 0)' : text),
);

test.each([
  ['color', '#04425e', 'var(--vonk-c0,#04425e)'],
  ['background-color', 'rgb(4,  66, 94)', 'var(--vonk-c0,rgb(4,  66, 94))'],
  ['background', 'url(#04425e) RGB(4, 66, 94)', 'url(#04425e) var(--vonk-c0,RGB(4, 66, 94))'],
  [
    'box-shadow',
    '0 0 2px red, rgb(255, 0, 0) 1px 1px',
    '0 0 2px var(--vonk-c1,red), var(--vonk-c1,rgb(255, 0, 0)) 1px 1px',
  ],
  ['font-family', 'red, "#04425e"', 'red, "#04425e"'],
  ['--paper', ' #FFF', 'var(--vonk-c2,#FFF)'],
  ['--other', '#fff', '#fff'],
  ['--mark', 'red', 'red'],
  ['color', 'infrared', 'infrared'],
])('C13: %s: %s becomes %s', (property, text, painted) => {
  expect(painter.value(property, text)).toBe(painted);
});

test('C13: each declaration of an inline style is painted by its own property', () => {
  const css = 'font-family: red; color:red;--paper: #fff; background: no-repeat #04425e';
  expect(painter.declarations(css)).toBe(
    'font-family: red; color:var(--vonk-c1,red);--paper: var(--vonk-c2,#fff); background: no-repeat var(--vonk-c0,#04425e)',
  );
});

const part = fc.constantFrom(
  '#04425e',
  'rgb(4, 66, 94)',
  'red',
  '#fff',
  '0 1px',
  'var(--x, #04425e)',
  'calc(1px + (2px * 3))',
  'url(a.png)',
  '"red"',
  'linear-gradient(to right, #04425e, red 20%)',
  'hsl(199 92% 19%)',
);
const property = fc.constantFrom('color', 'background', '--paper', 'box-shadow', 'font-family', 'margin');

prop.prop([property, fc.array(part, { maxLength: 4 })])(
  'C13: painting twice is painting once, and what is painted can be taken out to the byte',
  (name, parts) => {
    const text = parts.join(' ');
    const painted = painter.value(name, text);
    expect(painter.value(name, painted)).toBe(painted);
    expect(unpainted(painted)).toBe(text);
    const css = `${name}:${text};`;
    expect(unpainted(painter.declarations(css))).toBe(css);
  },
);
