import { unzipSync } from 'fflate';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { parsePath, type FilePath } from '../../path.ts';
import { textFile, type Project, type SourceFile } from '../../project.ts';
import { ok } from '../../result.ts';
import type { BundleRoot } from '../../bundle/bundler.ts';
import type { ModuleBuild } from './module-page.ts';
import { toSingleHtml } from './single-html.ts';
import { TOOL_VERSIONS } from './tool-versions.ts';
import { toViteProject, type ViteOptions } from './vite-project.ts';
import { zipFiles } from './zip.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(
    Object.entries(files).map(([raw, text]): [FilePath, SourceFile] => [
      path(raw),
      raw.endsWith('.png')
        ? {
            kind: 'binary',
            path: path(raw),
            bytes: text === '' ? PNG : Uint8Array.from([...PNG, 0]),
            mime: 'image/png',
          }
        : textFile(path(raw), text),
    ]),
  ),
});
const options = (entry: string, imported: readonly string[] = []): ViteOptions => ({
  name: 'Été: a "Page"',
  entry: path(entry),
  imported,
  versions: new Map([
    ['react', '19.3.1'],
    ['d3', '7.9.2'],
  ]),
});
const textsOf = (files: readonly SourceFile[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file.path, file.kind === 'text' ? file.text : '(bytes)']));

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vonk-export-'));
  await symlink(resolve('node_modules'), join(home, 'node_modules'));
});
afterAll(() => rm(home, { recursive: true }));

/** Built by Vite with the packages that are installed here; gives every file of the outcome. */
async function built(name: string, files: readonly SourceFile[]): Promise<Record<string, string>> {
  const root = join(home, name);
  for (const file of files) {
    await mkdir(dirname(join(root, file.path)), { recursive: true });
    await writeFile(join(root, file.path), file.kind === 'text' ? file.text : file.bytes);
  }
  await build({
    root,
    configFile: join(root, 'vite.config.js'),
    logLevel: 'error',
    build: { minify: false, assetsInlineLimit: 0 },
  });
  const out = join(root, 'dist');
  const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = names.map(async (entry): Promise<[string, string]> => {
    const whole = join(entry.parentPath, entry.name);
    return [whole.slice(out.length + 1).replace(/-[\w-]{8}\./, '.'), await readFile(whole, 'latin1')];
  });
  return Object.fromEntries(await Promise.all(read));
}

test('L10: a page with sheets, images, plain scripts and modules builds, and nothing it asks for is missing', async () => {
  const files = toViteProject(
    projectOf({
      'index.html': `<link rel=stylesheet href=css/a.css><img src="img/a.png"><script src="js/plain.js"></script><script type="module" src="main.js"></script><a href="about.html">About</a>`,
      'about.html': '<p>About</p>',
      'css/a.css': '@import "b.css"; body{background:url(../img/b.png)}',
      'css/b.css': 'p{color:teal}',
      'js/plain.js': `fetch('data.json'); document.body.append(Object.assign(new Image(), { src: 'img/a.png' }))`,
      'main.js': `import { one } from './js/one.js'; console.log(one, new Worker('worker.js'))`,
      'js/one.js': 'export const one = "this is one";',
      'worker.js': 'postMessage(1)',
      'data.json': '[1]',
      'img/a.png': '',
      'img/b.png': 'another',
    }),
    options('index.html'),
  );
  const out = await built('page', files);
  expect(Object.keys(out).toSorted()).toEqual([
    'about.html',
    'assets/a.png',
    'assets/b.png',
    'assets/index.css',
    'assets/index.js',
    'data.json',
    'img/a.png',
    'index.html',
    'js/plain.js',
    'worker.js',
  ]);
  expect(out['index.html']).toContain('src="js/plain.js"');
  expect(out['assets/index.js']).toContain('this is one');
  expect(out['assets/index.css']).toMatch(/teal[^]*url\(/);
});

test('L10: React in .js files without a page builds: JSX, sheets nobody imports, an alias', async () => {
  const files = toViteProject(
    projectOf({
      'src/App.js': `import { useState } from 'react';\nimport Card from './Card.js';\nimport { words } from '@/data';\nexport default function App() {\n  const [n] = useState(1);\n  return <Card>{words}{n}</Card>;\n}`,
      'src/Card.js': `import logo from './logo.png';\nexport default ({ children }) => (\n  <p className="card"><img src={logo} />{children}</p>\n);`,
      'src/data.js': `export const words = 'plain words';`,
      'src/styles.css': '.card { color: rebeccapurple }',
      'src/logo.png': '',
    }),
    options('src/App.js', ['react']),
  );
  expect(files.map((file) => file.path)).toEqual([
    'src/App.jsx',
    'src/Card.jsx',
    'src/data.js',
    'src/styles.css',
    'src/logo.png',
    'index.html',
    'src/main.jsx',
    'package.json',
    'vite.config.js',
    '.gitignore',
  ]);
  const out = await built('react', files);
  expect(out['assets/index.js']).toContain('plain words');
  expect(out['assets/index.css']).toMatch(/#639|rebeccapurple/);
  expect(Buffer.from(out['index.html'] ?? '', 'latin1').toString()).toContain('<title>Été: a &quot;Page&quot;</title>');
});

test('L10: TypeScript that mounts itself builds as it is', async () => {
  const files = toViteProject(
    projectOf({
      'src/main.tsx': `import { createRoot } from 'react-dom/client';\nimport { App } from './App';\ncreateRoot(document.getElementById('app')!).render(<App name="Ada" />);`,
      'src/App.tsx': `export const App = ({ name }: { name: string }) => <h1>Hello {name}</h1>;`,
    }),
    options('src/main.tsx', ['react-dom/client']),
  );
  const texts = textsOf(files);
  expect(texts['index.html']).toContain('<div id="app"></div>');
  expect(JSON.parse(texts['tsconfig.json'] ?? '')).toMatchObject({ compilerOptions: { jsx: 'react-jsx' } });
  expect((await built('typescript', files))['assets/index.js']).toContain('Hello ');
});

test('L11: package.json names what is used, pinned; what the prototype says itself counts', () => {
  const files = textsOf(
    toViteProject(
      projectOf({
        'package.json': '{"dependencies":{"d3":"^6.0.0","react-scripts":"5"},"devDependencies":{"vite":"7.0.0"}}',
        'src/App.tsx': `import * as d3 from 'd3'; export default () => <p />;`,
      }),
      options('src/App.tsx', ['d3', 'react', 'canvas-confetti@1.9.3', '@scope/name/part', 'https://esm.sh/three']),
    ),
  );
  expect(JSON.parse(files['package.json'] ?? '')).toEqual({
    name: 'ete-a-page',
    private: true,
    version: '0.0.0',
    type: 'module',
    scripts: { dev: 'vite', build: 'vite build', preview: 'vite preview' },
    dependencies: {
      '@scope/name': 'latest',
      'canvas-confetti': '1.9.3',
      d3: '^6.0.0',
      react: '19.3.1',
      'react-dom': TOOL_VERSIONS['react-dom'],
    },
    devDependencies: {
      '@types/react': TOOL_VERSIONS['@types/react'],
      '@types/react-dom': TOOL_VERSIONS['@types/react-dom'],
      '@vitejs/plugin-react': TOOL_VERSIONS['@vitejs/plugin-react'],
      typescript: TOOL_VERSIONS['typescript'],
      vite: '7.0.0',
    },
  });
});

test('L11: the versions that are written are those this is built with', async () => {
  for (const name of [
    'vite',
    '@vitejs/plugin-react',
    'typescript',
    '@types/react',
    '@types/react-dom',
    'react',
    'react-dom',
  ]) {
    const file = join(
      dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
      '..',
      name,
      'package.json',
    );
    expect([name, (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version]).toEqual([
      name,
      TOOL_VERSIONS[name],
    ]);
  }
});

test('L12: a zip has everything in one folder, and the same files give the same bytes', () => {
  const files = toViteProject(projectOf({ 'index.html': '<p>é', 'a.png': '' }), options('index.html'));
  const zip = zipFiles('my-page', files);
  expect(zipFiles('my-page', files)).toEqual(zip);
  const entries = unzipSync(zip);
  expect(new TextDecoder().decode(entries['my-page/index.html'])).toBe('<p>é');
  expect(entries['my-page/public/a.png']).toEqual(PNG);
});

/** Every module imports a package, a sheet of its own and what it asks the address of. */
function fakeBuild(roots: readonly BundleRoot[]): ModuleBuild {
  const ids = roots.map((root) => `vonk:///${root.kind === 'inline' ? `page@${root.index}` : root.path}`);
  const style = { id: 'vonk:///m.css', path: path('m.css'), version: 1, code: '', imports: [], hot: 'style' } as const;
  const modules = ids.map((id, at) => ({
    id,
    path: path(id.slice(8)),
    version: 1,
    code: `run("</script>", globalThis.__vonkHot.url("i.png"), import.meta)`,
    imports: [style.id, 'react', 'sheet'].map((each) => ({ id: each, start: 0, end: 0, dynamic: at > 0 })),
    hot: 'none' as const,
  }));
  return {
    roots: roots.map(({ index }, at) => ({ index, id: ids[at]!, state: 'ready' })),
    modules: [...modules, { ...style, style: { kind: 'file' } }],
    packages: [
      { id: 'react', kind: 'module', imports: [], text: 'export default 1' },
      { id: 'sheet', kind: 'style', imports: [], text: 'p{}' },
    ],
  };
}

const single = async (files: Readonly<Record<string, string>>, entry = 'index.html') => {
  const result = await toSingleHtml(projectOf(files), {
    name: 'A <page>',
    entry: path(entry),
    build: (roots) => Promise.resolve(ok(fakeBuild(roots))),
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

test('L13: one HTML file has its sheets, scripts and images in it', async () => {
  const { html, outside } = await single({
    'index.html': `<head><link rel="stylesheet" href="css/a.css" media="print"><script defer src="late.js"></script><script src="now.js"></script></head><body><img src="i.png" srcset="i.png 1x, d.svg 2x"><p style="background:url(i.png)"><a href="b.html"></a><script type="module" src="m.js"></script></body>`,
    'b.html': '',
    'css/a.css': '@import url("b.css") screen; a { background: url(../i.png) }',
    'css/b.css': '@import "a.css"; i { content: "</style>" }',
    'late.js': 'let late = "</script>";',
    'now.js': 'let now;',
    'm.js': '',
    'm.css': 'b{}</style>',
    'd.svg': '<svg/>',
    'i.png': '',
  });
  expect(html).toMatch(
    /^<head><style media="print">@media screen \{\n? ?i \{ content: "\\3c \/style>" \}\}\n a \{ background: url\(data:image\/png;base64,iVBOR/,
  );
  expect(html).toContain('<script>let now;</script></head>');
  expect(html).toContain('\\x3c/script>";</script>\n</body>');
  expect(html).toContain('<style>b{}\\3c /style></style>\n<style>p{}</style>\n<script type="application/json"');
  expect(html).toContain('<script type="module">import "vonk:///m.js";</script>');
  expect(html).toMatch(/srcset="data:image\/png;base64,\S+ 1x, data:image\/svg\+xml;base64,PHN2Zy8\+ 2x"/);
  expect(html.match(/<\/script>/g)).toHaveLength(5);
  expect(outside).toEqual(['b.html']);
});

test('L13: a module without a page and a drawing get a page of their own', async () => {
  const { html } = await single({ 'src/App.tsx': 'export default () => null' }, 'src/App.tsx');
  expect(html).toContain('<title>A &lt;page></title>');
  expect(html).toContain('<script type="module">import "vonk:///src/App.tsx";</script>');
  expect((await single({ 'a.svg': '<svg/>' }, 'a.svg')).html).toContain(
    '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="">',
  );
});

test('L13: modules keep their order and their kind, and what they need stands before the first of them', async () => {
  const { html, outside } = await single({
    'index.html':
      '<script type="importmap">{"imports":{"react":"https://esm.sh/react"}}</script>\n<script>first</script>\n<script type="module">\nimport "./a.js";\n</script><p>text</p><script src="b.tsx" type="text/babel"></script>',
    'a.js': '',
    'b.tsx': '',
    'm.css': '',
    'i.png': '',
    'README.md': '',
    'other.html': '',
  });
  expect(html).not.toContain('esm.sh');
  const order = [
    '<script>first</script>',
    'id="vonk-modules"',
    'import "vonk:///page@0"',
    '<p>text</p>',
    'import "vonk:///b.tsx"',
  ].map((part) => html.indexOf(part));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(outside).toEqual(['other.html']);
  const [, data = ''] = /id="vonk-modules">([^<]*)<\/script>/.exec(html) ?? [];
  const { code, addresses } = JSON.parse(data);
  expect(code).toMatchObject({ react: 'export default 1' });
  expect(code['vonk:///b.tsx']).toMatch(/^import\.meta\.url="vonk:\/\/\/b\.tsx";run\("<\/script>"/);
  expect(addresses['i.png']).toMatch(/^data:image\/png;base64,/);
});
