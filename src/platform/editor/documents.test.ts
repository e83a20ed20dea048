import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { FilePath } from '../../core/path.ts';
import type { TextEdit } from '../../core/text.ts';
import { Documents, type DocumentView } from './documents.ts';

const page = 'index.html' as FilePath;
const styles = 'styles.css' as FilePath;

/** A view that only remembers what it was told. */
function recorder() {
  const told: string[] = [];
  const view: DocumentView = {
    shown: (document) => told.push(`shown ${document?.path}`),
    grew: (document, text) => told.push(`grew ${document.path} ${text}`),
    edited: (document) => told.push(`edited ${document.path}`),
    replaced: (document) => told.push(`replaced ${document.path}`),
    wrote: (document) => told.push(`${document.writing ? 'writing' : 'written'} ${document.path}`),
    removed: (path) => told.push(`removed ${path}`),
    readOnly: () => 0,
    follow: (follow) => told.push(`follow ${follow}`),
    reveal: () => told.push('reveal'),
    marked: (diagnostics) => told.push(`marked ${diagnostics.length}`),
  };
  return { view, told };
}

function watched() {
  const documents = new Documents();
  const edited: { path: string; text: string; edits: readonly TextEdit[] }[] = [];
  let stops = 0;
  documents.on({
    edited: (path, text, edits) => edited.push({ path, text, edits }),
    followStopped: () => (stops += 1),
    opened: () => {},
  });
  return { documents, edited, stops: () => stops };
}

test('D4: everything that was said before a view came is there when it comes', () => {
  const { documents } = watched();
  documents.show(page);
  documents.beginStream(page, '<p>');
  documents.append(page, 'one');
  documents.append(page, ' two');
  expect(documents.shown?.path).toBe(page);
  expect(documents.shown?.writing).toBe(true);
  expect(documents.shown?.buffer.text()).toBe('<p>one two');
});

test('D4: a file may be shown before it exists, and is shown again once it does', () => {
  const { documents } = watched();
  const { view, told } = recorder();
  documents.attach(view);
  documents.show(page);
  documents.setFile(page, 'x');
  expect(told).toEqual(['shown undefined', `shown ${page}`]);
});

test('D5: a rewrite starts inside the undo step of its run', () => {
  const { documents } = watched();
  documents.setFile(page, 'old');
  const { view, told } = recorder();
  documents.attach(view);
  documents.beginStream(page, '');
  documents.append(page, 'new');
  documents.endStream(page);
  expect(told).toEqual([`writing ${page}`, `replaced ${page}`, `grew ${page} new`, `written ${page}`]);
});

test('D5: the same text set again tells nobody', () => {
  const { documents } = watched();
  documents.setFile(page, 'same');
  const { view, told } = recorder();
  documents.attach(view);
  documents.setFile(page, 'same');
  expect(told).toEqual([]);
});

test('D6: only what the person changed is reported', () => {
  const { documents, edited } = watched();
  documents.setFile(page, 'abc');
  documents.applyEdits(page, [{ start: 0, end: 1, newText: 'A' }]);
  documents.beginStream(page, 'Abc');
  documents.append(page, 'd');
  documents.endStream(page);
  expect(edited).toEqual([]);
  documents.editedByHand(page, [{ start: 4, end: 4, newText: '!' }]);
  expect(edited).toEqual([{ path: page, text: 'Abcd!', edits: [{ start: 4, end: 4, newText: '!' }] }]);
});

test('D6: a change by hand in a file that is being written keeps what is still to be shown', () => {
  const { documents, edited } = watched();
  documents.beginStream(page, '<p>');
  documents.append(page, ' and more');
  // The person's editor has shown "<p>" only, and they typed at its end.
  documents.editedByHand(page, [{ start: 3, end: 3, newText: 'mine' }]);
  documents.append(page, '!');
  expect(edited.map((edit) => edit.text)).toEqual(['<p>mine and more']);
  documents.show(page);
  expect(documents.shown?.buffer.text()).toBe('<p>mine and more!');
});

test('D7: leaving the end is reported once until following is asked for again', () => {
  const { documents, stops } = watched();
  documents.followStoppedByHand();
  documents.followStoppedByHand();
  expect(stops()).toBe(1);
  documents.setFollow(true);
  documents.followStoppedByHand();
  expect(stops()).toBe(2);
});

test('D8: a place asked for before there is a view is given to it once', () => {
  const { documents } = watched();
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
  documents.setFile(page, 'a\nbc');
  documents.reveal(page, range);
  expect(documents.shown?.path).toBe(page);
  expect(documents.takeReveal()).toEqual(range);
  expect(documents.takeReveal()).toBeUndefined();
});

test('D9: a renamed file that is shown stays shown, with its text and its run', () => {
  const { documents } = watched();
  documents.beginStream(page, 'x');
  documents.show(page);
  documents.renameFile(page, styles);
  expect(documents.shown).toMatchObject({ path: styles, writing: true });
  documents.append(styles, 'y');
  expect(documents.shown?.buffer.text()).toBe('xy');
});

test('D9: removing what is shown shows nothing; clearing forgets every file and marker', () => {
  const { documents } = watched();
  documents.setFile(page, 'x');
  documents.setFile(styles, 'y');
  documents.show(page);
  documents.removeFile(page);
  expect(documents.shown).toBeUndefined();
  documents.show(styles);
  documents.clear();
  expect(documents.shown).toBeUndefined();
  documents.show(styles);
  expect(documents.shown).toBeUndefined();
});

propertyTest.prop([fc.string(), fc.array(fc.string())])(
  'D5: however a stream is cut into chunks, its text is the start and all of it',
  (start, chunks) => {
    const { documents } = watched();
    documents.show(page);
    documents.beginStream(page, start);
    for (const chunk of chunks) {
      documents.append(page, chunk);
      documents.shown?.buffer.text();
    }
    expect(documents.shown?.buffer.text()).toBe(start + chunks.join(''));
  },
);
