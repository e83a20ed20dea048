import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { chooseModuleEntry } from './entry.ts';

const paths = (...raw: string[]): FilePath[] =>
  raw.map((path) => {
    const parsed = parsePath(path);
    if (!parsed.ok) throw new Error(path);
    return parsed.value;
  });

test.each([
  [['src/App.js', 'src/index.js', 'src/styles.css'], 'src/index.js'],
  [['src/App.tsx', 'src/main.tsx', 'main.ts'], 'src/main.tsx'],
  [['src/App.tsx', 'src/Button.tsx'], 'src/App.tsx'],
  [['app.jsx', 'Button.jsx'], 'app.jsx'],
  [['index.ts', 'App.tsx'], 'index.ts'],
  [['Card.tsx', 'data.ts', 'vite.config.ts'], 'Card.tsx'],
  [['vite.config.ts', 'game.js', 'game.test.js', 'env.d.ts'], 'game.js'],
  [['notes.md', 'a.json'], 'notes.md'],
  [['a.css'], 'a.css'],
])('B1: of %j starts %s', (given, expected) => {
  expect(chooseModuleEntry(paths(...given))).toBe(expected);
});

test('B1: two that could start, and none that does, start nothing', () => {
  expect(chooseModuleEntry(paths('a.tsx', 'b.tsx'))).toBeUndefined();
  expect(chooseModuleEntry(paths('vite.config.ts', 'a.png'))).toBeUndefined();
  expect(chooseModuleEntry([])).toBeUndefined();
});
