import { expect, test } from 'vitest';
import { languageOf, whileWriting } from './languages.ts';

test('D12: a file has the language of its extension, whatever its case; others are plain', () => {
  const cases = ['index.html', 'a.CSS', 'src/App.tsx', 'a.mjs', 'data.json', 'logo.svg', 'README.md', 'LICENSE'];
  expect(cases.map((path) => languageOf(path, 10))).toEqual([
    'html',
    'css',
    'typescript',
    'javascript',
    'json',
    'xml',
    'markdown',
    'plaintext',
  ]);
});

test('D12: a very large file is plain', () => {
  expect(languageOf('index.html', 1_000_001)).toBe('plaintext');
});

test('D13: a file that is being written has a language of its own, to which no service listens', () => {
  expect(whileWriting('css')).not.toBe('css');
  expect(whileWriting('plaintext')).toBe('plaintext');
});
