import { expect, test } from 'vitest';
import type { BuiltModule } from '../../core/bundle/bundler.ts';
import { Tree } from '../../core/bundle/compile/tree.ts';
import { at, builderOf, built, file, filesOf } from './fakes.ts';

/** Builds a script that imports, and gives the module that came of what it imports. */
async function imported(texts: Readonly<Record<string, string>>, id: string, main = `import "./${id}";`) {
  const outcome = await built({ ...texts, 'main.js': main }, file('main.js'));
  expect(outcome.diagnostics).toEqual([]);
  const module = outcome.modules.find((one) => one.id === `vonk:///${id}`);
  if (module === undefined) throw new Error(`No ${id} among ${outcome.modules.map((one) => one.id).join()}`);
  return module;
}

/** Runs a module that imports nothing. */
async function run({ code }: BuiltModule): Promise<Record<string, unknown>> {
  Reflect.set(globalThis, '__vonkHot', { url: (path: string) => `blob:${path}`, register: () => undefined });
  const exports: Record<string, unknown> = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  return { ...exports };
}

test('B19: JSON has a default and names; __proto__ is a key, and a mistake has a place', async () => {
  const data = await imported(
    { 'data.json': '\uFEFF{ "a": [1], "class": 2, "__proto__": { "x": 1 }, "b-c": 3 }' },
    'data.json',
  );
  const exports = await run(data);
  expect(exports['a']).toEqual([1]);
  expect(Object.keys(exports).sort()).toEqual(['__proto__', 'a', 'default']);
  expect(Object.hasOwn(exports['default'] as object, '__proto__')).toBe(true);
  const wrong = await built({ 'main.js': 'import "./d.json";', 'd.json': '{\n  "a": 1,\n}' }, file('main.js'));
  expect(wrong.diagnostics).toMatchObject([
    { path: 'd.json', code: 'json', range: { start: { line: 2, character: 0 } } },
  ]);
});

test('B19: text and addresses, also of bytes; other bytes are another version', async () => {
  expect(await run(await imported({ 'a.md': '# `x` ${y}\u2028' }, 'a.md'))).toEqual({ default: '# `x` ${y}\u2028' });
  expect(await run(await imported({ 'a.svg': '<svg/>' }, 'a.svg?raw'))).toEqual({ default: '<svg/>' });
  expect(await run(await imported({ 'a.svg': '<svg/>' }, 'a.svg'))).toEqual({ default: 'blob:a.svg' });
  const builder = builderOf();
  const code = async (byte: number) => {
    const files = filesOf({ 'main.js': 'import "./p.png";' });
    files.set(at('p.png'), { kind: 'binary', bytes: new Uint8Array([byte]), mime: 'image/png' });
    const outcome = await builder.build({ files, roots: [file('main.js')], running: false });
    return outcome.type === 'built' ? outcome.modules.map(({ version }) => version) : outcome;
  };
  expect([await code(1), await code(1), await code(2)]).toEqual([
    [1, 1],
    [1, 1],
    [1, 2],
  ]);
});

test('B19: a drawing is a component, its attributes props', async () => {
  const drawing =
    '<?xml version="1.0"?><svg class="a" stroke-width="2" viewBox="0 0 1 1" style="x" onload="y"><g><path/></g></svg>';
  const { code, hot } = await imported({ 'a.svg': drawing }, 'a.svg?react');
  expect(code).toContain('{"className":"a","strokeWidth":"2","viewBox":"0 0 1 1"}');
  expect(code).toContain('{ __html: "<g><path/></g>" }');
  expect(hot).toBe('component');
  const both = await imported(
    { 'a.svg': drawing },
    'a.svg?svgr',
    'import url, { ReactComponent } from "./a.svg"; console.log(url, ReactComponent)',
  );
  expect(both.code).toContain('export default globalThis.__vonkHot.url("a.svg")');
});

test('B19: names of CSS modules never meet; composes and @import reach other files', async () => {
  const texts = {
    'a/x.module.css':
      '@import "../base.css"; .root { composes: far from "../b/x.module.css"; & .in-side { background: url(./i.png) } }',
    'b/x.module.css': '.far { margin: 0 } .root { color: red }',
    'base.css': 'body { margin: 0 }',
  };
  const main = 'import "./a/x.module.css"; import "./b/x.module.css";';
  const a = await imported(texts, 'a/x.module.css', main);
  const b = await imported(texts, 'b/x.module.css', main);
  const [namesOfA, namesOfB] = [await run(a), await run(b)];
  const root = String(namesOfA['root']);
  expect(root).toMatch(/^x_\w+_far x_\w+_root$/);
  expect(namesOfA['default']).toEqual({ root, 'in-side': expect.stringMatching(/^x_\w+_in-side$/) });
  expect(root.split(' ')).not.toContain(namesOfB['root']);
  expect(root.split(' ')[0]).toBe(namesOfB['far']);
  expect([a.hot, a.style?.kind]).toEqual(['style', 'text']);
  const css = a.style?.kind === 'text' ? a.style.text : '';
  expect(css).toContain('body {');
  expect(css).toContain(`.${root.split(' ')[0]} {`);
  expect(css).toContain('url(/a/i.png)');
});

test('B19: names that come later are seen by who has the object; a sheet behind it counts as it', async () => {
  const builder = builderOf();
  const build = async (css: string, base: string) => {
    const texts = {
      'main.js': 'import s from "./x.module.css"; console.log(s)',
      'x.module.css': css,
      'base.css': base,
    };
    const module = (await built(texts, file('main.js'), {}, builder)).modules.find(
      ({ path }) => path === 'x.module.css',
    );
    if (module === undefined) throw new Error('No module');
    return module;
  };
  const first = await build('@import "./base.css"; .a { margin: 0 }', 'b { color: red }');
  const names = (await run(first))['default'];
  const second = await build('@import "./base.css"; .a { margin: 0 }', 'b { color: blue }');
  expect([second.version, second.code === first.code]).toEqual([2, true]);
  const third = await build('.c { margin: 0 }', '');
  expect((await run(third))['default']).toBe(names);
  expect(names).toEqual({ c: expect.stringMatching(/^x_\w+_c$/) });
  const wrong = await built(
    { 'main.js': 'import "./x.module.css";', 'x.module.css': '.a { composes: b from "./none.module.css" }' },
    file('main.js'),
  );
  expect(wrong.diagnostics).toMatchObject([{ path: 'x.module.css', range: { start: { line: 0 } } }]);
});

test('B20: what modules ask of their tool has a value', async () => {
  const text = `export const all = [import.meta.env.MODE, import.meta.env.VITE_KEY, import.meta.env.DEV, import.meta.hot, import.meta.url,
    process.env.NODE_ENV, process.env.KEY, typeof import.meta.env, new URL('./a.png', import.meta.url).href];
  export function own(process) { return process.env.NODE_ENV; }`;
  const exports = await run(await imported({ 'src/m.js': text }, 'src/m.js'));
  expect(exports['all']).toEqual([
    'development',
    undefined,
    true,
    undefined,
    'vonk:///src/m.js',
    'development',
    undefined,
    'object',
    'blob:src/a.png',
  ]);
  expect((exports['own'] as (process: unknown) => unknown)({ env: { NODE_ENV: 'mine' } })).toBe('mine');
});

test('B20: a glob is the files there are, lazy or at once', async () => {
  const texts = {
    'src/pages/a.js': 'export default 1',
    'src/pages/deep/b.js': 'export default 2',
    'src/pages/c.test.js': '',
    'src/d.md': 'd',
  };
  const main = `const lazy = import.meta.glob('./src/pages/**/*.js');
const now = import.meta.glob(['./src/pages/*.js', '!**/*.test.js'], { eager: true, import: 'default' });
const text = import.meta.glob('/src/*.{md,txt}', { query: '?raw', eager: true });`;
  const outcome = await built({ ...texts, 'main.js': main }, file('main.js'));
  const module = outcome.modules.find(({ path }) => path === 'main.js');
  expect(outcome.diagnostics).toEqual([]);
  expect(module?.code).toContain(
    `lazy = ({ "./src/pages/a.js": () => import("vonk:///src/pages/a.js"), "./src/pages/c.test.js": () =>`,
  );
  expect(module?.code).toContain(`now = ({ "./src/pages/a.js": __vonk$g1_0["default"] })`);
  expect(module?.code).toContain(`text = ({ "/src/d.md": __vonk$g2_0 })`);
  for (const { id, start, end } of module?.imports ?? []) expect(module?.code.slice(start, end)).toBe(id);
  expect(module?.imports.filter(({ dynamic }) => dynamic)).toHaveLength(3);
});

test('B20: a glob at once, in a script without a last semicolon or behind a last comment', async () => {
  const all = "import.meta.glob('./pages/*.js', { eager: true })";
  for (const main of [`export const all = ${all}`, `export const all = ${all} // all`]) {
    const outcome = await built({ 'main.js': main, 'pages/a.js': '', 'pages/b.js': '' }, file('main.js'));
    const module = outcome.modules.find(({ path }) => path === 'main.js');
    expect(() => new Tree(module?.code ?? '')).not.toThrow();
    for (const { id, start, end } of module?.imports ?? []) expect(module?.code.slice(start, end)).toBe(id);
    expect(module?.imports).toHaveLength(2);
  }
});

test('B10: a line for shells is left out, and places stay', async () => {
  for (const path of ['tool.js', 'tool.ts']) {
    const text = '#!/usr/bin/env node\nexport const a = () => 1;\n';
    const { code } = await imported({ [path]: text }, path);
    expect(code).not.toContain('#!');
    const wrong = await built({ [path]: '#!/usr/bin/env node\nconst = 1;' }, file(path));
    expect(wrong.diagnostics).toMatchObject([{ code: 'syntax', range: { start: { line: 1, character: 6 } } }]);
  }
});

test('B19: JSON that is nested deeper than can be handled is said to be, and nothing throws', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const outcome = await built({ 'main.js': 'import "./a.json";', 'a.json': deep }, file('main.js'));
  expect(outcome.diagnostics).toMatchObject([
    { path: 'a.json', code: 'json', message: expect.stringContaining('too deeply') },
  ]);
});

test.each([
  ['a.scss', 'Sass'],
  ['a.vue', 'Vue'],
  ['a.xyz', '?raw'],
])('B4: %s says what to do instead', async (path, word) => {
  const outcome = await built({ 'main.js': `import "./${path}";`, [path]: '' }, file('main.js'));
  expect(outcome.diagnostics).toMatchObject([{ path: 'main.js', message: expect.stringContaining(word) }]);
});

test('B26: where previews have no process of their own, loops of what is built pay, by the line they were written in', async () => {
  const texts = {
    'main.tsx':
      'interface Tide { readonly at: number }\n\nconst tides: Tide[] = [];\nfor (const tide of tides) console.log(tide.at);\nwhile (true) {}\n',
  };
  const { modules } = await built(texts, file('main.tsx'), {}, builderOf({ guarded: true }));
  expect(modules[0]!.code).toContain('__vonkToll(4);');
  expect(modules[0]!.code).toContain('__vonkToll(5);');
  const free = await built(texts, file('main.tsx'));
  expect(free.modules[0]!.code).not.toContain('__vonkToll');
});
