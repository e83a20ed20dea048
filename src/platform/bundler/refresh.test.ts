import { expect, test } from 'vitest';
import { built, file } from './fakes.ts';

/** What one module registers, and the signatures it gives, by running its instruments against a recorder. */
async function instrumented(text: string, path = 'src/A.jsx') {
  const { modules, diagnostics } = await built({ [path]: text }, file(path));
  expect(diagnostics).toEqual([]);
  const module = modules.find((one) => one.path === path);
  const code = module?.code ?? '';
  const registered = [...code.matchAll(/__vonkHot\.register\([^"]*, "([^"]*)"\)/g)].map(([, id]) =>
    id?.replace(`${path} `, ''),
  );
  const signatures = [...code.matchAll(/, ("useX?[^\n]*?"(?:, (?:true|false)(?:, \(\) => \[[^\]]*\])?)?)\)/g)].map(
    ([, written]) => written,
  );
  return { code, hot: module?.hot, registered, signatures };
}

test('B13: functions with a capital letter at the top level, however they are written', async () => {
  const { registered } = await instrumented(`
    function Foo() { return <Bar />; }
    export const Bar = () => <b />;
    export const Baz = function () { return <b />; };
    const lower = () => <b />;
    const Nested = () => () => <b />;
    const Value = 42;
    class NotOne {}
    export default function App() { const Inner = () => <b />; return <Inner />; }
  `);
  expect(registered).toEqual(['Foo', 'Bar', 'Baz', 'App']);
});

test('B13: what wraps a component is one, and so is what it wraps', async () => {
  const { registered } = await instrumented(`
    import { memo, forwardRef } from 'react';
    import React from 'react';
    const Plain = () => <b />;
    export const A = memo(() => <b />);
    export const B = React.memo(forwardRef((props, ref) => <b ref={ref} />));
    export const C = memo(Plain);
    export default memo(function Named() { return <b />; });
  `);
  expect(registered).toEqual([
    'Plain',
    'A$memo',
    'A',
    'B$React.memo$forwardRef',
    'B$React.memo',
    'B',
    'C',
    '%default%$memo',
    '%default%',
  ]);
});

test('B13: what is used as an element is one, what is only called is not', async () => {
  const { registered } = await instrumented(`
    const Styled = styled('b');
    const Other = styled('b');
    export const App = () => <Styled />;
    Other();
  `);
  expect(registered).toEqual(['Styled', 'App']);
});

test.each([
  ['export default () => <b />;', ['%default%'], 'component'],
  ['export default function () { return <b />; }', ['%default%'], 'component'],
  ['export default () => 42;', [], 'none'],
  ['export default function () { return 42; }', [], 'none'],
])('B13: a default export without a name: %s', async (text, expected, hot) => {
  const made = await instrumented(text);
  expect([made.registered, made.hot]).toEqual([expected, hot]);
});

test('B14: hooks in order, with names they are bound to and first arguments', async () => {
  const { signatures } = await instrumented(`
    import { useState, useEffect, useReducer } from 'react';
    export default function App() {
      const [foo, setFoo] = useState(0);
      useEffect(() => {});
      const [state, dispatch] = useReducer(reduce, { a: 1 });
      React.useState(() => bar());
      return <b>{foo}</b>;
    }
  `);
  expect(signatures).toEqual([
    String.raw`"useState{[foo, setFoo](0)}\nuseEffect{}\nuseReducer{[state, dispatch]({ a: 1 })}\nuseState{(() => bar())}"`,
  ]);
});

test('B14: custom hooks go by reference; one out of reach resets', async () => {
  const { signatures } = await instrumented(`
    import { useState } from 'react';
    import { useOther } from 'canvas-confetti';
    import * as all from 'canvas-confetti';
    function useFancy() { const [n] = useState(0); return n; }
    export const useMore = () => { useFancy(); };
    export default function App(props) {
      useFancy(); const x = useOther(); all.useThat(); props.useGiven();
      return <b>{x}</b>;
    }
  `);
  expect(signatures).toEqual([
    '"useState{[n](0)}"',
    '"useFancy{}", false, () => [useFancy]',
    String.raw`"useFancy{}\nuseOther{x}\nuseThat{}\nuseGiven{}", true, () => [useFancy, useOther, all.useThat]`,
  ]);
});

test('B14: a comment asks for a reset, and a long key is shortened to one that tells texts apart', async () => {
  const long = (end: string) =>
    `export const A = () => { useState(${JSON.stringify('x'.repeat(300) + end)}); return <b />; };`;
  const [a, b, again] = await Promise.all([instrumented(long('a')), instrumented(long('b')), instrumented(long('a'))]);
  expect(a.code).not.toBe(b.code);
  expect(a.code).toBe(again.code);
  expect(a.code.match(/__vonk\$s0\(A, "[^"]{1,40}"\)/)).not.toBeNull();
  // esbuild leaves comments of this kind out, so it counts in scripts that run as they are.
  const reset = await instrumented('// @refresh reset\nexport const useA = () => { useState(0); };', 'src/a.js');
  expect(reset.signatures).toEqual(['"useState{(0)}", true']);
});

test('B14: a component inside a call is signed, the call as well; a method is left alone', async () => {
  const { code } = await instrumented(`
    import { memo, useState } from 'react';
    export const A = memo(() => { useState(0); return <b />; });
    export const tools = { useIt() { useState(1); }, get useThat() { return useState(2); } };
    export class Holder { useIt() { useState(3); } }
  `);
  expect(code).toMatch(/A = __vonk\$s0\(memo\(__vonk\$c0 = __vonk\$s0\(\(\) => \{/);
  expect(code).toContain('useIt() {\n  useState(1)');
  expect(code).toContain('return useState(2)');
});

type Exports = Record<string, (...args: unknown[]) => unknown>;

/** Runs compiled code that imports nothing but React's, with a document that notes what components throw. */
async function run(code: string): Promise<{ readonly exports: Exports; readonly failed: readonly unknown[] }> {
  const failed: unknown[] = [];
  Reflect.set(globalThis, '__vonkHot', {
    register: () => undefined,
    signature: () => (type?: unknown) => type,
    failed: (error: unknown, type: unknown) => {
      failed.push(error, type);
      throw error;
    },
  });
  const react = 'const jsx = (type, props) => ({ type, props }); const useState = (value) => [value]; ';
  const alone = react + code.replace(/import \{[^}]*\} from "[^"]*";/g, '');
  const exports: Exports = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(alone)}`);
  return { exports, failed };
}

test("B15: a component's error goes to the document, with the component; values, this and arguments stay", async () => {
  const { code } = await instrumented(`
    export function Good({ a = [] }, ref) { const [n] = useState(a.length); return <b data-ref={ref}>{n}</b>; }
    export const Arrow = ({ a }) => <i>{a}</i>;
    export const Bad = ({ what }) => { if (what) throw what; return <b />; };
    export const Helper = (a, b) => a + b;
  `);
  const { exports, failed } = await run(code);
  const { Good, Arrow, Bad, Helper } = exports;
  expect(Good?.({ a: [1, 2] }, 'r')).toEqual({ type: 'b', props: { 'data-ref': 'r', children: 2 } });
  expect(Arrow?.({ a: 1 })).toEqual({ type: 'i', props: { children: 1 } });
  const promise = Promise.resolve();
  expect(() => Bad?.({ what: promise })).toThrow();
  expect(failed).toEqual([promise, Bad]);
  expect(Helper?.(1, 2)).toBe(3);
  expect(code).toMatch(/Helper = \(a, b\) => a \+ b/);
});

test('B15: instruments add no line in front of the end', async () => {
  const text = 'const a = 1;\nexport const App = () =>\n  // why\n  (\n    h("b")\n  );\n\nthrow a;\n';
  const { code } = await instrumented(text, 'src/a.js');
  const lines = code.split('\n');
  for (const [index, line] of text.split('\n').slice(0, -1).entries())
    expect(lines[index]).toContain(line.trim().slice(0, 8));
});

test.each([
  ['export const App = () => <b />;', 'component'],
  ['export default class App extends React.Component { render() { return <b />; } }', 'component'],
  ['export class Store {}', 'none'],
  ['export const App = () => <b />; export const SIZE = 3;', 'none'],
  ['export const App = () => <b />; export * from "react";', 'none'],
  ['import { createContext } from "react"; export const Theme = createContext(() => {});', 'none'],
  ['import { lazy } from "react"; export const Page = lazy(() => import("react"));', 'none'],
  [
    'import { createRoot } from "react-dom/client"; createRoot(document.getElementById("root")).render(<b />);',
    'mount',
  ],
  [
    'import { createRoot } from "react-dom/client"; const at = document.querySelector("#root"); const root = createRoot(at); function App() { track(); return <b />; } root.render(<App />);',
    'mount',
  ],
  ['import { createRoot } from "react-dom/client"; createRoot(document.body).render(<b />); track();', 'none'],
  [
    'import { createRoot } from "react-dom/client"; const start = new Date(); createRoot(document.body).render(<b />);',
    'none',
  ],
  ['console.log(1)', 'none'],
  ['export const CLAMP = (v) => Math.min(v, 1);', 'none'],
  ['export function Format(v) { return String(v); }', 'none'],
  ['export function Title({ text }) { useTitle(text); return null; }', 'component'],
  ['export const Slot = ({ children }) => children; const page = () => <Slot />;', 'component'],
  ['function render() { app.addEventListener("click", render); } render();', 'none'],
  [
    'import { createRoot } from "react-dom/client"; const el = document.createElement("div"); document.body.appendChild(el); createRoot(el).render(<b />);',
    'none',
  ],
  [
    'import { createRoot } from "react-dom/client"; createRoot(document.getElementById("a")).render(<b />); document.body.append("x");',
    'none',
  ],
  [
    'import { createRoot } from "react-dom/client"; const n = (window.n = 1); createRoot(document.querySelector("a")).render(<b />);',
    'none',
  ],
  [
    'import * as ReactDOM from "react-dom/client"; const root = (window.root ??= ReactDOM.createRoot(document.getElementById("a"))); root.render(<b />);',
    'mount',
  ],
  ['import { h, render } from "preact"; render(h("b"), document.getElementById("a"));', 'mount'],
])('B16: %s is %s', async (text, hot) => {
  expect((await instrumented(text)).hot).toBe(hot);
});

test('B16: a long module is judged in one pass', async () => {
  const looked: string[] = [];
  for (let n = 0; n < 4_000; n += 1) looked.push(`const a${n} = document.querySelector("#a${n}");`);
  const mounts = 'import { createRoot } from "react-dom/client"; createRoot(a0).render(React.createElement("b"));';
  expect((await instrumented(`${looked.join('\n')}\n${mounts}`, 'src/a.js')).hot).toBe('mount');
});

test('B16: what another file of the project calls render is not known to mount only', async () => {
  const texts = { 'main.js': 'import { render } from "./a.js"; render();', 'a.js': 'export const render = () => 1;' };
  const { modules } = await built(texts, file('main.js'));
  expect(modules.map(({ hot }) => hot)).toEqual(['none', 'none']);
});
