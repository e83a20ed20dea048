import { expect, test } from 'vitest';
import type { FilePath } from '../../path.ts';
import { textFile } from '../../project.ts';
import { importedPackages } from './imported.ts';

const imported = (files: Readonly<Record<string, string>>): string[] =>
  importedPackages({
    files: new Map(Object.entries(files).map(([path, text]) => [path as FilePath, textFile(path as FilePath, text)])),
  });

test('L17: packages of modules and of a page’s own module scripts, each once', () => {
  const found = imported({
    'src/App.tsx': `import { scaleLinear } from 'd3';\nimport x from './x';\nimport y from '@/y';\nimport 'https://esm.sh/z';`,
    'src/x.ts': `export { a } from "d3";\nconst later = import('@scope/part/deep');`,
    'index.html': `<p>import a from 'words'</p><script type="module">import { html } from 'lit';</script><script>import('no')</script>`,
  });
  expect(found.sort()).toEqual(['@scope/part/deep', 'd3', 'lit']);
});
