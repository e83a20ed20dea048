import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { transformWithOxc } from 'vite';
import { toReactComponent } from '../../core/svg/to-react.ts';

const TRICKY = `<?xml version="1.0"?><!DOCTYPE svg>
<!-- made by hand -->
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:ink="x" class="bird" viewBox="0 0 10 10" width="10" onload="x()">
  <svg:title>A "pelican" {one} &amp; more</svg:title>
  <ink:view zoom="1"><ink:grid/></ink:view>
  <svg:style>.a { fill: \`red\`; } /* \${x} */</svg:style>
  <svg:rect stroke-width="2" xlink:href="#a" style="fill: red; --x: 1px; -webkit-mask: none" data-name='say "hi"' aria-label="a > b"/>
  <svg:text x="1" text-anchor="middle">{braces} 1 &lt; 2</svg:text>
  <svg:g><svg:path d="M0 0
  L1 1"/></svg:g>
</svg:svg>`;

/** The component compiled, run and rendered by React itself. */
async function rendered(svg: string): Promise<string> {
  const { code } = await transformWithOxc(toReactComponent(svg, 'Bird'), 'bird.tsx', { jsx: { runtime: 'classic' } });
  const react = pathToFileURL(createRequire(import.meta.url).resolve('react')).href;
  const module = `import React from ${JSON.stringify(react)};\n${code}`;
  const { Bird } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`)) as {
    readonly Bird: ComponentType<{ readonly id: string }>;
  };
  return renderToStaticMarkup(createElement(Bird, { id: 'mine' }));
}

test('X5: a React component compiles, takes props, and shows the same', async () => {
  const html = await rendered(TRICKY);
  expect(html).toMatch(/^<svg class="bird" viewBox="0 0 10 10" width="10" id="mine">/);
  expect(html).toContain('.a { fill: `red`; } /* ${x} */');
  expect(html).toContain('<title>A &quot;pelican&quot; {one} &amp; more</title>');
  expect(html).toContain(
    '<rect stroke-width="2" href="#a" style="fill:red;--x:1px;-webkit-mask:none" data-name="say &quot;hi&quot;" aria-label="a &gt; b">',
  );
  expect(html).toContain('<text x="1" text-anchor="middle">{braces} 1 &lt; 2</text>');
  expect(html).not.toMatch(/ink:|onload|made by hand/);
  const source = toReactComponent(TRICKY, 'Bird');
  expect(source).toMatch(/^import type \{ CSSProperties, SVGProps \} from 'react';/);
});
