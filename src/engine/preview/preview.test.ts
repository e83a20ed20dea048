import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from '../../core/path.ts';
import type { FrameEvents, PreviewFrame, PreviewFrames } from '../../core/preview/frames.ts';
import type { FrameMessage, HostMessage, Start } from '../../core/preview/protocol.ts';
import { textFile, type Project } from '../../core/project.ts';
import type { PreviewEvents } from '../preview-port.ts';
import { createPreview } from './preview.ts';

function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(Object.entries(files).map(([name, text]) => [path(name), textFile(path(name), text)])),
});

/** A frame that only remembers, and answers when the test says so. */
class FakeFrame implements PreviewFrame {
  readonly posted: HostMessage[] = [];
  state: 'behind' | 'front' | 'gone' = 'behind';
  waits = 0;
  readonly start: Start;
  readonly events: FrameEvents;

  constructor(start: Start, events: FrameEvents) {
    this.start = start;
    this.events = events;
  }

  post(message: HostMessage): void {
    this.posted.push(message);
  }

  show(): void {
    this.state = 'front';
  }

  drop(): void {
    this.state = 'gone';
  }

  wait(): void {
    this.waits += 1;
  }

  get revision(): number {
    return this.posted.at(-1)?.revision ?? this.start.revision;
  }

  paint(more: Partial<Extract<FrameMessage, { type: 'painted' }>> = {}): void {
    this.events.message({
      type: 'painted',
      revision: this.revision,
      whole: false,
      filled: true,
      waiting: 0,
      ...more,
    });
  }
}

function stage() {
  const frames: FakeFrame[] = [];
  const said: { type: string; value: unknown }[] = [];
  const hear =
    (type: string) =>
    (value?: unknown): void => {
      said.push({ type, value });
    };
  const port: PreviewFrames = {
    open(start, events) {
      const frame = new FakeFrame(start, events);
      frames.push(frame);
      return frame;
    },
  };
  const events: PreviewEvents = {
    state: hear('state'),
    entry: hear('entry'),
    console: hear('console'),
    consoleCleared: hear('consoleCleared'),
    problem: hear('problem'),
    problemsCleared: hear('problemsCleared'),
    delay: hear('delay'),
    followLink: hear('followLink'),
    writeHead: hear('writeHead'),
  };
  let now = 0;
  const preview = createPreview({ frames: port, events, now: () => now });
  return {
    preview,
    frames,
    at: (time: number) => {
      now = time;
    },
    values: (type: string) => said.filter((entry) => entry.type === type).map(({ value }) => value),
    last: () => {
      const frame = frames.at(-1);
      if (frame === undefined) throw new Error('No frame was opened');
      return frame;
    },
  };
}

const INDEX = path('index.html');

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

describe('what a document says', () => {
  test('V24: console lines that come together are told together, an empty batch is not', () => {
    const { preview, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    const entries = ['a', 'b'].map((text) => ({ level: 'log' as const, text }));
    last().events.message({ type: 'console', entries });
    last().events.message({ type: 'console', entries: [] });
    expect(values('console')).toEqual([entries]);
  });
});

describe('documents that fail', () => {
  test('V20: one that was lost is made anew once, then it is said', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.hung();
    last().events.lost('silent');
    expect(frames).toHaveLength(2);
    last().paint({ whole: true });
    last().events.hung();
    last().events.lost('silent');
    expect(frames).toHaveLength(2);
    expect(values('state')).toEqual(['live', 'built', 'hung', 'live', 'built', 'hung', 'failed']);
    preview.reload();
    last().paint({ whole: true });
    expect(values('state').at(-1)).toBe('built');
  });

  test('V20: one that hangs may be waited for or stopped', () => {
    const { preview, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.hung();
    preview.waitHung();
    expect(last().waits).toBe(1);
    expect(values('state').at(-1)).toBe('built');
    last().events.hung();
    preview.stopHung();
    expect(last().state).toBe('gone');
    expect(values('state').at(-1)).toBe('failed');
  });

  test('V22: a chatty one is not made anew by itself', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.lost('chatty');
    expect(frames).toHaveLength(1);
    expect(values('state').at(-1)).toBe('failed');
    preview.write(INDEX, 'y');
    expect(frames).toHaveLength(2);
  });

  test('V21: only the newest document is heard, and only links to files of the project are followed', () => {
    const { preview, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x', 'b.html': 'y' }));
    last().paint({ whole: true });
    const old = last();
    preview.reload();
    old.events.message({ type: 'problem', severity: 'error', code: 'runtime', message: 'stale' });
    old.events.message({ type: 'follow', path: path('c.html') });
    old.events.message({ type: 'follow', path: path('b.html') });
    expect(values('problem')).toEqual([]);
    expect(values('followLink')).toEqual(['b.html']);
  });
});
