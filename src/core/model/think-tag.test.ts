import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { createThinkSplitter } from './think-tag.ts';

function split(chunks: readonly string[]) {
  const splitter = createThinkSplitter();
  const pieces = [...chunks.map((chunk) => splitter.push(chunk)), splitter.flush()];
  return { text: pieces.map((one) => one.text).join(''), reasoning: pieces.map((one) => one.reasoning).join('') };
}

test('M15: reasoning written into the reply is taken out of it', () => {
  expect(split(['<think>Blue?', ' Yes.</think>\n\n<file>'])).toEqual({ text: '<file>', reasoning: 'Blue? Yes.' });
  expect(split(['\n<thinking>a</thinking>b'])).toEqual({ text: 'b', reasoning: 'a' });
  expect(split(['<think>a</think>\n<think>b</think>c'])).toEqual({ text: 'c', reasoning: 'ab' });
});

test('M15: a page that talks about the tag keeps it', () => {
  const page = '<p>Models write <think>…</think> first.</p>';
  expect(split([page])).toEqual({ text: page, reasoning: '' });
});

test('M15: what never closes is reasoning to its end', () => {
  expect(split(['<think>and then </thin'])).toEqual({ text: '', reasoning: 'and then </thin' });
});

test('M15: leading space of a reply without the tag is kept, for a continuation may begin with it', () => {
  expect(split(['\n  ', 'color: red'])).toEqual({ text: '\n  color: red', reasoning: '' });
  expect(split(['<thi'])).toEqual({ text: '<thi', reasoning: '' });
  expect(split(['  '])).toEqual({ text: '  ', reasoning: '' });
});

test('M15: a tag is decided as soon as it can be: text is not held back', () => {
  const splitter = createThinkSplitter();
  expect(splitter.push('<t').text).toBe('');
  expect(splitter.push('able>').text).toBe('<table>');
  expect(splitter.push('<think>').text).toBe('<think>');
});

const part = fc.constantFrom(
  '<think>',
  '</think>',
  '<thinking>',
  '</thinking>',
  '<th',
  'ink>',
  '</',
  ' ',
  '\n',
  'a',
  '<p>',
);

property.prop([fc.array(part), fc.array(fc.nat({ max: 200 }))])(
  'M15: any chunking gives the same reasoning and the same text',
  (parts, places) => {
    const whole = parts.join('');
    const cuts = [...new Set(places.filter((place) => place < whole.length))].sort((a, b) => a - b);
    const chunks = [0, ...cuts].map((from, index) => whole.slice(from, cuts[index] ?? whole.length));
    expect(split(chunks)).toEqual(split([whole]));
  },
);
