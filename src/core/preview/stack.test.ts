import { expect, test } from 'vitest';
import { nameOfModule, placeInStack } from './stack.ts';

test('V23: a plain script is named by its path', () => {
  expect(placeInStack('Error: no\n    at f (vonk:///src/my%20file.js:3:7)')).toEqual({
    path: 'src/my file.js',
    line: 2,
    character: 6,
  });
});

test('V34: a module is named by its id and version, and its own first line is not counted', () => {
  const name = nameOfModule('vonk:///src/App.tsx', 3, 0);
  expect(placeInStack(`Error\n at b (blob:null/1:1:1)\n at a (${name}:12:5)`)).toEqual({
    path: 'src/App.tsx',
    line: 10,
    character: 4,
    built: { id: 'vonk:///src/App.tsx', version: 3 },
  });
});

test('V34: an inline module keeps its number, and a second run of a version is that version', () => {
  const name = nameOfModule('vonk:///index.html?script=1', 12, 4);
  expect(placeInStack(`a@${name}:2:1`)).toEqual({
    path: 'index.html',
    line: 0,
    character: 0,
    built: { id: 'vonk:///index.html?script=1', version: 12 },
  });
});

test('V34: a stack without project files has no place', () => {
  expect(placeInStack('Error\n at x (https://a.example/b.js:1:2)')).toBeUndefined();
});
