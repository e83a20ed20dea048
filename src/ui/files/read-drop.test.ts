import { expect, it } from 'vitest';
import { isSkipped, nameInProject } from './read-drop.ts';

it('U15: names the files of a picked folder by their path inside it', () => {
  expect(nameInProject({ name: 'b.css', webkitRelativePath: 'site/styles/b.css' })).toBe('styles/b.css');
  expect(nameInProject({ name: 'index.html', webkitRelativePath: 'site/index.html' })).toBe('index.html');
  expect(nameInProject({ name: 'index.html', webkitRelativePath: '' })).toBe('index.html');
});

it('U15: leaves out what nobody means when dropping a project', () => {
  expect(isSkipped('site/node_modules/react/index.js')).toBe(true);
  expect(isSkipped('.git/HEAD')).toBe(true);
  expect(isSkipped('site/.DS_Store')).toBe(true);
  expect(isSkipped('site/my-node_modules.md')).toBe(false);
});
