import { expect, test } from 'vitest';
import type { FilePath } from '../../../core/path.ts';
import { Documents } from '../documents.ts';
import { ProjectSync } from './project-sync.ts';

const app = 'src/App.tsx' as FilePath;
const data = 'data.json' as FilePath;

function world() {
  const documents = new Documents();
  const sync = new ProjectSync(documents, (document) => document.buffer.text());
  return { documents, take: (fresh = false) => sync.take(fresh) };
}

test('D21: scripts and JSON are told once, and again when they change; other files never', () => {
  const { documents, take } = world();
  documents.setFile(app, 'one');
  documents.setFile(data, '{}');
  documents.setFile('index.html' as FilePath, '<p>');
  expect(take()).toEqual({
    set: [
      [app, 'one'],
      [data, '{}'],
    ],
    removed: [],
  });
  expect(take()).toBeUndefined();
  documents.editedByHand(app, [{ start: 3, end: 3, newText: '!' }]);
  documents.setFile('index.html' as FilePath, '<b>');
  expect(take()).toEqual({ set: [[app, 'one!']], removed: [] });
});

test('D26: a file that is being written is told when it is whole; what was known stands until then', () => {
  const { documents, take } = world();
  documents.setFile(app, 'old');
  take();
  documents.beginStream(app, '');
  documents.beginStream(data, '{');
  expect(take()).toBeUndefined();
  documents.append(app, 'new');
  documents.endStream(app);
  expect(take()).toEqual({ set: [[app, 'new']], removed: [] });
});

test('D21: what was removed or renamed is taken away; a new worker is told everything again', () => {
  const { documents, take } = world();
  documents.setFile(app, 'one');
  take();
  documents.renameFile(app, 'src/Main.tsx' as FilePath);
  expect(take()).toEqual({ set: [['src/Main.tsx', 'one']], removed: [app] });
  expect(take(true)).toEqual({ set: [['src/Main.tsx', 'one']], removed: [] });
});

test('D20: types replace those before: what is new is sent, what is gone is taken away', () => {
  const { documents, take } = world();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ path: `node_modules/${name}/index.d.ts`, text: name }));
  if (!a || !b || !c) throw new Error('three files');
  documents.setTypes([a, b]);
  expect(take()?.set).toEqual([
    [a.path, 'a'],
    [b.path, 'b'],
  ]);
  documents.setTypes([{ ...b }, c]);
  expect(take()).toEqual({ set: [[c.path, 'c']], removed: [a.path] });
});

test('D27: a file too large to be read is left out, and comes in once it is smaller', () => {
  const { documents, take } = world();
  documents.setFile(data, ' '.repeat(500_001));
  expect(take()).toBeUndefined();
  documents.setFile(data, '{}');
  expect(take()?.set).toEqual([[data, '{}']]);
});
