import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from './path.ts';
import {
  apply,
  diff,
  emptyProject,
  findPath,
  invert,
  sameProject,
  textFile,
  textOf,
  type ProjectChange,
} from './project.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};

const anyPath = fc.constantFrom('a.css', 'b.js', 'c/d.html', 'e.png').map(path);
const anyChange: fc.Arbitrary<ProjectChange> = fc.oneof(
  fc.record({ type: fc.constant('delete' as const), path: anyPath }),
  fc.record({
    type: fc.constant('write' as const),
    file: fc.oneof(
      fc.tuple(anyPath, fc.string({ maxLength: 5 })).map(([at, text]) => textFile(at, text)),
      fc.tuple(anyPath, fc.array(fc.nat({ max: 255 }), { maxLength: 4 })).map(([at, bytes]) => ({
        kind: 'binary' as const,
        path: at,
        bytes: new Uint8Array(bytes),
        mime: 'image/png',
      })),
    ),
  }),
);
const changes = fc.array(anyChange, { maxLength: 8 });

describe('project', () => {
  test('P7: a change gives a new project and leaves the old one as it was', () => {
    const before = apply(emptyProject, [{ type: 'write', file: textFile(path('a.css'), 'a{}') }]);
    const after = apply(before, [{ type: 'delete', path: path('a.css') }]);
    expect(textOf(before, path('a.css'))).toBe('a{}');
    expect(textOf(after, path('a.css'))).toBeUndefined();
    expect(apply(before, [])).toBe(before);
  });

  test('P7: a file that is written again keeps its place in the order', () => {
    const write = (raw: string, text: string): ProjectChange => ({ type: 'write', file: textFile(path(raw), text) });
    const project = apply(emptyProject, [write('b.js', '1'), write('a.css', '2'), write('b.js', '3')]);
    expect([...project.files.keys()]).toEqual(['b.js', 'a.css']);
  });

  test('P8: two paths that differ only by case are one file', () => {
    const project = apply(emptyProject, [{ type: 'write', file: textFile(path('src/App.tsx'), '') }]);
    expect(findPath(project, path('SRC/app.tsx'))).toBe('src/App.tsx');
    expect(findPath(project, path('src/app.ts'))).toBeUndefined();
  });

  prop.prop([changes, changes])('P9: apply, then invert, is the project it was', (first, second) => {
    const before = apply(emptyProject, first);
    const back = apply(apply(before, second), invert(before, second));
    expect(sameProject(back, before)).toBe(true);
  });

  prop.prop([changes, changes])('P9: the difference of two projects leads from one to the other', (first, second) => {
    const before = apply(emptyProject, first);
    const after = apply(emptyProject, second);
    expect(sameProject(apply(before, diff(before, after)), after)).toBe(true);
    expect(diff(before, before)).toEqual([]);
  });
});
