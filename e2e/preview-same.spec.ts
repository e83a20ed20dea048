import * as fc from 'fast-check';
import { expect, test, type PreviewStage } from './fixtures/preview-stage.ts';

/** A few cases each time; `SOAK=1` tries many. */
const RUNS = process.env['SOAK'] === '1' ? 150 : 8;

type Files = Record<string, string>;

const text = fc.constantFrom('one', 'two &amp; three', 'é 😀', '\n  ', 'a < b');
const block = fc.constantFrom(
  (inner: string) => `<p>${inner}</p>`,
  (inner: string) => `<section class="s"><h2>${inner}</h2></section>`,
  (inner: string) => `<ul><li>${inner}<li>${inner}</ul>`,
  (inner: string) => `<table><tr><td>${inner}</table>`,
  (inner: string) => `<b><p>${inner}</b>x</p>`,
  (inner: string) => `<svg width="20" height="20"><title>${inner}</title><rect width="9" height="9"/></svg>`,
  (inner: string) => `<template><i>${inner}</i></template>`,
  (inner: string) => `<!-- ${inner} --><textarea>${inner}</textarea>`,
  (inner: string) => `<img src="dot.svg" alt="${inner}">`,
  (inner: string) => `<script>document.body.append(document.body.children.length + ${JSON.stringify(inner)})</script>`,
  () => '<script src="a.js"></script>',
  () => '<script src="b.js"></script>',
  () => '<script src="c.js" defer></script>',
  () => '<link rel="stylesheet" href="a.css">',
);
const body = fc
  .array(fc.tuple(block, text), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.map(([make, inner]) => make(inner)).join('\n'));
const filesOf = (markup: string): Files => ({
  'index.html': `<!doctype html><html><head><link rel="stylesheet" href="a.css"><title>t</title></head><body>${markup}</body></html>`,
  'a.css': '@import "b.css";\np { color: red }\n.s { margin: 3px }',
  'b.css': 'h2 { color: blue }',
  'a.js':
    'window.count = (window.count ?? 0) + 1; document.body.append("a" + count + document.querySelectorAll("p").length);',
  'b.js': 'document.write("<i>b" + document.images.length + "</i>");',
  'c.js': 'document.body.append("c" + document.body.childElementCount);',
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect width="5" height="5"/></svg>',
});

/** The document as text: what stands for a link is a link, object URLs are alike. */
const shown = (stage: PreviewStage): Promise<unknown> =>
  stage.frame.locator('html').evaluate((root) => ({
    markup: root.outerHTML.replace(/blob:[^"]*/g, 'blob'),
    rules: Array.from(document.styleSheets, (sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText)),
  }));

async function stream(
  stage: PreviewStage,
  files: Files,
  order: readonly string[],
  sizes: readonly number[],
): Promise<void> {
  await stage.page.evaluate(
    async ({ files, order, sizes }) => {
      const { preview, path, project } = window.harness;
      const breathe = (): Promise<void> =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => done());
          port1.start();
          port2.postMessage(0, []);
        });
      preview.show(project({}));
      preview.begin();
      let turn = 0;
      for (const name of order) {
        const source = files[name] ?? '';
        preview.open(path(name));
        for (let at = 0; at < source.length;) {
          const size = sizes[turn % sizes.length] ?? 1;
          turn += 1;
          preview.append(path(name), source.slice(at, at + size));
          at += size;
          await breathe();
        }
        preview.close(path(name), source);
      }
      preview.settle(project(files));
    },
    { files, order: [...order], sizes: [...sizes] },
  );
  await stage.is('built');
}

test(`V1, V5: ${RUNS} pages, streamed in any pieces and any order of files, end as they do whole`, async ({
  stage,
}) => {
  test.setTimeout(RUNS * 10_000);
  const names = Object.keys(filesOf(''));
  const order = fc.shuffledSubarray(names, { minLength: names.length });
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(body, order, sizes, async (markup, order, sizes) => {
      const files = filesOf(markup);
      await stage.show(files);
      const whole = await shown(stage);
      await stream(stage, files, order, sizes);
      expect(await shown(stage)).toEqual(whole);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

/** Markup that runs no script: an edited page must then be exactly the page loaded afresh. */
const plain = fc
  .array(
    fc.tuple(
      block.filter((make) => !/script|link/.test(make('x'))),
      text,
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.map(([make, inner]) => make(inner)));

test(`V9: ${RUNS} chains of edits end as the last page does loaded afresh, in the same document`, async ({ stage }) => {
  test.setTimeout(RUNS * 10_000);
  const change = fc.record({ at: fc.nat(12), by: plain, drop: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(plain, fc.array(change, { minLength: 1, maxLength: 4 }), async (parts, changes) => {
      let now = parts;
      await stage.show(filesOf(now.join('\n')));
      await stage.frame.locator('html').evaluate(() => Reflect.set(window, 'sameDocument', true));
      for (const { at, by, drop } of changes) {
        now = now.toSpliced(Math.min(at, now.length), drop, ...by.slice(0, 3));
        await stage.write('index.html', filesOf(now.join('\n'))['index.html'] ?? '');
      }
      await stage.write('a.css', 'p { color: green }');
      await expect
        .poll(() => stage.frame.locator('html').evaluate(() => document.styleSheets[0]?.cssRules.length))
        .toBe(1);
      const edited = await shown(stage);
      await stage.show({ ...filesOf(now.join('\n')), 'a.css': 'p { color: green }' });
      expect(edited).toEqual(await shown(stage));
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
