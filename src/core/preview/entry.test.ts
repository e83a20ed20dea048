import { describe, expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { chooseEntry, takesOver } from './entry.ts';

const paths = (...raw: string[]): FilePath[] =>
  raw.flatMap((text) => {
    const parsed = parsePath(text);
    return parsed.ok ? [parsed.value] : [];
  });
const path = (raw: string): FilePath => paths(raw)[0] as FilePath;

/** `opened` begins while `shown` is seen and `others` are there. */
const opens = (opened: string, ...others: string[]) => ({
  over: (shown: string | undefined, touched: boolean): boolean =>
    takesOver(path(opened), {
      shown: shown === undefined ? undefined : path(shown),
      touched,
      all: paths(...others, ...(shown === undefined ? [] : [shown]), opened),
    }),
});

describe('which page is shown', () => {
  test('V13: the index page, else any page, else a drawing', () => {
    expect(chooseEntry(paths('a.svg', 'b.html', 'sub/index.html', 'index.html'))).toBe('index.html');
    expect(chooseEntry(paths('a.svg', 'b.html', 'sub/index.html'))).toBe('sub/index.html');
    expect(chooseEntry(paths('a.svg', 'b.htm'))).toBe('b.htm');
    expect(chooseEntry(paths('a.css', 'a.svg'))).toBe('a.svg');
    expect(chooseEntry(paths('a.json', 'b.txt'))).toBeUndefined();
  });

  test('V13: a page that a run begins takes over once; a drawing never takes the place of a page', () => {
    expect(opens('a.css').over(undefined, false)).toBe(false);
    expect(opens('a.svg').over(undefined, false)).toBe(true);
    expect(opens('index.html').over('a.svg', true)).toBe(true);
    expect(opens('about.html').over('index.html', false)).toBe(true);
    expect(opens('about.html').over('index.html', true)).toBe(false);
    expect(opens('logo.svg').over('index.html', false)).toBe(false);
  });

  test('V40: without a page, what modules start from is shown; the page wins wherever it is', () => {
    expect(chooseEntry(paths('src/Card.tsx', 'src/App.tsx', 'src/main.tsx'))).toBe('src/main.tsx');
    expect(chooseEntry(paths('src/logo.svg', 'src/App.tsx', 'a.css'))).toBe('src/App.tsx');
    expect(chooseEntry(paths('src/main.tsx', 'about.html'))).toBe('about.html');
    expect(chooseEntry(paths('public/index.html', 'src/index.js'))).toBe('src/index.js');
    expect(chooseEntry(paths('public/index.html', 'logo.svg'))).toBe('public/index.html');
    expect(chooseEntry(paths('Counter.tsx'))).toBe('Counter.tsx');
  });

  test('V41: while a run streams, a named start is shown as soon as it begins, a lone component is not', () => {
    expect(opens('src/App.tsx').over(undefined, false)).toBe(true);
    expect(opens('src/components/Card.tsx').over(undefined, false)).toBe(false);
    expect(opens('src/main.tsx').over('src/App.tsx', true)).toBe(true);
    expect(opens('src/App.tsx').over('src/main.tsx', true)).toBe(false);
    expect(opens('src/App.tsx').over('logo.svg', true)).toBe(true);
    expect(opens('src/App.tsx').over('about.html', false)).toBe(false);
    expect(opens('logo.svg').over('src/App.tsx', false)).toBe(false);
    expect(opens('public/index.html').over('src/App.tsx', false)).toBe(false);
    expect(opens('index.html').over('src/main.tsx', true)).toBe(true);
  });
});
