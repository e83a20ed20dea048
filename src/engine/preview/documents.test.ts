import { describe, expect, test } from 'vitest';
import type { Preview } from '../preview-port.ts';
import { INDEX, path, projectOf, stage } from './fake-frames.ts';

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

  test('V20: a change that comes while a document hangs is tried, even after one was made anew', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.lost('silent');
    last().paint({ whole: true });
    last().events.hung();
    preview.write(INDEX, 'y');
    last().events.lost('silent');
    expect(frames).toHaveLength(3);
    expect(last().start.files).toEqual([{ kind: 'text', path: INDEX, whole: 'y' }]);
    last().paint({ whole: true });
    expect(values('state').at(-1)).toBe('built');
  });

  test('V28: one that took the keyboard comes back when a person or a run asks, never by typing', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.lost('focus');
    preview.write(INDEX, 'y');
    preview.write(INDEX, 'yes');
    expect(frames).toHaveLength(1);
    expect(values('state').at(-1)).toBe('failed');
    preview.reload();
    expect(frames).toHaveLength(2);
    last().paint({ whole: true });
    last().events.lost('focus');
    preview.begin();
    preview.write(INDEX, 'z');
    expect(frames).toHaveLength(3);
    expect(last().start.files).toEqual([{ kind: 'text', path: INDEX, whole: 'z' }]);
  });

  test('V15: a failure is said until something changes, also with the page before it still there', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    const shown = last();
    preview.reload();
    last().events.lost('chatty');
    expect(values('state').at(-1)).toBe('failed');
    shown.paint({ whole: true });
    expect(values('state').at(-1)).toBe('failed');
    preview.write(INDEX, 'y');
    expect(frames).toHaveLength(3);
    last().paint({ whole: true });
    expect(values('state').at(-1)).toBe('built');
  });

  test('V59: one that left is made anew once, and said in its own words', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    last().events.lost('left');
    expect(frames).toHaveLength(2);
    expect(values('state').at(-1)).toBe('live');
    last().events.lost('left');
    expect(frames).toHaveLength(2);
    expect(values('state').at(-1)).toBe('failed');
    expect(JSON.stringify(values('problems').at(-1))).toContain('lost-left');
  });

  test('V60: one that went along with another is made anew, and costs it nothing', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    for (let turn = 2; turn < 5; turn += 1) {
      last().events.lost('sibling');
      expect(frames).toHaveLength(turn);
      last().paint({ whole: true });
    }
    expect(values('state').at(-1)).toBe('built');
  });

  test('V60: where both documents of a page are gone, one comes back', () => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x' }));
    last().paint({ whole: true });
    const shown = last();
    preview.reload();
    const next = last();
    shown.events.lost('sibling');
    next.events.lost('silent');
    expect(frames).toHaveLength(3);
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
    expect(values('problems')).toEqual([]);
    expect(values('followLink')).toEqual(['b.html']);
  });

  describe('V31: asking for new documents', () => {
    const ask = ({ last }: ReturnType<typeof stage>): void =>
      last().events.message({ type: 'new-document', revision: last().revision, scroll: { x: 0, y: 0 } });
    const shown = () => {
      const it = stage();
      it.preview.show(projectOf({ 'index.html': 'x', 'a.js': '' }));
      it.last().paint({ whole: true });
      return it;
    };

    test('V31: the twenty-first request within a minute ends the document that asks', () => {
      const it = shown();
      for (let n = 0; n < 20; n += 1) {
        it.at(n * 2_000);
        ask(it);
      }
      expect(it.frames).toHaveLength(21);
      expect(it.values('problems')).toEqual([]);
      it.at(59_999);
      ask(it);
      expect(it.frames).toHaveLength(21);
      expect(it.last().state).toBe('gone');
      expect(it.values('state').at(-1)).toBe('failed');
      expect(it.values('problems')).toMatchObject([[{ code: 'lost-chatty', path: 'index.html' }]]);
    });

    test('V31: requests that are a minute apart from the first are counted anew', () => {
      const it = shown();
      for (let n = 0; n < 60; n += 1) {
        it.at(n * 3_000);
        ask(it);
      }
      expect(it.frames).toHaveLength(61);
      expect(it.values('problems')).toEqual([]);
    });

    test('V31: a change of the project begins a new count, the beginning of a run does not', () => {
      const it = shown();
      for (let n = 0; n < 40; n += 1) {
        it.preview.write(path('a.js'), `${n}`);
        ask(it);
      }
      expect(it.frames).toHaveLength(41);
      for (let n = 0; n < 20; n += 1) {
        it.preview.begin();
        ask(it);
      }
      expect(it.values('problems')).toMatchObject([[{ code: 'lost-chatty' }]]);
    });
  });

  test.each(['written at once', 'written by a run'])('V20: after a failure, a file that is %s is a new try', (how) => {
    const { preview, frames, last, values } = stage();
    preview.show(projectOf({ 'index.html': 'x', 'a.js': 'for (;;);' }));
    last().events.lost('chatty');
    expect(values('state').at(-1)).toBe('failed');
    mend(preview, how);
    expect(frames).toHaveLength(2);
    last().paint({ whole: true });
    preview.settle(projectOf({ 'index.html': 'x', 'a.js': '1' }));
    expect(values('state').at(-1)).toBe('built');
  });

  test.each(['written at once', 'written by a run'])(
    'V20: so it is where the page that is seen waits for another that was lost (%s)',
    (how) => {
      const { preview, frames, last } = stage();
      preview.show(projectOf({ 'index.html': 'x', 'a.js': '' }));
      last().paint({ whole: true });
      preview.write(path('a.js'), 'for (;;);');
      last().events.message({ type: 'new-document', revision: last().revision, scroll: { x: 0, y: 0 } });
      last().events.lost('chatty');
      expect(frames.map(({ state }) => state)).toEqual(['front', 'behind']);
      mend(preview, how);
      expect(frames).toHaveLength(3);
      last().paint({ whole: true });
      expect([frames[0]?.state, last().state]).toEqual(['gone', 'front']);
    },
  );
});

function mend(preview: Preview, how: string): void {
  const script = path('a.js');
  if (how === 'written at once') {
    preview.write(script, '1');
    return;
  }
  preview.begin();
  preview.open(script);
  preview.append(script, '1');
  preview.close(script, '1');
}
