import { describe, expect, test } from 'vitest';
import { INDEX, path, projectOf, stage } from './fake-frames.ts';

describe('which document is seen', () => {
  test('V1: the first page is seen when it has painted something, not before', () => {
    const { preview, last, frames } = stage();
    preview.begin();
    preview.open(INDEX);
    preview.append(INDEX, '<h1>');
    expect(last().state).toBe('behind');
    last().paint({ filled: false });
    expect(last().state).toBe('behind');
    last().paint();
    expect(last().state).toBe('front');
    preview.append(INDEX, 'text');
    expect(frames).toHaveLength(1);
  });

  test('V1: text goes to the frame as it arrives, one message per piece', () => {
    const { preview, last } = stage();
    preview.begin();
    preview.open(INDEX);
    for (const text of ['<h1>', 'a', 'b']) preview.append(INDEX, text);
    preview.close(INDEX, '<h1>ab');
    expect(last().posted.map(({ type }) => type)).toEqual(['append', 'append', 'append', 'close']);
    expect(last().posted.at(-1)).not.toHaveProperty('text');
  });

  test('V7: a rewrite waits behind the old page, which gets none of its text', () => {
    const { preview, last, frames } = stage();
    preview.show(projectOf({ 'index.html': '<h1>old' }));
    last().paint({ whole: true });
    const old = last();
    preview.begin();
    preview.open(INDEX);
    preview.append(INDEX, '<h1>n');
    const next = last();
    expect(frames).toHaveLength(2);
    expect(old.posted.map(({ type }) => type)).toEqual(['begin', 'measure']);
    old.paint({ whole: true, ink: 100 });
    next.paint({ ink: 60 });
    expect([old.state, next.state]).toEqual(['front', 'behind']);
    next.paint({ ink: 100, waiting: 1 });
    expect(next.state).toBe('behind');
    next.paint({ ink: 100 });
    expect([old.state, next.state]).toEqual(['gone', 'front']);
  });

  test('V7: a rewrite that ends with less is shown when it is whole', () => {
    const { preview, last, frames } = stage();
    preview.show(projectOf({ 'index.html': '<h1>old and long' }));
    last().paint({ whole: true, ink: 100 });
    preview.begin();
    preview.open(INDEX);
    last().paint({ ink: 5 });
    preview.append(INDEX, '<p>x');
    preview.close(INDEX, '<p>x');
    last().paint({ ink: 5, whole: true });
    expect(frames.map(({ state }) => state)).toEqual(['gone', 'front']);
  });

  test('V11: a document that cannot show a change is replaced at the same place', () => {
    const { preview, last, frames } = stage();
    preview.show(projectOf({ 'index.html': '<script>1</script>', 'a.js': '' }));
    last().paint({ whole: true });
    preview.write(INDEX, '<script>2</script>');
    last().events.message({ type: 'new-document', revision: last().revision, scroll: { x: 0, y: 40 } });
    expect(last().start).toMatchObject({ scroll: { x: 0, y: 40 }, files: [{ whole: '<script>2</script>' }, {}] });
    last().paint();
    expect(frames.map(({ state }) => state)).toEqual(['front', 'behind']);
    last().paint({ whole: true });
    expect(frames.map(({ state }) => state)).toEqual(['gone', 'front']);
  });

  test('V13: a page takes over from a drawing that came first', () => {
    const { preview, frames, values } = stage();
    preview.begin();
    preview.open(path('logo.svg'));
    preview.append(path('logo.svg'), '<svg>');
    preview.open(INDEX);
    expect(values('entry')).toEqual(['logo.svg', 'index.html']);
    expect(frames.at(-1)?.start.entry).toBe('index.html');
  });
});

describe('runs', () => {
  test('V14: the end of a run brings every file to what was committed', () => {
    const { preview, last } = stage();
    preview.begin();
    preview.open(INDEX);
    preview.append(INDEX, '<p>cut o');
    preview.open(path('a.css'));
    preview.append(path('a.css'), 'p{');
    preview.settle(projectOf({ 'index.html': '<p>cut off', 'b.css': 'x{}' }));
    expect(last().posted.slice(-4)).toMatchObject([
      { type: 'remove', path: 'a.css' },
      { type: 'close', path: 'index.html', text: '<p>cut off' },
      { type: 'write', file: { kind: 'text', path: 'b.css', whole: 'x{}' } },
      { type: 'settle' },
    ]);
  });

  test('V14: text that goes on where a file ends reaches a document that has its beginning', () => {
    const { preview, last } = stage();
    preview.show(projectOf({ 'index.html': '<p>begun' }));
    last().paint({ whole: true });
    preview.begin();
    preview.append(INDEX, ' and done');
    preview.close(INDEX, '<p>begun and done');
    const text = last().posted.map((message) => (message.type === 'append' ? message.text : ''));
    expect(text.join('')).toBe('<p>begun and done');
  });

  test('V15: the state follows the run and the document', () => {
    const { preview, last, values } = stage();
    preview.begin();
    preview.open(INDEX);
    last().paint();
    preview.close(INDEX, '');
    preview.settle(projectOf({ 'index.html': '' }));
    last().paint({ whole: true });
    preview.remove(INDEX);
    expect(values('state')).toEqual(['live', 'built', 'empty']);
  });

  test('V16: the delay is that of the text which waited longest for this paint', () => {
    const { preview, last, at, values } = stage();
    preview.begin();
    at(10);
    preview.open(INDEX);
    at(20);
    preview.append(INDEX, 'a');
    at(25);
    preview.append(INDEX, 'b');
    at(32);
    last().paint();
    last().paint();
    expect(values('delay')).toEqual([22]);
  });
});
