import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { BundleRoot } from '../../core/bundle/bundler.ts';
import { at, builderOf, filesOf, type Built } from './fakes.ts';

const PATHS = [
  'src/App.tsx',
  'src/app.tsx',
  'src/a.ts',
  'src/b.jsx',
  'src/c.js',
  'src/deep/er/and/deeper/d.mjs',
  'src/ü 日本/é (1).ts',
  'src/[id]+@x.tsx',
  'src/index.ts',
  'src/x.module.css',
  'src/y.css',
  'src/data.json',
  'src/logo.svg',
  'src/notes.md',
  'src/old.scss',
  'tsconfig.json',
];

const SPECIFIERS = [
  './a',
  './b.jsx',
  './c.js',
  './App',
  './deep/er/and/deeper/d.mjs',
  '../../../c',
  './ü 日本/é (1)',
  './[id]+@x',
  '.',
  '..',
  './',
  '@/a',
  '/src/b.jsx',
  './x.module.css',
  './y.css',
  './data.json',
  './logo.svg',
  './logo.svg?react',
  './notes.md?raw',
  './old.scss',
  './missing',
  '../../../../out',
  'react',
  'left-pad',
  'fs',
  'data:text/javascript,1',
  'https://esm.sh/x',
  '',
  ' ',
  '%',
  '%00',
  './a?x=1#y',
  'a\\b',
];

const statement = fc.tuple(fc.constantFrom(...SPECIFIERS), fc.nat(13)).map(([specifier, kind]) => {
  const from = JSON.stringify(specifier);
  return [
    `import ${from};`,
    `import one from ${from}; console.log(one);`,
    `import { two } from ${from}; console.log(two);`,
    `import * as all from ${from}; console.log(all);`,
    `export * from ${from};`,
    `export * as part from ${from};`,
    `export { default } from ${from};`,
    `export { two as three } from ${from};`,
    `import(${from});`,
    `const lazy = import.meta.glob(${from});`,
    `export const two = () => <b>{useThat()}</b>;`,
    `export default function App() { useState(1); return <b />; }`,
    `require(${from});`,
    `const = ${from};`,
  ][kind] as string;
});

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(statement, { maxLength: 5 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      '{"a":1}',
      '.a { composes: b; }',
      '<svg',
      '\0',
    ),
  },
);

const project = fc.dictionary(fc.constantFrom(...PATHS), text, { minKeys: 1, maxKeys: 8 });

const root = fc.oneof(
  fc.constantFrom(...PATHS).map((path): BundleRoot => ({ kind: 'mount', index: 0, path: at(path) })),
  fc.constantFrom(...PATHS).map((path): BundleRoot => ({ kind: 'file', index: 0, path: at(path) })),
  fc.tuple(text, fc.constantFrom('js' as const, 'babel' as const)).map(([code, language]): BundleRoot => ({
    kind: 'inline',
    index: 0,
    page: at('index.html'),
    code,
    line: 3,
    character: 5,
    language,
  })),
);

function checkPlaces({ modules, roots }: Built): void {
  const ids = new Set(modules.map(({ id }) => id));
  for (const { code, imports } of modules) {
    for (const { id, start, end, dynamic } of imports) {
      expect(code.slice(start, end)).toBe(id);
      if (id.startsWith('vonk:') && !dynamic) expect(ids).toContain(id);
    }
  }
  for (const { id, state } of roots) if (state === 'ready') expect(ids).toContain(id);
}

test.prop([project, root, fc.boolean()], { numRuns: 25 })(
  'B10: any project and any root have an outcome, with specifiers where they are said to be',
  async (texts, start, running) => {
    const outcome = await builderOf().build({ files: filesOf(texts), roots: [start], running });
    if (outcome.type !== 'built') throw new Error(outcome.type);
    checkPlaces(outcome);
    const [{ state } = { state: undefined }] = outcome.roots;
    if (state === 'failed') expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    if (state === 'waiting') expect([running, outcome.waiting.length > 0]).toEqual([true, true]);
    for (const { path, range } of outcome.diagnostics) {
      const lines = (texts[path ?? ''] ?? '').split('\n').length;
      if (path !== 'index.html') expect(range?.start.line ?? 0).toBeLessThan(lines);
    }
  },
);

test.prop([project, fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.option(text)), { maxLength: 5 }), root], {
  numRuns: 15,
})('B11: built step by step or from nothing, the same files give the same', async (texts, steps, start) => {
  const builder = builderOf();
  const now = { ...texts };
  for (const [path, next] of [...steps, ['src/none.md', null] as const]) {
    await builder.build({ files: filesOf(now), roots: [start], running: false });
    if (next === null) delete now[path];
    else now[path] = next;
  }
  const last = { files: filesOf(now), roots: [start], running: false };
  const [stepwise, fresh] = [await builder.build(last), await builderOf().build(last)];
  if (stepwise.type !== 'built' || fresh.type !== 'built') throw new Error('Not built');
  expect(stepwise.diagnostics).toEqual(fresh.diagnostics);
  expect(stepwise.imported).toEqual(expect.arrayContaining([...fresh.imported]));
  // Where something is broken, what was good before stands in for it.
  if (fresh.roots[0]?.state !== 'ready' || fresh.diagnostics.length > 0) return;
  const plain = ({ roots, modules }: Built) => [
    roots,
    modules.map(({ id, code, hot, style }) => ({ id, code, hot, style })),
  ];
  expect(plain(stepwise)).toEqual(plain(fresh));
});

test.prop([fc.array(project, { minLength: 2, maxLength: 5 }), root], { numRuns: 10 })(
  'B12: a version of a module names one code',
  async (projects, start) => {
    const builder = builderOf();
    const seen = new Map<string, string>();
    for (const texts of projects) {
      const outcome = await builder.build({ files: filesOf(texts), roots: [start], running: false });
      if (outcome.type !== 'built') continue;
      for (const { id, version, code, style } of outcome.modules) {
        const key = `${id} ${version}`;
        const made = code + JSON.stringify(style);
        expect(seen.get(key) ?? made).toBe(made);
        seen.set(key, made);
      }
    }
  },
);
