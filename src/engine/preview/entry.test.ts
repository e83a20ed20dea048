import { describe, expect, test } from 'vitest';
import { builtModule } from '../fake-bundler.ts';
import { settled } from '../settled.ts';
import { INDEX, path, projectOf, stage } from './fake-frames.ts';

const PAGE = '<div id="root"></div><script type="module" src="/src/main.tsx"></script>';
const APP = path('src/App.tsx');
const MAIN = path('src/main.tsx');

/** Writes a file as a run does. */
function write({ preview }: ReturnType<typeof stage>, name: string, text: string): void {
  const file = path(name);
  preview.open(file);
  preview.append(file, text);
  preview.close(file, text);
}

describe('V41: what is seen while a project of modules arrives', () => {
  test('V41: a component, then the start, then the page: each as soon as it can be', async () => {
    const it = stage();
    it.preview.begin();
    write(it, 'src/App.tsx', 'export default 1');
    await settled();
    await it.bundler.last().built({ modules: [builtModule('src/App.tsx')] });
    it.last().paint({ whole: true });
    expect(it.last().state).toBe('front');
    write(it, 'src/main.tsx', "import './App'");
    await settled();
    await it.bundler.last().built({ modules: [builtModule('src/main.tsx'), builtModule('src/App.tsx')] });
    it.last().paint({ whole: true });
    write(it, 'index.html', PAGE);
    await settled();
    expect(it.bundler.last().request.roots).toEqual([{ kind: 'file', index: 0, path: MAIN }]);
    expect(it.frames.map(({ state }) => state)).toEqual(['gone', 'front', 'behind']);
    await it.bundler.last().built({ modules: [builtModule('src/main.tsx'), builtModule('src/App.tsx')] });
    it.last().paint({ whole: true });
    expect(it.values('entry')).toEqual(['src/App.tsx', 'src/main.tsx', 'index.html']);
    expect(it.frames.map(({ state }) => state)).toEqual(['gone', 'gone', 'front']);
  });

  test('V41: a lone component is shown when nothing else came', async () => {
    const it = stage();
    it.preview.begin();
    write(it, 'Counter.tsx', 'export default 1');
    expect(it.values('entry')).toEqual([]);
    it.preview.settle(projectOf({ 'Counter.tsx': 'export default 1' }));
    await settled();
    expect(it.values('entry')).toEqual(['Counter.tsx']);
    expect(it.bundler.last().request).toMatchObject({ running: false, roots: [{ kind: 'mount' }] });
  });

  test('V41: a module that is shown and written anew stays the same document', async () => {
    const it = stage();
    it.preview.show(projectOf({ 'src/App.tsx': '1' }));
    await settled();
    await it.bundler.last().built();
    it.last().paint({ whole: true });
    it.preview.begin();
    write(it, 'src/App.tsx', '2');
    expect(it.frames).toHaveLength(1);
  });

  test('V41: without its page a project is shown from its modules', async () => {
    const it = stage();
    it.preview.show(projectOf({ 'index.html': PAGE, 'src/main.tsx': '1', 'src/App.tsx': '2' }));
    it.preview.remove(INDEX);
    expect(it.values('entry')).toEqual(['index.html', 'src/main.tsx']);
    it.preview.setEntry(APP);
    expect(it.values('entry')).toHaveLength(2);
  });
});
