import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const text = `import a from 'pkg'; import b from "./b"; import c from '/c';`;
const at = (code: number, needle: string, category = 1) => ({
  code,
  category,
  start: text.indexOf(needle),
  length: needle.length,
  messageText: '',
});

test('D20: a module that is not found is an error where it is a file of the project only', () => {
  expect(verdictOf(at(2307, "'pkg'"), text, false)).toBe('none');
  expect(verdictOf(at(7016, "'pkg'"), text, true)).toBe('none');
  expect(verdictOf(at(2307, '"./b"'), text, false)).toBe('error');
  expect(verdictOf(at(2307, "'/c'"), text, false)).toBe('error');
});

test('D19: a missing type is no error, unless the project asks for it', () => {
  expect(verdictOf(at(7006, 'a'), text, false)).toBe('none');
  expect(verdictOf(at(7006, 'a'), text, true)).toBe('error');
});

test('D19: of suggestions stay what is not used and what is deprecated, as hints', () => {
  expect(verdictOf({ ...at(6133, 'a', 2), reportsUnnecessary: {} }, text, false)).toBe('hint');
  expect(verdictOf({ ...at(6385, 'a', 2), reportsDeprecated: {} }, text, false)).toBe('hint');
  expect(verdictOf(at(80_001, 'a', 2), text, false)).toBe('none');
});
