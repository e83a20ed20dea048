import { describe, expect, test } from 'vitest';
import { guardRewrite } from './guard.ts';

const ELISIONS = `
// ... existing code ...
// ...existing code...
// … existing code …
/* ... existing styles ... */
/* ... rest of the styles remain unchanged ... */
/* rest of the CSS unchanged */
/* Rest of your styles here */
// rest of the code remains the same
// The rest of the component stays the same
// Rest of the file unchanged
// rest unchanged
// ... other styles
/* ... other rules */
// ... (rest of the code)
// [... existing code ...]
// ... keep the rest as is
// existing code here
// Existing imports
// previous code remains unchanged
// Other functions remain the same
// Everything else stays the same
// Keep the rest of the code unchanged
// code omitted for brevity
// ... omitted for brevity
// same as before
// Same as above
// unchanged
// no changes here
// ... more items ...
<!-- same as before -->
<!-- ... existing content ... -->
<!-- rest of the page -->
<!-- Rest of the sections remain unchanged -->
<!-- ... other cards ... -->
<!-- existing code -->
<!-- unchanged -->
{/* ... existing markup ... */}
{/* rest of the component */}
{/* Same as before */}
# ... existing code ...
... existing code ...
... rest of the file unchanged ...
[... rest of the code ...]
`
  .trim()
  .split('\n');

const CODE = `
const { a, ...rest } = props;
return <Button {...rest} />;
const all = [...existing, ...other];
  ...existing,
  ...rest
  ...other.styles,
fn(...args);
// Loading…
// ...
// ...and then we wait for the frame
// The rest parameter collects what is left
// rest the pointer on the next row
// keep the same order as before the sort
// unchanged rows are skipped below
// same algorithm as in the paper
// existing users see the old page first
// previous value, or undefined
// other browsers need a prefix
// no changes are written when the form is empty
// remaining time in seconds
// Remaining
/* Existing browsers ignore this */
/* other colours come from the token file */
/* more specific than the rule above */
/* Rest state */
/* Content */
/* unchanged by hover */
<!-- Rest of world map -->
<!-- Same height as the logo -->
<!-- More -->
<!-- existing customers -->
{/* previous and next */}
#rest { color: red }
#existing, #other { color: red }
#... not a comment
<p>Read the rest…</p>
<p>… and the rest is history.</p>
<button>More…</button>
<li>... existing customers only ...</li>
"... the rest"
--rest: 1;
  * // ... existing code ...
  * ...rest of the arguments
placeholder="Search existing…"
... and then, 3 days later, ...
Wait for it...
`
  .trim()
  .split('\n');

describe('elisions', () => {
  const file = (line: string): string => `first();\n    ${line}\nlast();\n`;

  test.each(ELISIONS)('E11: refused in a whole file: %s', (line) => {
    expect(guardRewrite(undefined, file(line))).toMatchObject({ ok: false, error: { why: 'elision', line: 1 } });
    expect(guardRewrite('first();\nsomething();\nlast();\n', file(line)).ok).toBe(false);
  });

  test.each(CODE)('E11: real code passes: %s', (line) => {
    expect(guardRewrite(undefined, file(line))).toEqual({ ok: true, value: undefined });
    expect(guardRewrite('first();\n', file(line)).ok).toBe(true);
  });

  test('E11: the reason names the line', () => {
    const refused = guardRewrite(undefined, 'a();\n// ... existing code ...\n');
    expect(refused).toMatchObject({ error: { reason: 'line 2 leaves code out: “// ... existing code ...”' } });
  });

  test('E11: a line the old text had is no elision of this rewrite', () => {
    expect(guardRewrite('// same as before\na();\n', '// same as before\nb();\n').ok).toBe(true);
  });

  test('E11: shown code passes: pre, code and Markdown fences', () => {
    expect(guardRewrite(undefined, '<pre>\n// ... existing code ...\n</pre>\n').ok).toBe(true);
    expect(guardRewrite(undefined, '<p>\n<pre><code>a\n// rest unchanged\n</code></pre>\n').ok).toBe(true);
    expect(guardRewrite(undefined, '# Doc\n```js\n// ... existing code ...\n```\n').ok).toBe(true);
    expect(guardRewrite(undefined, '<pre>\na\n</pre>\n// rest unchanged\n').ok).toBe(false);
  });

  test('E11: dots alone are refused only where the file got shorter', () => {
    const old = 'a();\nb();\nc();\nd();\n';
    expect(guardRewrite(old, 'a();\n// ...\nd();\n').ok).toBe(false);
    expect(guardRewrite(old, `${old}// ...\n`).ok).toBe(true);
  });
});

describe('truncation', () => {
  const page = `<!doctype html>\n<html>\n<body>\n${'<p>text</p>\n'.repeat(40)}</body>\n</html>\n`;

  test('E12: a document that stops before its end is refused; a shorter whole one passes', () => {
    expect(guardRewrite(page, page.slice(0, 300))).toMatchObject({ error: { why: 'unfinished' } });
    expect(guardRewrite(page, '<!doctype html>\n<html><body>empty</body></html>\n').ok).toBe(true);
    expect(guardRewrite(page, '<!doctype html>\n<title>x</title>\n<p>no html tag is fine</p>\n').ok).toBe(true);
  });

  test('E12: a piece does not take the place of a document', () => {
    expect(guardRewrite(page, '<section>\n  <h2>Prices</h2>\n</section>\n')).toMatchObject({
      error: { why: 'fragment' },
    });
    expect(guardRewrite('<svg viewBox="0 0 9 9"><path d="M0 0h9"/><path/></svg>', '<path d="M1 1"/>').ok).toBe(false);
    expect(guardRewrite('<p>a fragment stood here, too</p>', '<p>a</p>').ok).toBe(true);
  });

  test('E12: braces left open by a shorter text are refused; whole code passes', () => {
    const css = 'a {\n  b: c;\n}\n@media (x) {\n  a {\n    b: d;\n  }\n}\n';
    expect(guardRewrite(css, css.slice(0, -3))).toMatchObject({ error: { why: 'unfinished' } });
    expect(guardRewrite(css, 'a {\n  b: c;\n}\n').ok).toBe(true);
    expect(guardRewrite(css, 'a::before { content: "{"; } /* { */\n').ok).toBe(true);
    expect(guardRewrite('a();\n', 'if (x) {').ok).toBe(true);
  });
});
