import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { pageWriter, staticMarkup } from './page.ts';
import { syntheticKind } from './synthetic.ts';

function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

test('V35: a file that is not markup has a page around it, the same for any text and any chunking', () => {
  for (const name of ['src/App.tsx', 'a.js', 'main.mjs', 'style.css', 'README.md']) {
    const writer = pageWriter(path(name));
    const steps = [...writer.write('a <b>'), ...writer.write('more'), ...writer.end()];
    const markup = steps.map((step) => (step.type === 'markup' ? step.text : '')).join('');
    expect(markup).toBe(staticMarkup(path(name), 'another text'));
    expect(markup.startsWith('<!DOCTYPE html>')).toBe(true);
  }
});

test('V35: a module has a root to draw in and is the first built script of its page', () => {
  const steps = pageWriter(path('src/App.tsx')).write('');
  expect(steps.map(({ type }) => type)).toEqual(['markup', 'script']);
  expect(staticMarkup(path('src/App.tsx'), '')).toContain('<div id="root"></div><script data-vonk');
  expect(staticMarkup(path('src/App.tsx'), '')).toContain('data-vonk-root="0"');
});

test('V35: a style sheet is linked by its own path, whatever is in its name', () => {
  expect(staticMarkup(path('css/my (b) @1.css'), '')).toContain('data-vonk-href="/css/my%20(b)%20@1.css"');
});

test('V35: what is neither is no page of its own', () => {
  expect(syntheticKind(path('index.html'))).toBeUndefined();
  expect(syntheticKind(path('a.svg'))).toBeUndefined();
  expect(syntheticKind(path('data.json'))).toBeUndefined();
});
