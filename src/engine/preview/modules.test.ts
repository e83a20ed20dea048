import { describe, expect, test } from 'vitest';
import { builtModule, packageModule } from '../fake-bundler.ts';
import { settled } from '../settled.ts';
import { INDEX, path, projectOf, stage } from './fake-frames.ts';

const PAGE = '<div id="root"></div><script type="module" src="/src/main.tsx"></script>';
const MAIN = path('src/main.tsx');
const APP = path('src/App.tsx');
const FILES = { 'index.html': PAGE, 'src/main.tsx': "import './App'", 'src/App.tsx': 'export {}' };

const error = (message: string, file = 'src/App.tsx') =>
  ({ severity: 'error', source: 'build', message, path: path(file) }) as const;

/** A project that is built and seen. */
async function shown(files: Readonly<Record<string, string>> = FILES) {
  const it = stage();
  it.preview.show(projectOf(files));
  await settled();
  await it.bundler.last().built({ modules: [builtModule('src/main.tsx'), builtModule('src/App.tsx')] });
  it.last().paint({ whole: true });
  const updates = () => it.last().posted.flatMap((message) => (message.type === 'modules' ? [message.update] : []));
  return { ...it, updates };
}

describe('what is built', () => {
  test('V50: a project without modules never asks the bundler', async () => {
    const { preview, bundler, last } = stage();
    preview.show(projectOf({ 'index.html': '<script src="a.js"></script>', 'a.js': '1' }));
    preview.write(path('a.css'), 'p{}');
    await settled();
    expect(bundler.asked).toHaveLength(0);
    expect(last().start).not.toHaveProperty('built');
  });

  test('V50: a page with module scripts is built from all whole files', async () => {
    const { bundler } = await shown();
    const { request } = bundler.last();
    expect(request.roots).toEqual([{ kind: 'file', index: 0, path: MAIN }]);
    expect([...request.files.keys()]).toEqual(Object.keys(FILES));
    expect(request.running).toBe(false);
  });

  test('V50: a project without a page is built around its entry', async () => {
    const { preview, bundler, last } = stage();
    preview.show(projectOf({ 'Counter.tsx': 'export default 1' }));
    await settled();
    expect(last().start.entry).toBe('Counter.tsx');
    expect(bundler.last().request.roots).toEqual([{ kind: 'mount', index: 0, path: 'Counter.tsx' }]);
  });

  test('V51: changes that come together are one build; one is under way at a time, and the newest wins', async () => {
    const { preview, bundler } = await shown();
    preview.write(APP, '1');
    preview.write(MAIN, '2');
    await settled();
    expect(bundler.asked).toHaveLength(2);
    preview.write(APP, '3');
    preview.write(APP, '4');
    await settled();
    expect(bundler.asked).toHaveLength(2);
    await bundler.last().built();
    expect(bundler.asked).toHaveLength(3);
    expect(bundler.last().request.files.get(APP)).toEqual({ kind: 'text', text: '4' });
  });

  test('V51: a build that takes long is overtaken by what was changed since', async () => {
    const { preview, bundler, at, updates } = await shown();
    preview.write(APP, '1');
    await settled();
    const slow = bundler.last();
    preview.write(APP, '2');
    await settled();
    at(149);
    expect(bundler.asked).toHaveLength(2);
    at(150);
    expect(bundler.asked).toHaveLength(3);
    await slow.built({ modules: [builtModule('src/App.tsx', 2)] });
    expect(updates()).toHaveLength(1);
    await bundler.last().built({ modules: [builtModule('src/App.tsx', 3)] });
    expect(updates().at(-1)?.modules).toMatchObject([{ version: 3 }]);
  });

  test('V51: a page in mid-stream is built from the scripts that are whole', async () => {
    const { preview, bundler } = stage();
    preview.begin();
    preview.open(INDEX);
    preview.append(INDEX, '<script type="module" src="/src/main.tsx"></scr');
    await settled();
    expect(bundler.asked).toHaveLength(0);
    preview.append(INDEX, 'ipt><p>');
    await settled();
    expect(bundler.last().request).toMatchObject({ running: true, roots: [{ path: 'src/main.tsx' }] });
    preview.append(INDEX, 'more text');
    await bundler.last().built({ roots: [{ index: 0, id: 'vonk:///src/main.tsx', state: 'waiting' }] });
    expect(bundler.asked).toHaveLength(1);
  });

  test('V51: while a run writes, files are built as they close, and the end of the run is a build of its own', async () => {
    const { preview, bundler } = stage();
    preview.begin();
    preview.open(MAIN);
    preview.append(MAIN, "import './App'");
    await settled();
    preview.close(MAIN, "import './App'");
    await settled();
    await bundler.last().built({ roots: [], waiting: ['./App'] });
    expect(bundler.asked).toHaveLength(1);
    preview.open(APP);
    preview.append(APP, 'x');
    await settled();
    const before = bundler.asked.length;
    preview.close(APP, 'x');
    await settled();
    expect(bundler.asked).toHaveLength(before + 1);
    await bundler.last().built();
    preview.settle(projectOf({ 'src/main.tsx': "import './App'", 'src/App.tsx': 'x' }));
    await settled();
    expect(bundler.last().request.running).toBe(false);
  });
});

describe('what a document is given', () => {
  test('V52: a document begins with what is built; one that is there gets only what is new to it', async () => {
    const { preview, bundler, last, updates } = await shown();
    expect(updates()).toMatchObject([{ modules: [{ path: MAIN }, { path: APP }] }]);
    preview.write(APP, '2');
    await settled();
    await bundler.last().built({
      modules: [builtModule('src/main.tsx'), builtModule('src/App.tsx', 2)],
      packages: [packageModule('react')],
    });
    expect(updates().at(-1)).toMatchObject({ modules: [{ path: APP, version: 2 }], packages: [{ id: 'react' }] });
    preview.reload();
    expect(last().start.built).toMatchObject({
      roots: [{ index: 0, state: 'ready' }],
      modules: [{ path: MAIN }, { path: APP, version: 2 }],
      packages: [{ id: 'react' }],
    });
  });

  test('V52: a root that is not what was built waits for the next build', async () => {
    const { preview, last } = await shown();
    preview.write(INDEX, PAGE.replace('main', 'other'));
    last().events.message({ type: 'new-document', revision: last().revision, scroll: { x: 0, y: 0 } });
    expect(last().start.built).toMatchObject({ roots: [] });
  });

  test('V52: what was typed goes on to the document that takes the place of another', async () => {
    const { preview, last } = await shown();
    preview.write(MAIN, '2');
    const fields = [{ key: '#name', value: 'Ada' }];
    last().events.message({ type: 'new-document', revision: last().revision, scroll: { x: 0, y: 0 }, fields });
    expect(last().start.fields).toEqual(fields);
  });

  test('V53: after an error the last good modules stand, and go to new documents too', async () => {
    const { preview, bundler, last, updates, values } = await shown();
    preview.write(APP, 'const');
    await settled();
    await bundler.last().built({
      roots: [{ index: 0, id: 'vonk:///src/main.tsx', state: 'failed' }],
      modules: [],
      diagnostics: [error('Unexpected end')],
    });
    expect(updates().at(-1)).toMatchObject({ roots: [{ state: 'failed' }], modules: [] });
    expect(values('problems')).toEqual([[error('Unexpected end')]]);
    last().paint({ whole: true });
    expect(values('state').at(-1)).toBe('failed');
    preview.reload();
    expect(last().start.built?.modules).toHaveLength(2);
    await settled();
    await bundler.last().built({ modules: [builtModule('src/main.tsx'), builtModule('src/App.tsx', 2)] });
    last().paint({ whole: true });
    expect(values('problems').at(-1)).toEqual([]);
    expect(values('state').at(-1)).toBe('built');
  });

  test('V53: where nothing could be built at all, no script is waited for', async () => {
    const it = stage();
    it.preview.show(projectOf(FILES));
    await settled();
    await it.bundler.last().end({ type: 'failed', diagnostics: [error('esbuild did not load')] });
    expect(it.last().posted.at(-1)).toMatchObject({ type: 'modules', update: { roots: [{ state: 'failed' }] } });
    it.preview.reload();
    await settled();
    expect(it.bundler.asked).toHaveLength(2);
    await it.bundler.last().fail(new Error('worker gone'));
    expect(it.values('problems').at(-1)).toMatchObject([{ source: 'build', code: 'crashed' }]);
  });

  test('V15: a page is built once its newest modules are painted', async () => {
    const { preview, bundler, last, values } = await shown();
    expect(values('state')).toEqual(['live', 'built']);
    preview.write(APP, '2');
    await settled();
    await bundler.last().built({ modules: [builtModule('src/App.tsx', 2)] });
    expect(values('state').at(-1)).toBe('live');
    last().paint({ whole: true });
    expect(values('state').at(-1)).toBe('built');
  });

  test('V16: the delay of a module is from the change to the paint of what was built', async () => {
    const { preview, bundler, at, last, values } = await shown();
    at(1000);
    preview.write(APP, '2');
    await settled();
    last().paint({ whole: true });
    const before = values('delay').length;
    at(1012);
    await bundler.last().built({ modules: [builtModule('src/App.tsx', 2)] });
    at(1030);
    last().paint({ whole: true });
    expect(values('delay').slice(before)).toEqual([30]);
  });
});

describe('what is said of builds', () => {
  test('V54: a build is said once it is waited for, and that the compiler is loaded first', async () => {
    const { preview, bundler, at, values } = stage();
    preview.show(projectOf(FILES));
    await settled();
    at(149);
    expect(values('building')).toEqual([]);
    at(150);
    expect(values('building')).toEqual(['loading']);
    await bundler.warm();
    expect(values('building')).toEqual(['loading', 'building']);
    await bundler.last().built();
    expect(values('building')).toEqual(['loading', 'building', 'no']);
    preview.write(APP, '2');
    await settled();
    await bundler.last().built();
    expect(values('building')).toHaveLength(3);
    expect(values('built')).toHaveLength(2);
  });

  test('V54: a compiler that did not load is loaded again with the next build', async () => {
    const { preview, bundler, at, values } = stage();
    preview.show(projectOf(FILES));
    await settled();
    await bundler.cold();
    await bundler.last().end({ type: 'failed', diagnostics: [] });
    preview.reload();
    await settled();
    at(150);
    await bundler.warm();
    expect(values('building')).toEqual(['loading', 'building']);
  });

  test('V55: while a run writes, what is wrong with a file that is still open is not told', async () => {
    const { preview, bundler, values } = await shown();
    preview.begin();
    preview.open(APP);
    preview.append(APP, 'x');
    preview.write(MAIN, 'y');
    await settled();
    await bundler.last().built({ diagnostics: [error('no such export'), error('unexpected y', 'src/main.tsx')] });
    expect(values('problems')).toEqual([[error('unexpected y', 'src/main.tsx')]]);
  });

  test('V55: places in compiled code are told as places of the project, in the order they came', async () => {
    const { bundler, last, values } = await shown();
    bundler.places('src/App.tsx', 3);
    const built = { id: 'vonk:///src/App.tsx', version: 1 };
    const problem = { type: 'problem', severity: 'error', code: 'runtime' } as const;
    last().events.message({ ...problem, message: 'first', path: APP, line: 40, character: 2, built });
    last().events.message({ ...problem, message: 'second' });
    last().events.message({ type: 'console', entries: [{ level: 'log', text: 'a', path: APP, line: 9, built }] });
    await settled();
    expect(bundler.located[0]).toEqual({ ...built, line: 40, character: 2 });
    expect(values('problems').at(-1)).toMatchObject([
      { message: 'first', path: APP, range: { start: { line: 3, character: 0 } } },
      { message: 'second' },
    ]);
    expect(values('console')).toEqual([[{ level: 'log', text: 'a', path: APP, line: 3 }]]);
  });

  test('V55: what went wrong in a module is over when the module is replaced; so is what happened in components', async () => {
    const { preview, bundler, last, values } = await shown();
    const say = (message: string, id?: string) =>
      last().events.message({
        type: 'problem',
        severity: 'error',
        code: 'runtime',
        message,
        ...(id && { built: { id: `vonk:///${id}`, version: 1 }, line: 0 }),
      });
    say('in the page');
    say('in a module', 'src/main.tsx');
    say('in a helper', 'src/helper.ts');
    await settled();
    preview.write(APP, '2');
    await settled();
    const helper = builtModule('src/helper.ts', 1, { hot: 'none' });
    await bundler.last().built({ modules: [helper, builtModule('src/main.tsx'), builtModule('src/App.tsx', 2)] });
    const left = values('problems').at(-1) as { message: string }[];
    expect(left.map(({ message }) => message)).toEqual(['in the page']);
    say('late, of the old version', 'src/App.tsx');
    await settled();
    expect(values('problems').at(-1)).toHaveLength(1);
  });

  test('V55: clearing forgets what is told', async () => {
    const { preview, last, values } = await shown();
    last().events.message({ type: 'problem', severity: 'error', code: 'runtime', message: 'x' });
    preview.clearProblems();
    expect(values('problems').at(-1)).toEqual([]);
  });
});

describe('what a page asks for', () => {
  test('V56: vendored packages are given to the document that wants them', async () => {
    const { bundler, last, updates } = await shown();
    last().events.message({ type: 'wants', packages: ['three'] });
    await settled();
    expect(bundler.wanted).toEqual([['three']]);
    expect(updates().at(-1)).toMatchObject({ modules: [], packages: [{ id: 'three' }] });
  });

  test('V57: blocked hosts are told once each, of the document that is seen', async () => {
    const { preview, last, values } = await shown();
    const say = (host: string) => last().events.message({ type: 'blocked', host, what: 'image' });
    say('a.example');
    say('a.example');
    say('b.example');
    expect(values('blocked').at(-1)).toEqual([
      { host: 'a.example', what: 'image' },
      { host: 'b.example', what: 'image' },
    ]);
    for (let n = 0; n < 100; n += 1) say(`${n}.example`);
    expect(values('blocked').at(-1)).toHaveLength(50);
    preview.reload();
    say('c.example');
    expect(values('blocked').at(-1)).toHaveLength(50);
    last().paint({ whole: true });
    expect(values('blocked').at(-1)).toEqual([{ host: 'c.example', what: 'image' }]);
  });
});
