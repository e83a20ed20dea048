import { expect, test } from 'vitest';
import type { BundleRoot } from '../../core/bundle/bundler.ts';
import type { SourceCompiler } from '../../core/bundle/compile/transform.ts';
import { at, builderOf, built, compiler, file, filesOf, mount, packages, request, type Built } from './fakes.ts';

const codeOf = ({ modules }: Built, path: string): string => modules.find((module) => module.path === path)?.code ?? '';
const told = ({ diagnostics }: Built): string[] =>
  diagnostics.map(
    ({ path, range, code, message }) => `${path}:${range?.start.line}:${range?.start.character} ${code} ${message}`,
  );

const APP = 'import { Button } from "./Button";\nexport default function App() { return <Button>go</Button>; }\n';
const BUTTON = 'export const Button = (props: { children: string }) => <button {...props} />;\n';

test('B5: what a browser can run as it is never asks esbuild; a change compiles its own file', async () => {
  const asked: string[] = [];
  const counting: SourceCompiler = {
    ...compiler,
    transform(one) {
      asked.push(one.file);
      return compiler.transform(one);
    },
  };
  const builder = builderOf({ compiler: counting });
  const texts = {
    'main.js': 'import "./App.tsx"; import { a } from "./a.mjs"; a();',
    'a.mjs': 'export const a = () => 1;',
  };
  await built({ ...texts, 'App.tsx': APP, 'Button.tsx': BUTTON }, file('main.js'), {}, builder);
  expect(asked.sort()).toEqual(['App.tsx', 'Button.tsx']);
  await built({ ...texts, 'App.tsx': APP, 'Button.tsx': `${BUTTON}// typed` }, file('main.js'), {}, builder);
  await built({ ...texts, 'App.tsx': APP, 'Button.tsx': BUTTON }, file('main.js'), {}, builder);
  expect(asked).toEqual(['App.tsx', 'Button.tsx', 'Button.tsx']);
});

test('B6: JSX as the project, the file or its packages want it', async () => {
  const code = async (texts: Record<string, string>) =>
    codeOf(await built({ 'a.jsx': 'export const A = () => <b />;', ...texts }, file('a.jsx')), 'a.jsx');
  expect(await code({})).toContain('"react/jsx-runtime"');
  expect(await code({ 'package.json': '{ "dependencies": { "preact": "^10" } }' })).toContain('"preact/jsx-runtime"');
  expect(await code({ 'tsconfig.json': '{ "compilerOptions": { "jsxImportSource": "preact", }, }' })).toContain(
    '"preact/jsx-runtime"',
  );
  expect(await code({ 'a.jsx': 'import { h } from "preact"; export const A = () => <b />;' })).toContain(
    '"preact/jsx-runtime"',
  );
  expect(await code({ 'a.jsx': '/** @jsx h */ import { h } from "preact"; export const A = () => <b />;' })).toContain(
    'h("b"',
  );
});

test.each([
  [
    'import { Buton } from "./Button.tsx";\nButon();',
    '0:9 missing-export "./Button.tsx" does not export "Buton". Did you mean "Button"?',
  ],
  [
    'import Button from "./Button.tsx";\nButton();',
    '0:7 missing-export "./Button.tsx" has no default export. Write: import { Button } from "./Button.tsx"',
  ],
  [
    'import { Card } from "./Card.tsx";\nCard();',
    '0:9 missing-export "./Card.tsx" does not export "Card". Its default export is imported without braces: import Card from "./Card.tsx"',
  ],
  [
    'export { Nope as default } from "./star.ts";',
    '0:17 missing-export "./star.ts" does not export "Nope". It exports "own", "Button".',
  ],
  [
    'import { useStat } from "react";\nuseStat();',
    '0:9 missing-export "react" does not export "useStat". Did you mean "useState"?',
  ],
  ['import x from "./Buttn";\nx();', '0:14 missing-file There is no file "./Buttn". Did you mean "./Button"?'],
  ['import x from "left-pad";\nx();', '0:14 package-not-found There is no package "left-pad".'],
  ['import fs from "fs";\nfs();', '0:15 node "fs" is a part of Node.js, which a page in the browser does not have.'],
  [
    'const x = require("./Button");',
    '0:10 common-js require() does not work in the browser. Write: import name from "./Button"',
  ],
])('B7: %j', async (text, expected) => {
  const texts = {
    'main.tsx': text,
    'Button.tsx': BUTTON,
    'Card.tsx': 'export default () => <b />;',
    'star.ts': 'export * from "./Button.tsx"; export * from "./star.ts"; export const own = 1;',
  };
  const outcome = await built(texts, file('main.tsx'));
  expect(told(outcome)).toEqual([`main.tsx:${expected}`]);
  expect(outcome.roots[0]?.state).toBe('failed');
});

test('B7: a name that nothing uses is left out, and said', async () => {
  const outcome = await built(
    {
      'main.js': 'import { one, two /* , */, three } from "./a.js";\nconsole.log(two);',
      'a.js': 'export const two = 2;',
    },
    file('main.js'),
  );
  expect(codeOf(outcome, 'main.js')).toContain('import {  two /* , */,  } from "vonk:///a.js";');
  expect(outcome.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'missing-export'],
    ['warning', 'missing-export'],
  ]);
  expect(outcome.roots[0]?.state).toBe('ready');
});

test('B7: many comments behind a name that nothing uses cost no more than their length', async () => {
  const text = `import { one ${'/* c */ '.repeat(2_000)} } from "./a.js";\n/* , */ 1;`;
  const outcome = await built({ 'main.js': text, 'a.js': '' }, file('main.js'));
  expect(codeOf(outcome, 'main.js')).toMatch(/^import {[ ]{2}\/\* c .* } from "vonk:\/\/\/a.js";\n\/\* , \*\/ 1;/);
});

test('B7: exported types are names, through files that pass them on', async () => {
  const outcome = await built(
    {
      'main.ts': 'import { Props, size } from "./index"; export { Props }; console.log(size);',
      'index.ts': 'export { Props, size } from "./types"; export type { Other as Another } from "./types";',
      'types.ts': 'export interface Props { a: 1 }\nexport type Other = string;\nexport const size = 1;',
    },
    file('main.ts'),
  );
  expect(told(outcome)).toEqual([]);
});

test('B7: what is imported later may be missing; the rest runs', async () => {
  const outcome = await built(
    { 'main.js': 'import("./later.js"); import(`./here.js`);', 'here.js': '' },
    file('main.js'),
  );
  expect(outcome.roots[0]?.state).toBe('ready');
  expect(outcome.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'missing-file']]);
  expect(outcome.modules.map(({ path }) => path)).toEqual(['main.js', 'here.js']);
});

test('B8: in a run what has not come is waited for; a style sheet holds nothing up', async () => {
  const texts = { 'src/App.tsx': `import "./App.css";\n${APP}` };
  const waiting = await built(texts, mount('src/App.tsx'), { running: true });
  expect([waiting.roots[0]?.state, waiting.diagnostics, waiting.waiting]).toEqual([
    'waiting',
    [],
    ['./App.css', './Button'],
  ]);
  const come = await built({ ...texts, 'src/Button.tsx': BUTTON }, mount('src/App.tsx'), { running: true });
  expect([come.roots[0]?.state, come.waiting]).toEqual(['ready', ['./App.css']]);
  expect(come.modules.find(({ path }) => path === 'src/App.css')?.style).toEqual({ kind: 'file' });
  const over = await built({ ...texts, 'src/Button.tsx': BUTTON }, mount('src/App.tsx'));
  expect([over.roots[0]?.state, told(over)]).toEqual([
    'ready',
    ['src/App.tsx:0:7 missing-file There is no file "./App.css". Check the path, or make the file.'],
  ]);
  const nothing = await built({}, mount('src/App.tsx'), { running: true });
  expect([nothing.roots[0]?.state, nothing.waiting]).toEqual(['waiting', ['src/App.tsx']]);
});

test('B9: the last good version stands in, until it is mended, for its own project only', async () => {
  const builder = builderOf();
  const root = mount('src/App.tsx');
  const build = (app: string, button: string, rest = {}) =>
    built({ 'src/App.tsx': app, 'src/Button.tsx': button }, root, { project: 'a', ...rest }, builder);
  const good = await build(APP, BUTTON);
  const broken = await build(APP, `${BUTTON}const = 3`);
  expect([broken.roots[0]?.state, codeOf(broken, 'src/Button.tsx')]).toEqual(['ready', codeOf(good, 'src/Button.tsx')]);
  expect(broken.diagnostics.map(({ path, code }) => [path, code])).toEqual([['src/Button.tsx', 'syntax']]);
  const waits = await build(APP.replace('./Button', './New'), BUTTON, { running: true });
  expect([waits.roots[0]?.state, codeOf(waits, 'src/App.tsx'), waits.waiting]).toEqual([
    'ready',
    codeOf(good, 'src/App.tsx'),
    ['./New'],
  ]);
  const mended = await build(APP, `${BUTTON}export const more = 3;`);
  expect([mended.diagnostics, codeOf(mended, 'src/Button.tsx')]).toEqual([[], expect.stringContaining('more')]);
  const other = await build(APP, 'const = 3', { project: 'b' });
  expect([other.roots[0]?.state, other.modules]).toEqual(['failed', []]);
});

test('B9: a name that only the broken version has is no fault of who asks for it', async () => {
  const builder = builderOf();
  const texts = { 'main.js': 'import { a } from "./a.js"; a();', 'a.js': 'export const a = () => 1;' };
  await built(texts, file('main.js'), {}, builder);
  const next = {
    'main.js': 'import { b } from "./a.js"; b();',
    'a.js': 'import "./gone.js"; export const b = () => 1;',
  };
  const outcome = await built(next, file('main.js'), {}, builder);
  expect(outcome.diagnostics.map(({ path, code }) => [path, code])).toEqual([['a.js', 'missing-file']]);
  expect([outcome.roots[0]?.state, codeOf(outcome, 'main.js')]).toEqual(['ready', expect.stringContaining('a()')]);
});

test('B9: who needs what was never good is stood in for too; who imports it later runs', async () => {
  const builder = builderOf();
  const build = (texts: Record<string, string>, running = false) => built(texts, file('main.js'), { running }, builder);
  await build({ 'main.js': 'import "./app.js";', 'app.js': 'console.log("one");' });
  const texts = { 'main.js': 'import "./app.js";', 'app.js': 'import "./new.js"; console.log("two");' };
  const broken = await build({ ...texts, 'new.js': 'const = 1' });
  expect([broken.roots[0]?.state, codeOf(broken, 'app.js')]).toEqual(['ready', 'console.log("one");']);
  expect(broken.diagnostics.map(({ path, code }) => [path, code])).toEqual([['new.js', 'syntax']]);
  const waits = await build({ ...texts, 'new.js': 'import "./more.js";' }, true);
  expect([waits.roots[0]?.state, waits.waiting, codeOf(waits, 'app.js')]).toEqual([
    'ready',
    ['./more.js'],
    'console.log("one");',
  ]);
  const mended = await build({ ...texts, 'new.js': '1' });
  expect(codeOf(mended, 'app.js')).toContain('two');
  const never = await built({ ...texts, 'new.js': 'const = 1' }, file('main.js'));
  expect([never.roots[0]?.state, never.modules]).toEqual(['failed', []]);
});

test('B12: what imports a module later gets the next version once that module has come', async () => {
  const builder = builderOf();
  const main = { 'main.js': 'import("./later.js");' };
  const version = async (later: string) => {
    const { modules } = await built({ ...main, 'later.js': later }, file('main.js'), {}, builder);
    return modules.map((module) => `${module.path} ${module.version}`);
  };
  expect(await version('const = 1')).toEqual(['main.js 1']);
  expect(await version('1')).toEqual(['main.js 2', 'later.js 1']);
  expect(await version('2')).toEqual(['main.js 2', 'later.js 2']);
  expect(await version('const = 1')).toEqual(['main.js 2', 'later.js 2']);
});

test('B6: settings that are being written say what they said last, in their own project', async () => {
  const builder = builderOf();
  const code = async (settings: string | undefined, project = 'a') => {
    const texts = {
      'a.jsx': 'export const A = () => <b />;',
      ...(settings === undefined ? {} : { 'package.json': settings }),
    };
    return codeOf(await built(texts, file('a.jsx'), { project }, builder), 'a.jsx');
  };
  expect(await code('{ "dependencies": { "preact": "10" } }')).toContain('"preact/jsx-runtime"');
  expect(await code('{ "dependencies": { "preact": "10", "cl')).toContain('"preact/jsx-runtime"');
  expect(await code('{ "dependencies": { "preact": "10", "cl', 'b')).toContain('"react/jsx-runtime"');
  expect(await code('{ "dependencies": { "preact": "10" } }')).toContain('"preact/jsx-runtime"');
  expect(await code(undefined)).toContain('"react/jsx-runtime"');
});

test('Q5: that another version stands in is said once, where its name stands', async () => {
  const builder = builderOf({
    packages: {
      async resolve(specifier, versions) {
        const found = await packages.resolve(specifier, versions);
        return found.ok ? { ok: true, value: { ...found.value, note: '19 stands in.' } } : found;
      },
    },
  });
  const texts = {
    'main.jsx': 'import "./a.js";\nimport "react-dom/client";\nexport const A = () => <b />;',
    'a.js': 'import "react";',
  };
  const outcome = await built(texts, file('main.jsx'), {}, builder);
  expect([outcome.roots[0]?.state, outcome.diagnostics.map(({ severity, code }) => [severity, code])]).toEqual([
    'ready',
    [['info', 'package-stand-in']],
  ]);
  expect(told(outcome)).toEqual(['main.jsx:1:7 package-stand-in 19 stands in.']);
});

test('B12: the same code keeps its version, other code gets the next, also after the builder was replaced', async () => {
  const builder = builderOf();
  const version = async (text: string, one = builder) =>
    (await built({ 'a.js': text }, file('a.js'), {}, one)).modules[0]?.version;
  expect([await version('1'), await version('1'), await version('2'), await version('1')]).toEqual([1, 1, 2, 3]);
  expect(await version('1', builderOf({ lastVersion: 3 }))).toBe(4);
});

const inline = (code: string, language: 'js' | 'babel', index = 0): BundleRoot => ({
  kind: 'inline',
  index,
  page: at('index.html'),
  code,
  line: 10,
  character: 8,
  language,
});

test('B22: scripts for Babel see each other, with React as a global; modules do not', async () => {
  const shared = await built(
    {},
    inline('function Card() { return <b />; }\nconst { a, ...rest } = it; class Box {}', 'babel'),
  );
  const code = codeOf(shared, 'index.html');
  expect(code).toContain('React.createElement("b"');
  expect(code).toMatch(/^globalThis\.Card = Card;/);
  expect(code).toContain('globalThis.a = a; globalThis.rest = rest; globalThis.Box = Box;');
  const own = await built({}, inline('import React from "react"; const a = <b />;', 'babel'));
  expect(codeOf(own, 'index.html')).not.toContain('globalThis.a');
  const typed = await built({}, inline('const n: number = 1; const location = n;', 'babel'));
  expect(codeOf(typed, 'index.html')).not.toContain('globalThis.location');
});

test('B21: what is mounted, and what is only imported', async () => {
  const mounted = async (texts: Record<string, string>, path = 'src/App.jsx') =>
    codeOf({ ...(await built(texts, mount(path))) }, path);
  const start = await built(
    {
      'src/App.jsx': 'export default () => <b />;',
      'src/styles.css': '',
      'src/x.css': '',
      'src/y.js': '// x.css',
      'a.module.css': '',
    },
    mount('src/App.jsx'),
  );
  expect(start.modules.map(({ id }) => id)).toEqual([
    'vonk:///src/App.jsx?mount',
    'vonk:///src/App.jsx',
    'vonk:///src/styles.css',
  ]);
  expect(
    await mounted({ 'src/App.jsx': 'export const Other = () => <b />; export const App = () => <i />;' }),
  ).toContain('{ App as Shown }');
  expect(
    await mounted(
      { 'src/Card.jsx': 'export const Other = () => <b />; export const Card = () => <i />;' },
      'src/Card.jsx',
    ),
  ).toContain('{ Card as Shown }');
  expect(
    await mounted({
      'src/App.jsx':
        'import { createRoot } from "react-dom/client"; export default () => <b />; createRoot(document.body).render(<b />);',
    }),
  ).toBe('import "vonk:///src/App.jsx";\n');
  expect(await mounted({ 'src/App.jsx': 'export default function add(a, b) { return a + b; }' })).toBe(
    'import "vonk:///src/App.jsx";\n',
  );
  expect(await mounted({ 'src/App.jsx': 'import { h } from "preact"; export default () => <b />;' })).toContain(
    'import { h as create, render } from "preact";',
  );
});

test('B24: too much text is refused, in one file and in all', async () => {
  const big = `export const x = "${'x'.repeat(999_990)}";`;
  expect((await built({ 'a.js': big }, file('a.js'))).diagnostics[0]).toMatchObject({ code: 'too-big', path: 'a.js' });
  const half = `export const x = "${'x'.repeat(600_000)}";`;
  const outcome = await builderOf().build(
    request({ 'main.js': 'import "./a.js"; import "./b.js";', 'a.js': half, 'b.js': half }, file('main.js')),
  );
  expect(outcome).toMatchObject({ type: 'failed', diagnostics: [{ code: 'too-big' }] });
});

test('B25: a package that is on its way is fetched once; what failed is asked for again', async () => {
  const asked: string[] = [];
  const come: (() => void)[] = [];
  const builder = builderOf({
    packages: {
      async resolve(specifier, versions) {
        asked.push(specifier);
        await new Promise<void>((resolve) => come.push(resolve));
        return packages.resolve(specifier, versions);
      },
    },
  });
  const texts = (n: number) => ({ 'main.js': `import "canvas-confetti"; import "nothing"; ${n}` });
  const stop = new AbortController();
  const first = builder.build(request(texts(1), file('main.js')), stop.signal);
  await expect.poll(() => come.length).toBe(2);
  stop.abort();
  const second = built(texts(2), file('main.js'), {}, builder);
  for (const arrive of come.splice(0)) arrive();
  expect(await first).toEqual({ type: 'superseded' });
  expect((await second).imported).toEqual(['canvas-confetti', 'nothing']);
  const third = built(texts(3), file('main.js'), {}, builder);
  await expect.poll(() => come.length).toBe(1);
  come[0]?.();
  await third;
  expect(asked).toEqual(['canvas-confetti', 'nothing', 'nothing']);
});

test('B10: roots that name nothing, or no script, fail in words', async () => {
  const outcome = await builderOf().build({
    files: filesOf({ 'a.css': '' }),
    roots: [file('nothing.js'), file('a.css', 1)],
    running: false,
  });
  expect(outcome).toMatchObject({ type: 'built', roots: [{ state: 'failed' }, { state: 'failed' }], modules: [] });
});

/** A builder that is told when a name has stood, and what it asked for. */
function typing() {
  const asked: string[] = [];
  const pauses: (() => void)[] = [];
  const builder = builderOf({
    pause: (ms) => {
      expect(ms).toBe(600);
      return new Promise((resolve) => pauses.push(resolve));
    },
    packages: {
      resolve(specifier, versions) {
        asked.push(specifier);
        return packages.resolve(specifier, versions);
      },
    },
  });
  let stop = new AbortController();
  const type = (specifier: string, rest = {}) => {
    stop.abort();
    stop = new AbortController();
    const next = request({ 'main.js': `import "${specifier}";` }, file('main.js'), { project: 'a', ...rest });
    return builder.build(next, stop.signal);
  };
  return { asked, pauses, type };
}

test('B27: of a name that is typed, only what stands is asked for', async () => {
  const { asked, pauses, type } = typing();
  await type('react');
  const first = type('canvas');
  await expect.poll(() => pauses.length).toBe(1);
  const second = type('canvas-confetti');
  await expect.poll(() => pauses.length).toBe(2);
  // Something else is typed meanwhile: the name has stood all the same.
  const third = type('canvas-confetti');
  for (const stands of pauses) stands();
  expect(await third).toMatchObject({ type: 'built', diagnostics: [], roots: [{ state: 'ready' }] });
  expect(await Promise.all([first, second])).toEqual([{ type: 'superseded' }, { type: 'superseded' }]);
  expect(pauses).toHaveLength(2);
  expect(asked).toEqual(['react', 'canvas-confetti']);
});

test('B27: at once is asked for what is vendored, what was asked for before, in a run, and when a project is opened', async () => {
  const { asked, pauses, type } = typing();
  await type('nothing');
  await type('react-dom/client');
  await type('nothing');
  await type('in-a-run', { running: true });
  await type('opened', { project: 'b' });
  expect([asked, pauses]).toEqual([['nothing', 'react-dom/client', 'nothing', 'in-a-run', 'opened'], []]);
});
