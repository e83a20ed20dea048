import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { chooseEntry, takesOver } from './entry.ts';

const paths = (...raw: string[]): FilePath[] =>
  raw.flatMap((text) => {
    const parsed = parsePath(text);
    return parsed.ok ? [parsed.value] : [];
  });
const path = (raw: string): FilePath => paths(raw)[0] as FilePath;

describe('which page is shown', () => {
  test('V13: the index page, else any page, else a drawing', () => {
    expect(chooseEntry(paths('a.svg', 'b.html', 'sub/index.html', 'index.html'))).toBe('index.html');
    expect(chooseEntry(paths('a.svg', 'b.html', 'sub/index.html'))).toBe('sub/index.html');
    expect(chooseEntry(paths('a.svg', 'b.htm'))).toBe('b.htm');
    expect(chooseEntry(paths('a.css', 'a.svg'))).toBe('a.svg');
    expect(chooseEntry(paths('a.css', 'b.md'))).toBeUndefined();
  });

  test('V13: a page that a run begins takes over once; a drawing never takes the place of a page', () => {
    expect(takesOver(path('a.css'), undefined, false)).toBe(false);
    expect(takesOver(path('a.svg'), undefined, false)).toBe(true);
    expect(takesOver(path('index.html'), path('a.svg'), true)).toBe(true);
    expect(takesOver(path('about.html'), path('index.html'), false)).toBe(true);
    expect(takesOver(path('about.html'), path('index.html'), true)).toBe(false);
    expect(takesOver(path('logo.svg'), path('index.html'), false)).toBe(false);
  });
});
