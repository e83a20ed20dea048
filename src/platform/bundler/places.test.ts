import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { BundleRoot } from '../../core/bundle/bundler.ts';
import { positionAt } from '../../core/text.ts';
import { at, builderOf, built, file } from './fakes.ts';

/** Where `mark` stands in compiled code, as a stack would name it, found again in the source. */
async function found(texts: Readonly<Record<string, string>>, root: BundleRoot, id: string, mark: string) {
  const builder = builderOf();
  const { modules } = await built(texts, root, {}, builder);
  const module = modules.find((one) => one.id === id);
  const offset = module?.code.indexOf(mark) ?? -1;
  if (module === undefined || offset < 0) throw new Error(`No ${mark} in ${module?.code ?? 'nothing'}`);
  return builder.locate({ id, version: module.version, ...positionAt(module.code, offset) });
}

const SOURCE = `import { useState } from './a';
interface Props { readonly 日本: string }

export function App({ 日本 }: Props) {
  const [n] = useState<number>(0); const e = '🌊é';
  if (n > 3) throw new Error(e + 日本);
  return (
    <main>
      <b onClick={() => crash(n)}>{日本}</b>
    </main>
  );
}
`;

test.each(['Error(', 'crash(', '日本);'])('B17: %s is found in the source of a compiled file', async (mark) => {
  const place = await found(
    { 'src/App.tsx': SOURCE, 'src/a.js': 'export const useState = 1' },
    file('src/App.tsx'),
    'vonk:///src/App.tsx',
    mark,
  );
  expect(place).toEqual({ path: 'src/App.tsx', ...positionAt(SOURCE, SOURCE.indexOf(mark)) });
});

test('B17: in an inline script, within its page; on the first line behind what stands before it', async () => {
  const inline = (code: string): BundleRoot => ({
    kind: 'inline',
    index: 2,
    page: at('a.html'),
    code,
    line: 7,
    character: 12,
    language: 'js',
  });
  const id = 'vonk:///a.html?script=2';
  expect(await found({}, inline('one(); two();\n  three();'), id, 'two')).toEqual({
    path: 'a.html',
    line: 7,
    character: 19,
  });
  expect(await found({}, inline('one(); two();\n  three();'), id, 'three')).toEqual({
    path: 'a.html',
    line: 8,
    character: 2,
  });
  const wrong = await built({}, inline('const = 1;'));
  expect(wrong.diagnostics).toMatchObject([{ path: 'a.html', range: { start: { line: 7, character: 18 } } }]);
});

test('B17: versions that are gone, and modules that never were, are nowhere', async () => {
  const builder = builderOf();
  for (let n = 0; n < 10; n += 1) await built({ 'a.js': `one(${n})` }, file('a.js'), {}, builder);
  const place = { id: 'vonk:///a.js', line: 0, character: 0 };
  expect(builder.locate({ ...place, version: 10 })).toEqual({ path: 'a.js', line: 0, character: 0 });
  expect(builder.locate({ ...place, version: 3 })).toBeDefined();
  expect(builder.locate({ ...place, version: 2 })).toBeUndefined();
  expect(builder.locate({ ...place, id: 'vonk:///b.js', version: 1 })).toBeUndefined();
});

property.prop(
  [
    fc.array(fc.constantFrom('one();', '/* é */', "'🌊';", '日本;', 'let x;'.repeat(1), ' ', '\n', '\r\n', '\t'), {
      maxLength: 8,
    }),
  ],
  { numRuns: 12 },
)('B18: a mistake stands where it is, whatever comes before it', async (parts) => {
  const before = parts.map((part, index) => part.replace('x', `x${index}`)).join('');
  const text = `${before}mark = = 3;`;
  const { diagnostics } = await built({ 'a.ts': text }, file('a.ts'));
  const start = positionAt(text, before.length + 'mark = '.length);
  expect(diagnostics).toMatchObject([
    { code: 'syntax', range: { start, end: { line: start.line, character: start.character + 1 } } },
  ]);
});

test.each([
  ['a.tsx', 'const a = <p>\n  <b></p>;', 'Unexpected closing "p" tag does not match opening "b" tag.', 1, 7],
  [
    'a.ts',
    'function f() {\n  return 1;\n',
    'The file ends too early: a bracket, a tag or a string is not closed.',
    2,
    0,
  ],
  ['a.ts', 'const a = <b>x</b>;', 'JSX needs a file that ends in .tsx.', 0, undefined],
  ['a.js', 'function f() { await x; }', '"await" needs a function that is marked "async" around it.', 0, 15],
])('B18: %s, %j is explained', async (path, text, words, line, character) => {
  const { diagnostics } = await built({ [path]: text }, file(path));
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.message).toContain(words);
  expect(diagnostics[0]?.range?.start).toMatchObject({ line, ...(character === undefined ? {} : { character }) });
});
