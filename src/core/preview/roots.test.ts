import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { Rewriter } from './rewrite.ts';
import { pageRoots } from './roots.ts';

function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

const PAGE = `<!doctype html>
<script src="plain.js"></script>
<script type="module" src="./src/main.tsx"></script>
<script type="text/babel" data-presets="react">
  const a = <b>1</b>;
</script>
<script src="/lib/late.jsx"></script>
<script type=module src=https://esm.sh/three></script>
<!-- <script type="module" src="never.js"></script> -->
<script type="module">import './a.js'</script>`;

test('V33: modules and Babel scripts are roots, counted in the order of the source', () => {
  expect(pageRoots(path('index.html'), PAGE)).toEqual([
    { kind: 'file', index: 0, path: 'src/main.tsx' },
    {
      kind: 'inline',
      index: 1,
      page: 'index.html',
      code: '\n  const a = <b>1</b>;\n',
      line: 3,
      character: 47,
      language: 'babel',
    },
    { kind: 'file', index: 2, path: 'lib/late.jsx' },
    { kind: 'inline', index: 4, page: 'index.html', code: "import './a.js'", line: 9, character: 22, language: 'js' },
  ]);
});

test('V33: a script that is not closed yet is no root yet', () => {
  expect(pageRoots(path('index.html'), '<script type="module">import "./a.js"')).toEqual([]);
  expect(pageRoots(path('a.svg'), '<svg><script type="module">1</script></svg>')).toEqual([]);
});

test.prop([fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })])(
  'V33: the frame counts as the host does, in any chunking',
  (sizes) => {
    const rewriter = new Rewriter(path('index.html'));
    let out = '';
    for (let at = 0, turn = 0; at < PAGE.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      for (const step of rewriter.write(PAGE.slice(at, at + size))) if (step.type === 'markup') out += step.text;
      at += size;
    }
    for (const step of rewriter.end()) if (step.type === 'markup') out += step.text;
    const counted = [...out.matchAll(/data-vonk-root="(\d+)"/g)].map(([, index]) => Number(index));
    expect(counted).toEqual([0, 1, 2, 3, 4]);
    expect(rewriter.roots.map(({ code }) => code)).toEqual([
      '',
      '\n  const a = <b>1</b>;\n',
      '',
      '',
      "import './a.js'",
    ]);
  },
);
