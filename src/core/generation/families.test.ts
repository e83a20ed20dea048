import { describe, expect, test } from 'vitest';
import { filesOf, proseOf, readReply } from './whole-reply.ts';

/** Replies as the model families write them. Written by hand after their habits; each is read whole and by character. */
function parse(reply: string) {
  const events = readReply(reply);
  expect(readReply(reply.split(''))).toEqual(events);
  return events;
}

describe('Codex family: V4A patches', () => {
  const patch = `*** Begin Patch
*** Add File: notes/todo.md
+# To do
+
+- colours
*** Update File: src/app.js
*** Move to: src/main.js
@@ class Board
@@   draw() {
     this.clear();
-    this.paint('red');
+    this.paint('blue');

     this.frame += 1;
@@
-start();
+start({ fast: true });
*** End of File
*** Delete File: old.css
*** End Patch
`;
  const expected = [
    { type: 'file-open', path: 'notes/todo.md', mode: 'whole' },
    { type: 'file-text', path: 'notes/todo.md', text: '# To do\n\n- colours\n' },
    { type: 'file-close', path: 'notes/todo.md', end: 'closed' },
    { type: 'edit-open', path: 'src/app.js' },
    {
      type: 'edit-block',
      path: 'src/app.js',
      block: {
        anchors: ['class Board', 'draw() {'],
        search: "    this.clear();\n    this.paint('red');\n\n    this.frame += 1;\n",
        replace: "    this.clear();\n    this.paint('blue');\n\n    this.frame += 1;\n",
      },
    },
    {
      type: 'edit-block',
      path: 'src/app.js',
      block: { search: 'start();\n', replace: 'start({ fast: true });\n', atEnd: true },
    },
    { type: 'edit-close', path: 'src/app.js', end: 'closed' },
    { type: 'file-move', from: 'src/app.js', to: 'src/main.js' },
    { type: 'file-delete', path: 'old.css' },
  ];

  test('G22: a patch adds, updates with anchors, moves and deletes', () => {
    expect(parse(patch)).toEqual(expected);
  });

  test('G22: the same in a fence, in a heredoc, in both, and without its frame', () => {
    expect(parse(`\`\`\`diff\n${patch}\`\`\``)).toEqual(expected);
    expect(parse(`apply_patch <<'EOF'\n${patch}EOF\n`)).toEqual(expected);
    expect(parse(`\`\`\`bash\napply_patch <<"PATCH"\n${patch}PATCH\n\`\`\`\n`)).toEqual(expected);
    expect(parse(patch.replace(/^\*\*\* (Begin|End) Patch\n/gm, '').concat('*** End Patch'))).toEqual(expected);
  });

  test('G22: a hunk of additions alone belongs at the end or after its anchor', () => {
    const add = (head: string) => parse(`*** Begin Patch\n*** Update File: a.css\n${head}+b{}\n*** End Patch`)[1];
    expect(add('@@\n')).toMatchObject({ block: { search: '', replace: 'b{}\n', atEnd: true } });
    expect(add('@@ a{}\n')).toMatchObject({ block: { search: '', replace: 'b{}\n', anchors: ['a{}'] } });
  });

  test('G12: a patch that is cut gives the closed hunks only', () => {
    const cut = parse('*** Begin Patch\n*** Update File: a.css\n@@\n-a\n+b\n@@\n-c\n+d');
    expect(cut.map((event) => event.type)).toEqual(['edit-open', 'edit-block', 'edit-close']);
    expect(cut.at(-1)).toMatchObject({ end: 'cut' });
  });

  test('G7: a patch outside of the project is refused', () => {
    expect(parse('*** Begin Patch\n*** Add File: /etc/cron\n+x\n*** End Patch').map((event) => event.type)).toEqual([
      'refused',
    ]);
  });
});

describe('OpenAI family: prose, then fences with the name above', () => {
  test('G15: headings, code, closing words and a shell hint', () => {
    const events = parse(
      [
        'Here’s a small landing page. I split it into three files:',
        '',
        '### `index.html`',
        '',
        '```html',
        '<!DOCTYPE html>',
        '<html lang="en">',
        '<head><link rel="stylesheet" href="styles.css"></head>',
        '<body><script src="app.js"></script></body>',
        '</html>',
        '```',
        '',
        '### `styles.css`',
        '',
        '```css',
        ':root { --ink: #111; }',
        '```',
        '',
        '### `app.js`',
        '',
        '```javascript',
        'console.log("hi");',
        '```',
        '',
        'Serve it with:',
        '',
        '```bash',
        'npx serve .',
        '```',
        '',
        'Let me know if you’d like a dark theme!',
      ].join('\n'),
    );
    expect(Object.keys(filesOf(events))).toEqual(['index.html', 'styles.css', 'app.js']);
    expect(filesOf(events)['app.js']).toBe('console.log("hi");\n');
    const prose = proseOf(events);
    expect(prose).toContain('npx serve .');
    expect(prose).not.toContain('###');
    expect(prose.startsWith('Here’s a small landing page.')).toBe(true);
    expect(prose.endsWith('dark theme!')).toBe(true);
  });
});

describe('Claude family: tags with a sentence around them', () => {
  test('G1: a rewrite and an edit in one reply', () => {
    const events = parse(
      [
        "I'll warm the palette up and add the pricing section.",
        '',
        '<edit path="styles.css">',
        '<<<<<<< SEARCH',
        '  --ground: #fff;',
        '=======',
        '  --ground: #fff7ec;',
        '>>>>>>> REPLACE',
        '</edit>',
        '',
        '<file path="pricing.html">',
        '<section id="pricing">',
        '  <h2>Pricing</h2>',
        '</section>',
        '</file>',
        '',
        'The ground is now a warm white.',
      ].join('\n'),
    );
    const order = 'prose edit-open edit-block edit-close file-open file-text file-close prose';
    expect(events.map((event) => event.type).join(' ')).toBe(order);
    expect(filesOf(events)).toEqual({ 'pricing.html': '<section id="pricing">\n  <h2>Pricing</h2>\n</section>\n' });
  });
});

describe('DeepSeek and Qwen families: bold or plain names above fences, numbered', () => {
  test('G15: bold names, a path in a comment, an explanation with code in between', () => {
    const events = parse(
      [
        '1. **src/App.tsx**',
        '```tsx',
        'export const App = () => <main>Hi</main>;',
        '```',
        '',
        '2. **src/main.tsx**:',
        '```tsx',
        'import { App } from "./App";',
        '```',
        '```css',
        '/* src/index.css */',
        'body { margin: 0 }',
        '```',
        '**Note:** the `main` element matters, e.g.',
        '```tsx',
        '<main />',
        '```',
      ].join('\n'),
    );
    expect(filesOf(events)).toEqual({
      'src/App.tsx': 'export const App = () => <main>Hi</main>;\n',
      'src/main.tsx': 'import { App } from "./App";\n',
      'src/index.css': 'body { margin: 0 }\n',
    });
    expect(proseOf(events)).toBe('**Note:** the `main` element matters, e.g.\n```tsx\n<main />\n```');
  });

  test('G14: search blocks below a file name, several in one fence', () => {
    const block = (from: string, to: string) => `<<<<<<< SEARCH\n${from}\n=======\n${to}\n>>>>>>> REPLACE\n`;
    const events = parse(`src/app.py.css\n\`\`\`css\n${block('a', 'b')}${block('c', 'd')}\`\`\`\n`);
    expect(events.map((event) => event.type)).toEqual(['edit-open', 'edit-block', 'edit-block', 'edit-close']);
  });
});
