import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import type { GenerationEvent } from './events.ts';
import { createReplyParser } from './parser.ts';
import { filesOf, joinEvents, proseOf, readReply } from './whole-reply.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};

/** Every reply is read twice, whole and character by character: the two must agree. */
function parse(reply: string, activePath?: string): GenerationEvent[] {
  const options = activePath === undefined ? {} : { activePath: path(activePath) };
  const whole = readReply(reply, options);
  expect(readReply(reply.split(''), options)).toEqual(whole);
  return whole;
}

const files = (reply: string, activePath?: string): Record<string, string> => filesOf(parse(reply, activePath));
const blocks = (events: GenerationEvent[]) =>
  events.flatMap((event) => (event.type === 'edit-block' ? [event.block] : []));
const types = (events: GenerationEvent[]): string[] => events.map((event) => event.type);

describe('tags', () => {
  test('G1: a file begins on the line after its tag and keeps its last line feed', () => {
    expect(parse('<file path="index.html">\n<h1>Hi</h1>\n</file>\n')).toEqual([
      { type: 'file-open', path: 'index.html', mode: 'whole' },
      { type: 'file-text', path: 'index.html', text: '<h1>Hi</h1>\n' },
      { type: 'file-close', path: 'index.html', end: 'closed' },
    ]);
  });

  test('G1: attributes come in any order and with any quotes; mode="append" continues the file', () => {
    const reply = `<file lang='css' mode = "append" path='my styles.css'>\na{}\n</file>`;
    expect(parse(reply)[0]).toEqual({ type: 'file-open', path: 'my styles.css', mode: 'append' });
  });

  test('G1: an empty file, and one that stands on a single line', () => {
    expect(files('<file path="a.txt">\n</file>\n<file path="b.txt">hello</file>\n<file path="c.txt"></file>')).toEqual({
      'a.txt': '',
      'b.txt': 'hello',
      'c.txt': '',
    });
  });

  test('G2: tags count only at the start of a line', () => {
    const body = 'see </file> here\n  </file>\nconst x = "<file path=\\"no\\">";\n';
    expect(files(`<file path="a.js">\n${body}</file>`)).toEqual({ 'a.js': body });
  });

  test('G2: fences inside a file are content', () => {
    const body = '# Read me\n```bash\nnpm i\n```\n';
    expect(files(`<file path="README.md">\n${body}</file>`)).toEqual({ 'README.md': body });
  });

  test('G3: a missing closing tag is made up for by the next tag', () => {
    const events = parse('<file path="a.css">\na{}\n<file path="b.css">\nb{}\n</file>');
    expect(filesOf(events)).toEqual({ 'a.css': 'a{}\n', 'b.css': 'b{}\n' });
    expect(events.filter((event) => event.type === 'file-close').map((event) => event.end)).toEqual([
      'closed',
      'closed',
    ]);
  });

  test('G4: a marker split across chunks gives the same events', () => {
    const parser = createReplyParser();
    const seen = ['<fi', 'le path="a.css"', '>\na{}', '\n</f', 'ile', '>\n'].flatMap((chunk) => parser.push(chunk));
    expect(joinEvents([...seen, ...parser.end()])).toEqual(parse('<file path="a.css">\na{}\n</file>\n'));
  });

  test('G5: file text leaves at once; only a line start that may be a marker waits', () => {
    const parser = createReplyParser();
    parser.push('<file path="a.html">\n');
    expect(parser.push('<p')).toEqual([{ type: 'file-text', path: 'a.html', text: '<p' }]);
    expect(parser.push('>x\n</fi')).toEqual([{ type: 'file-text', path: 'a.html', text: '>x\n' }]);
    expect(parser.push('g>')).toEqual([{ type: 'file-text', path: 'a.html', text: '</fig>' }]);
  });

  test('G6: the reply ends inside a file: cut, with everything that came', () => {
    expect(parse('<file path="a.html">\n<p>half').slice(1)).toEqual([
      { type: 'file-text', path: 'a.html', text: '<p>half' },
      { type: 'file-close', path: 'a.html', end: 'cut' },
    ]);
  });

  test('G7: a bad path is refused and its content dropped; the next file is read', () => {
    const events = parse('<file path="../../etc/passwd">\nroot\n</file>\n<file path="a.css">\na{}\n</file>');
    expect(events[0]).toMatchObject({ type: 'refused', raw: '../../etc/passwd' });
    expect(filesOf(events)).toEqual({ 'a.css': 'a{}\n' });
    expect(parse('<file>\nx\n</file>')).toMatchObject([{ type: 'refused' }]);
  });

  test('G1: CRLF replies keep the line ends of the files', () => {
    expect(files('<file path="a.css">\r\na{}\r\nb{}\r\n</file>\r\n')).toEqual({ 'a.css': 'a{}\r\nb{}\r\n' });
  });

  test('G8: code wrapped in a fence inside its tag is unwrapped', () => {
    expect(files('<file path="a.css">\n```css\na{}\n```\n</file>')).toEqual({ 'a.css': 'a{}\n' });
    expect(files('<file path="a.js">\nconst a = `\n```\n`;\n</file>')).toEqual({ 'a.js': 'const a = `\n```\n`;\n' });
  });

  test('G9: a fence around the whole reply is only a wrapper', () => {
    const reply = '```xml\n<file path="a.css">\na{}\n</file>\n<file path="b.css">\nb{}\n</file>\n```\nDone.';
    const events = parse(reply);
    expect(filesOf(events)).toEqual({ 'a.css': 'a{}\n', 'b.css': 'b{}\n' });
    expect(proseOf(events)).toBe('Done.');
  });

  test('G10: prose goes to the person; blank lines around files do not', () => {
    const events = parse('Here it is.\n\n<file path="a.css">\na{}\n</file>\n\nEnjoy **it**.\n');
    expect(types(events)).toEqual(['prose', 'file-open', 'file-text', 'file-close', 'prose']);
    expect(proseOf(events)).toBe('Here it is.\n\nEnjoy **it**.\n');
  });
});

describe('edits', () => {
  const edit = (body: string): string => `<edit path="styles.css">\n${body}</edit>\n`;

  test('G11: any number of SEARCH/REPLACE blocks, each given as it closes', () => {
    const events = parse(
      edit('<<<<<<< SEARCH\na: 1;\n=======\na: 2;\n>>>>>>> REPLACE\n\n<<<<<<< SEARCH\nb\n=======\n>>>>>>> REPLACE\n'),
    );
    expect(types(events)).toEqual(['edit-open', 'edit-block', 'edit-block', 'edit-close']);
    expect(blocks(events)).toEqual([
      { search: 'a: 1;\n', replace: 'a: 2;\n' },
      { search: 'b\n', replace: '' },
    ]);
  });

  test('G11: five to nine signs, trailing words and CRLF are tolerated', () => {
    const body = '<<<<< SEARCH styles.css\r\na\r\n===== with\r\nb\r\n>>>>>>>>> REPLACE (done)\r\n';
    expect(blocks(parse(edit(body)))).toEqual([{ search: 'a\n', replace: 'b\n' }]);
  });

  test('G12: an unclosed block is never given', () => {
    const cut = parse('<edit path="a.css">\n<<<<<<< SEARCH\na\n=======\nb\n');
    expect(types(cut)).toEqual(['edit-open', 'edit-close']);
    expect(cut[1]).toMatchObject({ end: 'cut' });
    const closedEarly = parse('<edit path="a.css">\n<<<<<<< SEARCH\na\n=======\nb\n</edit>\n');
    expect(types(closedEarly)).toEqual(['edit-open', 'refused', 'edit-close']);
  });

  test('G12: an edit without any block is refused', () => {
    expect(types(parse(edit('body { color: red }\n')))).toEqual(['edit-open', 'refused', 'edit-close']);
  });

  test('G13: old and new strings, on lines of their own or beside their tags', () => {
    const lines = '<old_string>\n  a: 1;\n</old_string>\n<new_string>\n  a: 2;\n</new_string>\n';
    expect(blocks(parse(edit(lines)))).toEqual([{ search: '  a: 1;\n', replace: '  a: 2;\n' }]);
    const inline = '<old_string>a: 1</old_string><new_string>a: 2</new_string>\n';
    expect(blocks(parse(edit(inline)))).toEqual([{ search: 'a: 1', replace: 'a: 2' }]);
    const open = `<file_path>x.css</file_path>\n${inline}`;
    expect(types(parse(open))).toEqual(['edit-open', 'edit-block', 'edit-close']);
    expect(parse(open)[0]).toMatchObject({ path: 'x.css' });
  });

  test('G14: blocks in a fence below a path, and in the open for the active file', () => {
    const block = '<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n';
    const events = parse(`styles.css\n\`\`\`css\n${block}\`\`\`\nDone.`);
    expect(types(events)).toEqual(['edit-open', 'edit-block', 'edit-close', 'prose']);
    expect(parse(`Sure.\n${block}`, 'main.css')[1]).toEqual({ type: 'edit-open', path: 'main.css' });
    expect(parse(block)[0]).toMatchObject({ type: 'refused' });
  });
});

describe('fences', () => {
  const body = 'a {\n  b: c;\n}\n';
  test.each([
    ['path=', '```css path=styles.css\n'],
    ['title=""', '```css title="styles.css"\n'],
    ['{filename}', '```css {filename="styles.css"}\n'],
    ['word', '```css styles.css\n'],
    ['colon', '```css:styles.css\n'],
    ['path only', '```styles.css\n'],
    ['bold above', '**styles.css**\n```css\n'],
    ['bold code above', '**`styles.css`:**\n\n```css\n'],
    ['heading above', '### styles.css\n\n```css\n'],
    ['numbered heading above', '### 2. File: `styles.css`\n```css\n'],
    ['plain line above', 'styles.css:\n```css\n'],
    ['comment', '```css\n/* styles.css */\n'],
    ['longer fence', '`````css path=styles.css\n'],
    ['tildes', '~~~css path=styles.css\n'],
  ])('G15: a fence whose path stands in: %s', (_name, opening) => {
    const marks = /[`~]{3,}/.exec(opening)?.[0] ?? '';
    const events = parse(`Here:\n\n${opening}${body}${marks}\nDone.`);
    expect(filesOf(events)).toEqual({ 'styles.css': body });
    expect(proseOf(events)).toBe('Here:\n\nDone.');
  });

  test('G15: comments that name a path, per language', () => {
    expect(files('```tsx\n// src/App.tsx\nx\n```')).toEqual({ 'src/App.tsx': 'x\n' });
    expect(files('```html\n<!-- index.html -->\n<p>\n```')).toEqual({ 'index.html': '<p>\n' });
    expect(files('```js path=a.js\n// b.js\n```')).toEqual({ 'a.js': '// b.js\n' });
  });

  test('G16: one bare fence goes to the active file where the language fits, else to a sensible new one', () => {
    expect(files('Sure:\n```html\n<p>x</p>\n```', 'about.html')).toEqual({ 'about.html': '<p>x</p>\n' });
    expect(files('```css\na{}\n```', 'about.html')).toEqual({ 'styles.css': 'a{}\n' });
    expect(files('```html\n<svg viewBox="0 0 1 1"></svg>\n```')).toEqual({
      'drawing.svg': '<svg viewBox="0 0 1 1"></svg>\n',
    });
    expect(files('```\n<!doctype html>\n<p>\n```')).toEqual({ 'index.html': '<!doctype html>\n<p>\n' });
    expect(files('```html\n<svg\n  width="1"/>\n```')).toEqual({ 'drawing.svg': '<svg\n  width="1"/>\n' });
  });

  test('G17: commands, unknown languages and second nameless fences are prose', () => {
    expect(parse('Run:\n```bash\nnpm i\n```\n')).toEqual([{ type: 'prose', text: 'Run:\n```bash\nnpm i\n```\n' }]);
    expect(types(parse('Tree:\n```\nsrc/\n  a.css\n```', 'a.css'))).toEqual(['prose']);
    expect(files('```css\na{}\n```\nor\n```css\nb{}\n```')).toEqual({ 'styles.css': 'a{}\n' });
  });

  test('G17: a fence without a path is prose once files came by name', () => {
    const events = parse('<file path="a.css">\na{}\n</file>\nThe trick:\n```css\nb{}\n```\n');
    expect(filesOf(events)).toEqual({ 'a.css': 'a{}\n' });
    expect(proseOf(events)).toBe('The trick:\n```css\nb{}\n```\n');
  });

  test('G18: shorter fences inside are content; Markdown may nest fences of the same length', () => {
    expect(files('````md path=README.md\n```js\nx\n```\n````')).toEqual({ 'README.md': '```js\nx\n```\n' });
    expect(files('```md path=README.md\n```js\nx\n```\nend\n```\nBye')).toEqual({
      'README.md': '```js\nx\n```\nend\n',
    });
  });

  test('G18: an indented fence is outdented', () => {
    expect(files('1. First\n\n   ```css path=a.css\n   a {\n     b: c\n   }\n   ```\n')).toEqual({
      'a.css': 'a {\n  b: c\n}\n',
    });
  });

  test('G7: a fence with a bad path is refused', () => {
    expect(types(parse('```css path="../x.css"\na{}\n```\nBye'))).toEqual(['refused', 'prose']);
  });

  test('G6: a fence that never closes is cut', () => {
    expect(parse('```css path=a.css\na{}\n').at(-1)).toEqual({ type: 'file-close', path: 'a.css', end: 'cut' });
  });
});

describe('documents in the open', () => {
  test('G19: a bare document goes to the active file or a new one, and ends with its root', () => {
    const page = '<!DOCTYPE html>\n<html>\n<body></body>\n</html>\n';
    const events = parse(`Here you go:\n\n${page}\nEnjoy.`);
    expect(filesOf(events)).toEqual({ 'index.html': page });
    expect(events.at(-1)).toEqual({ type: 'prose', text: '\nEnjoy.' });
    expect(files('<svg>\n<svg>\n</svg>\n</svg>\n', 'a.svg')).toEqual({ 'a.svg': '<svg>\n<svg>\n</svg>\n</svg>\n' });
    expect(files('<?xml version="1.0"?>\n<svg></svg>')).toEqual({
      'drawing.svg': '<?xml version="1.0"?>\n<svg></svg>',
    });
  });

  test('G6: one that never ends is cut, unless the model had finished', () => {
    expect(parse('<html>\n<p>').at(-1)).toMatchObject({ end: 'cut' });
    const parser = createReplyParser();
    parser.push('<!doctype html>\n<p>whole');
    expect(parser.end('whole').at(-1)).toMatchObject({ end: 'closed' });
  });
});
