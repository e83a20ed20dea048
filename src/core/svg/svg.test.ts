import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { transformWithOxc } from 'vite';
import { scanMarkup } from '../markup/scan.ts';
import { svgDangers, withoutDangers } from './dangers.ts';
import { toDataUri } from './data-uri.ts';
import { gzipBytes, pngSizes, svgFacts } from './facts.ts';
import { sizedSvg } from './sized.ts';
import { componentName, titleOf, toReactComponent } from './to-react.ts';

test('X1: size, view box and parts are read off the text, whole or half written', () => {
  const facts = svgFacts(
    '<?xml version="1.0"?><!-- <svg> --><svg viewBox="0 0 800,600" width="400"><g><path d=""/><rect/></g>',
  );
  expect(facts).toMatchObject({
    viewBox: { x: 0, y: 0, width: 800, height: 600 },
    width: 400,
    height: 300,
    elements: 3,
    shapes: 2,
  });
  expect(gzipBytes('<svg></svg>'.repeat(20))).toBeLessThan(60);
  expect(svgFacts('é').bytes).toBe(2);
  expect(svgFacts('<svg width="2in" height="1cm"/>')).toMatchObject({ width: 192, viewBox: undefined });
  expect(svgFacts('<svg width="100%" height="10" viewBox="0 0 20 5">')).toMatchObject({ width: 40, height: 10 });
  expect(svgFacts('<svg viewBox="0 0 0 5">')).toMatchObject({ width: 300, height: 150, viewBox: undefined });
});

test('X2: pictures come in whole pixels, at scales a canvas can hold', () => {
  expect(pngSizes({ width: 33.4, height: 0.2 })).toEqual([
    { scale: 1, width: 33, height: 1 },
    { scale: 2, width: 67, height: 1 },
    { scale: 4, width: 134, height: 1 },
  ]);
  expect(pngSizes({ width: 3000, height: 10 }).map(({ scale }) => scale)).toEqual([1, 2]);
});

test('X3: a drawing is made larger as a whole, with the view box and namespace an image needs', () => {
  expect(sizedSvg('<svg width="10" height=20><g/></svg>', 20, 40)).toBe(
    '<svg viewBox="0 0 10 20" xmlns="http://www.w3.org/2000/svg" width="20" height="40"><g/></svg>',
  );
  expect(sizedSvg('<a:svg xmlns:a="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 5, 5)).toContain(
    ' width="5" height="5" ',
  );
  expect(sizedSvg('<p>no</p>', 1, 1)).toBeUndefined();
});

const HOSTILE = [
  ['<script>alert(1)</script>', 'script'],
  ['<svg:script href="data:,x"/>', 'script'],
  ['<rect onload="alert(1)"/>', 'handler'],
  ['<rect ONCLICK=x />', 'handler'],
  ['<a href="java&#115;cript&colon;alert(1)">x</a>', 'link'],
  ['<a xlink:href=" JavaScript:alert(1)">x</a>', 'link'],
  ['<use href="data:image/svg+xml;base64,AAAA"/>', 'link'],
  ['<set attributeName="href" to="javascript:alert(1)"/>', 'link'],
  ['<animate attributeName="onclick" values="alert(1)"/>', 'link'],
  ['<foreignObject><iframe src="x"></iframe></foreignObject>', 'page'],
  ['<image href="https://evil.example/x.png"/>', 'outside'],
  ['<image href="//evil.example/x.png"/>', 'outside'],
  ['<style>@import "x.css"; a{fill:red}</style>', 'outside'],
  ['<rect style="fill:url(https://evil.example/x)"/>', 'outside'],
] as const;

test.each(HOSTILE)('X4: %s is named as %s, and taken out of what is exported', (part, kind) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><g id="a">${part}</g></svg>`;
  expect(svgDangers(svg).map((danger) => danger.kind)).toEqual([kind]);
  const clean = withoutDangers(svg);
  expect(svgDangers(clean)).toEqual([]);
  expect(clean).toContain('<g id="a">');
  expect(clean).toContain('</g></svg>');
});

test('X4: entities are named; an ordinary drawing has nothing to name and stays as it is', () => {
  expect(svgDangers('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg/>')).toMatchObject([
    { kind: 'entities' },
  ]);
  const plain =
    '<svg xmlns="http://www.w3.org/2000/svg"><a href="#x"/><image href="data:image/png;base64,AA"/><use xlink:href="#b"/><rect fill="url(#c)"/></svg>';
  expect(svgDangers(plain)).toEqual([]);
  expect(withoutDangers(plain)).toBe(plain);
});

prop.prop([
  fc.array(fc.constantFrom(...HOSTILE.map(([part]) => part), '<g>', '</g>', '<rect/>', '"', "'", '<!--', '-->'), {
    maxLength: 8,
  }),
])('X4: however they are mixed, nothing is left to name in the end', (parts) => {
  let svg = `<svg>${parts.join('')}</svg>`;
  for (let rounds = 0; svgDangers(svg).length > 0; rounds += 1) {
    expect(rounds).toBeLessThan(20);
    const next = withoutDangers(svg);
    expect(next.length).toBeLessThan(svg.length);
    svg = next;
  }
});

prop.prop(
  [
    fc.array(
      fc.constantFrom(
        '<g>',
        '</g>',
        '<path d="M0 0"/>',
        '<text>',
        '</text>',
        '{',
        '}',
        '<',
        'a',
        '"',
        '<p',
        ' x=1',
        '>',
        '<!--',
        '-->',
        '&amp;',
        '`',
        '${',
      ),
      { maxLength: 12 },
    ),
  ],
  { numRuns: 60 },
)('X5: any text makes a component that compiles', async (parts) => {
  const source = toReactComponent(`<svg>${parts.join('')}</svg>`, 'Any');
  await expect(transformWithOxc(source, 'any.tsx')).resolves.toBeDefined();
});

test('X5: components are named after files', () => {
  expect(['pelican.svg', 'img/pelican-riding a_bike.svg', '3d.svg', 'été.svg', '.svg'].map(componentName)).toEqual([
    'Pelican',
    'PelicanRidingABike',
    'Svg3d',
    'Ete',
    'Svg',
  ]);
  expect(titleOf('<svg><title> A bird </title></svg>')).toBe('A bird');
  expect(titleOf('<svg role="img" aria-label="A bird"/>')).toBe('A bird');
});

prop.prop([fc.string({ unit: 'binary', maxLength: 40 })])(
  'X6: a data URI holds any text, and can stand in url() and in either quote',
  (text) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>${text.toWellFormed()}</text></svg>`;
    const uri = toDataUri(svg);
    expect(uri).toMatch(/^data:image\/svg\+xml,[^"'<>#()\\\r\n\t]*$/);
    const back = decodeURIComponent(uri.slice('data:image/svg+xml,'.length));
    // Quotes of values may have become single ones; what is said between the tags has not.
    expect(back).toBe(svg.replace('"http://www.w3.org/2000/svg"', "'http://www.w3.org/2000/svg'"));
    expect(scanMarkup(toDataUri('<svg/>'))).toHaveLength(1);
  },
);
