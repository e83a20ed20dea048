import { fc, test as prop } from '@fast-check/vitest';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { apply, emptyProject, textFile, textOf, type Project, type ProjectChange } from '../project.ts';
import { readTimeline } from './decode.ts';
import { rowChanges, type RowChanges } from './encode.ts';
import { entriesOf } from './entries.ts';
import { noteEdit, versionDueIn } from './hand-pause.ts';
import { storedPlace, storedVersion, type StoredVersion } from './rows.ts';
import {
  beginTimeline,
  canRedo,
  canUndo,
  currentVersion,
  record,
  redo,
  restore,
  undo,
  type Timeline,
} from './timeline.ts';
import { handLabel, nameOf, statsOf } from './version.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const css = path('styles.css');
const page = (text: string): Project => apply(emptyProject, [{ type: 'write', file: textFile(css, text) }]);
const made = (id: string, by: 'model' | 'hand' = 'model') => ({ id, at: 1_000, by, label: id });
const start = (project: Project): Timeline => beginTimeline(project, { id: 'first', at: 0, by: 'start', label: '' });

/** Everything that can be told of the files, their order included. */
const exact = (project: Project) =>
  [...project.files].map(([at, file]) => [at, file.kind === 'text' ? file.text : [...file.bytes]]);

const anyPath = fc.constantFrom('a.css', 'b.js', 'c/d.html', 'e.png').map(path);
const anyText = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc
    .array(fc.constantFrom('a {', '  color: red;', '}', '', '\u{1f525}', '\ud83d'), { maxLength: 8 })
    .map((lines) => lines.join('\r\n')),
);
const anyChange: fc.Arbitrary<ProjectChange> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), path: anyPath }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      file: fc.oneof(
        fc.tuple(anyPath, anyText).map(([at, text]) => textFile(at, text)),
        fc.tuple(anyPath, fc.uint8Array({ maxLength: 4 })).map(([at, bytes]) => ({
          kind: 'binary' as const,
          path: at,
          bytes: new Uint8Array(bytes),
          mime: 'image/png',
        })),
      ),
    }),
  },
);
type Step =
  | { readonly do: 'record'; readonly changes: readonly ProjectChange[]; readonly by: 'model' | 'hand' }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'restore'; readonly which: number };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      changes: fc.array(anyChange, { maxLength: 4 }),
      by: fc.constantFrom('model' as const, 'hand' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat() }) },
);
const room = { versions: 6, size: 1_000_000 };

function step(timeline: Timeline, { do: what, ...rest }: Step, id: string): Timeline {
  if (what === 'undo') return undo(timeline);
  if (what === 'redo') return redo(timeline);
  if ('changes' in rest) {
    return record(timeline, apply(currentVersion(timeline).project, rest.changes), made(id, rest.by), room);
  }
  const ids = [...timeline.versions.keys()];
  const which = 'which' in rest ? rest.which : 0;
  return restore(timeline, ids[which % ids.length] ?? '', made(id), room);
}

/** A disk as the rows leave it. */
function disk() {
  const rows = new Map<string, StoredVersion>();
  let place = { projectId: 'p', current: '', tip: '' };
  return {
    write(changes: RowChanges): void {
      for (const id of changes.remove) rows.delete(id);
      for (const row of changes.put) rows.set(row.id, v.parse(storedVersion, structuredClone(row)));
      place = v.parse(storedPlace, changes.place);
    },
    read: () => readTimeline([...rows.values()].toReversed(), place),
    rows,
  };
}

prop.prop([fc.array(anyStep, { maxLength: 14 })])(
  'H1: any steps, then as many undos, give the exact files of each',
  (steps) => {
    let timeline = start(page('a {}'));
    const seen = new Map<string, unknown>([['first', exact(currentVersion(timeline).project)]]);
    steps.forEach((each, index) => {
      const before = exact(currentVersion(timeline).project);
      const next = step(timeline, each, `v${index}`);
      if (next.versions.size > timeline.versions.size)
        expect(exact(currentVersion(undo(next)).project)).toEqual(before);
      timeline = next;
      seen.set(timeline.current, exact(currentVersion(timeline).project));
    });
    while (canUndo(timeline)) {
      expect(exact(currentVersion(timeline).project)).toEqual(seen.get(timeline.current));
      const back = undo(timeline);
      expect(redo(back).current).toBe(timeline.current);
      timeline = back;
    }
  },
);

prop.prop([fc.array(anyStep, { maxLength: 18 })])(
  'H7: what is written step by step reads back as the same timeline',
  (steps) => {
    let timeline = start(page('a {}'));
    const stored = disk();
    stored.write(rowChanges('p', undefined, timeline));
    steps.forEach((each, index) => {
      const next = step(timeline, each, `v${index}`);
      stored.write(rowChanges('p', timeline, next));
      timeline = next;
    });
    const read = stored.read();
    expect(read.lost).toEqual([]);
    expect(read.timeline).toMatchObject({ current: timeline.current, tip: timeline.tip });
    const plain = (of: Timeline | undefined) =>
      [...(of?.versions.values() ?? [])].map(({ project, ...rest }) => ({ ...rest, files: exact(project) }));
    expect(plain(read.timeline)).toEqual(plain(timeline));
    expect(stored.rows.size).toBeLessThanOrEqual(room.versions + 1);
  },
);

test('H2: undo and redo cross what a model and what a hand made', () => {
  let timeline = record(start(page('1')), page('2'), made('model'));
  timeline = record(timeline, page('3'), made('hand', 'hand'));
  expect(textOf(currentVersion(undo(timeline)).project, css)).toBe('2');
  expect(textOf(currentVersion(undo(undo(timeline))).project, css)).toBe('1');
  expect(redo(redo(undo(undo(timeline))))).toEqual(timeline);
  expect(canRedo(timeline)).toBe(false);
  expect(undo(undo(undo(timeline))).current).toBe('first');
});

test('H3: files that are as they were make no version', () => {
  const timeline = start(page('1'));
  expect(record(timeline, page('1'), made('same'))).toBe(timeline);
});

test('H4: a change after an undo loses nothing: what was undone is a branch that can be restored', () => {
  const two = record(start(page('1')), page('2'), made('two'));
  const other = record(undo(two), page('2 again'), made('other'));
  expect(textOf(currentVersion(redo(undo(other))).project, css)).toBe('2 again');
  expect(entriesOf(other).map(({ name, onLine, current }) => [name, onLine, current])).toEqual([
    ['2b', true, true],
    ['2', false, false],
    ['1', true, false],
  ]);
  expect(textOf(currentVersion(restore(other, 'two', made('back'))).project, css)).toBe('2');
});

test('H5: a restore is a version of its own, and undo takes it back', () => {
  const two = record(start(page('1')), page('2'), made('two'));
  const restored = restore(two, 'first', made('back'));
  expect(currentVersion(restored)).toMatchObject({ by: 'restore', restored: 'first', number: 3 });
  expect(textOf(currentVersion(restored).project, css)).toBe('1');
  expect(textOf(currentVersion(undo(restored)).project, css)).toBe('2');
  expect(restore(restored, 'back', made('again'))).toBe(restored);
});

test('H6: the oldest versions go first, never the current one, and what is left is exact', () => {
  let timeline = start(page('0'));
  for (let n = 1; n <= 20; n += 1)
    timeline = record(timeline, page(String(n)), made(`v${n}`), { versions: 10, size: 1e6 });
  expect(timeline.versions.size).toBeLessThanOrEqual(10);
  expect(timeline.current).toBe('v20');
  const [oldest] = timeline.versions.values();
  expect(oldest).toMatchObject({ parent: undefined });
  expect(textOf(oldest?.project ?? emptyProject, css)).toBe(oldest?.label.slice(1));
  const big = record(timeline, page('x'.repeat(900)), made('big'), { versions: 100, size: 901 });
  expect([...big.versions.keys()].at(-1)).toBe('big');
  expect(big.versions.size).toBeLessThan(5);
});

test('H7: a version of a large file that changed by a word is a small row', () => {
  const text = Array.from({ length: 2_000 }, (_, n) => `.row-${n} { margin: ${n}px }`).join('\n');
  const before = start(page(text));
  const after = record(before, page(text.replace('.row-700 ', '.column ')), made('word'));
  const { put, remove } = rowChanges('p', before, after);
  expect(remove).toEqual([]);
  expect(put).toHaveLength(1);
  expect(JSON.stringify(put).length).toBeLessThan(600);
  const restored = restore(after, 'first', made('back'));
  expect(JSON.stringify(rowChanges('p', after, restored).put).length).toBeLessThan(600);
  expect(rowChanges('p', after, undo(after)).put).toEqual([]);
});

test('H8: a row that does not fit costs the versions that hang on it and no other', () => {
  let timeline = record(start(page('one\ntwo\nthree\n')), page('one\n2\nthree\n'), made('two'));
  timeline = record(timeline, page('one\n2\n3\n'), made('three'));
  const { put, place } = rowChanges('p', undefined, timeline);
  const broken = put.map((row) =>
    row.id === 'two'
      ? {
          ...row,
          files: [{ type: 'edits' as const, path: css, edits: [{ start: 90, end: 99, newText: '' }], length: 3 }],
        }
      : row,
  );
  const read = readTimeline(broken, place);
  expect(read.lost).toEqual(['two', 'three']);
  expect(read.timeline).toMatchObject({ current: 'first', tip: 'first' });
  expect(readTimeline([], place)).toEqual({ timeline: undefined, lost: [] });
});

test('H9: edits by hand are a version after a pause, and now and then without one', () => {
  let edits = noteEdit(undefined, 0);
  expect(versionDueIn(edits, 0)).toBe(1_500);
  edits = noteEdit(edits, 1_000);
  expect(versionDueIn(edits, 1_000)).toBe(1_500);
  expect(versionDueIn(edits, 2_600)).toBe(0);
  for (let now = 2_000; now <= 29_500; now += 500) edits = noteEdit(edits, now);
  expect(versionDueIn(edits, 29_500)).toBe(500);
});

test('H10: a version says what it changed, in lines and in words', () => {
  const stats = statsOf(
    page('a\nb\n'),
    apply(page('a\nc\nd\n'), [{ type: 'write', file: textFile(path('x.js'), '1\n') }]),
  );
  expect(stats).toEqual([
    { path: css, status: 'changed', added: 2, removed: 1 },
    { path: 'x.js', status: 'made', added: 1, removed: 0 },
  ]);
  expect(handLabel(stats)).toBe('Edited styles.css and x.js');
  expect(handLabel(stats.slice(1))).toBe('Added x.js');
  expect([0, 1, 25, 26].map((branch) => nameOf({ number: 3, branch }))).toEqual(['3', '3b', '3z', '3ba']);
});
