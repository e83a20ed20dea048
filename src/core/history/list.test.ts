import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { apply, emptyProject, textFile, type Project } from '../project.ts';
import { entriesOf, nextName, undoneTurns } from './entries.ts';
import { graphOf } from './graph.ts';
import { changedLines } from './lines.ts';
import { beginTimeline, record, redo, restore, undo, type Timeline } from './timeline.ts';
import { changeLabel } from './version.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const project = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(Object.entries(files).map(([name, text]) => [path(name), textFile(path(name), text)])),
});
const next = (timeline: Timeline, id: string): Timeline =>
  record(
    timeline,
    apply(timeline.versions.get(timeline.current)!.project, [{ type: 'write', file: textFile(path('a.css'), id) }]),
    {
      id,
      at: 0,
      by: 'hand',
      label: id,
    },
  );
const begin = (): Timeline => beginTimeline(emptyProject, { id: 'start', at: 0, by: 'start', label: '' });

test('H10: a change is called by what it did to which files', () => {
  const before = project({ 'a.css': '1', 'b.css': '2' });
  expect(changeLabel(before, project({ 'a.css': '3', 'b.css': '2' }))).toBe('Edited a.css');
  expect(changeLabel(before, project({ 'a.css': '1', 'b.css': '2', 'c.css': '' }))).toBe('Added c.css');
  expect(changeLabel(before, project({ 'a.css': '1', 'd.css': '2' }))).toBe('Renamed b.css to d.css');
  expect(changeLabel(before, project({ 'a.css': '1', 'd.css': '9' }))).toBe('Edited b.css and d.css');
  expect(changeLabel(before, emptyProject)).toBe('Deleted a.css and b.css');
  expect(changeLabel(emptyProject, project({ 'a.css': '', 'b.css': '', 'c.css': '' }))).toBe('Added 3 files');
});

test('H25: the name of the next version is known before it is there, also on a branch', () => {
  expect(nextName([])).toBe('1');
  const line = next(next(begin(), 'one'), 'two');
  expect(nextName(entriesOf(line))).toBe('3');
  expect(nextName(entriesOf(undo(line)))).toBe('2b');
});

test('H26: a branch stands beside the line and comes down to the version it left', () => {
  // start – one – left; from one again: two – three
  const timeline = next(next(undo(next(next(begin(), 'one'), 'left')), 'two'), 'three');
  const entries = entriesOf(timeline);
  const rows = graphOf(entries).map((row, index) => [entries[index]?.version.id, row.lane, row.through, row.joins]);
  expect(rows).toEqual([
    ['three', 0, [], []],
    ['two', 0, [], []],
    ['left', 1, [0], []],
    ['one', 0, [], [1]],
    ['start', 0, [], []],
  ]);
});

prop.prop([fc.array(fc.constantFrom('next', 'undo'), { maxLength: 14 })])(
  'H26: no two versions meet in one lane between their rows, and every one but the first leads on',
  (steps) => {
    let timeline = begin();
    steps.forEach((step, index) => {
      timeline = step === 'undo' ? undo(timeline) : next(timeline, `v${index}`);
    });
    const rows = graphOf(entriesOf(timeline));
    for (const [index, row] of rows.entries()) {
      expect(row.through).not.toContain(row.lane);
      expect(row.below).toBe(index < rows.length - 1);
      const leaving = [...row.through, ...(row.below ? [row.lane] : [])].toSorted((a, b) => a - b);
      const below = rows[index + 1];
      if (!below) continue;
      const arriving = [...below.through, ...below.joins, ...(below.above ? [below.lane] : [])].toSorted(
        (a, b) => a - b,
      );
      expect(arriving).toEqual(leaving);
    }
  },
);

test('H27: changed lines are read with a few around them; what lies between is counted', () => {
  const before = Array.from({ length: 12 }, (_, line) => `${line + 1}\n`).join('');
  expect(changedLines(before, before.replace('6\n', 'six\r\n'))).toEqual([
    { kind: 'gap', lines: 3 },
    { kind: 'same', line: 4, text: '4' },
    { kind: 'same', line: 5, text: '5' },
    { kind: 'removed', line: 6, text: '6' },
    { kind: 'added', line: 6, text: 'six' },
    { kind: 'same', line: 7, text: '7' },
    { kind: 'same', line: 8, text: '8' },
    { kind: 'gap', lines: 4 },
  ]);
  expect(changedLines('same\n', 'same\n')).toEqual([]);
  expect(changedLines('', 'a\nb')).toEqual([
    { kind: 'added', line: 1, text: 'a' },
    { kind: 'added', line: 2, text: 'b' },
  ]);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '}'), { maxLength: 14 })
  .map((lines) => lines.map((l) => `${l}\n`).join(''));
prop.prop([text, text])('H27: every line of both texts is in the reading once, or counted', (before, after) => {
  const lines = changedLines(before, after);
  if (before === after) return;
  const size = (...kinds: string[]): number =>
    lines.reduce((sum, line) => sum + (kinds.includes(line.kind) ? (line.kind === 'gap' ? line.lines : 1) : 0), 0);
  expect(size('same', 'added', 'gap')).toBe(after.split('\n').length - 1);
  expect(size('same', 'removed', 'gap')).toBe(before.split('\n').length - 1);
  for (const line of lines) {
    if (line.kind === 'same' || line.kind === 'added') expect(after.split('\n')[line.line - 1]).toBe(line.text);
    if (line.kind === 'removed') expect(before.split('\n')[line.line - 1]).toBe(line.text);
  }
});

test('H29: turns that are not in the files are those taken back, left on a branch, or behind what was brought back', () => {
  const run = (timeline: Timeline, id: string): Timeline => {
    const made = { id, at: 0, by: 'model', label: id, turnId: `turn ${id}` } as const;
    return record(timeline, project({ 'a.css': id }), made);
  };
  const undone = (timeline: Timeline): string[] => [...undoneTurns(timeline)];
  const line = run(run(run(begin(), 'one'), 'two'), 'three');
  expect(undone(line)).toEqual([]);
  expect(undone(undo(line))).toEqual(['turn three']);
  expect(undone(redo(undo(line)))).toEqual([]);
  const branch = run(undo(undo(line)), 'other');
  expect(undone(branch)).toEqual(['turn two', 'turn three']);
  const back = restore(branch, 'two', { id: 'back', at: 0, label: '' });
  expect(undone(back)).toEqual(['turn three', 'turn other']);
  expect(undone(run(back, 'after'))).toEqual(['turn three', 'turn other']);
});
